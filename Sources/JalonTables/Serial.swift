import JalonCore

/// Numbers as spreadsheets keep them, and the days that some of them count.
enum Serial {
  /// The day that a spreadsheet counts so; `nil` where it is none: before its first day, or 29 February 1900, which Excel
  /// has and the calendar has not.
  static func day(_ number: Double, since1904: Bool) -> Day? {
    guard number.isFinite, number >= (since1904 ? 0 : 1), number < 120_000 else { return nil }
    let whole = Int(number)
    if since1904 { return (Day(year: 1904, month: 1, day: 1)).map { $0 + whole } }
    guard whole != 60 else { return nil }
    return Day(year: 1900, month: 1, day: 1).map { $0 + (whole > 60 ? whole - 2 : whole - 1) }
  }

  /// `08:30`, of the part of a day.
  static func hour(_ number: Double) -> String? {
    guard number.isFinite, number >= 0, number < 10_000 else { return nil }
    let minutes = Int((number * 1_440).rounded())
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// The digits of a number, as few as tell it; fifteen at most, which is what spreadsheets keep.
  ///
  /// - Parameter least: so many digits before the point, zeros first.
  static func digits(_ number: Double, least: Int = 1) -> String {
    guard number.magnitude < 1e15, number.isFinite else { return number.description }
    let sign = number < 0 ? "-" : ""
    let whole = number.magnitude.rounded(.towardZero)
    let units = String(Int(whole))
    let padded = String(repeating: "0", count: max(0, least - units.count)) + units
    guard whole != number.magnitude else { return sign + padded }
    return sign + rounded(number.magnitude, units.count, padded)
  }

  private static func rounded(_ number: Double, _ units: Int, _ padded: String) -> String {
    let places = max(0, 15 - units)
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let text = ((number * scale).rounded() / scale).description
    guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return number.description }
    let decimals = text[text.index(after: point)...]
    let isCarried = text[..<point].count > units || text[..<point] != padded.suffix(units)
    let whole = isCarried ? String(text[..<point]) : padded
    return decimals == "0" ? whole : "\(whole).\(decimals)"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension Day {
  /// The day that a spreadsheet counts so, from 1900: 45000 is 15 March 2023.
  public init?(serial: Int) {
    guard let day = Serial.day(Double(serial), since1904: false) else { return nil }
    self = day
  }

  /// As a spreadsheet counts it, from 1 March 1900 on; `nil` before.
  public var serial: Int? {
    Day(year: 1900, month: 3, day: 1).flatMap { self < $0 ? nil : self - $0 + 61 }
  }
}
