import JalonCore

/// Numbers as people write them: `12 345` with a narrow no-break space in French, `12,345` in English.
public enum Numbers {
  public static func whole(_ number: Int, _ language: Language) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += thousands(language) }
      text.append(digit)
    }
    return text
  }

  /// In French, 0 and 1 are singular; in English, 1 alone is.
  public static func isPlural(_ count: Int, _ language: Language) -> Bool {
    switch language {
    case .fr: count.magnitude > 1
    case .en: count.magnitude != 1
    }
  }

  /// `3 prestataires`
  public static func counted(_ count: Int, _ one: Words, _ many: Words) -> Words {
    Words { "\(whole(count, $0)) \((isPlural(count, $0) ? many : one)($0))" }
  }

  /// `1re`, `2e`; `1st`, `2nd`, `3rd`, `11th`.
  public static func rank(_ rank: Int, _ language: Language) -> String {
    switch language {
    case .fr: rank == 1 ? "1re" : "\(rank)e"
    case .en: "\(rank)\(englishEnding(rank))"
    }
  }

  /// `15 %`; `15%`.
  public static func percent(_ number: Int, _ language: Language) -> String {
    switch language {
    case .fr: "\(whole(number, .fr))\u{202F}%"
    case .en: "\(whole(number, .en))%"
    }
  }

  /// Hundredths with as many decimals as they need, or with two.
  static func decimal(_ hundredths: Int, _ language: Language, always two: Bool = false) -> String {
    let magnitude = hundredths.magnitude
    let (units, rest) = (Int(magnitude / 100), Int(magnitude % 100))
    let sign = hundredths < 0 ? "−" : ""
    let mark = language == .fr ? "," : "."
    let whole = sign + whole(units, language)
    if rest == 0, !two { return whole }
    if rest % 10 == 0, !two { return "\(whole)\(mark)\(rest / 10)" }
    return "\(whole)\(mark)\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func thousands(_ language: Language) -> String { language == .fr ? Typography.narrowSpace : "," }

  private static func englishEnding(_ rank: Int) -> String {
    if (11...13).contains(rank % 100) { return "th" }
    return switch rank % 10 {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }
}

extension Euros {
  /// `12 345,50 €`, with narrow no-break spaces; `€12,345.50`.
  public func written(_ language: Language) -> String {
    switch language {
    case .fr: "\(Numbers.decimal(cents, .fr, always: true))\u{202F}€"
    case .en: "\(cents < 0 ? "−" : "")€\(Numbers.decimal(Int(cents.magnitude), .en, always: true))"
    }
  }

  /// Without cents where there are none: `7 200 €`, for columns.
  public func brief(_ language: Language) -> String {
    guard cents % 100 == 0 else { return written(language) }
    return switch language {
    case .fr: "\(Numbers.whole(cents / 100, .fr))\u{202F}€"
    case .en: "\(cents < 0 ? "−" : "")€\(Numbers.whole(abs(cents / 100), .en))"
    }
  }
}

extension Hundredths {
  /// `4,5`; `4.5`.
  public func written(_ language: Language) -> String { Numbers.decimal(value, language) }

  /// `4,50`; `4.50`: the decimals stand under one another in a column.
  public func inColumn(_ language: Language) -> String { Numbers.decimal(value, language, always: true) }

  /// `4,5 j`; `4.5 d`. The space does not break.
  public func asDays(_ language: Language) -> String {
    "\(written(language))\u{202F}\(language == .fr ? "j" : "d")"
  }
}
