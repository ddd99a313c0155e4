/// One place on the screen: at most five code points, a width and a role, in sixteen bytes and with no allocation.
///
/// Five code points is what a curses cell holds. The first is the base; the others are its combining marks.
public struct Cell: Hashable, Sendable {
  /// Three code points of 21 bits.
  private var low: UInt64
  /// Two code points, then the width in bits 42–43 and the role in bits 48–55.
  private var high: UInt64

  private static let mask: UInt64 = (1 << 21) - 1

  /// - Parameter width: 1, or 2 for a wide glyph; 0 is the right half of a wide glyph.
  init(_ base: Unicode.Scalar, width: Int, role: Role) {
    low = UInt64(base.value)
    high = UInt64(width & 3) << 42 | UInt64(role.rawValue) << 48
  }

  public static let blank = Cell(" ", width: 1, role: .text)

  static func rest(_ role: Role) -> Cell { Cell("\0", width: 0, role: role) }

  public var width: Int { Int(high >> 42 & 3) }

  public var role: Role {
    get { Role(rawValue: UInt8(truncatingIfNeeded: high >> 48)) ?? .text }
    set { high = high & ~(0xFF << 48) | UInt64(newValue.rawValue) << 48 }
  }

  /// True for the right half of a wide glyph, which holds no text of its own.
  public var isRest: Bool { width == 0 }

  /// The base, never forbidden on a terminal: the surface has already made it visible.
  public var base: Unicode.Scalar { scalar(low & Cell.mask) }

  /// The base and its marks, in order; empty for the right half of a wide glyph.
  public var scalars: [Unicode.Scalar] {
    if isRest { return [] }
    let codes = [low, low >> 21, low >> 42, high, high >> 21].map { $0 & Cell.mask }
    return [scalar(codes[0])] + codes.dropFirst().prefix { $0 != 0 }.map(scalar)
  }

  public var text: String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// Its text in UTF-8, nearly always one byte.
  func append(to bytes: inout [UInt8]) {
    guard !isRest else { return }
    guard isSimple, low < 0x1_0000 else { return bytes.append(contentsOf: text.utf8) }
    if low < 0x80 { return bytes.append(UInt8(truncatingIfNeeded: low)) }
    if low < 0x800 {
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: low >> 6))
    } else {
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: low >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: low >> 6 & 0x3F))
    }
    bytes.append(0x80 | UInt8(truncatingIfNeeded: low & 0x3F))
  }

  /// True when the cell is one code point, which is nearly always.
  public var isSimple: Bool { low >> 21 == 0 && high & ((1 << 42) - 1) == 0 }

  /// Adds a combining mark; false when the five places are taken.
  mutating func combine(_ mark: Unicode.Scalar) -> Bool {
    let code = UInt64(mark.value)
    for shift in [UInt64(21), 42] where low >> shift & Cell.mask == 0 {
      low |= code << shift
      return true
    }
    for shift in [UInt64(0), 21] where high >> shift & Cell.mask == 0 {
      high |= code << shift
      return true
    }
    return false
  }

  private func scalar(_ code: UInt64) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(truncatingIfNeeded: code)) ?? "?"
  }
}
