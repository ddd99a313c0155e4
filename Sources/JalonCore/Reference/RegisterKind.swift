/// A public register, as the file that its publisher hands out to everybody.
public enum RegisterKind: String, CaseIterable, Hashable, Sendable {
  /// SIRENE: the places where an organisation works, each with its SIRET and its address.
  case establishments
  /// SIRENE: the organisations, each with its name and its legal category.
  case legalUnits
  /// RNA: the associations.
  case associations
  /// COG: the communes with their codes.
  case communes
  /// Which EPCI a commune belongs to.
  case groupings
  /// QPV: priority neighbourhoods, with their communes.
  case neighbourhoods
  /// Zonings of communes (ZRR, FRR…), each from a day to a day.
  case zones
}

/// One file of a register that was loaded at this computer.
public struct LoadedRegister: Hashable, Sendable {
  public let kind: RegisterKind
  /// The name of the file, without its folder.
  public let file: String
  /// The day for which its publisher says all this.
  public let day: Day
  public let loadedAt: Instant
  /// The départements that were kept; all of them where it is empty.
  public let departments: [String]
  public let rows: Int

  public init(
    kind: RegisterKind, file: String, day: Day, loadedAt: Instant, departments: [String] = [], rows: Int = 0
  ) {
    (self.kind, self.file, self.day) = (kind, file, day)
    (self.loadedAt, self.departments, self.rows) = (loadedAt, departments, rows)
  }

  /// Does it tell of all that stands in this département?
  public func covers(_ department: String?) -> Bool {
    departments.isEmpty || department.map(departments.contains) == true
  }
}

/// Where something that is proposed was read: to be named with it (Licence Ouverte 2.0).
public struct RegisterSource: Hashable, Sendable {
  public let kind: RegisterKind
  public let day: Day

  public init(_ kind: RegisterKind, _ day: Day) { (self.kind, self.day) = (kind, day) }
}

/// One line of a register, as far as cards have a use for it.
public enum RegisterRow: Hashable, Sendable {
  case establishment(EstablishmentRow)
  case legalUnit(LegalUnitRow)
  case association(AssociationRow)
  case commune(CommuneRow)
  case grouping(GroupingRow)
  case neighbourhood(NeighbourhoodRow)
  case zone(ZoneRow)
}

public struct EstablishmentRow: Hashable, Sendable {
  public var siret: String
  /// The name over its door, which may be another than that of the organisation.
  public var sign: String?
  public var place = Locality()
  public var isOpen = true
  public var isSeat = false

  public init(siret: String) { self.siret = siret }
}

public struct LegalUnitRow: Hashable, Sendable {
  public var siren: String
  public var name: String?
  public var acronym: String?
  public var rna: String?
  /// The code of its legal category, `9220`.
  public var category: String?
  public var isActive = true

  public init(siren: String) { self.siren = siren }
}

public struct AssociationRow: Hashable, Sendable {
  public var rna: String
  public var siret: String?
  public var name: String?
  public var acronym: String?
  public var place = Locality()
  public var standing = RegisteredOrganisation.Standing.active
  public var endedOn: Day?
  public var isOfPublicUtility = false

  public init(rna: String) { self.rna = rna }
}

public struct CommuneRow: Hashable, Sendable {
  public var code: String
  public var name: String
  public var department: String
  /// The commune that it is part of, where it is none by itself any more.
  public var parent: String?

  public init(code: String, name: String, department: String, parent: String? = nil) {
    (self.code, self.name, self.department, self.parent) = (code, name, department, parent)
  }
}

public struct GroupingRow: Hashable, Sendable {
  public var commune: String
  public var siren: String
  public var name: String

  public init(commune: String, siren: String, name: String) {
    (self.commune, self.siren, self.name) = (commune, siren, name)
  }
}

public struct NeighbourhoodRow: Hashable, Sendable {
  public var code: String
  public var name: String
  public var commune: String

  public init(code: String, name: String, commune: String) {
    (self.code, self.name, self.commune) = (code, name, commune)
  }
}

/// A commune is in a zoning from a day on, up to another one.
public struct ZoneRow: Hashable, Sendable {
  public var commune: String
  /// `ZRR`, `FRR`, `FRR+`.
  public var scheme: String
  public var since: Day?
  public var until: Day?

  public init(commune: String, scheme: String, since: Day? = nil, until: Day? = nil) {
    (self.commune, self.scheme, self.since, self.until) = (commune, scheme, since, until)
  }

  /// Was it in force on that day?
  public func holds(on day: Day) -> Bool { (since ?? day) <= day && day <= (until ?? day) }
}
