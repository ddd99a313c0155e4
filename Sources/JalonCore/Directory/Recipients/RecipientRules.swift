// Recipients: their cards, and how a text that names one finds its card.
extension Directory {
  func register(_ act: RegisterRecipient) -> DirectoryRuling {
    if let card = recipients[act.recipient]?.act {
      return card == act
        ? DirectoryRuling() : .refusing(.alreadyRegistered(.recipient, act.recipient.text, field: "recipient"))
    }
    var ruling = DirectoryRuling()
    ruling.name(act.recipient.text, act.name, field: "recipient")
    let code = act.recipient.text
    let isOwn = code.hasPrefix(RecipientID.prefix) && code != RecipientID.prefix
    ruling.require(isOwn, .notARecipientCode(code, field: "recipient"))
    ruling.check(act, self)
    return ruling.recording(.recipientRegistered(act))
  }

  func amend(_ act: AmendRecipient) -> DirectoryRuling {
    guard let entry = recipients[act.recipient] else { return unknown(.recipient, act.recipient.text) }
    var ruling = DirectoryRuling.amending(act)
    let changes = act.changes(to: entry.act)
    ruling.check(changes.applied(to: entry.act), self)
    return changes.saysNothing ? ruling : ruling.recording(.recipientAmended(changes))
  }

  /// The card that a text names: by its code, by its name, or by one that it no longer has. `nil` where none is named, as
  /// before recipients had cards, or where a former name is that of several.
  public func recipient(named text: String) -> RecipientID? {
    if text.hasPrefix(RecipientID.prefix), recipients[RecipientID(text)] != nil { return RecipientID(text) }
    let wanted = Folding.fold(text)
    let all = recipients.sorted { $0.key < $1.key }
    if let found = all.first(where: { Folding.fold($0.value.name) == wanted }) { return found.key }
    let former = all.filter { $0.value.formerly.contains { Folding.fold($0.name) == wanted } }
    return former.count == 1 ? former.first?.key : nil
  }

  /// The code of its card, where it has one; the text itself, where it has none.
  public func code(ofRecipient text: String) -> String { recipient(named: text)?.text ?? text }

  /// Both name the same one, by its code or in words.
  public func isSameRecipient(_ one: String, _ other: String) -> Bool {
    Folding.fold(one) == Folding.fold(other)
      || Folding.fold(code(ofRecipient: one)) == Folding.fold(code(ofRecipient: other))
  }
}

extension DirectoryRuling {
  /// What a card says, as it will stand: two of one name could not be told apart where a consent names one in words.
  fileprivate mutating func check(_ card: RegisterRecipient, _ directory: Directory) {
    check(mail: card.mail)
    let other = directory.recipients.filter {
      $0.key != card.recipient && Folding.fold($0.value.name) == Folding.fold(card.name)
    }.min { $0.key < $1.key }
    if let other { refuse(.alreadyRegistered(.recipient, other.key.text, field: "name")) }
  }
}

extension MissionCommand {
  /// The same act, but a recipient that has a card is named by its code.
  public func namingRecipients(in directory: Directory) -> MissionCommand {
    switch self {
    case .grantDisclosure(var act):
      act.recipient = directory.code(ofRecipient: act.recipient)
      return .grantDisclosure(act)
    case .release(let act): return .release(act.namingRecipient(in: directory))
    default: return self
    }
  }
}

extension ReleaseDocument {
  /// The same, but a recipient that has a card is named by its code.
  public func namingRecipient(in directory: Directory) -> ReleaseDocument {
    var act = self
    act.recipient = outsider.map { directory.code(ofRecipient: $0) }
    return act
  }
}
