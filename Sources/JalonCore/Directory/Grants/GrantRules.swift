// Funding agreements: what they say, and what of them goes to missions.
extension Directory {
  func register(_ act: RegisterGrant) -> DirectoryRuling {
    if let card = grants[act.grant]?.act {
      return card == act
        ? DirectoryRuling() : .refusing(.alreadyRegistered(.grant, act.grant.text, field: "grant"))
    }
    var ruling = DirectoryRuling()
    ruling.name(act.grant.text, act.funder, field: "grant")
    ruling.require(!act.funder.isBlank, .blank(field: "funder"))
    ruling.require(!act.reference.isBlank, .blank(field: "reference"))
    ruling.check(GrantEntry(act: act), self)
    return ruling.recording(.grantRegistered(act))
  }

  func amend(_ act: AmendGrant) -> DirectoryRuling {
    guard let entry = grants[act.grant] else { return unknown(.grant, act.grant.text) }
    var ruling = DirectoryRuling.amending(act)
    let changes = act.changes(to: entry.act)
    let standing = entry.becoming(changes.applied(to: entry.act))
    ruling.check(standing, self)
    return changes.saysNothing ? ruling : ruling.recording(.grantAmended(changes))
  }

  /// A mission that is closed, or was taken over, is paid for like any other.
  func allocate(_ act: AllocateGrant, _ circumstances: Circumstances) -> DirectoryRuling {
    guard let entry = grants[act.grant] else { return unknown(.grant, act.grant.text) }
    var ruling = DirectoryRuling()
    ruling.require(act.amount >= .zero, .negative(field: "amount"))
    let years = entry.years
    ruling.require(
      years.contains(act.year), .yearOutside(from: years.lowerBound, to: years.upperBound, field: "year"))
    let after = entry.taking(act)
    ruling.require(after != entry, .nothingChanges(field: "amount"))
    ruling.require(
      after.allocated <= entry.act.amount || after.allocated <= entry.allocated,
      .overAllocated(after.allocated, entry.act.amount, field: "amount"))
    guard !act.mission.text.isBlank else { return ruling.recording(.grantAllocated(act)) }
    guard let mission = circumstances.mission(act.mission) else {
      ruling.refuse(.unknownMission(act.mission, field: "mission"))
      return ruling.recording(.grantAllocated(act))
    }
    ruling.require(
      mission.opening.operators.contains(entry.act.operator),
      .notInMission(.operator(entry.act.operator), field: "mission"))
    ruling.mindCost(of: mission, after, before: entry, in: self)
    return ruling.recording(.grantAllocated(act))
  }

  /// Those of which something goes to a mission, by code.
  public func grants(for mission: MissionID) -> [(key: GrantID, value: GrantEntry)] {
    grants.filter { $0.value.allocated(to: mission) > .zero }.sorted { $0.key < $1.key }
  }

  /// Whose support the papers of a mission have to tell: what goes to it that year; else what goes to it at all; else what
  /// its operator was granted for that year.
  public func grants(told mission: MissionID, of lead: OperatorID, in year: Int) -> [GrantEntry] {
    let own = grants(for: mission).map(\.value)
    let ofYear = own.filter { $0.allocations.contains { $0.mission == mission && $0.year == year } }
    if !own.isEmpty { return ofYear.isEmpty ? own : ofYear }
    return grants.filter { $0.value.act.operator == lead && $0.value.years.contains(year) }.map(\.value)
      .sorted { $0.act.grant < $1.act.grant }
  }
}

extension DirectoryRuling {
  /// What an agreement says, as it will stand, with what was allocated of it.
  fileprivate mutating func check(_ entry: GrantEntry, _ directory: Directory) {
    let act = entry.act
    positive(act.amount, field: "amount")
    require((1990...2100).contains(act.fromYear), .yearOutside(from: 1990, to: 2100, field: "fromYear"))
    require((1990...2100).contains(act.toYear), .yearOutside(from: 1990, to: 2100, field: "toYear"))
    require(act.toYear >= act.fromYear, .endsBeforeStart(field: "toYear"))
    require(
      entry.allocated <= act.amount, .overAllocated(entry.allocated, act.amount, field: "amount"))
    guard act.toYear >= act.fromYear else { return }
    for year in entry.allocations.map(\.year).distinct where !entry.years.contains(year) {
      refuse(.allocatedOutside(year, field: year < act.fromYear ? "fromYear" : "toYear"))
    }
    for year in entry.objectives.map(\.year).distinct where !entry.years.contains(year) {
      refuse(.objectiveOutside(year, field: year < act.fromYear ? "fromYear" : "toYear"))
    }
  }

  /// More than a mission costs, of all agreements together.
  fileprivate mutating func mindCost(
    of mission: Mission, _ after: GrantEntry, before: GrantEntry, in directory: Directory
  ) {
    guard let cost = mission.cost, after.allocated(to: mission.id) > before.allocated(to: mission.id) else { return }
    let others = directory.grants.filter { $0.key != after.act.grant }.reduce(Euros.zero) {
      $0 + $1.value.allocated(to: mission.id)
    }
    let sum = others + after.allocated(to: mission.id)
    mind(sum > cost, .allocatedAboveCost(sum, cost))
  }
}
