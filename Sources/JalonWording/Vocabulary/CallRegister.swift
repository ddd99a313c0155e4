import JalonCore

/// What came of each invitation, fact by fact: the register of the call, for the screen and for `show`.
extension Invitation {
  /// In the order in which things happen. `aside`: why its proposal was set aside, where it was.
  public func told(setAside aside: SetAside?) -> [Words] {
    let invited = Words(fr: "invité le \(on.short)\(why.afterColon)", en: "invited \(on.short)\(why.afterColon)")
    return [invited] + (intent.map { [$0.toldAlone] } ?? []) + receipts.map(told) + (aside.map { [$0.toldAlone] } ?? [])
  }

  private func told(_ receipt: Receipt) -> Words {
    let day = receipt.proposal.on.short
    let late = receipt.late ? Words(fr: ", tardive", en: ", late") : .nothing
    return Words(
      fr: "proposition reçue le \(day)\(late)\(fate(of: receipt))",
      en: "proposal received \(day)\(late)\(fate(of: receipt))")
  }

  private func fate(of receipt: Receipt) -> Words {
    if let taken = receipt.withdrawal {
      return Words(
        fr: ", retirée le \(taken.on.short)\(taken.reason.afterColon)",
        en: ", withdrawn \(taken.on.short)\(taken.reason.afterColon)")
    }
    if receipt.counts, receipt.proposal != standing { return Words(fr: ", remplacée", en: ", replaced") }
    guard receipt.late else { return .nothing }
    guard let admission = receipt.admission else { return Words(fr: ", non admise", en: ", not admitted") }
    return Words(fr: ", admise\(admission.afterColon)", en: ", admitted\(admission.afterColon)")
  }
}

extension RecordIntent {
  /// Without the name of the provider, which stands above.
  fileprivate var toldAlone: Words {
    Words(
      fr: "\(intent.words) (\(on.short))\(reason.afterColon)", en: "\(intent.words) (\(on.short))\(reason.afterColon)")
  }
}

extension SetAside {
  fileprivate var toldAlone: Words {
    Words(
      fr: "proposition écartée, \(cause.words)\(reason.afterColon)",
      en: "proposal set aside, \(cause.words)\(reason.afterColon)")
  }
}

extension Calling {
  /// Each later deadline, the same for all, with its reason.
  public var extensionsTold: [Words] {
    zip(deadlines, deadlines.dropFirst()).map { old, new in
      Words(
        fr: "délai reporté du \(old.day.short) au \(new.day.short)\(new.reason.afterColon)",
        en: "deadline moved from \(old.day.short) to \(new.day.short)\(new.reason.afterColon)")
    }
  }
}

extension ShareAnswer {
  /// `03/02/2026 Combien de salariés ? — Trente-deux.`
  public var told: Words { Words { _ in "\(on.short) \(question.oneLine) — \(answer.oneLine)" } }
}

extension Prose {
  /// Its lines one after the other.
  public var oneLine: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
