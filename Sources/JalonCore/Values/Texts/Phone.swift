/// A telephone number: in the international form (E.164) where there is no doubt about it, else as it was typed.
public struct Phone: Identifier {
  public let text: String

  public init(_ typed: String) { text = Phone.international(typed) ?? typed }

  public var doubt: IdentifierDoubt? { Phone.international(text) == nil ? .shape : nil }

  /// `04 92 00 00 00` for a number of metropolitan France, `+262 262 00 00 00` for one overseas; in the parts between
  /// which a space is shown.
  public var groups: [String] {
    if text.hasPrefix("+33"), text.count == 12 { return "0\(text.dropFirst(3))".parted(into: [2, 2, 2, 2, 2]) }
    if Phone.overseas.contains(where: { text.hasPrefix($0.code) }) {
      return text.parted(into: text.count == 10 ? [4, 2, 2, 2] : [4, 3, 2, 2, 2])
    }
    return [text]
  }

  private static func international(_ typed: String) -> String? {
    let bare = typed.withoutSeparators.filter { !"()".contains($0) }
    let dialled = bare.hasPrefix("00") ? "+\(bare.dropFirst(2))" : bare
    guard dialled.first == "+" else { return fromNational(dialled) }
    let digits = dialled.dropFirst()
    guard digits.utf8.allSatisfy(\.isDigit), (8...15).contains(digits.utf8.count) else { return nil }
    guard digits.hasPrefix("33") else { return String(dialled) }
    // « +33 (0)4 92 … »: the zero between brackets is not dialled.
    let national = digits.dropFirst(2)
    return fromNational(national.hasPrefix("0") ? String(national) : "0\(national)")
  }

  // Ten digits that begin with one zero, for the mainland or for overseas.
  private static func fromNational(_ number: String) -> String? {
    guard number.utf8.count == 10, number.utf8.allSatisfy(\.isDigit), number.hasPrefix("0"), !number.hasPrefix("00")
    else {
      return nil
    }
    let code = overseas.first { region in region.prefixes.contains { number.hasPrefix($0) } }?.code ?? "+33"
    // Saint-Pierre-et-Miquelon has six digits of its own.
    return code == "+508" ? "+\(number.dropFirst())" : "\(code)\(number.dropFirst())"
  }

  private static let overseas: [(code: String, prefixes: [String])] = [
    ("+262", ["0262", "0263", "0269", "0639", "0692", "0693"]),
    ("+508", ["0508"]),
    ("+590", ["0590", "0690", "0691"]),
    ("+594", ["0594", "0694"]),
    ("+596", ["0596", "0696", "0697"]),
  ]
}
