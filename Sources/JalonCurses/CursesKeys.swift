internal import CNcurses
import JalonTerminal

/// What terminfo says of this terminal's keys, for terminals that are not like xterm.
enum CursesKeys {
  static func fromTerminfo() -> [[UInt8]: Key] {
    var table: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let sequence = jalon_capability(name) else { continue }
      let bytes = Array(String(cString: sequence).utf8)
      if bytes.count > 1 && bytes[0] == 0x1B { table[bytes] = key }
    }
    return table
  }

  private static let names: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
    ("kLFT", .shiftLeft), ("kRIT", .shiftRight), ("kLFT3", .altLeft), ("kRIT3", .altRight),
    ("kf1", .function(1)), ("kf2", .function(2)), ("kf3", .function(3)), ("kf4", .function(4)),
    ("kf5", .function(5)), ("kf6", .function(6)), ("kf7", .function(7)), ("kf8", .function(8)),
    ("kf9", .function(9)), ("kf10", .function(10)), ("kf11", .function(11)), ("kf12", .function(12)),
  ]
}
