/// Changes the named fields of a card of the directory and empties others; what is not named stays as it is.
public protocol Amendment: Payload {
  associatedtype Card: Payload
  static var command: DirectoryCommand.Kind { get }
}

extension Amendment {
  /// The fields of the card that it may change, in the order of its form.
  public static var amendable: [Field] { fields.dropFirst().filter { $0.name != Amending.clear } }
}

public struct AmendStructure: Amendment {
  public typealias Card = RegisterStructure
  public static let command = DirectoryCommand.Kind.amendStructure
  public var structure: StructureID
  public var name: String?
  public var department: String?
  public var details = StructureDetails()
  /// What the card says no more.
  public var clear: [Emptied<StructureDetails>]?
}

public struct AmendOperator: Amendment {
  public typealias Card = RegisterOperator
  public static let command = DirectoryCommand.Kind.amendOperator
  public var `operator`: OperatorID
  public var name: String?
  public var department: String?
  public var details = OperatorDetails()
  /// What the card says no more.
  public var clear: [Emptied<OperatorDetails>]?
}

public struct AmendProvider: Amendment {
  public typealias Card = RegisterProvider
  public static let command = DirectoryCommand.Kind.amendProvider
  public var provider: ProviderID
  public var name: String?
  public var skills: [String]?
  public var departments: [String]?
  public var details = ProviderDetails()
  /// What the card says no more.
  public var clear: [Emptied<ProviderDetails>]?
}

/// The name and the contacts go to the table of persons, which keeps the former ones with their day.
public struct AmendPerson: Amendment {
  public typealias Card = RegisterPerson
  public static let command = DirectoryCommand.Kind.amendPerson
  public var person: PersonID
  public var party: Party?
  public var name: String?
  public var function: String?
  public var mail: String?
  public var phone: String?
  public var isLeader: Bool?
  public var isOfficer: Bool?
  /// What the card says no more.
  public var clear: [PersonContact]?
}

/// What the journal keeps of the amended card of a person: no name, no contact, only which of them changed.
public struct PersonAmended: Payload {
  public var person: PersonID
  public var party: Party?
  public var isLeader: Bool?
  public var isOfficer: Bool?
  public var details: [PersonDetail]
}

/// What the card of a person may do without.
public enum PersonContact: String, Choice { case function, mail, phone }

/// What stands apart from the journal about a person.
public enum PersonDetail: String, Choice { case name, function, mail, phone }

/// Who a person is, as the table of persons keeps it apart from the journal; nothing is an empty text.
public struct PersonDetails: Hashable, Sendable {
  public var name: String
  public var function: String
  public var mail: String
  public var phone: String

  public init(name: String, function: String = "", mail: String = "", phone: String = "") {
    self.name = name
    self.function = function
    self.mail = mail
    self.phone = phone
  }

  /// As whoever registers a person tells them.
  public init(_ act: RegisterPerson) {
    self.init(name: act.name, function: act.function ?? "", mail: act.mail ?? "", phone: act.phone ?? "")
  }

  /// As they stand after `act`.
  public func amended(by act: AmendPerson) -> PersonDetails {
    let cleared = act.clear ?? []
    return PersonDetails(
      name: act.name ?? name, function: cleared.contains(.function) ? "" : act.function ?? function,
      mail: cleared.contains(.mail) ? "" : act.mail ?? mail, phone: cleared.contains(.phone) ? "" : act.phone ?? phone)
  }

  /// What is not as in `other`.
  func differences(from other: PersonDetails) -> [PersonDetail] {
    PersonDetail.allCases.filter { self[$0] != other[$0] }
  }

  private subscript(_ detail: PersonDetail) -> String {
    switch detail {
    case .name: name
    case .function: function
    case .mail: mail
    case .phone: phone
    }
  }
}
