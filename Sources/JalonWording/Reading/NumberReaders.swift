import JalonCore

/// Reads an amount: `12 345,50`, `12345.5`, `€12,345.50`, with or without the sign.
public enum EurosReader {
  public static func read(_ typed: String) -> Result<Euros, Words> {
    let bare = typed.withoutSpaces.filter { $0 != "€" }
    guard let number = Decimal.read(bare) else { return .failure(refusal(typed, bare)) }
    return .success(Euros(cents: number))
  }

  private static func refusal(_ typed: String, _ bare: String) -> Words {
    if bare.isEmpty {
      return Words(
        fr: "Un montant est attendu, comme 7 200 ou 12 345,50.", en: "An amount is expected, such as 7200 or 12,345.50."
      )
    }
    if Decimal.hasThreeDecimals(bare) {
      return Words(
        fr:
          "« \(typed.excerpt) » : deux décimales au plus. Pour des milliers, écrivez-les avec une espace ou sans rien.",
        en: "“\(typed.excerpt)”: two decimals at most. For thousands, write a space or nothing.")
    }
    return Words(
      fr: "« \(typed.excerpt) » ne se lit pas comme un montant. Essayez 7 200 ou 12 345,50.",
      en: "“\(typed.excerpt)” does not read as an amount. Try 7200 or 12345.50.")
  }
}

/// Reads days of work or a mark: `4,5`, `4.25`, `4 ½`, `½`, `4,5 j`.
public enum HundredthsReader {
  public static func read(_ typed: String) -> Result<Hundredths, Words> {
    let bare = typed.withoutSpaces.withoutDayUnit
    if let number = Decimal.read(bare) ?? withFraction(bare) { return .success(Hundredths(number)) }
    if bare.isEmpty {
      return .failure(
        Words(fr: "Un nombre est attendu, comme 4 ou 4,5.", en: "A number is expected, such as 4 or 4.5."))
    }
    return .failure(
      Words(
        fr: "« \(typed.excerpt) » ne se lit pas comme un nombre. Essayez 4, 4,5 ou 4 ½ (deux décimales au plus).",
        en: "“\(typed.excerpt)” does not read as a number. Try 4, 4.5 or 4 ½ (two decimals at most)."))
  }

  private static func withFraction(_ text: String) -> Int? {
    guard let last = text.last, let part = ["¼": 25, "½": 50, "¾": 75][last] else { return nil }
    let units = text.dropLast()
    guard !units.isEmpty else { return part }
    return Decimal.read(String(units)).flatMap { $0 % 100 == 0 && $0 >= 0 ? $0 + part : nil }
  }
}

/// Reads a whole number: `12`, `1 200`, `15 %`.
public enum WholeReader {
  public static func read(_ typed: String) -> Result<Int, Words> {
    let bare = typed.withoutSpaces.filter { $0 != "%" }
    if let number = Decimal.read(bare), number % 100 == 0 { return .success(number / 100) }
    return .failure(
      bare.isEmpty
        ? Words(fr: "Un nombre entier est attendu, comme 12.", en: "A whole number is expected, such as 12.")
        : Words(
          fr: "« \(typed.excerpt) » ne se lit pas comme un nombre entier. Essayez 12.",
          en: "“\(typed.excerpt)” does not read as a whole number. Try 12."))
  }
}

/// Reads yes or no: `oui`, `o`, `vrai`, `yes`, `non`, `n`, `no`.
public enum YesNoReader {
  public static func read(_ typed: String) -> Result<Bool, Words> {
    let word = typed.folded
    if ["o", "oui", "y", "yes", "vrai", "true", "1", "x"].contains(word) { return .success(true) }
    if ["n", "non", "no", "faux", "false", "0"].contains(word) { return .success(false) }
    return .failure(Words(fr: "Répondez oui ou non.", en: "Answer yes or no."))
  }
}

/// A number with a comma or a point, and at most two decimals.
private enum Decimal {
  /// In hundredths; `nil` where it is not one, or is beyond what any file holds.
  static func read(_ text: String) -> Int? {
    let isNegative = text.first == "-" || text.first == "−"
    let body = isNegative || text.first == "+" ? text.dropFirst() : Substring(text)
    guard let (units, decimals) = parts(body), let whole = digits(units), let part = digits(decimals.padded) else {
      return nil
    }
    let value = whole * 100 + part
    return isNegative ? -value : value
  }

  static func hasThreeDecimals(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { ",.".contains($0) }
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) } && parts[1].count > 2
  }

  /// Units and decimals. Where both signs stand, the last one parts the decimals and the other groups by three.
  private static func parts(_ text: Substring) -> (units: Substring, decimals: Substring)? {
    guard let last = text.lastIndex(where: { ",.".contains($0) }) else { return (text, "") }
    let (head, tail) = (text[..<last], text[text.index(after: last)...])
    guard tail.count <= 2, !(head.isEmpty && tail.isEmpty) else { return nil }
    guard let grouping = head.first(where: { ",.".contains($0) }) else { return (head.isEmpty ? "0" : head, tail) }
    let groups = head.split(separator: grouping, omittingEmptySubsequences: false)
    guard grouping != text[last], (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else {
      return nil
    }
    return (Substring(groups.joined()), tail)
  }

  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 10, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}

extension Substring {
  /// Two digits: `5` after the comma is 50 hundredths.
  fileprivate var padded: Substring { self + String(repeating: "0", count: Swift.max(0, 2 - count)) }
}

extension String {
  fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }

  fileprivate var withoutDayUnit: String {
    for unit in ["jours", "jour", "days", "day", "j", "d"] where lowercased().hasSuffix(unit) && count > unit.count {
      return String(dropLast(unit.count))
    }
    return self
  }
}
