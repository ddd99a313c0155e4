import JalonCore

/// All that figures are counted from: a small row for each mission, plan, structure and provider of a store.
public struct OfficeFacts: Sendable {
  public var missions: [MissionFacts]
  public var plans: [PlanFacts]
  public var structures: [StructureID: StructureFacts]
  public var providers: [ProviderID: ProviderFacts]
  /// By code.
  public let grants: [GrantFacts]
  /// The years whose figures are kept as they were told.
  public let frozen: [Int: FreezeYear]
  let shares: [MissionID: [OperatorID: Int]]
  let groups: [SupportPlanID: [PlanFacts.Group]]
  let structureFaces: [LegalUnit: StructureID]
  let providerFaces: [LegalUnit: ProviderID]

  public init(
    missions: [MissionFacts], plans: [PlanFacts], structures: [StructureID: StructureFacts],
    providers: [ProviderID: ProviderFacts], grants: [GrantFacts] = [], frozen: [Int: FreezeYear] = [:]
  ) {
    // Nothing of what was opened by mistake counts.
    self.missions = missions.filter { !$0.isOpenedByMistake }.sorted { $0.mission < $1.mission }
    self.plans = plans.sorted { $0.plan < $1.plan }
    self.structures = structures
    self.providers = providers
    self.frozen = frozen
    self.grants = grants.sorted { $0.grant < $1.grant }
    shares = plans.reduce(into: [:]) { all, plan in
      all.merge(plan.shares) { $0.merging($1, uniquingKeysWith: +) }
    }
    groups = Dictionary(plans.map { ($0.plan, $0.groups) }) { $0 + $1 }
    structureFaces = Dictionary(structures.map { ($0.value.unit, $0.value.card) }) { min($0, $1) }
    providerFaces = Dictionary(providers.map { ($0.value.unit, $0.value.card) }) { min($0, $1) }
  }

  /// As if one structure had never been there: of a collective mission the others stay.
  public func without(_ structure: StructureID) -> OfficeFacts {
    let left = unit(of: structure)
    func others(_ all: [StructureID]) -> [StructureID] { all.filter { unit(of: $0) != left } }
    return OfficeFacts(
      missions: missions.compactMap { $0.keeping(others($0.structures)) },
      plans: plans.map { $0.keeping(others) }, structures: structures, providers: providers, grants: grants,
      frozen: frozen)
  }
}

/// One legal person: establishments of one SIREN are one; who has none counts by its own card.
public struct LegalUnit: Hashable, Sendable, Comparable {
  /// The SIREN, or the code of the card.
  public let code: String

  init(code: String) { self.code = code }
  init(siren: String?, code: String) { self.code = siren ?? code }

  public static func < (left: LegalUnit, right: LegalUnit) -> Bool { left.code < right.code }
}

/// What figures count of the card of a structure.
public struct StructureFacts: Hashable, Sendable {
  /// The card that stands for it.
  let card: StructureID
  let unit: LegalUnit
  let department: String
  let commune: String?
  let sector: String?
  let legalForm: LegalForm?
  let neighbourhood: PriorityNeighbourhood?
  let jobs: Jobs

  public init(_ card: RegisterStructure) {
    let details = card.details
    self.card = card.structure
    unit = LegalUnit(siren: details.registration.soundSIREN, code: card.structure.text)
    department = card.department
    commune = details.place.commune.flatMap { $0.isBlank ? nil : CommuneCode($0).text }
    sector = details.activity.sector.flatMap { $0.isBlank ? nil : $0 }
    legalForm = details.registration.legalForm
    neighbourhood = details.qpv == .unknown ? nil : details.qpv
    jobs = details.jobs
  }
}

/// What figures count of the card of a provider.
public struct ProviderFacts: Hashable, Sendable {
  /// The card that stands for it.
  let card: ProviderID
  let unit: LegalUnit
  /// Of its seat, by its postcode.
  let department: String?
  let skills: [String]

  public init(_ card: RegisterProvider) {
    self.card = card.provider
    unit = LegalUnit(siren: card.details.registration.soundSIREN, code: card.provider.text)
    department = card.details.place.postcode.flatMap { Department(postcode: $0)?.code }
    skills = card.skills
  }
}

extension Registration {
  /// The SIREN that the card says, or that its SIRET begins with; `nil` where neither has a sound key: a number that was
  /// mistyped makes nobody one with somebody else.
  fileprivate var soundSIREN: String? {
    let said = [siren.map { SIREN($0) }, siret.map { SIRET($0).siren }].compactMap(\.self)
    return said.first { $0.doubt == nil }?.text
  }
}

extension OfficeFacts {
  func unit(of structure: StructureID) -> LegalUnit {
    structures[structure]?.unit ?? LegalUnit(siren: nil, code: structure.text)
  }

  func unit(of provider: ProviderID) -> LegalUnit {
    providers[provider]?.unit ?? LegalUnit(siren: nil, code: provider.text)
  }
}
