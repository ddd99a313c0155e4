/// The sixteen names that every colour terminal knows, in the terminals' own order.
public enum BasicColour: UInt8, CaseIterable, Sendable {
  case black, red, green, yellow, blue, magenta, cyan, white
  case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

  /// The name in a theme file, as terminals write it: `red`, `bright-red`.
  public var name: String {
    let bright = rawValue >= 8
    let plain = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"][Int(rawValue % 8)]
    return bright ? "bright-" + plain : plain
  }

  public init?(name: String) {
    guard let found = BasicColour.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}

/// Red, green and blue, from 0 to 255.
public struct RGB: Hashable, Sendable {
  public let red: UInt8
  public let green: UInt8
  public let blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#b00020`.
  public init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), !hex.dropFirst().hasPrefix("+"),
      let value = UInt32(hex.dropFirst(), radix: 16)
    else { return nil }
    self.init(value)
  }

  init(_ value: UInt32) {
    self.init(
      red: UInt8(value >> 16 & 0xFF), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// `0xRRGGBB`.
  public var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  public var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// How far two colours look apart: the weighted square distance often called "redmean".
  func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue))
    return ((512 + mean) * r * r) / 256 + 4 * g * g + ((767 - mean) * b * b) / 256
  }
}

/// One colour, said three ways: exactly, in 256 colours and in 16, so that no terminal is refused.
public struct Colour: Hashable, Sendable {
  public let rgb: RGB
  /// From 0 to 255 in the xterm table.
  public let in256: UInt8
  /// `nil`: the terminal's own letters. Sixteen colours are what each person made of them, and some are then invisible.
  public let in16: BasicColour?

  /// Whatever is not given is the nearest to what is.
  public init(rgb: RGB, in256: UInt8? = nil, in16: BasicColour? = nil) {
    self.init(rgb: rgb, in256: in256, only16: in16 ?? ColourTable.nearest16(to: rgb))
  }

  private init(rgb: RGB, in256: UInt8?, only16: BasicColour?) {
    self.rgb = rgb
    self.in256 = in256 ?? ColourTable.nearest256(to: rgb)
    in16 = only16
  }

  /// A colour for terminals that know 256 at least; the others keep their own letters.
  public static func rich(_ rgb: RGB, in256: UInt8? = nil) -> Colour { Colour(rgb: rgb, in256: in256, only16: nil) }
}
