import JalonTables
import JalonWording

/// What a spreadsheet or a hand had changed in a cell, and was put right as it was read.
public struct Repair: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// `5000` for `05000`.
    case zero
    /// `7.0` for `7`.
    case point
    /// Blanks, dots or words around a number.
    case separators
    /// `45000`, as a spreadsheet counts days.
    case serial
    /// `12/03/98`.
    case shortYear
    /// A day, where a year is asked.
    case yearOfDay
    /// Nine digits, which are a SIREN, under the head of a SIRET.
    case sirenOnly
    /// A postcode and a town in one cell.
    case town
    /// « Mme » before a name.
    case title
    /// What stands around an address of mail.
    case mail
    /// An apostrophe that keeps a text from being a formula.
    case apostrophe
  }

  public let place: CellPlace
  public let kind: Kind
  public let before: String
  public let after: String
}

extension Repair.Kind {
  public var words: Words {
    switch self {
    case .zero: Words(fr: "zéro de tête remis", en: "leading zero put back")
    case .point: Words(fr: "« .0 » final ôté", en: "final “.0” taken away")
    case .separators: Words(fr: "espaces et signes ôtés", en: "blanks and signs taken away")
    case .serial: Words(fr: "nombre lu comme une date", en: "number read as a day")
    case .shortYear: Words(fr: "année sur deux chiffres complétée", en: "year of two digits completed")
    case .yearOfDay: Words(fr: "année prise dans la date", en: "year taken from the day")
    case .sirenOnly: Words(fr: "neuf chiffres : SIREN", en: "nine digits: SIREN")
    case .town: Words(fr: "code postal et commune séparés", en: "postcode and town parted")
    case .title: Words(fr: "civilité ôtée", en: "title taken away")
    case .mail: Words(fr: "adresse seule gardée", en: "address alone kept")
    case .apostrophe: Words(fr: "apostrophe de tableur ôtée", en: "spreadsheet apostrophe taken away")
    }
  }
}
