import JalonCore
import JalonWording

/// Numbers and codes, which spreadsheets take for amounts.
enum NumberCells {
  static func siret(_ cell: CellText) -> CellReading {
    if cell.hasLostDigits { return .refused(CellWords.digitsLost(cell.text)) }
    guard let digits = cell.digits ?? cell.text.numberAtEnd else { return .said("siret", .text(cell.text.onOneLine)) }
    switch digits.count {
    case 9: return CellReading.said("siren", .text(digits)).repaired(.sirenOnly, digits)
    case 8, 12, 13:
      let whole = String(repeating: "0", count: (digits.count == 8 ? 9 : 14) - digits.count) + digits
      let isSound = whole.count == 9 ? SIREN(whole).doubt == nil : SIRET(whole).doubt == nil
      guard isSound else { break }
      return CellReading.said(whole.count == 9 ? "siren" : "siret", .text(whole)).repaired(.zero, whole)
    default: break
    }
    return CellReading.said("siret", .text(digits)).repaired(digits == cell.text ? nil : kind(cell, digits), digits)
  }

  /// - Parameter length: with the zeros that may have gone.
  static func plain(_ cell: CellText, _ field: String, length: Int) -> CellReading {
    if cell.hasLostDigits { return .refused(CellWords.digitsLost(cell.text)) }
    guard let digits = cell.digits else { return .said(field, .text(cell.text.onOneLine)) }
    guard digits.count == length - 1 else {
      return CellReading.said(field, .text(digits)).repaired(digits == cell.text ? nil : kind(cell, digits), digits)
    }
    return CellReading.said(field, .text("0" + digits)).repaired(.zero, "0" + digits)
  }

  static func rna(_ cell: CellText) -> CellReading {
    let bare = RNA(cell.text).text
    // « 051001234 » for « W051001234 ».
    let isBare = bare.count == 9 && bare.allSatisfy { $0.isASCII && $0.isNumber }
    let whole = isBare ? "W" + bare : bare
    return CellReading.said("rna", .text(whole)).repaired(whole == cell.text ? nil : .separators, whole)
  }

  // MARK: - Places

  /// « 5000 », « 05000 Gap », « F-05000 ».
  static func postcode(_ cell: CellText) -> CellReading {
    if cell.hasLostDigits { return .refused(CellWords.digitsLost(cell.text)) }
    let text = cell.text.uppercased().hasPrefix("F-") ? String(cell.text.dropFirst(2)) : cell.text
    if let digits = CellText(.text(text)).digits {
      return plain(CellText(.text(text)), "postcode", length: 5).withPoint(cell, digits)
    }
    let number = text.prefix { $0.isNumber }
    let town = text.dropFirst(number.count).trimmed.drop { "-–,".contains($0) }.trimmed
    guard (4...5).contains(number.count), !town.isEmpty, town.allSatisfy({ !$0.isNumber }) else {
      return .said("postcode", .text(cell.text.onOneLine))
    }
    let code = number.count == 4 ? "0\(number)" : String(number)
    return CellReading(values: ["postcode": .text(code), "town": .text(town)]).repaired(.town, "\(code), \(town)")
  }

  static func commune(_ cell: CellText) -> CellReading {
    guard let digits = cell.digits, digits.count == 4 else {
      return .said("commune", .text(cell.text.withoutIdlePoint.uppercased()))
    }
    return CellReading.said("commune", .text("0" + digits)).repaired(.zero, "0" + digits)
  }

  static func phone(_ cell: CellText) -> CellReading {
    if cell.hasLostDigits { return .refused(CellWords.digitsLost(cell.text)) }
    guard let digits = cell.digits, digits.count == 9, let first = digits.first, ("1"..."9").contains(first) else {
      let plain = cell.text.withoutIdlePoint.onOneLine
      return CellReading.said("phone", .text(plain)).repaired(
        plain == cell.text || plain.contains(",") ? nil : .point, plain)
    }
    return CellReading.said("phone", .text("0" + digits)).repaired(.zero, "0" + digits)
  }

  // MARK: - Amounts

  static func whole(_ cell: CellText, _ field: String) -> CellReading {
    let plain = cell.text.withoutIdlePoint
    let bare = plain.withoutUnit
    switch WholeReader.read(bare) {
    case .success(let number):
      return CellReading.said(field, .whole(number)).repaired(mended(cell, plain, bare), String(number))
    case .failure(let words): return .refused(words)
    }
  }

  static func hundredths(_ cell: CellText, _ field: String) -> CellReading {
    switch HundredthsReader.read(rounded(cell.text)) {
    case .success(let number): return .said(field, .whole(number.value))
    case .failure(let words): return .refused(words)
    }
  }

  static func euros(_ cell: CellText, _ field: String) -> CellReading {
    switch EurosReader.read(rounded(cell.text)) {
    case .success(let amount): return .said(field, .whole(amount.cents))
    case .failure(let words): return .refused(words)
    }
  }

  static func year(_ cell: CellText, _ field: String, _ today: Day) -> CellReading {
    if case .day(let day) = cell.value {
      // A year in a cell whose format makes days of numbers: 2009 shows as 1 July 1905.
      if let year = day.serial, (1_900...today.year).contains(year) {
        return CellReading.said(field, .whole(year)).repaired(.serial, String(year))
      }
      return CellReading.said(field, .whole(day.year)).repaired(.yearOfDay, String(day.year))
    }
    let plain = cell.text.withoutIdlePoint
    if let year = Int(plain), (1_000...2_199).contains(year) {
      return CellReading.said(field, .whole(year)).repaired(plain == cell.text ? nil : .point, plain)
    }
    let day = DayCells.day(cell, today)
    guard case .success(let found) = day else {
      return .refused(
        CellWords.unread(
          cell.text, Words(fr: "Une année est attendue, comme 1998.", en: "A year is expected, such as 1998.")))
    }
    return CellReading.said(field, .whole(found.day.year)).repaired(.yearOfDay, String(found.day.year))
  }

  /// A number of a spreadsheet may have more decimals than its format shows: they are rounded as it shows them.
  private static func rounded(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count > 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }),
      let number = Double(text), number < 1e12
    else { return text }
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func mended(_ cell: CellText, _ plain: String, _ bare: String) -> Repair.Kind? {
    bare != plain ? .separators : plain != cell.text ? .point : nil
  }

  private static func kind(_ cell: CellText, _ digits: String) -> Repair.Kind {
    cell.text.withoutIdlePoint == digits ? .point : .separators
  }
}

extension CellReading {
  /// A final `.0` that went, where nothing else is told of the cell.
  fileprivate func withPoint(_ cell: CellText, _ digits: String) -> CellReading {
    repairs.isEmpty && cell.text != digits ? repaired(.point, digits) : self
  }
}

extension String {
  /// « SIRET : 732 829 320 00074 ».
  fileprivate var numberAtEnd: String? {
    let tail = drop { !$0.isNumber }
    let digits = tail.filter { !$0.isWhitespace && !".-".contains($0) }
    return digits.count >= 9 && digits.allSatisfy({ $0.isASCII && $0.isNumber }) ? String(digits) : nil
  }

  /// « 12 salariés », « 3 ETP ».
  fileprivate var withoutUnit: String {
    let number = prefix { $0.isNumber || $0.isWhitespace || ",.-−".contains($0) }
    let unit = dropFirst(number.count)
    let isUnit =
      !number.allSatisfy(\.isWhitespace) && !unit.isEmpty && unit.allSatisfy { $0.isLetter || $0.isWhitespace }
    return isUnit ? number.trimmed : self
  }
}
