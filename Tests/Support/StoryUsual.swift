import JalonCore

extension Story {
  /// What a person would fill in for this act, as the mission stands: the next signature, the next unmarked cell…
  public func usual(_ kind: MissionCommand.Kind) -> Fields {
    switch kind {
    case .open: opening
    case .relaunch: ["mission": "05-015", "of": .name(mission?.id ?? others.keys.sorted().first), "on": now]
    case .writeBrief: brief
    case .setGrid: Story.grid
    case .agreeBrief: ["structure": .name(mission?.stage.draft.disagreeing.first ?? World.structures[0]), "on": now]
    case .launchCall: launch
    case .invite: ["provider": "sillage", "why": "connaît les groupements", "on": now]
    case .recordIntent: ["provider": .name(awaited), "intent": "willing", "on": now]
    case .shareAnswer: ["question": "Combien de salariés ?", "answer": "Trente-deux.", "on": now]
    case .extendDeadline: ["deadline": .day((call?.deadline ?? today) + 7), "reason": "congés", "on": now]
    case .receiveProposal: proposal
    case .admitLate:
      [
        "provider": .name(call?.invitations.first(where: \.waitsOutside)?.provider ?? World.providers[0]),
        "reason": "panne de courrier",
      ]
    case .withdrawProposal:
      ["provider": .name(call?.proposals.last?.provider ?? World.providers[0]), "reason": "plan de charge", "on": now]
    case .closeCall, .begin: ["on": now]
    case .takeOver: takingOver
    case .declareUnsuccessful, .dropCall, .withdrawAward, .reopen: ["reason": "besoin revu", "on": now]
    case .seat: nextSeat
    case .declareInterest:
      ["evaluator": .name(seats.first { $0.interest == nil }?.evaluator ?? World.officers[0]), "interest": "none"]
    case .setAside:
      [
        "provider": .name(evaluation?.admitted.last?.provider ?? World.providers[0]), "cause": "incomplete",
        "reason": "sans budget",
      ]
    case .mark: nextMark
    case .closeSheet:
      ["evaluator": .name(openSeats.first { evaluation?.unmarked($0).isEmpty == true }?.evaluator ?? World.officers[0])]
    case .reopenSheet:
      [
        "evaluator": .name(seats.first(where: \.isClosed)?.evaluator ?? World.officers[0]),
        "reason": "erreur de saisie",
      ]
    case .readSheet: ["evaluator": .name(seats.first { $0.speaksForStructure }?.evaluator ?? World.leaders[0])]
    case .reveal, .adoptUnanimous: [:]
    case .agreeMark: nextAgreedMark
    case .award: award
    case .reopenEvaluation, .waiveKickOff, .waiveFollowUp: ["reason": "accord des parties"]
    case .notifyCandidate: ["provider": .name(untold ?? World.providers[0]), "how": "mail", "on": now]
    case .holdKickOff:
      [
        "attendees": .names(World.officers + World.leaders.prefix(2)), "issues": "L’emploi", "objectives": "Un plan",
        "on": now,
      ]
    case .draftAgreement: agreement
    case .sign: signature(of: framing?.unsigned.first ?? .provider(World.providers[0]))
    case .logDays: ["days": .whole(daysLeft), "note": "sur place", "on": now]
    case .review: ["note": "Le travail avance.", "on": now]
    case .proposeReorientation: reorientation
    case .answerReorientation: nextAnswer
    case .signAmendment: nextAmendment
    case .withdrawReorientation: ["reorientation": .name(openReorientation?.id), "reason": "sans objet", "on": now]
    case .suspend: ["reason": "départ de la directrice", "until": .day(today + 30), "on": now]
    case .resume: ["shiftsDates": false, "on": now]
    case .abandon: ["reason": "liquidation", "daysDone": 200, "amountDue": 180_000, "on": now]
    case .receiveReport: report
    case .holdRestitution:
      ["attendees": .names([World.officers[0]] + leaders), "synthesis": "Un groupement viable.", "on": now]
    case .issueSurvey:
      [
        "respondent": .party(mission?.stage.surveys?.unissued.first ?? .structure(World.structures[0])), "how": "mail",
        "on": now,
      ]
    case .remindSurvey: ["respondent": .party(unanswered), "how": "phone", "on": now]
    case .answerSurvey:
      ["respondent": .party(unanswered), "answers": answers(of: unanswered), "mode": "paper", "on": now]
    case .reopenSurvey: ["respondent": .party(answered), "reason": "mauvaise personne"]
    case .writeOffSurvey: ["respondent": .party(unanswered), "reason": "sans réponse"]
    case .scheduleFollowUp: ["due": .day(today.adding(months: 12))]
    case .recordFollowUp: followUp
    case .setTheme: ["theme": "Modèle économique"]
    case .receiveInvoice: invoice
    case .certifyService:
      ["days": .whole(daysLogged), "amount": 480_000, "invoice": firstInvoice, "on": now]
    case .pay:
      [
        "amount": 480_000, "payer": .name(mission?.opening.lead ?? World.operators[0]),
        "invoice": firstInvoice, "proof": "virement 12", "on": now,
      ]
    case .fileProof: ["piece": "insurance", "reference": "AX-7", "until": .day(today + 300), "on": now]
    case .close: ["invoicePaid": true, "proofsFiled": true, "on": now]
    case .correct: ["event": 1, "field": "title", "newValue": "Création du groupement", "reason": "faute de frappe"]
    case .layCalendar: ["rules": .list([.group(["step": "letters", "after": "choice", "workingDays": 3])])]
    case .moveStep: movedStep
    case .reassign:
      ["to": .name(World.officers[1]), "reason": "absence", "details": "congé", "until": .day(today + 60), "on": now]
    case .takeNote: ["text": "Appel de la présidente.", "on": now]
    case .grantDisclosure: consent
    case .withdrawDisclosure: withdrawnConsent
    case .release: ["document": "blankGrid", "parties": ["structure:ateliers-buech"], "on": now]
    case .undo: ["act": .name(mission?.undoable)]
    case .redo: ["act": .name(mission?.redoable)]
    }
  }

  public var now: Value { .day(today) }

  /// The first step that may be moved, a week later.
  private var movedStep: Fields {
    let movable: [PlannedStep] = [
      .evaluation, .choice, .letters, .kickOff, .signatures, .review, .restitution, .surveys,
    ]
    let date = mission?.calendar().dates.first { movable.contains($0.step) && !$0.isHeld }
    let day = WorkingCalendar().workingDay(onOrAfter: (date?.day ?? today) + 7)
    return ["step": .text((date?.step ?? .surveys).rawValue), "day": .day(day), "reason": "vacances"]
  }
  public var call: Calling? { mission?.stage.call }
  public var evaluation: Evaluating? { mission?.stage.evaluation }
  public var framing: Framing? { mission?.stage.framing }
  var seats: [Seat] { evaluation?.seats ?? [] }
  var openSeats: [Seat] { seats.filter { !$0.isClosed && !$0.isRecused && $0.interest != nil } }
  var openReorientation: Reorientation? { framing?.openReorientations.first }
}

extension Story {
  private var opening: Fields {
    [
      "mission": .name(World.mission), "plan": .name(World.plan), "title": "Mise en place du groupement",
      "kind": "collective",
      "structures": .names(Array(World.structures.prefix(2))), "operators": .names(World.operators), "lead": "dla-05",
      "officer": .name(World.officers[0]), "on": now,
    ]
  }

  private var brief: Fields {
    [
      "context": "Deux chantiers d’insertion voisins.", "problem": "Des modèles fragiles.",
      "expectedResults": "Un groupement.",
      "days": 1_200, "ceiling": 1_200_000,
    ]
  }

  private static let grid: Fields = {
    guard case .group(let members) = ValueWriter.value(of: EvaluationGrid.seed.asCommand) else { return [:] }
    return members
  }()

  private var launch: Fields {
    let invitations = World.providers.prefix(3).map {
      Value.group(["provider": .name($0), "why": "bonnes références"])
    }
    return ["invitations": .list(invitations), "intentDay": .day(today + 7), "deadline": .day(today + 21), "on": now]
  }

  private var awaited: ProviderID {
    let silent =
      call?.invitations.first { $0.receipts.isEmpty && $0.intent == nil } ?? call?.invitations.first(where: \.isSilent)
    return silent?.provider ?? call?.invitations.first?.provider ?? World.providers[0]
  }

  private var proposal: Fields {
    let provider = call?.silent.first ?? call?.invitations.first?.provider ?? World.providers[0]
    let amounts: [ProviderID: Int] = ["cabinet-lise": 1_080_000, "cap-social": 960_000, "arpent": 1_140_000]
    return [
      "provider": .name(provider), "amount": .whole(amounts[provider] ?? 1_000_000), "days": 1_200,
      "start": .day(today + 60), "end": .day(today + 240), "documents": [],
      "method": "Entretiens, ateliers, restitution.",
      "members": [["person": .name(World.member(of: provider)), "profile": "Consultante"]], "on": now,
    ]
  }

  private var nextSeat: Fields {
    let places: [Party] = [.operator("dla-05"), .structure("ateliers-buech"), .structure("chantiers-durance")]
    let free = places.first { place in !seats.contains { $0.side == place } } ?? .operator("dla-04")
    return ["evaluator": .name(World.voice(of: free)), "side": .party(free)]
  }

  private var nextMark: Fields {
    let seat = openSeats.first { evaluation?.unmarked($0).isEmpty == false } ?? openSeats.first
    let cell = seat.flatMap { evaluation?.unmarked($0).first } ?? GridCell(World.providers[0], "method")
    let place = seats.firstIndex { $0.evaluator == seat?.evaluator } ?? 0
    return [
      "evaluator": .name(seat?.evaluator ?? World.officers[0]), "provider": .name(cell.provider),
      "criterion": .name(cell.criterion), "mark": .whole(Story.mark(in: cell, seat: place)),
    ]
  }

  // The first proposal is the best of three. The seats agree, but for the method (half a point) and for the duration
  // that the third proposal offers (two points).
  static func mark(in cell: GridCell, seat: Int) -> Int {
    let base = [400, 350, 300][(World.providers.firstIndex(of: cell.provider) ?? 0) % 3]
    if cell.criterion == "duration", cell.provider == World.providers[2] { return [300, 450, 250][seat % 3] }
    return cell.criterion == "method" && seat == 2 ? base - 50 : base
  }

  private var nextAgreedMark: Fields {
    let concertation = mission?.stage.concertation
    let cell = concertation?.withoutAgreedMark.first ?? GridCell(World.providers[0], "method")
    let mark = concertation?.marks(in: cell).first ?? Hundredths(300)
    return [
      "provider": .name(cell.provider), "criterion": .name(cell.criterion), "mark": .whole(mark.value),
      "reason": "discuté ensemble",
    ]
  }

  private var award: Fields {
    let admitted = evaluation?.admitted.map(\.provider) ?? []
    let structures = mission?.opening.structures ?? []
    let people = [World.officers[0]] + structures.map { World.voice(of: .structure($0)) }
    return [
      "provider": .name(admitted.first ?? World.providers[0]), "motive": "La méthode la plus participative.", "on": now,
      "deciders": .list(people.map { ["person": .name($0), "position": "favourable"] }),
    ]
  }

  private var untold: ProviderID? {
    if case .ended(let ended)? = mission?.stage { return call?.candidates.first { ended.letters[$0] == nil } }
    return framing?.withoutLetter.first
  }

  private var agreement: Fields {
    let retained = framing?.retained
    return [
      "start": .day(retained?.start ?? today), "end": .day(retained?.end ?? today + 180),
      "days": .whole(retained?.days.value ?? 1_200), "amount": .whole(retained?.amount.cents ?? 1_000_000),
      "commitments": [["party": "operator:dla-05", "text": "Suivre la mission."]],
    ]
  }

  /// A mission whose work had begun before Jalon.
  private var takingOver: Fields {
    [
      "entry": "running", "source": "suivi.xlsx, ligne 12", "provider": .name(World.providers[0]),
      "chosenOn": .day(today - 60), "start": .day(today - 30), "end": .day(today + 90), "days": 800,
      "amount": 800_000, "daysDone": 200, "on": now,
    ]
  }

  /// One party's signature, by whoever speaks for it.
  public func signature(of party: Party) -> Fields {
    ["party": .party(party), "signatory": .name(World.voice(of: party)), "on": now]
  }
}

extension Story {
  private var invoice: Fields {
    let number = "F-\((mission?.money.invoices.count ?? 0) + 1)"
    return ["number": .text(number), "untaxed": 400_000, "vatRate": 2_000, "total": 480_000, "on": now]
  }

  private var firstInvoice: Value { mission?.money.invoices.first.map { .text($0.number) } ?? .null }
  private var daysLogged: Int { mission?.stage.running?.daysDone.value ?? 0 }

  private var daysLeft: Int {
    guard let running = mission?.stage.running else { return 100 }
    return max(100, ((running.daysAgreed ?? .zero) - running.daysDone).value)
  }

  private var reorientation: Fields {
    [
      "reorientation": .text("r\((framing?.reorientations.count ?? 0) + 1)"),
      "proposedBy": .party(framing.map { .provider($0.provider) }),
      "what": "Deux jours de plus pour la gouvernance.",
      "days": .whole((framing?.terms?.days?.value ?? 1_200) + 200), "on": now,
    ]
  }

  private var nextAnswer: Fields {
    let decider = framing?.reorientationDeciders.first { openReorientation?.answers[$0] == nil }
    return ["reorientation": .name(openReorientation?.id), "party": .party(decider), "accepted": true, "on": now]
  }

  private var nextAmendment: Fields {
    let accepted = framing?.openReorientations.first { framing?.outcome(of: $0) == .accepted } ?? openReorientation
    let party = framing?.parties.first { accepted?.amendment[$0] == nil } ?? .provider(World.providers[0])
    return signature(of: party).merging(["reorientation": .name(accepted?.id)]) { $1 }
  }

  private var report: Fields {
    [
      "summary": "Douze jours d’ateliers.", "newNeeds": [], "noNewNeed": true, "documents": [], "on": now,
      "actions": [["title": "Créer le groupement", "by": .day(today + 90)], ["title": "Former les encadrants"]],
    ]
  }

  /// A leader of each structure of the mission.
  private var leaders: [PersonID] {
    (mission?.opening.structures ?? []).map { World.voice(of: .structure($0)) }
  }

  private var unanswered: Party {
    let surveys = mission?.stage.surveys
    return surveys?.unsettled.first { surveys?.issued[$0] != nil } ?? surveys?.unsettled.first
      ?? .structure(World.structures[0])
  }

  /// A satisfied answer to every question that is asked of `respondent`.
  public func answers(of respondent: Party) -> Value {
    var response: Questionnaire.Response = [:]
    let (questionnaire, facts) = (mission?.questionnaire(of: respondent, in: directory), mission?.surveyFacts ?? [])
    while let question = questionnaire?.unanswered(response, facts: facts).first {
      response[question.code] = question.satisfied
    }
    return .list(
      response.sorted { $0.key < $1.key }.map {
        ["question": .text($0.key), "answer": ValueWriter.value(of: $0.value)]
      })
  }

  private var answered: Party {
    let surveys = mission?.stage.surveys
    return surveys?.respondents.first { surveys?.issued[$0]?.isSettled == true } ?? .structure(World.structures[0])
  }

  private var followUp: Fields {
    let actions = mission?.stage.reported?.report.actions ?? []
    return [
      "actions": .list(actions.map { ["action": .text($0.title), "state": "done"] }), "board": 2, "direction": 2,
      "team": 1,
      "management": 3, "needs": [], "synthesis": "Le groupement tient.", "on": now,
    ]
  }

  private var consent: Fields {
    [
      "structure": .name(World.structures[0]), "object": "rapport final", "recipient": "DREETS", "scope": "named",
      "until": .day(today + 365), "signatory": .name(World.leaders[0]), "on": now,
    ]
  }

  private var withdrawnConsent: Fields {
    let grant = mission?.disclosures.last { $0.withdrawnOn == nil }?.grant
    return [
      "structure": .name(grant?.structure ?? World.structures[0]), "object": .text(grant?.object ?? "rapport final"),
      "recipient": .text(grant?.recipient ?? "DREETS"), "on": now,
    ]
  }
}

extension Question {
  fileprivate var satisfied: Answer {
    switch kind {
    case .agreement4: .number(4)
    case .scale0to10: .number(8)
    case .number: .number(3)
    case .text: .text("Tout va bien.")
    case .decimal: .text("2.5")
    case .day: .text("2026-11-23")
    case .choice: .text(options.first?.code ?? "")
    case .several: .several(options.prefix(1).map(\.code))
    }
  }
}
