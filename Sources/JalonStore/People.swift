import JalonCore

/// Who a person is. Stands apart from the journal, which knows identifiers only, so that it can be erased.
public struct PersonCard: Hashable, Sendable {
  public var id: PersonID
  public var name: String
  public var function: String
  public var mail: String
  public var phone: String

  public init(id: PersonID, name: String, function: String = "", mail: String = "", phone: String = "") {
    self.id = id
    self.name = name
    self.function = function
    self.mail = mail
    self.phone = phone
  }

  public init(id: PersonID, _ details: PersonDetails) {
    self.init(id: id, name: details.name, function: details.function, mail: details.mail, phone: details.phone)
  }

  /// The card, whoever's it is.
  public var details: PersonDetails { PersonDetails(name: name, function: function, mail: mail, phone: phone) }
}

/// A card as it stood until an order changed it.
public struct FormerCard: Hashable, Sendable {
  public let card: PersonCard
  public let until: Instant

  public init(_ card: PersonCard, until: Instant) {
    self.card = card
    self.until = until
  }
}

extension PersonCard {
  /// What is told of a person, each by the name of the field that asks for it.
  public var fields: [(field: String, text: String)] {
    [("name", name), ("function", function), ("mail", mail), ("phone", phone)]
  }
}

public protocol People: Sendable {
  func save(_ card: PersonCard) throws(StoreFailure)
  /// What the card of a person was, the oldest first.
  func formerCards(of person: PersonID) throws(StoreFailure) -> [FormerCard]
  /// What every card was, the oldest first.
  func formerCards() throws(StoreFailure) -> [FormerCard]
  func card(_ person: PersonID) throws(StoreFailure) -> PersonCard?
  /// By identifier.
  func cards() throws(StoreFailure) -> [PersonCard]
}

extension People {
  /// The names alone, for sentences.
  public func peopleByName() throws(StoreFailure) -> [PersonID: String] {
    Dictionary(try cards().map { ($0.id, $0.name) }) { first, _ in first }
  }
}
