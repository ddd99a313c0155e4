// Sentences that tell the month where they told the day.
public enum MonthsOnly {
  /// « Lancé le 24 février 2026 » becomes « Lancé en février 2026 »; « du 3 août au 1er septembre 2026 », « d’août à
  /// septembre 2026 ».
  public static func told(_ text: String) -> String {
    var rest = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    var told: [String] = []
    while let word = rest.popFirst() {
      if let month = rest.first, isMonth(month), let opening = opening(ofDay: word) {
        rest.removeFirst()
        told.append(opening + led(to: String(month), by: &told))
      } else {
        told.append(String(word))
      }
    }
    return told.joined(separator: " ")
  }

  private static func isMonth(_ word: Substring) -> Bool {
    Language.allCases.contains { CalendarNames.months($0).contains(String(word)) }
  }

  /// What stands before the figures of « (24 » or « 1er »; `nil` for what is no day of a month.
  private static func opening(ofDay word: Substring) -> String? {
    let opening = word.prefix { !$0.isNumber }
    let rest = word.dropFirst(opening.count)
    let figures = rest.hasSuffix("er") ? rest.dropLast(2) : rest
    return (1...2).contains(figures.count) && figures.allSatisfy(\.isNumber) ? String(opening) : nil
  }

  /// The month, with the word that leads to it changed in the sentence so far.
  private static func led(to month: String, by told: inout [String]) -> String {
    switch told.last {
    case "le" where told.dropLast().last == "depuis": told.removeLast()
    case "le": told[told.count - 1] = "en"
    case "on": told[told.count - 1] = "in"
    case "au": told[told.count - 1] = "à"
    case "jusqu’au": told[told.count - 1] = "jusqu’en"
    case "du" where "ao".contains(month.prefix(1)):
      told.removeLast()
      return "d’" + month
    case "du": told[told.count - 1] = "de"
    default: break
    }
    return month
  }
}
