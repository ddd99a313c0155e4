import JalonCore
import JalonTerminal
import JalonWording

/// What every screen may know of the world around it: who works, on which day, in which language.
public struct Desk: Sendable {
  public enum Access: Sendable {
    case writable
    /// Why nothing can be written, in a sentence.
    case readOnly(Words)
  }

  public var today: Day
  public var language: Language
  /// Who acts, and who reads: marks of other seats are sealed to this person.
  public var me: PersonID
  public var names: Names
  public var access: Access
  /// The data are invented and will be thrown away.
  public var isDemo: Bool
  public var size: Size

  public init(
    today: Day, language: Language, me: PersonID, names: Names, access: Access = .writable, isDemo: Bool = false,
    size: Size
  ) {
    self.today = today
    self.language = language
    self.me = me
    self.names = names
    self.access = access
    self.isDemo = isDemo
    self.size = size
  }

  public var directory: Directory { names.directory }
  public func callAsFunction(_ words: Words) -> String { words(language) }
}
