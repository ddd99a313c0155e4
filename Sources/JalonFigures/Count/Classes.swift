import JalonCore

// By what an item is broken down: the codes of its classes.
extension OfficeFacts {
  /// Where it belongs, each class once; `nil` among them for what nobody has said.
  func classes(of item: Item, by breakdown: Breakdown) -> [String?] {
    let found = said(of: item, by: breakdown).distinct
    return found.isEmpty ? [nil] : found
  }

  private func said(of item: Item, by breakdown: Breakdown) -> [String?] {
    switch breakdown {
    case .operator: item.operators.map(\.text)
    case .officer: [item.mission?.officer(on: item.days.end).text]
    case .provider: [item.mission?.provider.map { Party.provider(face(of: $0)).text }]
    case .structure: item.structures.map { Party.structure(face(of: $0)).text }
    case .theme: [item.mission?.theme]
    case .kind: [item.mission?.kind.rawValue]
    case .year: (item.days.start.year...item.days.end.year).map { String($0) }
    case .opinion: [item.opinion?.rawValue]
    case .dimension: [item.dimension?.text]
    case .mode: [item.mode?.rawValue]
    case .grant: [item.grant?.text]
    case .objective: [item.aim?.subject.code]
    case .origin: [item.aim?.act.origin.rawValue]
    case .funder: [item.grant.flatMap { grant in grants.first { $0.grant == grant }?.funder }]
    case .skill: provider(of: item)?.skills ?? []
    case .seat: [provider(of: item)?.department]
    case .sector, .size, .commune, .department, .qpv, .legalForm, .enterprise:
      item.structures.map { structures[$0].flatMap { $0.said(by: breakdown) } }
    }
  }

  private func provider(of item: Item) -> ProviderFacts? { item.mission?.provider.flatMap { providers[$0] } }

  /// The card by which a legal person is shown: the first of its codes.
  func face(of structure: StructureID) -> StructureID { structureFaces[unit(of: structure)] ?? structure }
  func face(of provider: ProviderID) -> ProviderID { providerFaces[unit(of: provider)] ?? provider }
}

extension StructureFacts {
  fileprivate func said(by breakdown: Breakdown) -> String? {
    switch breakdown {
    case .sector: sector
    case .size: jobs.employees.map { SizeClass(employees: $0).rawValue }
    case .enterprise: jobs.employees.map { EnterpriseClass(employees: $0).rawValue }
    case .commune: commune
    case .department: department
    case .qpv: neighbourhood?.rawValue
    case .legalForm: legalForm?.rawValue
    default: nil
    }
  }
}

/// How many people a structure employs, as figures part them.
public enum SizeClass: String, CaseIterable, Sendable {
  case none = "0"
  case upTo2 = "1-2"
  case upTo9 = "3-9"
  case upTo19 = "10-19"
  case upTo49 = "20-49"
  case more = "50+"

  init(employees: Int) {
    switch employees {
    case ..<1: self = .none
    case ..<3: self = .upTo2
    case ..<10: self = .upTo9
    case ..<20: self = .upTo19
    case ..<50: self = .upTo49
    default: self = .more
    }
  }
}

/// Enterprises as the European funds part them, by the people alone.
public enum EnterpriseClass: String, CaseIterable, Sendable {
  case micro, small, medium, large

  init(employees: Int) {
    switch employees {
    case ..<10: self = .micro
    case ..<50: self = .small
    case ..<250: self = .medium
    default: self = .large
    }
  }
}

extension Breakdown {
  /// The classes in their own order; `nil` where they go by size.
  var order: [String]? {
    switch self {
    case .size: SizeClass.allCases.map(\.rawValue)
    case .enterprise: EnterpriseClass.allCases.map(\.rawValue)
    case .kind: MissionKind.allCases.map(\.rawValue)
    case .opinion: OpinionKind.allCases.map(\.rawValue)
    case .mode: EntryMode.allCases.map(\.rawValue)
    case .qpv: PriorityNeighbourhood.allCases.map(\.rawValue)
    case .origin: ObjectiveOrigin.allCases.map(\.rawValue)
    case .year, .objective: []
    default: nil
    }
  }
}
