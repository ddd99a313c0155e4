internal import CNcurses
import JalonTerminal

/// What each role becomes on this terminal: attributes, and a pair of colours when it has them.
struct CursesColours {
  struct Look {
    var attributes: Int32
    var pair: Int32
  }

  private var looks: [Look] = []

  init(theme: Theme, isColoured: Bool) {
    let depth = isColoured ? Int(jalon_colours()) : 0
    looks = Role.allCases.map { CursesColours.look(theme, $0, depth: depth) }
  }

  subscript(role: Role) -> Look { looks[Int(role.rawValue)] }

  private static func look(_ theme: Theme, _ role: Role, depth: Int) -> Look {
    let paint = theme[role]
    let pair = Int32(role.rawValue) + 1
    guard depth >= 8 else { return Look(attributes: bits(theme.withoutColour(role)), pair: 0) }
    var attributes = paint.attributes
    let foreground = number(paint.foreground, depth: depth)
    let background = number(paint.background, depth: depth)
    if depth < 16, let foreground = paint.foreground, foreground.in16.rawValue >= 8 { attributes.insert(.bold) }
    guard foreground >= 0 || background >= 0, jalon_make_pair(pair, foreground, background) else {
      return Look(attributes: bits(attributes), pair: 0)
    }
    return Look(attributes: bits(attributes), pair: pair)
  }

  private static func number(_ colour: Colour?, depth: Int) -> Int32 {
    guard let colour else { return -1 }
    if depth > 256 { return Int32(colour.rgb.number) }
    if depth >= 256 { return Int32(colour.in256) }
    return Int32(colour.in16.rawValue) % Int32(depth >= 16 ? 16 : 8)
  }

  private static func bits(_ attributes: Attributes) -> Int32 { Int32(attributes.rawValue) }
}
