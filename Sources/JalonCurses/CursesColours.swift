internal import CNcurses
import JalonTerminal

/// What each role becomes on this terminal: attributes, and a pair of colours when it has them.
struct CursesColours {
  struct Brush {
    var attributes: Int32
    var pair: Int32
  }

  private var brushes: [Brush] = []

  init(theme: Theme, isColoured: Bool) {
    let colours = isColoured ? Int(jalon_colours()) : 0
    brushes = Role.allCases.map { CursesColours.brush(theme, $0, colours: colours) }
  }

  subscript(role: Role) -> Brush { brushes[Int(role.rawValue)] }

  private static func brush(_ theme: Theme, _ role: Role, colours: Int) -> Brush {
    let look = theme.look(role, colours: colours)
    let attributes = Int32(look.attributes.rawValue)
    guard look.foreground != nil || look.background != nil else { return Brush(attributes: attributes, pair: 0) }
    let pair = Int32(role.rawValue) + 1
    guard jalon_make_pair(pair, number(look.foreground), number(look.background)) else {
      return Brush(attributes: Int32(theme.withoutColour(role).rawValue), pair: 0)
    }
    return Brush(attributes: attributes, pair: pair)
  }

  private static func number(_ colour: UInt32?) -> Int32 { colour.map { Int32($0) } ?? -1 }
}
