/// How each role looks, and the background and letters that the theme was drawn for.
public struct Theme: Hashable, Sendable {
  public var name: String
  /// Only to compute contrasts and to draw pictures: a terminal keeps its own background.
  public var paper: RGB
  public var ink: RGB
  private var paints: [Paint]

  public init(name: String, paper: RGB, ink: RGB, paints: [Role: Paint]) {
    self.name = name
    self.paper = paper
    self.ink = ink
    self.paints = Role.allCases.map { paints[$0] ?? Paint() }
  }

  public subscript(role: Role) -> Paint {
    get { paints[Int(role.rawValue)] }
    set { paints[Int(role.rawValue)] = newValue }
  }

  /// The sign that doubles the role's colour, such as `▲` for `late`; empty when there is none.
  public func sign(_ role: Role) -> String { self[role].sign ?? "" }

  /// The two colours that the eye gets, the attributes being taken into account.
  public func shown(_ role: Role) -> (foreground: RGB, background: RGB) {
    let paint = self[role]
    let pair = (foreground: paint.foreground?.rgb ?? ink, background: paint.background?.rgb ?? paper)
    return paint.attributes.contains(.reverse) ? (pair.background, pair.foreground) : pair
  }

  /// The contrast of a role's letters against what is behind them.
  public func contrast(_ role: Role) -> Double {
    let pair = shown(role)
    return Contrast.ratio(pair.foreground, pair.background)
  }

  /// What is left of a role where there are no colours: a background that stood out becomes reverse video.
  public func withoutColour(_ role: Role) -> Attributes {
    let paint = self[role]
    guard let background = paint.background, background.rgb != paper else { return paint.attributes }
    return paint.attributes.union(.reverse)
  }
}

extension Theme {
  /// The theme with attributes and signs only: what is left when no file can be read, or with no colour.
  public static let plain = Theme(
    name: "sans couleur", paper: RGB(0xFFFFFF), ink: RGB(0x000000),
    paints: [
      .title: Paint(attributes: .bold), .heading: Paint(attributes: .bold), .focus: Paint(attributes: .reverse),
      .field: Paint(attributes: .underline), .marked: Paint(attributes: .bold, sign: "✓"),
      .alert: Paint(attributes: [.bold, .underline], sign: "▲"), .late: Paint(attributes: .bold, sign: "▲"),
      .soon: Paint(sign: "◦"), .today: Paint(attributes: .bold, sign: "●"), .done: Paint(sign: "✓"),
      .paused: Paint(sign: "‖"), .refused: Paint(sign: "✗"), .caution: Paint(attributes: .underline, sign: "△"),
      .accent: Paint(attributes: .bold), .key: Paint(attributes: .bold), .demo: Paint(attributes: .reverse),
      .error: Paint(attributes: [.bold, .underline], sign: "✗"), .match: Paint(attributes: .underline),
    ])
}
