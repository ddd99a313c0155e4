import JalonCore

extension FactReader<MissionEvent> {
  /// - Parameters:
  ///   - mission: as its reader may see it.
  ///   - telling: over the same journal, for the same reader.
  public init(_ mission: Mission, _ telling: Telling, in zone: Zone) {
    let surveys = mission.stage.surveys
    let directory = telling.names.directory
    var wording = Wording(sentence: { $0.told(telling) }, command: \.command)
    wording.questionnaire = { event in
      switch event {
      case .surveyAnswered(let act):
        surveys?.issued[act.respondent].flatMap { directory.questionnaire($0.issue.edition) }
      case .followUpRecorded(let act): act.questionnaire.flatMap { directory.questionnaire($0.edition) }
      default: nil
      }
    }
    wording.isHidden = { telling.hides($0) }
    self.init(
      mission.entries, standing: mission.effective, telling.names.with(mission.stage.draft.grid), in: zone, wording)
  }
}

extension FactReader<PlanEvent> {
  public init(_ plan: SupportPlan, _ names: Names, in zone: Zone) {
    let telling = PlanTelling(names, journal: plan.entries)
    self.init(
      plan.entries, standing: plan.effective, names, in: zone,
      Wording(sentence: { $0.told(telling) }, command: \.command))
  }
}

extension FactReader<DirectoryEvent> {
  /// - Parameter cards: of each person, what the table of persons holds: label and text. Never part of the journal.
  public init(
    _ entries: [Recorded<DirectoryEvent>], _ names: Names, in zone: Zone,
    cards: @escaping @Sendable (PersonID) -> [(field: String, text: String)]
  ) {
    var wording = Wording(sentence: { $0.told(names) }, command: \.command)
    wording.beside = { event in
      guard case .personRegistered(let act) = event else { return [] }
      return cards(act.person).filter { !$0.text.isBlank }.map { field, text in
        FactLine(
          FieldWording.of(field, in: DirectoryCommand.Kind.registerPerson.rawValue).label, Words(same: text))
      }
    }
    self.init(entries, standing: entries, names, in: zone, wording)
  }
}
