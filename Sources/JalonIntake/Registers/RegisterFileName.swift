import JalonCore

/// The day that the name of a file of a register tells: `rna_waldec_20241101.csv`, `v_commune_2025.csv`.
public enum RegisterFileName {
  /// `nil` where it tells none. A year alone is its first day.
  public static func day(of name: String) -> Day? {
    let runs = name.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    for run in runs where run.utf8.count == 8 {
      if let day = day(run.prefix(4), run.dropFirst(4).prefix(2), run.suffix(2)) { return day }
    }
    for (place, year) in runs.enumerated() where year.utf8.count == 4 && isYear(year) {
      let parts = runs[(place + 1)...].prefix(2).filter { $0.utf8.count == 2 }
      if let month = parts.first, let day = day(year[...], month[...], (parts.dropFirst().first ?? "01")[...]) {
        return day
      }
      return day(year[...], "01", "01")
    }
    return nil
  }

  private static func isYear(_ text: String) -> Bool { Int(text).map { (2000...2100).contains($0) } ?? false }

  private static func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Day? {
    guard isYear(String(year)), let year = Int(year), let month = Int(month), let day = Int(day) else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
