/// What the card of an organisation may say besides its name: registered with it, or amended later, a field at a time.
public protocol CardDetails: Flattened {
  /// The act that amends such cards.
  static var amendedBy: DirectoryCommand.Kind { get }
  /// Its fields, in the order of the form.
  static var names: [String] { get }
  var registration: Registration { get set }
  var place: Locality { get set }
}

public struct StructureDetails: CardDetails {
  public static let amendedBy = DirectoryCommand.Kind.amendStructure
  public static let names = ValueReader.fields(of: Self.self).map(\.name)

  public var registration = Registration()
  public var place = Locality()
  /// Its address, or the people whom it serves, are in a priority neighbourhood of the « politique de la ville ».
  public var qpv: PriorityNeighbourhood?
  public var contacts = Contacts()
  public var activity = Activity()
  public var jobs = Jobs()
  public var budget = Budget()
}

public struct OperatorDetails: CardDetails {
  public static let amendedBy = DirectoryCommand.Kind.amendOperator
  public static let names = ValueReader.fields(of: Self.self).map(\.name)

  /// As the figures name it: two operators may share one.
  public var territory: String?
  /// All those in which it works, where they are several.
  public var departments: [String]?
  /// The fields of activity that it takes; all of them where nothing is said.
  public var sectors: [String]?
  /// Of its missions, in its own words; the usual ones where nothing is said.
  public var themes: [String]?
  public var registration = Registration()
  public var place = Locality()
  public var contacts = Contacts()
}

public struct ProviderDetails: CardDetails {
  public static let amendedBy = DirectoryCommand.Kind.amendProvider
  public static let names = ValueReader.fields(of: Self.self).map(\.name)

  /// The fields of activity that it knows: insertion, culture, sport…
  public var sectors: [String]?
  public var registration = Registration()
  public var place = Locality()
  public var contacts = Contacts()
  /// Of one day of work, taxes excluded.
  public var dayRate: Euros?
  /// It adds VAT to its price.
  public var vat: Bool?
  public var references: Prose?
  /// The day on which the network took it on its list.
  public var listedOn: Day?
  public var charterSignedOn: Day?
}

/// A field of a card that it may do without, named by an amendment that empties it.
public struct Emptied<Details: CardDetails>: Choice, Hashable {
  public let rawValue: String

  public init?(rawValue: String) {
    guard Details.names.contains(rawValue) else { return nil }
    self.rawValue = rawValue
  }

  public static var allCases: [Emptied] { Details.names.compactMap(Emptied.init) }
}

// MARK: - What cards share

/// As what an organisation is registered, and under which numbers.
public struct Registration: Flattened {
  public var acronym: String?
  public var legalForm: LegalForm?
  public var siren: String?
  public var siret: String?
  public var rna: String?
}

/// Where it is.
public struct Locality: Flattened {
  public var address: String?
  public var postcode: String?
  public var town: String?
  /// The code of the commune in the official list of the INSEE, `05061` or `2A004`: not a postcode.
  public var commune: String?

  public init(address: String? = nil, postcode: String? = nil, town: String? = nil, commune: String? = nil) {
    (self.address, self.postcode, self.town, self.commune) = (address, postcode, town, commune)
  }
}

/// How it is reached; of people, contacts stand elsewhere.
public struct Contacts: Flattened {
  public var phone: String?
  public var mail: String?
  public var site: String?
}

/// What a structure does, and with whom.
public struct Activity: Flattened {
  /// The main one: shares in figures are of it alone.
  public var sector: String?
  public var otherSectors: [String]?
  public var networks: [String]?
  /// What the State granted it: ESUS, ACI, EI, AI, EA, jeunesse et éducation populaire…
  public var accreditations: [String]?
  /// The year in which it was founded.
  public var founded: Int?
}

/// Whom a structure employs, and the day for which that is said.
public struct Jobs: Flattened {
  /// People, whatever their hours.
  public var employees: Int?
  public var employeesOn: Day?
  /// Full-time equivalents.
  public var fullTimeEquivalents: Hundredths?
  public var fullTimeEquivalentsOn: Day?
  /// Of the people, those with a permanent contract (CDI), and those with one that ends (CDD).
  public var permanent: Int?
  public var fixedTerm: Int?
  public var volunteers: Int?
}

/// The expenses of one year.
public struct Budget: Flattened {
  public var budget: Euros?
  public var budgetYear: Int?
}

/// A form that the law gives to an organisation, as far as figures tell them apart.
public enum LegalForm: String, Choice {
  case association
  /// « Reconnue d’utilité publique ».
  case publicUtility
  case scic, scop
  /// Any other.
  case cooperative
  case mutual, foundation, endowment, company, soleTrader, publicBody, other
}

/// « Quartier prioritaire de la politique de la ville »: a commune alone does not tell.
public enum PriorityNeighbourhood: String, Choice { case yes, no, unknown }
