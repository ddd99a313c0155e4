/// The colours behind the xterm numbers, and the nearest number to a colour.
public enum ColourTable {
  /// The exact colour of an xterm number. The first sixteen are xterm's own; each person may have changed them.
  public static func rgb(of index: UInt8) -> RGB {
    switch index {
    case 0..<16: return RGB(basic[Int(index)])
    case 16..<232:
      let cube = index - 16
      return RGB(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  /// The nearest among the fixed 240, since the first sixteen are not certain.
  public static func nearest256(to rgb: RGB) -> UInt8 {
    nearest(among: 16...255, to: rgb)
  }

  public static func nearest16(to rgb: RGB) -> BasicColour {
    BasicColour(rawValue: nearest(among: 0...15, to: rgb)) ?? .white
  }

  private static func nearest(among indexes: ClosedRange<UInt8>, to rgb: RGB) -> UInt8 {
    indexes.min { self.rgb(of: $0).distance(to: rgb) < self.rgb(of: $1).distance(to: rgb) } ?? indexes.lowerBound
  }

  private static func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }

  private static let basic: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
