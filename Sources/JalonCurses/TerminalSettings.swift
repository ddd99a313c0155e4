import JalonTerminal

/// What the person or the environment chose about the terminal.
public struct TerminalSettings: Sendable {
  public var theme: Theme
  /// The terminal is asked what colour stands behind its letters; `Input.background` is the answer, if it has one.
  public var asksBackground = false
  /// False with `NO_COLOR` set to something.
  public var hasColours: Bool
  /// The terminal says that it knows every colour (`COLORTERM`): used where its direct description is installed.
  public var hasTrueColour: Bool
  /// Draws with ASCII even where UTF-8 is spoken.
  public var isASCII: Bool
  /// Clicks and the wheel are asked of the terminal, which no longer selects by itself.
  public var hasMouse = false
  /// How long a lone Esc is waited on, in milliseconds: a slow link may split an arrow key.
  public var escapeDelay: Int
  /// Wraps each frame in the marks of mode 2026. Off unless asked: some terminals that claim it cannot.
  public var isSynchronised: Bool
  /// What a crash leaves on the terminal once it is restored.
  public var lastWords: String

  public init(
    theme: Theme, hasColours: Bool = true, hasTrueColour: Bool = false, isASCII: Bool = false, escapeDelay: Int = 50,
    isSynchronised: Bool = false, lastWords: String = ""
  ) {
    self.theme = theme
    self.hasColours = hasColours
    self.hasTrueColour = hasTrueColour
    self.isASCII = isASCII
    self.escapeDelay = escapeDelay
    self.isSynchronised = isSynchronised
    self.lastWords = lastWords
  }

  /// The settings that environment variables ask for: `NO_COLOR`, `COLORTERM`, `SSH_CONNECTION`.
  public init(theme: Theme, environment: [String: String], lastWords: String = "") {
    let isSet = { (name: String) in !(environment[name] ?? "").isEmpty }
    self.init(
      theme: theme, hasColours: !isSet("NO_COLOR"),
      hasTrueColour: ["truecolor", "24bit"].contains(environment["COLORTERM"]),
      escapeDelay: isSet("SSH_CONNECTION") ? 120 : 50,
      lastWords: lastWords)
  }
}

extension TerminalSettings {
  /// The Linux console and its elders may print the question instead of answering it.
  static func answers(type: String) -> Bool {
    !["linux", "vt", "ansi", "cons", "sun", "dumb", "pcansi"].contains { type.hasPrefix($0) }
  }

  /// What `COLORFGBG` says of the background, where the terminal sets it: `15;0` is white on black.
  public static func background(_ environment: [String: String]) -> RGB? {
    guard let number = environment["COLORFGBG"]?.split(separator: ";").last.flatMap({ UInt8($0) }) else { return nil }
    switch number {
    case 0...6, 8: return RGB(red: 0, green: 0, blue: 0)
    case 7, 15: return RGB(red: 255, green: 255, blue: 255)
    default: return nil
    }
  }
}

/// Why there can be no screen here.
public enum TerminalRefusal: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// `TERM` names a terminal that cannot place its cursor.
  case cannotPlaceCursor(type: String)
  /// Neither `TERM` nor the usual types are known on this machine.
  case unknownTerminal(type: String)
  /// The system gives no more pipes.
  case noPipe
}

/// What works less well than it could, to be said once at the start.
public enum TerminalWarning: Hashable, Sendable {
  case replacedType(String, by: String)
  /// The locale does not exist on this machine, or none is set: C.UTF-8 stands in.
  case replacedLocale
  /// The locale has no UTF-8: everything is drawn with ASCII.
  case drawnInASCII
}
