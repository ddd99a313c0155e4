import JalonCore

/// The names of people, from their table: held here, or read when a sentence names somebody.
public struct NameBook: Sendable {
  private let name: @Sendable (PersonID) -> String?
  private let namesOfOfficers: @Sendable () -> [PersonID: String]

  /// - Parameter names: all that are known.
  public init(_ names: [PersonID: String] = [:]) {
    name = { names[$0] }
    namesOfOfficers = { names }
  }

  /// - Parameter officers: those who follow missions, and those who did.
  public init(
    reading name: @escaping @Sendable (PersonID) -> String?,
    officers: @escaping @Sendable () -> [PersonID: String]
  ) {
    self.name = name
    namesOfOfficers = officers
  }

  public subscript(person: PersonID) -> String? { name(person) }

  /// Those by whom a list of missions is filtered.
  public var officers: [PersonID: String] { namesOfOfficers() }
}
