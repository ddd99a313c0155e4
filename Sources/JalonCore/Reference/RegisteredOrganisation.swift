/// An organisation as the public registers tell it, put together from those that were loaded.
public struct RegisteredOrganisation: Hashable, Sendable {
  /// What became of it.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    case active
    /// The establishment is shut; the organisation may have another one.
    case closed
    /// The organisation is no more in SIRENE.
    case ceased
    /// The association was dissolved.
    case dissolved
    /// The association was struck off.
    case removed
  }

  public var name: String?
  public var registration = Registration()
  public var place = Locality()
  public var standing = Standing.active
  public var endedOn: Day?
  /// The registers that tell this, the first one first.
  public var sources: [RegisterSource] = []

  public init() {}

  /// The département of its commune, else of its postcode.
  public var department: String? { place.department }

  /// A name to be told by, whatever is known.
  public var title: String {
    name ?? registration.acronym ?? registration.siret ?? registration.siren ?? registration.rna ?? ""
  }
}

extension Locality {
  /// The département of its commune, else of most addresses with its postcode.
  public var department: String? {
    if let commune, CommuneCode(commune).doubt == nil { return CommuneCode(commune).department }
    return postcode.flatMap { Department(postcode: $0)?.code }
  }
}

extension LegalForm {
  /// Of a legal category of the INSEE; `nil` where nothing is known of it. A SCIC has none of its own: it is a cooperative
  /// there.
  public init?(category: String) {
    let code = category.filter(\.isNumber)
    guard code.utf8.count == 4 else { return nil }
    switch code {
    case "1000": self = .soleTrader
    case "9230": self = .publicUtility
    case "9300": self = .foundation
    case "5458", "5558", "5658": self = .scop
    case "5460", "5560", "5451", "5453", "5454", "5455", "5551", "5552", "5553", "5554", "5555", "5547", "5647":
      self = .cooperative
    case "6411", "8210", "8250", "8290": self = .mutual
    default:
      guard let form = LegalForm.families[String(code.prefix(2))] ?? LegalForm.families[String(code.prefix(1))]
      else { return nil }
      self = form
    }
  }

  private static let families: [String: LegalForm] = [
    "92": .association, "51": .cooperative, "63": .cooperative, "4": .publicBody, "7": .publicBody, "5": .company,
    "6": .company,
  ]

  /// Could both be said of one organisation? Registers know fewer forms than cards.
  public func agrees(with other: LegalForm) -> Bool {
    if self == other { return true }
    let alike: [Set<LegalForm>] = [
      [.association, .publicUtility], [.scic, .scop, .cooperative, .company], [.foundation, .endowment],
      [.foundation, .publicUtility],
    ]
    return self == .other || other == .other || alike.contains { $0.contains(self) && $0.contains(other) }
  }
}
