import JalonCore
import JalonWording

extension ReportContext {
  /// What it holds, in lines.
  public func told(_ questionnaire: Questionnaire) -> [String] {
    [self(questionnaire.named), self(questionnaire.summary)]
      + questionnaire.dimensions.flatMap { dimension in
        [""] + [self(dimension.heading)]
          + questionnaire.questions.filter { $0.dimension == dimension.code }.flatMap(lines)
      }
  }

  /// What changes for the next surveys of its purpose.
  public func changes(to questionnaire: Questionnaire) throws -> [String] {
    guard let current = try ledger.directory().questionnaire(for: questionnaire.purpose) else { return [] }
    return questionnaire.changes(since: current).map { self($0) }
  }

  private func lines(_ question: Question) -> [String] {
    let code = question.code + String(repeating: " ", count: max(0, 5 - question.code.count))
    return ["  \(code) \(self(Words(question.wording)))"] + question.details.map { "        " + self($0) }
  }
}

extension Questionnaire {
  fileprivate var summary: Words {
    let keys = questions.count(where: \.isKey)
    return Words(
      fr: "\(purpose.words), \(questions.count, "question", "questions"), dont \(keys, "nécessaire", "nécessaires")",
      en: "\(purpose.words), \(questions.count, "question", "questions"), \(keys) of them needed")
  }

  /// Questions that come, go or read otherwise.
  fileprivate func changes(since other: Questionnaire) -> [Words] {
    let added = questions.filter { other[$0.code] == nil }.map(\.code)
    let removed = other.questions.filter { self[$0.code] == nil }.map(\.code)
    let changed = questions.filter { question in other[question.code].map { $0 != question } ?? false }.map(\.code)
    let named = other.edition.words
    return [
      added.isEmpty
        ? nil
        : Words(fr: "Nouvelles depuis \(named) : \(Lists.and(added))", en: "New since \(named): \(Lists.and(added))"),
      removed.isEmpty
        ? nil : Words(fr: "Retirées : \(Lists.and(removed))", en: "Removed: \(Lists.and(removed))"),
      changed.isEmpty
        ? nil : Words(fr: "Changées : \(Lists.and(changed))", en: "Changed: \(Lists.and(changed))"),
    ].compactMap { $0 }
  }
}

extension Dimension {
  fileprivate var heading: Words {
    guard let repeats else { return Words(wording) }
    return Words(fr: "\(fr), \(repeats.words)", en: "\(en), \(repeats.words)")
  }
}

extension Question {
  fileprivate var details: [Words] {
    var details = [answerTold]
    if required != .no { details.append(Words(fr: "réponse \(required.words)", en: "answer \(required.words)")) }
    if let relevant { details.append(Words(fr: "posée si \(relevant)", en: "asked if \(relevant)")) }
    if let constraint {
      details.append(Words(fr: "contrainte : \(constraint.test)", en: "constraint: \(constraint.test)"))
    }
    if let hint { details.append(Words(hint)) }
    if let prefill {
      details.append(Words(fr: "rempli avec : \(prefill.words)", en: "filled in with: \(prefill.words)"))
    }
    if let records {
      details.append(Words(fr: "remplit : \(records.words)", en: "fills: \(records.words)"))
    }
    return details
  }

  private var answerTold: Words {
    guard kind.hasOptions else { return kind.words }
    let offered = Words { language in options.map { Words($0.wording)(language) }.joined(separator: " · ") }
    return Words(fr: "\(kind.words) : \(offered)", en: "\(kind.words): \(offered)")
  }
}
