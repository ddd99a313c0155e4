/// A theme file as it was read, before anything in it is believed. Whoever reads TOML fills it.
///
/// ```toml
/// "hérite" = "clair"
/// [reference]
/// fond = "#ffffff"
/// texte = "#1a1a1a"
/// [palette]
/// rouge = { nom = "red", c256 = 124, hex = "#b00020" }
/// [roles]
/// retard = { couleur = "rouge", attr = ["gras"], signe = "▲" }
/// ```
public struct ThemeSource: Sendable {
  /// A value of the file.
  public indirect enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case list([Value])
    case table([String: Value])
  }

  /// One line of the file: its key, its value, and its line number when the reader knows it.
  public struct Entry: Sendable {
    public let key: String
    public let value: Value
    public let line: Int?

    public init(key: String, value: Value, line: Int? = nil) {
      self.key = key
      self.value = value
      self.line = line
    }
  }

  public let name: String
  /// The theme that this one starts from (`hérite`, or `herite`).
  public let inherits: String?
  /// `[reference]`: `fond` and `texte`, the colours that the theme was drawn for.
  public let reference: [Entry]
  /// `[palette]`: colours by name.
  public let palette: [Entry]
  /// `[roles]`: one entry a role.
  public let roles: [Entry]

  public init(name: String, inherits: String? = nil, reference: [Entry] = [], palette: [Entry] = [], roles: [Entry]) {
    self.name = name
    self.inherits = inherits
    self.reference = reference
    self.palette = palette
    self.roles = roles
  }
}

/// What is wrong in a theme file. The entry keeps its inherited look, and the program starts all the same.
public struct ThemeFault: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case unknownRole
    case unknownKey(String)
    case unknownColour(String)
    case unknownAttribute(String)
    case notAColour, notASign
    case notATable
    case unknownParent(String)
  }

  public let theme: String
  public let key: String
  public let line: Int?
  public let problem: Problem
}
