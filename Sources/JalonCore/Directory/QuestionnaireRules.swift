extension Directory {
  /// A version never changes. One that is already known may be put to use again.
  func adopt(_ questionnaire: Questionnaire) -> Ruling<DirectoryEvent> {
    var ruling = Ruling<DirectoryEvent>()
    for flawed in questionnaire.flaws { ruling.refuse(flawed.obstacle) }
    ruling.requireVersion(of: questionnaire, in: self)
    return ruling.recording(.questionnaireAdopted(AdoptQuestionnaire(questionnaire)))
  }
}

extension Ruling<DirectoryEvent> {
  fileprivate mutating func requireVersion(of questionnaire: Questionnaire, in directory: Directory) {
    let namesake = directory.questionnaires.first { $0.code == questionnaire.code }
    if let purpose = namesake?.purpose, purpose != questionnaire.purpose {
      refuse(.unsoundQuestionnaire(.otherPurpose(purpose), field: "questionnaire.purpose"))
    }
    guard let known = directory.questionnaire(questionnaire.edition) else { return }
    guard known == questionnaire else {
      let next = directory.nextVersion(of: questionnaire.code)
      return refuse(.versionTaken(known.edition, next: next, field: "questionnaire.version"))
    }
    let isInUse = directory.questionnaire(for: questionnaire.purpose) == questionnaire
    require(!isInUse, .alreadyInUse(known.edition, field: "questionnaire.version"))
  }
}

extension Questionnaire.Flawed {
  fileprivate var obstacle: Obstacle {
    let field = "questionnaire.\(path)"
    return switch flaw {
    case .blank: .blank(field: field)
    case .twice(let code): .twice(code, field: field)
    case .unsound(let flaw): .unsoundQuestionnaire(flaw, field: field)
    }
  }
}
