import JalonCore

/// By what the card of an organisation is recognised, whatever its code: what a file of somebody else's says of it.
public struct EntrySigns: Hashable, Sendable {
  /// As they are compared.
  public var sirets: Set<String>
  public var sirens: Set<String>
  public var rnas: Set<String>
  /// Folded.
  public var names: Set<String>

  public init(
    sirets: Set<String> = [], sirens: Set<String> = [], rnas: Set<String> = [], names: Set<String> = []
  ) {
    (self.sirets, self.sirens, self.rnas, self.names) = (sirets, sirens, rnas, names)
  }

  /// Those of one card. A SIRET says a SIREN.
  public init(of entry: DirectoryEntry) {
    let registration = entry.registration
    let siren = registration?.siren.map { SIREN($0).text } ?? entry.siret.map { String($0.prefix(9)) }
    sirets = EntrySigns.filled(entry.siret)
    sirens = EntrySigns.filled(siren)
    rnas = EntrySigns.filled(registration?.rna.map { RNA($0).text })
    names = EntrySigns.filled(entry.named.folded)
  }

  private static func filled(_ text: String?) -> Set<String> { text.flatMap { $0.isBlank ? nil : [$0] } ?? [] }

  public var isEmpty: Bool { sirets.isEmpty && sirens.isEmpty && rnas.isEmpty && names.isEmpty }

  /// One sign at least is the same.
  public func meets(_ other: EntrySigns) -> Bool {
    !sirets.isDisjoint(with: other.sirets) || !sirens.isDisjoint(with: other.sirens)
      || !rnas.isDisjoint(with: other.rnas) || !names.isDisjoint(with: other.names)
  }
}

extension DirectoryEntry {
  fileprivate var named: String {
    switch self {
    case .structure(let entry, _): entry.name
    case .carrier(let entry, _): entry.name
    case .provider(let entry, _): entry.name
    case .grant(let entry): entry.name
    case .recipient(let entry): entry.name
    case .person, .questionnaire, .calendar, .year: ""
    }
  }

  fileprivate var registration: Registration? {
    switch self {
    case .structure(let entry, _): entry.act.details.registration
    case .carrier(let entry, _): entry.act.details.registration
    case .provider(let entry, _): entry.act.details.registration
    case .person, .questionnaire, .calendar, .grant, .recipient, .year: nil
    }
  }
}
