import FoundationEssentials
import JalonWording

/// The language of this run, known before anything is parsed: help is written in it as well.
enum Speech {
  /// `--lang`, else the locale: French unless it asks for another language.
  static let language = of(CommandLine.arguments, environment)

  /// Read once: every reading makes all of it.
  static let environment = ProcessInfo.processInfo.environment

  static func of(_ arguments: [String], _ environment: [String: String]) -> Language {
    if let asked = asked(arguments) { return asked }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .en : .fr
  }

  /// What the arguments ask for, whatever else they hold.
  static func asked(_ arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) }
      guard argument == "--lang", arguments.indices.contains(index + 1) else { continue }
      return Language(rawValue: arguments[index + 1])
    }
    return nil
  }

  /// One of two sentences, for the help.
  static func said(_ fr: Text<InFrench>, _ en: Text<InEnglish>) -> String { Words(fr: fr, en: en)(language) }
}
