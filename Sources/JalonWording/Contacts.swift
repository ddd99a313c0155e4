import JalonCore

extension Names {
  /// How an organisation is reached; `nil` where nothing is known, or its name is not to be seen.
  public func contact(of party: Party, preferring known: [PersonID] = []) -> Contact? {
    isMasked(party) ? nil : directory.contact(of: party, preferring: known) { people.details(of: $0) }
  }

  /// `N. Faure`; the name of the organisation where no person is known.
  public func name(of contact: Contact) -> String { contact.person.map { name(of: $0) } ?? name(of: contact.party) }

  /// `N. Faure · 04 92 00 00 00 · n.faure@…`: what is known of it.
  public func told(_ contact: Contact) -> String {
    [name(of: contact), contact.spokenPhone, contact.mail].filter { !$0.isBlank }.joined(separator: " · ")
  }
}

extension Contact {
  /// As it is dialled: `04 92 00 00 00`.
  public var spokenPhone: String { phone.isBlank ? "" : Phone(phone).groups.joined(separator: " ") }
  /// A number or an address is known.
  public var isReachable: Bool { !ways.isEmpty }
  /// How it is reached, without who it is.
  public var ways: String { [spokenPhone, mail].filter { !$0.isBlank }.joined(separator: " · ") }
}
