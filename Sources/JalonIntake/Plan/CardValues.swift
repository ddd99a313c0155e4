import JalonCore

// What a card says, compared with what a row says.
extension Value {
  var saysNothing: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isBlank
    case .list(let elements): elements.isEmpty
    case .flag, .whole, .fraction, .group: false
    }
  }

  /// The elements of both lists, each once.
  func joined(with other: Value) -> Value {
    .list(elements + other.elements.filter { !elements.contains($0) })
  }

  /// Whether it says the same already, as cards compare it: numbers without their blanks, lists in any order.
  func says(_ other: Value, as field: Field) -> Bool {
    switch (self, other) {
    case (.list(let own), .list(let others)):
      return Set(own.compactMap(\.text)) == Set(others.compactMap(\.text))
    case (.text(let own), .text(let given)):
      switch field.name {
      case "siret": return SIRET(own).text == SIRET(given).text
      case "siren": return SIREN(own).text == SIREN(given).text
      case "rna": return RNA(own).text == RNA(given).text
      case "name", "town": return own == given || own.folded == given.folded && given.isInCapitals
      case "phone": return own == given || Phone(own).text == Phone(given).text
      default: return own == given
      }
    default: return self == other
    }
  }
}

extension String {
  /// Whoever writes all in capitals tells nothing of accents.
  fileprivate var isInCapitals: Bool { !contains(where: \.isLowercase) }
}
