import JalonCore

/// How a text that somebody typed is told: cut where there is little room, whole, or withheld.
public typealias Saying = (String) -> Words

/// What came of each invitation, fact by fact: the register of the call, for the screen, for `show` and for the minutes.
extension Calling {
  /// With the silence in which the deadline passed, once it has passed.
  public func told(
    _ invitation: Invitation, setAside aside: SetAside?, on today: Day, saying: Saying = \.asExcerpt
  ) -> [Words] {
    let silence = unanswered(on: today).contains(invitation.provider) ? [invitation.toldSilent] : []
    return invitation.told(setAside: aside, saying: saying) + silence
  }

  /// Those who let the deadline pass, by name: nothing waits for them any more.
  public func toldUnanswered(on today: Day, _ names: Names) -> [Words] {
    unanswered(on: today).compactMap { invitation(of: $0) }.map { invitation in
      let name = names.name(of: invitation.provider)
      return Words(fr: "\(name) : \(invitation.toldSilent)", en: "\(name): \(invitation.toldSilent)")
    }
  }
}

extension Invitation {
  /// Of one who let the deadline pass.
  public var toldSilent: Words {
    intent?.intent == .willing
      ? Words(fr: "sans proposition à la date limite", en: "no proposal by the deadline")
      : Words(fr: "sans réponse à la date limite", en: "no answer by the deadline")
  }

  /// In the order in which things happen. `aside`: why its proposal was set aside, where it was.
  public func told(setAside aside: SetAside?, saying: Saying = \.asExcerpt) -> [Words] {
    let why = reason(why, saying)
    let invited = Words(fr: "invité le \(on.short)\(why)", en: "invited \(on.short)\(why)")
    return [invited] + outcome(setAside: aside, saying: saying)
  }

  /// The same without the invitation itself: nothing where nobody answered.
  public func outcome(setAside aside: SetAside?, saying: Saying) -> [Words] {
    (intent.map { [$0.toldAlone(saying)] } ?? []) + receipts.map { told($0, saying) }
      + (aside.map { [$0.toldAlone(saying)] } ?? [])
  }

  private func told(_ receipt: Receipt, _ saying: Saying) -> Words {
    let day = receipt.proposal.on.short
    let late = receipt.late ? Words(fr: ", tardive", en: ", late") : .nothing
    let fate = fate(of: receipt, saying)
    return Words(fr: "proposition reçue le \(day)\(late)\(fate)", en: "proposal received \(day)\(late)\(fate)")
  }

  private func fate(of receipt: Receipt, _ saying: Saying) -> Words {
    if isReplaced(receipt) { return Words(fr: ", remplacée", en: ", replaced") }
    if let taken = receipt.withdrawal {
      return receipt.lostAward.map { taken.told(losing: $0, saying) } ?? taken.toldAlone(saying)
    }
    guard receipt.late else { return .nothing }
    guard let admission = receipt.admission else { return Words(fr: ", non admise", en: ", not admitted") }
    let why = reason(admission, saying)
    return Words(fr: ", admise\(why)", en: ", admitted\(why)")
  }
}

extension WithdrawProposal {
  /// By the provider itself.
  fileprivate func toldAlone(_ saying: Saying) -> Words {
    let why = JalonWording.reason(reason, saying)
    return Words(fr: ", retirée le \(on.short)\(why)", en: ", withdrawn \(on.short)\(why)")
  }

  /// With the choice that was taken back.
  fileprivate func told(losing award: AwardMission, _ saying: Saying) -> Words {
    let why = JalonWording.reason(reason, saying)
    return Words(
      fr: ", retenue le \(award.on.short), choix retiré le \(on.short)\(why)",
      en: ", retained \(award.on.short), choice taken back \(on.short)\(why)")
  }
}

extension RecordIntent {
  /// Without the name of the provider, which stands above.
  fileprivate func toldAlone(_ saying: Saying) -> Words {
    let why = JalonWording.reason(reason, saying)
    return Words(fr: "\(intent.words) (\(on.short))\(why)", en: "\(intent.words) (\(on.short))\(why)")
  }
}

extension SetAside {
  fileprivate func toldAlone(_ saying: Saying) -> Words {
    let why = JalonWording.reason(reason, saying)
    return Words(
      fr: "proposition écartée, \(cause.words)\(why)", en: "proposal set aside, \(cause.words)\(why)")
  }
}

extension Calling {
  /// Each later deadline, the same for all, with its reason.
  public func extensionsTold(saying: Saying = \.asExcerpt) -> [Words] {
    zip(deadlines, deadlines.dropFirst()).map { old, new in
      let why = reason(new.reason, saying)
      return Words(
        fr: "délai reporté du \(old.day.short) au \(new.day.short)\(why)",
        en: "deadline moved from \(old.day.short) to \(new.day.short)\(why)")
    }
  }
}

/// ` : parce que`; nothing where nobody said why.
private func reason(_ text: String?, _ saying: Saying) -> Words {
  guard let text, !text.isBlank else { return .nothing }
  return Words(fr: " : \(saying(text))", en: ": \(saying(text))")
}

extension String {
  /// What a line of a screen has room for.
  public var asExcerpt: Words { Words(same: excerpt) }
}

extension ShareAnswer {
  /// `03/02/2026 Combien de salariés ? — Trente-deux.`
  public var told: Words { Words { _ in "\(on.short) \(question.oneLine) — \(answer.oneLine)" } }
}

extension Passage {
  /// On one line.
  public var whole: String {
    Prose((isCutBefore ? "…" : "") + before + found + after + (isCutAfter ? "…" : "")).oneLine
  }
}

extension Prose {
  /// Its lines one after the other.
  public var oneLine: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
