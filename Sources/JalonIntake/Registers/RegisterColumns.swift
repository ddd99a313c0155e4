import JalonCore
import JalonWording

/// Which column of a register says what, by the names that its publisher gives them.
struct RegisterColumns {
  let kind: RegisterKind
  private let places: [String: Int]
  /// Where the commune of a row stands, by which it is kept or left.
  let commune: Int?
  let postcode: Int?

  /// `nil` where these are the heads of no register.
  ///
  /// - Parameter scheme: of a list of communes that does not name its zoning.
  init?(heads: [String], scheme: String?) {
    let names = heads.map(RegisterColumns.plain)
    places = Dictionary(names.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let found = places
    func has(_ words: [String]) -> Bool { words.contains { found[$0] != nil } }
    if has(["siret"]), has(["codecommuneetablissement"]) {
      kind = .establishments
    } else if has(["siren"]), has(["categoriejuridiqueunitelegale"]) {
      kind = .legalUnits
    } else if has(["id"]), has(["titre"]), has(["adrs_codeinsee", "adrs_codepostal"]) {
      kind = .associations
    } else if has(["typecom"]), has(["com"]), has(["libelle"]) {
      kind = .communes
    } else if has(RegisterColumns.qpCode), has(RegisterColumns.qpName), has(RegisterColumns.communes + ["commune_qp"]) {
      kind = .neighbourhoods
    } else if has(RegisterColumns.communes), scheme != nil || has(RegisterColumns.schemes) {
      kind = .zones
    } else if has(RegisterColumns.communes), has(RegisterColumns.groupingCode), has(RegisterColumns.groupingName) {
      kind = .groupings
    } else {
      return nil
    }
    let codes = ["codecommuneetablissement", "adrs_codeinsee"] + RegisterColumns.communes
    commune = codes.lazy.compactMap { found[$0] }.first
    postcode = ["codepostaletablissement", "adrs_codepostal"].lazy.compactMap { found[$0] }.first
  }

  static let communes = [
    "commune", "codgeo", "code_commune", "codecommune", "code_insee", "codeinsee", "insee_com", "insee",
    "insee_commune",
    "com", "code_insee_commune", "depcom",
  ]
  static let schemes = ["scheme", "dispositif", "zonage", "regime", "type_zonage"]
  static let since = ["from", "debut", "date_debut", "du", "depuis", "since"]
  static let until = ["to", "fin", "date_fin", "au", "jusqu_au", "until"]
  static let qpCode = ["code_qp", "codeqp", "code_qpv", "qp", "cod_qp"]
  static let qpName = ["nom_qp", "lib_qp", "libelle_qp", "nom_qpv", "libqp"]
  static let groupingCode = ["epci", "siren_epci", "siren_groupement", "siren"]
  static let groupingName = ["libepci", "lib_epci", "nom_epci", "raison_sociale", "nom_groupement"]

  /// The first of these names that the file has.
  func place(_ names: [String]) -> Int? { names.lazy.compactMap { places[$0] }.first }

  func text(_ names: String..., of row: ByteRow) -> String? { text(names, of: row) }

  /// Of the first of these columns that says something.
  func text(_ names: [String], of row: ByteRow) -> String? {
    names.lazy.compactMap { name in places[name].flatMap { row.text($0) } }.first
  }

  /// `Code commune` is `code_commune`.
  private static func plain(_ head: String) -> String {
    let folded = head.folded.map { $0.isLetter || $0.isNumber ? $0 : "_" }
    return String(folded).split(separator: "_").joined(separator: "_")
  }
}
