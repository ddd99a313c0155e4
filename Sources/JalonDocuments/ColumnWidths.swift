extension [Int] {
  /// The widths of columns, taken down from the widest ones until a line fits.
  ///
  /// - Parameters:
  ///   - gap: between two columns.
  ///   - least: no column is made narrower to fit.
  func fitting(_ line: Int, gap: Int, least: Int) -> [Int] {
    var widths = self
    let gaps = gap * Swift.max(0, count - 1)
    while widths.reduce(gaps, +) > line, let widest = widths.max(), widest > least,
      let column = widths.firstIndex(of: widest)
    { widths[column] -= 1 }
    return widths
  }
}
