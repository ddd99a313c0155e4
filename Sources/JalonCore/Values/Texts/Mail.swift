/// An address to which a mail can be sent: kept as it was typed.
public struct Mail: Identifier {
  public let text: String

  public init(_ typed: String) { text = typed }

  /// Something before one at sign, and after it a domain of several parts without blanks.
  public var doubt: IdentifierDoubt? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return .shape }
    let domain = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return domain.count > 1 && domain.allSatisfy { !$0.isEmpty } && !text.contains(where: { ",;<>()".contains($0) })
      ? nil : .shape
  }
}

extension IdentifierDoubt {
  /// What looks wrong about what was typed in a field of a card, by the name of the field; `nil` where nothing does.
  ///
  /// A SIREN, a SIRET or an RNA number is also a caution, and a mail of that form is refused. A telephone of a person is
  /// neither: the reason would stand in the journal, where nothing is written about contacts.
  public static func about(_ text: String, in field: String) -> IdentifierDoubt? {
    guard !text.isBlank else { return nil }
    return switch field {
    case "siren": SIREN(text).doubt
    case "siret": SIRET(text).doubt
    case "rna": RNA(text).doubt
    case "mail": Mail(text).doubt
    case "phone": Phone(text).doubt
    default: nil
    }
  }
}
