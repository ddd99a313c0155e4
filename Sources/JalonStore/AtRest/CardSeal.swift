import JalonCore

/// What a fact on a person keeps of her card: a digest of it and of drawn bytes, which go with her. Rules and readers know
/// nothing of it; `verify` compares the cards with it.
public enum CardSeal {
  /// By what it is known in the fact, where no field is named so, and among the texts that stand apart.
  public static let field = "#card"

  /// What stands apart in place of the card: another one for whatever the card says otherwise, and nothing to read.
  public static func of(_ card: PersonCard) -> String {
    var maker = DigestMaker()
    maker.add(card.id.text)
    for (_, text) in card.fields { maker.add(text) }
    return maker.digest().text
  }
}

extension Content {
  func sealing(_ card: PersonCard?) -> Content {
    guard let card, case .value(.group(var members)) = self else { return self }
    members[CardSeal.field] = Mark.text.around(CardSeal.of(card))
    return .value(.group(members))
  }
}

extension Value {
  var withoutSeal: Value {
    guard case .group(var members) = self, members[CardSeal.field] != nil else { return self }
    members[CardSeal.field] = nil
    return .group(members)
  }
}

extension Batch {
  /// The card as the facts of a part leave it.
  func card(after part: Part) -> PersonCard? {
    persons.last { part.stream == .entry(DirectoryEntry.Key(.person, $0.id.text)) }
  }
}
