/// What a cell means. Views name roles; only a theme knows colours.
public enum Role: UInt8, CaseIterable, Sendable {
  case text, faint, title, heading, rule
  /// The row, field or choice that has the focus.
  case focus
  case field, placeholder, marked
  case alert, late, soon, today, done, paused, refused, caution, accent
  /// The name of a key in the footer, the help and the palette.
  case key
  case status
  case bar, barTrack
  /// The banner over throw-away data.
  case demo
  /// Names hidden in meeting mode.
  case masked
  case error
  /// The part of a text that the filter found.
  case match

  /// The letter that stands for the role in a picture of roles; `text` is a dot.
  public var letter: Character {
    switch self {
    case .text: "."
    case .faint: "f"
    case .title: "T"
    case .heading: "H"
    case .rule: "-"
    case .focus: ">"
    case .field: "_"
    case .placeholder: "p"
    case .marked: "v"
    case .alert: "A"
    case .late: "L"
    case .soon: "S"
    case .today: "D"
    case .done: "d"
    case .paused: "="
    case .refused: "R"
    case .caution: "C"
    case .accent: "a"
    case .key: "k"
    case .status: "s"
    case .bar: "#"
    case .barTrack: ":"
    case .demo: "!"
    case .masked: "m"
    case .error: "E"
    case .match: "/"
    }
  }

  /// The role's key in a theme file, French and plain ASCII, as TOML wants it.
  public var themeKey: String {
    switch self {
    case .text: "texte"
    case .faint: "estompe"
    case .title: "titre"
    case .heading: "intitule"
    case .rule: "filet"
    case .focus: "focus"
    case .field: "champ"
    case .placeholder: "invite"
    case .marked: "marque"
    case .alert: "alerte"
    case .late: "retard"
    case .soon: "bientot"
    case .today: "aujourdhui"
    case .done: "fait"
    case .paused: "pause"
    case .refused: "refus"
    case .caution: "prudence"
    case .accent: "accent"
    case .key: "touche"
    case .status: "etat"
    case .bar: "barre"
    case .barTrack: "fond_barre"
    case .demo: "demo"
    case .masked: "masque"
    case .error: "erreur"
    case .match: "trouve"
    }
  }
}
