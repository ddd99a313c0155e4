import JalonCore

extension Obligation {
  public func words(_ names: Names) -> Words { what.words(names) }
}

extension Obligation.State {
  /// The box before the line: `[x]`, `[ ]`, `[·]`, readable without colour.
  public var box: String {
    switch self {
    case .met: "[x]"
    case .missing: "[ ]"
    case .advised: "[·]"
    }
  }

  /// For a screen reader, and for the line below.
  public var words: Words {
    switch self {
    case .met(let day?): Words(fr: "fait le \(day)", en: "done on \(day)")
    case .met(nil): Words(fr: "fait", en: "done")
    case .missing: Words(fr: "à faire", en: "to do")
    case .advised: Words(fr: "conseillé", en: "advised")
    }
  }
}

extension Obligation.What {
  /// One line of « Pour passer à l'étape suivante ».
  public func words(_ names: Names) -> Words {
    switch self {
    case .brief(0): Words(fr: "Cahier des charges rédigé", en: "Brief written")
    case .brief(let version):
      Words(fr: "Cahier des charges rédigé (version \(version))", en: "Brief written (version \(version))")
    case .grid: Words(fr: "Grille d'évaluation fixée", en: "Evaluation grid set")
    case .briefAgreed(let structure):
      Words(
        fr: "Cahier des charges accepté : \(names.name(of: structure))",
        en: "Brief agreed to: \(names.name(of: structure))")
    case .call: Words(fr: "Appel lancé", en: "Call launched")
    case .answer(let provider, let intent): Obligation.What.answer(names.name(of: provider), intent)
    case .admissibleProposal(let count):
      Words(
        fr: "Au moins une proposition recevable (\(count, "reçue", "reçues"))",
        en: "At least one admissible proposal (\(count) received)")
    case .seat(let party):
      Words(fr: "Évaluateur désigné : \(names.name(of: party))", en: "Evaluator seated: \(names.name(of: party))")
    case .sheet(let person, let marked, let cells):
      Words(
        fr: "Fiche close : \(names.name(of: person)) (\(marked)/\(cells, "note", "notes"))",
        en: "Sheet closed: \(names.name(of: person)) (\(marked)/\(cells, "mark", "marks"))")
    case .revealed: Words(fr: "Fiches ouvertes ensemble", en: "Sheets revealed together")
    case .agreedMarks(let agreed, let cells):
      Words(
        fr: "Notes communes convenues (\(agreed)/\(cells))", en: "Marks agreed (\(agreed)/\(cells))")
    case .award: Words(fr: "Décision concertée consignée", en: "Joint decision recorded")
    case .letter(let provider):
      Words(fr: "Candidat informé : \(names.name(of: provider))", en: "Candidate notified: \(names.name(of: provider))")
    case .kickOff: Words(fr: "Réunion de lancement tenue, ou motif", en: "Kick-off meeting held, or a reason")
    case .agreement: Words(fr: "Convention préparée", en: "Agreement drafted")
    case .signature(let party):
      Words(fr: "Convention signée : \(names.name(of: party))", en: "Agreement signed: \(names.name(of: party))")
    case .beginning: Words(fr: "Intervention démarrée", en: "Work begun")
    case .days(let done, nil): Words(fr: "Jours réalisés (\(days: done))", en: "Days done (\(days: done))")
    case .days(let done, let agreed?):
      Words(fr: "Jours réalisés (\(done)/\(days: agreed))", en: "Days done (\(done)/\(days: agreed))")
    case .reorientation(let id):
      Words(fr: "Réorientation « \(id.text) » réglée", en: "Reorientation “\(id.text)” settled")
    case .report: Words(fr: "Rapport final reçu", en: "Final report received")
    case .restitution(let structure):
      Words(
        fr: "Restitution tenue : \(names.name(of: structure))", en: "Restitution held: \(names.name(of: structure))")
    case .survey(let party, 0):
      Words(fr: "Enquête réglée : \(names.name(of: party))", en: "Survey settled: \(names.name(of: party))")
    case .survey(let party, let reminders):
      Words(
        fr: "Enquête réglée : \(names.name(of: party)) (\(reminders, "relance", "relances"))",
        en: "Survey settled: \(names.name(of: party)) (\(reminders, "reminder", "reminders"))")
    case .followUp: Words(fr: "Diagnostic de suivi réglé", en: "Follow-up diagnosis settled")
    case .closure: Words(fr: "Mission clôturée", en: "Mission closed")
    case .resumption(let day): Words(fr: "Mission reprise, prévue le \(day)", en: "Mission resumed, expected on \(day)")
    }
  }

  private static func answer(_ provider: String, _ intent: Intent?) -> Words {
    guard let intent else { return Words(fr: "Réponse reçue : \(provider)", en: "Answer received: \(provider)") }
    return Words(
      fr: "Réponse reçue : \(provider) (\(intent.words))", en: "Answer received: \(provider) (\(intent.words))")
  }
}
