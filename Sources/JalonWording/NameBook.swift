import JalonCore

/// The names of people, from their table: held here, or read when a sentence names somebody.
public struct NameBook: Sendable {
  private let card: @Sendable (PersonID) -> PersonDetails?
  private let namesOfOfficers: @Sendable () -> [PersonID: String]

  /// - Parameter names: all that are known.
  public init(_ names: [PersonID: String] = [:]) {
    card = { names[$0].map { PersonDetails(name: $0) } }
    namesOfOfficers = { names }
  }

  /// - Parameter officers: those who follow missions, and those who did.
  public init(
    reading card: @escaping @Sendable (PersonID) -> PersonDetails?,
    officers: @escaping @Sendable () -> [PersonID: String]
  ) {
    self.card = card
    namesOfOfficers = officers
  }

  public subscript(person: PersonID) -> String? { card(person)?.name }

  /// What a person does and how she is reached.
  public func details(of person: PersonID) -> PersonDetails? { card(person) }

  /// Those by whom a list of missions is filtered.
  public var officers: [PersonID: String] { namesOfOfficers() }
}
