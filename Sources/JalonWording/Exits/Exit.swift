/// One way by which something of the store leaves the program: onto a file, a screen elsewhere, another program.
///
/// A command or an effect that has none in this list does not pass the tests: what leaves is known whole.
public enum Exit: String, CaseIterable, Sendable {
  // By the door of each mission, with a line in its register.
  case document, message, bundle, calendar, surveyPage

  // Nothing leaves yet.
  case preview

  // For whoever sits at the desk.
  case lists, answers, seenTable, clipboard, editor, openedFile, views

  // For one person, or without names.
  case personFile, regionPacket

  // All of it, for whoever keeps it.
  case backup, copies, move

  // Nothing of the store.
  case blankForms, invented, help
}

/// For whom an exit is.
public enum ExitAudience: String, CaseIterable, Sendable {
  /// The parties of the mission: exchanging with them about their own mission is no disclosure.
  case party
  /// Somebody who has no part in it.
  case outsider
  /// Whoever works for the operator.
  case ownUse
  /// Whoever keeps the whole store, or takes it over.
  case wholeStore
  /// It carries nothing of the store.
  case anybody
}

extension Exit {
  public var audiences: [ExitAudience] {
    switch self {
    case .document, .bundle, .calendar: [.party, .outsider]
    case .message, .surveyPage: [.party]
    case .preview, .lists, .answers, .seenTable, .clipboard, .editor, .openedFile, .views: [.ownUse]
    case .personFile, .regionPacket: [.outsider]
    case .backup, .copies, .move: [.wholeStore]
    case .blankForms, .invented, .help: [.anybody]
    }
  }

  /// What it asks is asked mission by mission, and its register keeps the line.
  public var isRegistered: Bool { [.document, .message, .bundle, .calendar, .surveyPage].contains(self) }

  /// The commands by which it leaves, each with the options and arguments that say where to; none of these where it goes to
  /// the standard output or to the folder of documents.
  public var commands: [String: [String]] {
    switch self {
    case .document: ["print": []]
    case .message: ["message": ["folder"]]
    case .bundle: ["bundle": [Exit.file]]
    case .calendar: ["calendar export": ["to"]]
    case .surveyPage: ["survey": ["html"]]
    case .preview: ["print": [], "message": []]
    case .lists: Exit.reports
    case .answers:
      [
        "apply": [], "import": [], "answers": [], "reassign": [], "freeze": [], "erase": [], "verify": [],
        "rebuild": [], "accounts": [], "calendar import": [],
      ]
    case .views: ["views": [Exit.file]]
    case .personFile: ["card": ["export"]]
    case .regionPacket: ["region": ["to"]]
    case .backup: ["backup": [Exit.file, "new-key"], "restore": []]
    case .copies: ["screens": [], "migrate": []]
    case .move: ["move": ["to"]]
    case .blankForms: ["questionnaires": ["to"], "templates": [Exit.file], "init": []]
    case .invented: ["demo": ["keep"], "crowd": [Exit.file], "tape": ["pictures"]]
    case .help: ["commands": [], "schema": [], "paths": [], "completions": [], "docs": [], "help": []]
    case .seenTable, .clipboard, .editor, .openedFile: [:]
    }
  }

  /// A place that is an argument, and has no option.
  public static let file = "file"

  private static let reports: [String: [String]] = Dictionary(
    uniqueKeysWithValues: [
      "list", "show", "plan", "plans", "due", "directory", "providers", "questionnaires", "surveys", "stats", "money",
      "search", "log", "releases", "proofs", "holidays", "retention", "breach", "consultations", "reference",
    ].map { ($0, ["xlsx"]) } + [("card", []), ("processing-record", []), ("report", ["odt", "xlsx"])])

  /// Files that commands read, and never write.
  public static let read: [String: [String]] = [
    "apply": [file], "import": [file], "answers": [file], "restore": [file, "key"], "tape": [file],
    "calendar import": [file], "region": [file, "secret"], "views": [file], "reference": [file],
  ]
}
