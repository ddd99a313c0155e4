/// How a card and the public registers differ.
public enum Disagreement: Hashable, Sendable {
  /// No register that was loaded knows this number, and one of them should.
  case unknown(field: String, number: String, RegisterSource)
  case ended(RegisteredOrganisation.Standing, on: Day?)
  /// A field says something else there.
  case differs(field: String, card: String, register: String)

  /// The field of the card; `nil` of what is about all of it.
  public var field: String? {
    switch self {
    case .unknown(let field, _, _), .differs(let field, _, _): field
    case .ended: nil
    }
  }
}

extension RegisteredOrganisation {
  /// What a card says otherwise. What only one of them says is no disagreement.
  public func disagreements(name card: String, _ registration: Registration, _ place: Locality) -> [Disagreement] {
    var found: [Disagreement] = standing == .active ? [] : [.ended(standing, on: endedOn)]
    if let name, !Writing.names(card, name), registration.acronym.map({ Writing.names($0, name) }) != true {
      found.append(.differs(field: "name", card: card, register: name))
    }
    found += differing("siren", registration.siren, self.registration.siren) { SIREN($0).text == SIREN($1).text }
    found += differing("rna", registration.rna, self.registration.rna) { RNA($0).text == RNA($1).text }
    if let card = registration.legalForm, let here = self.registration.legalForm, !card.agrees(with: here) {
      found.append(.differs(field: "legalForm", card: card.rawValue, register: here.rawValue))
    }
    found += differing("address", place.address, self.place.address, Writing.addresses)
    found += differing("postcode", place.postcode, self.place.postcode) { Postcode($0).text == Postcode($1).text }
    if place.commune == nil || self.place.commune == nil {
      found += differing("town", place.town, self.place.town) {
        RegisterQuestion.commune($0) == RegisterQuestion.commune($1)
      }
    }
    found += differing("commune", place.commune, self.place.commune) { CommuneCode($0).text == CommuneCode($1).text }
    return found
  }

  private func differing(
    _ field: String, _ card: String?, _ register: String?, _ agree: (String, String) -> Bool
  ) -> [Disagreement] {
    guard let card = card?.filled, let register = register?.filled, !agree(card, register) else { return [] }
    return [.differs(field: field, card: card, register: register)]
  }

  /// Ways of writing that say the same.
  private enum Writing {
    /// All the words of one stand in the other: registers shorten names, and people do.
    static func names(_ one: String, _ other: String) -> Bool {
      let (left, right) = (Set(RegisterQuestion.words(of: one)), Set(RegisterQuestion.words(of: other)))
      return left.isEmpty || right.isEmpty || left.isSubset(of: right) || right.isSubset(of: left)
    }

    /// They have a word in common that is no kind of street.
    static func addresses(_ one: String, _ other: String) -> Bool {
      let (left, right) = (words(one), words(other))
      return left.isEmpty || right.isEmpty || !left.isDisjoint(with: right)
    }

    private static func words(_ address: String) -> Set<String> {
      Set(RegisterQuestion.words(of: address)).subtracting(streets).filter { $0.utf8.contains { !$0.isDigit } }
    }

    private static let streets: Set = [
      "rue", "avenue", "av", "ave", "boulevard", "bd", "bld", "place", "pl", "chemin", "che", "chem", "route", "rte",
      "impasse", "imp", "allee", "all", "quai", "cours", "crs", "square", "passage", "bis", "ter", "bp", "cs",
    ]
  }
}
