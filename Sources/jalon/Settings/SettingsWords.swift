import JalonTerminal
import JalonWording

/// What is wrong in a settings or theme file: the file, the line, the fact. The usual value serves.
enum SettingsWords {
  static func unreadable(_ file: String) -> Words {
    Words(
      fr: "\(file) : illisible ; les réglages d'origine servent.",
      en: "\(file): unreadable; the original settings serve.")
  }

  static func notTOML(_ file: String, line: Int) -> Words {
    Words(
      fr: "\(place(file, line)) : ce n'est pas du TOML ; les réglages d'origine servent.",
      en: "\(place(file, line)): this is not TOML; the original settings serve.")
  }

  static func unknownKey(_ file: SettingsFile, _ key: String) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(key) » n'est pas un réglage (\(keys)).",
      en: "\(place): “\(key)” is not a setting (\(keys)).")
  }

  private static let keys =
    "theme, langue, officier, bordures, accueil, documents, sauvegardes, chiffrement, copie, formats, territoire, fermetures, charge, conservation"

  static func notRetention(_ file: SettingsFile, _ key: String) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(key) » est une section : [conservation], puis contacts = 3.",
      en: "\(place): “\(key)” is a section: [conservation], then contacts = 3.")
  }

  static func notOfRetention(_ file: SettingsFile, _ key: String) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(key) » ne va pas dans [conservation] (contacts, propositions, fse, litiges).",
      en: "\(place): “\(key)” does not go into [conservation] (contacts, propositions, fse, litiges).")
  }

  static func notMissions(_ file: SettingsFile, _ key: String) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(key) » est une liste de missions : [\"05-014\"].",
      en: "\(place): “\(key)” is a list of missions: [\"05-014\"].")
  }

  static func notPeriods(_ file: SettingsFile, _ key: String) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(key) » est une liste : [\"2026-08-03/2026-08-16\"].",
      en: "\(place): “\(key)” is a list: [\"2026-08-03/2026-08-16\"].")
  }

  static func notACount(_ file: SettingsFile, _ key: String, _ range: ClosedRange<Int>) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(key) » est un nombre de \(range.lowerBound) à \(range.upperBound).",
      en: "\(place): “\(key)” is a number from \(range.lowerBound) to \(range.upperBound).")
  }

  static func notAPeriod(_ file: SettingsFile, _ key: String, _ value: String) -> Words {
    let place = place(file.path, file.line(of: value, at: key))
    return Words(
      fr: "\(place) : « \(value) » n'est pas une période ; elle s'écrit 2026-08-03/2026-08-16, la fin après le début.",
      en: "\(place): “\(value)” is not a period; it is written 2026-08-03/2026-08-16, its end after its start.")
  }

  static func notText(_ file: SettingsFile, _ key: String) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(key) » s'écrit entre guillemets.",
      en: "\(place): “\(key)” is written between quotation marks.")
  }

  static func outside(_ file: SettingsFile, _ key: String, _ value: String, _ choices: String) -> Words {
    let place = place(file.path, file.line(of: key))
    return Words(
      fr: "\(place) : « \(value) » ne va pas à \(key) ; au choix : \(choices).",
      en: "\(place): “\(value)” does not suit \(key); one of: \(choices).")
  }

  static func noTheme(_ name: String, among names: [String]) -> Words {
    Words(
      fr: "Aucun thème « \(name) » ; au choix : \(names.joined(separator: ", ")).",
      en: "No theme “\(name)”; one of: \(names.joined(separator: ", ")).")
  }

  static func told(_ fault: ThemeFault, file: String) -> Words {
    let place = place(file, fault.line)
    return Words(
      fr: "\(place) : « \(fault.key) », \(fault.problem.words).",
      en: "\(place): “\(fault.key)”, \(fault.problem.words).")
  }

  private static func place(_ file: String, _ line: Int?) -> String { line.map { "\(file):\($0)" } ?? file }
}

extension ThemeFault.Problem {
  fileprivate var words: Words {
    switch self {
    case .unknownRole: Words(fr: "ce rôle n'existe pas", en: "there is no such role")
    case .unknownKey(let key): Words(fr: "« \(key) » n'a pas de sens ici", en: "“\(key)” means nothing here")
    case .unknownColour(let name):
      Words(fr: "la couleur « \(name) » n'est pas définie", en: "the colour “\(name)” is not defined")
    case .unknownAttribute(let name):
      Words(fr: "l'attribut « \(name) » n'existe pas", en: "there is no attribute “\(name)”")
    case .notAColour: Words(fr: "ce n'est pas une couleur", en: "this is not a colour")
    case .notASign: Words(fr: "un signe tient en une colonne", en: "a sign takes one column")
    case .notATable: Words(fr: "un rôle s'écrit { couleur = … }", en: "a role is written { couleur = … }")
    case .unknownParent(let name):
      Words(
        fr: "le thème « \(name) » dont il hérite n'existe pas",
        en: "the theme “\(name)” that it inherits does not exist")
    }
  }
}
