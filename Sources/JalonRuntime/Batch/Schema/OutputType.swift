import JalonCore
import JalonWording

/// What stands in one place of an output for programs.
indirect enum OutputType: Sendable {
  /// What somebody wrote, or a name.
  case text
  /// In the language that was asked.
  case sentence
  /// Never translated.
  case code
  case day
  /// With the hour that the clocks of the place told.
  case instant
  /// Since 1970, universal time.
  case seconds
  case cents
  case hundredths
  case whole
  /// A whole number of something.
  case counted(Words)
  case flag
  case oneOf([String])
  /// This text and no other; this number.
  case fixed(String)
  case number(Int)
  case list(OutputType)
  case group([OutputMember])
  /// Members whose names are not known beforehand.
  case map(OutputType)
  case either([OutputType])
  case optional(OutputType)
  /// Said once, under `$defs`.
  case defined(String)

  static let daysLeft = OutputType.counted(
    Words(fr: "En jours ; négatif une fois le jour passé.", en: "In days; negative once the day has passed."))
  static let weekday = OutputType.counted(
    Words(fr: "1 pour lundi, 7 pour dimanche.", en: "1 for Monday, 7 for Sunday."))
  static let weight = OutputType.counted(
    Words(fr: "En pourcents, ou en points, selon la grille.", en: "In percents, or in points, as the grid has it."))

  static func oneOf<Words: RawRepresentable<String> & CaseIterable>(_ words: Words.Type) -> OutputType {
    .oneOf(words.allCases.map(\.rawValue))
  }
}

/// One member of an object: there in each, unless it is said otherwise.
struct OutputMember: Sendable {
  let name: String
  let type: OutputType
  /// What it is, beyond its name and its unit.
  let told: Words?
  let isAlwaysThere: Bool

  init(_ name: String, _ type: OutputType, _ told: Words? = nil, isAlwaysThere: Bool = true) {
    self.name = name
    self.type = type
    self.told = told
    self.isAlwaysThere = isAlwaysThere
  }
}

extension OutputType {
  /// The unit, or the way it is written.
  var unit: Words? {
    switch self {
    case .text, .flag, .oneOf, .fixed, .number, .group, .map, .either, .defined: nil
    case .sentence: Words(fr: "Une phrase, dans la langue demandée.", en: "A sentence, in the language asked for.")
    case .code: Words(fr: "Un code, jamais traduit.", en: "A code, never translated.")
    case .day: Words(fr: "Un jour, comme 2026-11-30.", en: "A day, such as 2026-11-30.")
    case .instant:
      Words(
        fr: "L'instant, avec l'heure de l'endroit : 2026-11-30T20:30:00-04:00.",
        en: "The instant, with the hour of the place: 2026-11-30T20:30:00-04:00.")
    case .seconds:
      Words(
        fr: "En secondes depuis le début de 1970, temps universel.",
        en: "In seconds since the beginning of 1970, universal time.")
    case .cents:
      Words(fr: "En centimes entiers : 550000 fait 5 500,00 €.", en: "In whole cents: 550000 is €5,500.00.")
    case .hundredths: Words(fr: "En centièmes entiers : 450 fait 4,5.", en: "In whole hundredths: 450 is 4.5.")
    case .whole: Words(fr: "Un nombre entier.", en: "A whole number.")
    case .counted(let unit): unit
    case .list(let element), .optional(let element): element.unit
    }
  }
}
