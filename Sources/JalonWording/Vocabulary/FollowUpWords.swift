import JalonCore

extension Question {
  /// An answer as somebody reads it: the words of an option, a day, a number.
  public func words(of answer: Answer) -> Words {
    switch silence(answer) {
    case .noOpinion?: return Words(Agreement4.noOpinion)
    case .notApplicable?: return Words(Agreement4.notApplicable)
    case .blank?: return .nothing
    case nil: break
    }
    switch answer {
    case .number(let number): return Words(same: "\(number)")
    case .several(let codes): return Lists.and(options.filter { codes.contains($0.code) }.map { Words($0.wording) })
    case .text(let text): return words(ofText: text)
    }
  }

  private func words(ofText text: String) -> Words {
    switch kind {
    case .choice: options.first { $0.code == text }.map { Words($0.wording) } ?? Words(same: text)
    case .decimal: Hundredths(decimal: text).map { number in Words { number.written($0) } } ?? Words(same: text)
    case .day: Day(iso: text).map { day in Words { day.inSentence($0) } } ?? Words(same: text)
    case .agreement4, .scale0to10, .several, .text, .number: Words(same: text)
    }
  }
}

extension FollowUpReading.Block {
  /// « Préconisations du rapport : Créer le groupement »
  public var words: Words {
    let title = Words(dimension.wording)
    return subject.map { .label(title, Words(same: $0)) } ?? title
  }
}

extension FollowUpReading.Given {
  /// « Où en est-elle ? Elle attend la banque. »: the question, then what was answered or noted.
  public var words: Words {
    let told = [answer.map(question.words), comment.map { Words(same: $0) }].compactMap(\.self)
    return Words { language in
      let parts = told.map { $0(language) }.filter { !$0.isBlank }
      return "\(Words(question.wording)(language)) \(parts.joined(separator: " · "))"
    }
  }
}
