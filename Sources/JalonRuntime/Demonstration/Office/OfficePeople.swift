import JalonCore

/// Who there is in the office, card by card.
struct OfficePeople {
  let size: Office.Size
  let seed: Int
  let diary: Diary
  let day: Day

  static func officer(_ index: Int) -> PersonID { PersonID("charge-\(index + 1)") }
  static func carrier(_ index: Int) -> OperatorID { OperatorID("dla-\(department(index))") }
  static func structure(_ index: Int) -> StructureID { StructureID("s-\(padded(index + 1, to: 5))") }
  static func provider(_ index: Int) -> ProviderID { ProviderID("p-\(padded(index + 1, to: 4))") }

  /// The départements of metropolitan France that are numbers, but Corsica's.
  static func department(_ carrier: Int) -> String {
    let number = carrier % 94 + 1
    return padded(number < 20 ? number : number + 1, to: 2)
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  static func cards(of size: Office.Size) -> Int { size.operators + size.officers + size.structures + size.providers }

  /// The operators first, then their officers: somebody has to enter the others.
  func register(_ card: Int) {
    var index = card
    for (count, enter) in [(size.operators, carrier), (size.officers, officer), (size.structures, structure)] {
      guard index >= count else { return enter(index) }
      index -= count
    }
    provider(index)
  }

  private func carrier(_ index: Int) {
    let department = Self.department(index)
    enter(.registerOperator, ["operator": Self.carrier(index), "name": "DLA \(department)", "department": department])
    // The very first officer enters everybody.
    if index == 0 { officer(0) }
    let director = DemoPeople.voice(of: .operator(Self.carrier(index)))
    person(director, name(index, 1), "direction", of: .operator(Self.carrier(index)))
  }

  private func officer(_ index: Int) {
    person(
      Self.officer(index), name(index, 2), "chargé(e) de mission", of: .operator(Self.carrier(index % size.operators)),
      officer: true)
  }

  private func structure(_ index: Int) {
    var chance = Chance(seed: seed, of: index)
    let (trade, town) = (chance.among(OfficeTexts.trades), chance.among(OfficeTexts.towns))
    let id = Self.structure(index)
    enter(
      .registerStructure,
      [
        "structure": id, "name": "\(trade) de \(town) \(index + 1)",
        "department": Self.department(index % size.operators), "town": town, "employees": chance.among(1...60),
      ])
    person(
      DemoPeople.voice(of: .structure(id)), name(index, 3), chance.among(["présidente", "président", "directrice"]),
      of: .structure(id), leader: true)
  }

  private func provider(_ index: Int) {
    var chance = Chance(seed: seed, of: 1_000_000 + index)
    let id = Self.provider(index)
    enter(
      .registerProvider,
      [
        "provider": id,
        "name": "\(chance.among(OfficeTexts.firms)) \(chance.among(OfficeTexts.lastNames)) \(index + 1)",
        "skills": [chance.among(OfficeTexts.skills), chance.among(OfficeTexts.skills)],
        "departments": [Self.department(index % size.operators), Self.department((index + 1) % size.operators)],
        "sectors": [chance.among(OfficeTexts.sectors)],
      ])
    person(DemoPeople.voice(of: .provider(id)), name(index, 4), "consultant(e)", of: .provider(id))
  }

  private func name(_ index: Int, _ kind: Int) -> String {
    var chance = Chance(seed: seed, of: kind * 10_000_000 + index)
    return "\(chance.among(OfficeTexts.firstNames)) \(chance.among(OfficeTexts.lastNames))"
  }

  private func person(
    _ id: PersonID, _ name: String, _ function: String, of party: Party, leader: Bool = false, officer: Bool = false
  ) {
    enter(
      .registerPerson,
      [
        "person": id, "party": party, "name": name, "function": function, "mail": "\(id)@exemple.fr",
        "isLeader": leader, "isOfficer": officer,
      ])
  }

  private func enter(_ kind: DirectoryCommand.Kind, _ fields: Diary.Fields) {
    diary.enter(.directory(kind), fields, on: day, by: Office.officer)
  }
}
