/// What somebody typed on a card, asked of the public registers.
public enum RegisterQuestion: Hashable, Sendable {
  case siret(String)
  case siren(String)
  case rna(String)
  /// Those whose names hold these words, those of the département first.
  case name(String, department: String?)
  case commune(name: String, department: String?)
  case communeCode(String)

  /// Of a field of a card; `nil` where nothing can be asked of what stands there.
  public init?(field: String, typed: String, department: String?) {
    let text = Folding.spaced(typed)
    guard !text.isBlank else { return nil }
    switch field {
    case "siret" where SIRET(text).doubt == nil: self = .siret(SIRET(text).text)
    case "siren" where SIREN(text).doubt == nil: self = .siren(SIREN(text).text)
    case "rna" where RNA(text).doubt == nil: self = .rna(RNA(text).text)
    case "name" where !RegisterQuestion.words(of: text).isEmpty: self = .name(typed, department: department)
    case "town": self = .commune(name: typed, department: department)
    case "commune" where CommuneCode(text).doubt == nil: self = .communeCode(CommuneCode(text).text)
    default: return nil
    }
  }

  /// The words by which an organisation is found: folded, without those that tell nobody apart.
  public static func words(of name: String) -> [String] {
    TextWords(name).words.filter { $0.utf8.count > 1 && !common.contains($0) }.distinct
  }

  private static let common: Set = [
    "association", "asso", "assoc", "ass", "societe", "de", "des", "du", "la", "le", "les", "et", "en", "au", "aux",
    "un", "une", "pour", "sur", "par",
  ]

  /// The name of a commune as it is compared: `saint jean`, whatever parts or shortens its words.
  public static func commune(_ name: String) -> String {
    let words = TextWords(name).words.map { ["st": "saint", "ste": "sainte"][$0] ?? $0 }
    // « L’ », « La » and « Le » stand before a name or not, as lists of communes like it; CEDEX is the post’s.
    let bare = ["l", "la", "le", "les"].contains(words.first) && words.count > 1 ? Array(words.dropFirst()) : words
    return bare.prefix { $0 != "cedex" }.joined(separator: " ")
  }
}

/// What the registers answer.
public struct RegisterReply: Hashable, Sendable {
  public var organisations: [RegisteredOrganisation] = []
  public var communes: [RegisteredCommune] = []
  /// The files that would tell what was asked for, the newest first.
  public var loaded: [LoadedRegister] = []

  public init() {}

  /// Where it would stand, of an organisation of this département.
  public func covering(_ department: String?) -> RegisterSource? {
    loaded.first { $0.covers(department) }.map { RegisterSource($0.kind, $0.day) }
  }
}

/// A commune, with what the registers say of it.
public struct RegisteredCommune: Hashable, Sendable {
  public var row: CommuneRow
  /// The one that it is part of by now.
  public var now: CommuneRow?
  public var grouping: GroupingRow?
  public var neighbourhoods: [NeighbourhoodRow] = []
  public var zones: [ZoneRow] = []
  public var source: RegisterSource

  public init(_ row: CommuneRow, from source: RegisterSource) { (self.row, self.source) = (row, source) }

  /// As a card names it.
  public var code: String { (now ?? row).code }
}
