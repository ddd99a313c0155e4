// What cards say besides a name, checked: a code of the wrong form is refused, a number that may be right all the same is a
// doubt.
extension DirectoryRuling {
  /// - Parameters:
  ///   - said: what the act says.
  ///   - card: as the card will stand.
  mutating func check(
    _ said: StructureDetails, standing card: StructureDetails, of party: Party, _ directory: Directory, today: Day
  ) {
    check(said.registration, standing: card.registration, of: party, directory)
    check(said.place)
    check(said.contacts)
    check(said.activity.founded, in: 1000...today.parts.year, field: "founded")
    check(said.jobs, today)
    if let budget = said.budget.budget { require(budget >= .zero, .negative(field: "budget")) }
    check(said.budget.budgetYear, in: 1900...today.parts.year + 2, field: "budgetYear")
    alone("employeesOn", card.jobs.employeesOn, without: "employees", card.jobs.employees)
    alone(
      "fullTimeEquivalentsOn", card.jobs.fullTimeEquivalentsOn, without: "fullTimeEquivalents",
      card.jobs.fullTimeEquivalents)
    alone("budgetYear", card.budget.budgetYear, without: "budget", card.budget.budget)
  }

  mutating func check(
    _ said: OperatorDetails, standing card: OperatorDetails, of party: Party, _ directory: Directory
  ) {
    check(said.registration, standing: card.registration, of: party, directory)
    check(said.place)
    check(said.contacts)
    departments(said.departments ?? [])
  }

  mutating func check(
    _ said: ProviderDetails, standing card: ProviderDetails, of party: Party, _ directory: Directory, today: Day
  ) {
    check(said.registration, standing: card.registration, of: party, directory)
    check(said.place)
    check(said.contacts)
    if let rate = said.dayRate { require(rate > .zero, .notPositive(field: "dayRate")) }
    past(said.listedOn, today, field: "listedOn")
    past(said.charterSignedOn, today, field: "charterSignedOn")
  }

  mutating func check(mail: String?) {
    if let mail = mail?.filled { require(Mail(mail).doubt == nil, .badMail(mail, field: "mail")) }
  }

  mutating func departments(_ codes: [String]) {
    for (index, code) in codes.enumerated() { department(code, field: "departments[\(index)]") }
  }
}

extension DirectoryRuling {
  /// A doubt about a number is told, and a reason for it kept: it may be right all the same.
  private mutating func check(
    _ said: Registration, standing card: Registration, of party: Party, _ directory: Directory
  ) {
    if let siren = said.siren?.filled, let doubt = SIREN(siren).doubt { mind(true, .doubtfulSIREN(siren, doubt)) }
    if let rna = said.rna?.filled, let doubt = RNA(rna).doubt { mind(true, .doubtfulRNA(rna, doubt)) }
    guard said.siret?.filled != nil || said.siren?.filled != nil, let siret = card.siret?.filled else { return }
    if let doubt = SIRET(siret).doubt {
      if said.siret != nil { mind(true, .doubtfulSIRET(siret, doubt)) }
    } else if let siren = card.siren?.filled, SIRET(siret).siren != SIREN(siren) {
      mind(true, .doubtfulSIRET(siret, .otherSIREN(siren)))
    } else if said.siret != nil, let other = directory.holder(ofSIRET: siret, but: party) {
      mind(true, .siretOf(other))
    }
  }

  private mutating func check(_ said: Locality) {
    if let postcode = said.postcode?.filled {
      require(Postcode(postcode).doubt == nil, .badPostcode(postcode, field: "postcode"))
    }
    if let code = said.commune?.filled {
      require(CommuneCode(code).doubt == nil, .badCommune(code, field: "commune"))
    }
  }

  private mutating func check(_ said: Contacts) {
    check(mail: said.mail)
  }

  private mutating func check(_ said: Jobs, _ today: Day) {
    let people = [
      ("employees", said.employees), ("permanent", said.permanent), ("fixedTerm", said.fixedTerm),
      ("volunteers", said.volunteers), ("fullTimeEquivalents", said.fullTimeEquivalents?.value),
    ]
    for (field, number) in people { if let number { require(number >= 0, .negative(field: field)) } }
    past(said.employeesOn, today, field: "employeesOn")
    past(said.fullTimeEquivalentsOn, today, field: "fullTimeEquivalentsOn")
  }

  private mutating func check(_ year: Int?, in years: ClosedRange<Int>, field: String) {
    if let year { require(years.contains(year), .yearOutside(from: years.lowerBound, to: years.upperBound, field: field)) }
  }

  private mutating func past(_ day: Day?, _ today: Day, field: String) {
    if let day { require(day <= today, .inFuture(field: field)) }
  }

  /// The day or the year of a number that is not said.
  private mutating func alone(_ field: String, _ said: (some Any)?, without other: String, _ number: (some Any)?) {
    require(said == nil || number != nil, .aloneWithout(other, field: field))
  }
}

// MARK: - As they are kept

extension Registration {
  /// With numbers as they are compared.
  var canonical: Registration {
    var registration = self
    registration.siren = siren.map { SIREN($0).text }
    registration.siret = siret.map { SIRET($0).text }
    registration.rna = rna.map { RNA($0).text }
    return registration
  }
}

extension Locality {
  var canonical: Locality {
    var place = self
    place.postcode = postcode.map { Postcode($0).text }
    place.commune = commune.map { CommuneCode($0).text }
    return place
  }
}

extension CardDetails {
  /// With numbers and places as they are compared.
  var canonical: Self {
    var details = self
    (details.registration, details.place) = (registration.canonical, place.canonical)
    return details
  }

  /// Without the texts that say nothing.
  var withoutBlanks: Self {
    let members = ValueWriter.value(of: self).members.filter { $0.value.text?.isBlank != true }
    do {
      return try Value.group(members).read()
    } catch {
      preconditionFailure("\(Self.self) without blanks cannot be read: \(error)")
    }
  }
}

extension String {
  /// `nil` where nothing is written.
  var filled: String? { isBlank ? nil : self }
}
