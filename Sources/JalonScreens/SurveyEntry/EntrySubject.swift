import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// Whose answers are entered.
enum EntrySubject: Hashable, Sendable {
  /// Those of a party that was sent a survey.
  case survey(Party)
  /// What the officer found out a year later: the follow-up diagnosis.
  case followUp
}

extension SurveyEntryScreen {
  var respondent: Party? { if case .survey(let party) = subject { party } else { nil } }
  var isFollowUp: Bool { subject == .followUp }

  var draftKey: DraftKey {
    let command =
      switch subject {
      case _ where correcting != nil: "\(MissionCommand.Kind.correct.rawValue)/\(correcting?.position ?? 0)"
      case .survey(let party): "\(MissionCommand.Kind.answerSurvey.rawValue)/\(party.text)"
      case .followUp: MissionCommand.Kind.recordFollowUp.rawValue
      }
    return DraftKey(screen: Self.name, mission: dossier.mission.id, command: command)
  }

  var titleWords: Words {
    let title =
      switch subject {
      case .survey(let party): SurveyWords.title(dossier.names.name(of: party))
      case .followUp: FollowUpWords.title
      }
    return correcting == nil ? title : FormWords.correcting(title)
  }

  var doneWords: Words {
    switch subject {
    case _ where correcting != nil: FormWords.done(titleWords, "")
    case .survey(let party): SurveyWords.done(dossier.names.name(of: party))
    case .followUp: FollowUpWords.done(opened: opened)
    }
  }

  /// The act that the answers make, or why there is none yet.
  enum Filled {
    case act(MissionCommand)
    case refused(Refusal)
    /// What stands at a place is none.
    case bad(Place, Words)
  }

  func filled(_ desk: Desk) -> Filled {
    let filled = answered(desk)
    guard let correcting, case .act(let act) = filled else { return filled }
    return correction(of: correcting, by: act)
  }

  private func answered(_ desk: Desk) -> Filled {
    switch subject {
    case .survey(let party): return survey(of: party, desk)
    case .followUp:
      do throws(Refusal) {
        return .act(.recordFollowUp(try questionnaire.followUp(response, comments, facts: facts)))
      } catch {
        return .refused(error)
      }
    }
  }
}

extension SurveyEntryScreen {
  // The follow-up diagnosis

  /// `nil` where the mission is not there yet, or has its follow-up behind it.
  public init?(followUpOf dossier: Dossier, desk: Desk) {
    guard dossier.mission.stage.name == .followingUp, let stage = dossier.mission.stage.followingUp,
      stage.outcome == nil,
      let sheet = dossier.circumstances.directory.questionnaire(for: .followUp)
    else { return nil }
    let asked = stage.asked(sheet)
    let known = stage.prefilled(asked, in: dossier.circumstances.directory, on: desk.today)
    self.init(dossier, .followUp, sheet, asked: asked, knowing: known, desk: desk)
  }

  /// One need more than was named can always be told.
  mutating func askAgain() {
    guard isFollowUp, let stage = dossier.mission.stage.followingUp else { return }
    questionnaire = stage.asked(sheet, response)
  }

  /// A draft goes on with the questions that it was begun with.
  mutating func takeUpSheet(_ draft: Value) {
    guard isFollowUp, let code = draft["questionnaire"]?.text, case .whole(let version)? = draft["version"],
      let begun = dossier.circumstances.directory.questionnaire(.init(code, version))
    else { return }
    sheet = begun
  }

  /// The missions that new needs will open.
  private var opened: [MissionID] {
    questions.filter { $0.records == .needMission }.compactMap { question in
      if case .text(let number)? = response[question.code] { MissionID(number) } else { nil }
    }
  }

  private var withoutNumber: Question? { questions.first { $0.prefill == .newMission && response[$0.code] == nil } }

  /// A need for a new mission wants a number: the first that is free.
  var numberWanted: [Effect] {
    let directory = dossier.circumstances.directory
    guard isFollowUp, withoutNumber != nil,
      let department = directory.operators[dossier.mission.opening.lead]?.department
    else { return [] }
    return [.freeMissionNumber(department: department)]
  }

  /// Where several needs open a mission, each has its own number.
  mutating func takeNumber(_ free: MissionID) -> [Effect] {
    guard let question = withoutNumber, place != .question(question.code) || text.text.isBlank else { return [] }
    var number = free
    while opened.contains(number), let next = number.following { number = next }
    response[question.code] = .text(number.text)
    if place == .question(question.code) { go(to: place) }
    return saveDraft()
  }

  /// What the question repeats is about: « Préconisations du rapport 1/2 : Créer le groupement ».
  func heading(_ question: Question, inTurn turn: Int) -> Words {
    let dimension = questionnaire[question.dimension]
    let same = questionnaire.questions.filter { $0.dimension == question.dimension }
    let subject = same.first { $0.turn == turn && ($0.records == .action || $0.records == .need) }
    let place = dimension?.repeats == .action ? "\(turn)/\(same.compactMap(\.turn).max() ?? turn)" : "\(turn)"
    let title = Words { "\(Words(dimension?.wording ?? Bilingual("", ""))($0)) \(place)" }
    guard case .text(let text)? = subject.flatMap({ response[$0.code] }), !text.isBlank else { return title }
    return .label(title, Words(same: text))
  }
}

extension MissionID {
  /// `05-014` for `05-013`.
  fileprivate var following: MissionID? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    let next = String(number + 1)
    return MissionID("\(parts[0])-\(String(repeating: "0", count: max(0, parts[1].count - next.count)))\(next)")
  }
}

/// What the entry of a follow-up diagnosis says.
enum FollowUpWords {
  static let title = Words(fr: "Diagnostic de suivi", en: "Follow-up diagnosis")
  static let blocks = Words(fr: "Blocs du diagnostic", en: "Blocks of the diagnosis")
  static let end = Words(fr: "Consigner le diagnostic", en: "Record the diagnosis")
  static let hintEnd = Words(
    fr: "Entrée consigne ; les flèches reviennent aux questions", en: "Enter records; arrows go back to the questions")
  static let allAnswered = Words(
    fr: "Toutes les réponses nécessaires sont là.", en: "Every answer that is needed is there.")
  static let noRespondent = Words(
    fr: "Le diagnostic de suivi se remplit avec la structure : il ne se confie pas.",
    en: "The follow-up diagnosis is filled in with the structure: the keyboard is not handed over.")
  static let noPile = Words(
    fr: "Il n'y a qu'un diagnostic de suivi par mission. Ctrl-S le consigne.",
    en: "There is one follow-up diagnosis per mission. Ctrl-S records it.")

  static func done(opened: [MissionID]) -> Words {
    let done = Words(fr: "Diagnostic de suivi consigné", en: "Follow-up diagnosis recorded")
    guard !opened.isEmpty else { return done }
    let numbers = Lists.and(opened.map(\.text))
    return Words(fr: "\(done) ; mission ouverte : \(numbers)", en: "\(done); mission opened: \(numbers)")
  }
}
