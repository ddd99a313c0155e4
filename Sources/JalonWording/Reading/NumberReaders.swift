import JalonCore

/// Reads an amount: `12 345,50`, `12345.5`, `€12,345.50`, `12 345,50 euros`, `12 € 50`, with or without the sign.
public enum EurosReader {
  public static func read(_ typed: String) -> Result<Euros, Words> {
    let bare = typed.withoutSpaces.withoutUnit(["€", "euros", "euro", "eur"]).withoutLeadingSign.withSignAsComma
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
    let bare = typed.withoutSpaces.withoutUnit(HundredthsReader.units)
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

  private static let units = [
    "journées", "journée", "jours", "jour", "jrs", "jr", "days", "day", "j", "d", "etp",
  ]

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
    let bare = typed.withoutSpaces.withoutUnit(["%"])
    guard let number = Decimal.read(bare) else {
      return .failure(
        bare.isEmpty
          ? Words(fr: "Un nombre entier est attendu, comme 12.", en: "A whole number is expected, such as 12.")
          : Words(
            fr: "« \(typed.excerpt) » ne se lit pas comme un nombre entier. Essayez 12.",
            en: "“\(typed.excerpt)” does not read as a whole number. Try 12."))
    }
    guard number % 100 == 0 else { return .failure(withDecimals(typed, number / 100)) }
    return .success(number / 100)
  }

  private static func withDecimals(_ typed: String, _ near: Int) -> Words {
    Words(
      fr:
        "« \(typed.excerpt) » : un nombre entier est attendu, sans virgule, comme \(String(near)) ou \(String(near + 1)).",
      en:
        "“\(typed.excerpt)”: a whole number is expected, without decimals, such as \(String(near)) or \(String(near + 1))."
    )
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
    // « +10 » is said of a day, or of what is added: here the whole is asked.
    let body = isNegative ? text.dropFirst() : Substring(text)
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

  /// Without the first of these that it ends with.
  fileprivate func withoutUnit(_ units: [String]) -> String {
    let unit = units.first { lowercased().hasSuffix($0) }
    return unit.map { String(dropLast($0.count)) } ?? self
  }

  /// `€12.50`, `−€12.50`
  fileprivate var withoutLeadingSign: String {
    let sign = prefix { "+-−".contains($0) }
    return dropFirst(sign.count).first == "€" ? String(sign + dropFirst(sign.count + 1)) : self
  }

  /// `12€50` is 12,50: the sign parts euros from cents, as a comma does. Two digits follow it, or it is none.
  fileprivate var withSignAsComma: String {
    let parts = split(separator: "€", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, !contains(where: { ",.".contains($0) }) else { return self }
    return parts.joined(separator: ",")
  }
}
