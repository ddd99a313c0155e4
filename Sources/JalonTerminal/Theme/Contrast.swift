/// The contrast between two colours as WCAG 2 computes it: from 1 (none) to 21 (black on white).
public enum Contrast {
  public static func ratio(_ first: RGB, _ second: RGB) -> Double {
    let (a, b) = (luminance(first), luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ rgb: RGB) -> Double {
    0.2126 * linear(rgb.red) + 0.7152 * linear(rgb.green) + 0.0722 * linear(rgb.blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let share = Double(channel) / 255
    return share <= 0.040_45 ? share / 12.92 : power((share + 0.055) / 1.055)
  }

  /// x to the power 2.4, that is x² times the fifth root of x²: the standard library has no powers.
  private static func power(_ x: Double) -> Double {
    let square = x * x
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      guard fourth > 0 else { return 0 }
      root = (4 * root + square / fourth) / 5
    }
    return square * root
  }
}
