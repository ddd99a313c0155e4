import JalonCore

/// What is known already of whom a table names, as the planning asks it.
public protocol Acquaintance {
  /// The card of a code, as its form would be filled; `nil` where there is none.
  func card(_ code: String, of kind: CardKind) throws -> Value?
  /// Codes of cards that may be one of those that a table names: by SIRET, by SIREN, by RNA, by name.
  func codes(_ sign: CardSign, of kind: CardKind) throws -> [String]
  /// Somebody has this code.
  func isTaken(_ code: String, of kind: CardKind) throws -> Bool
  /// Whether a provider may still be invited.
  func isActive(_ code: String) throws -> Bool
  /// Whoever works for an organisation, with their names.
  func people(of party: Party) throws -> [(person: PersonID, details: PersonDetails)]
  /// When somebody who worked for an organisation was last erased; `nil` where nobody was.
  func lastErased(of party: Party) throws -> Day?
  /// Organisations of that code or that name.
  func parties(named text: String) throws -> [Party]
  /// What the rules say of a command, once those before it are carried out.
  func weigh(_ command: DirectoryCommand, after: [DirectoryCommand]) throws -> (
    obstacles: [Obstacle], cautions: [Caution]
  )
}

/// By what a card is recognised.
public enum CardSign: Hashable, Sendable {
  case siret(String)
  case siren(String)
  case rna(String)
  /// Folded.
  case name(String)
}
