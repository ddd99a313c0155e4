import ArgumentParser
import JalonCore
import JalonWording

/// A word that an argument takes, by its French name as by its English one.
protocol NamedValue: RawRepresentable<String>, CaseIterable, ExpressibleByArgument {
  var french: String { get }
}

extension NamedValue {
  /// In the language that is spoken.
  var name: String { Speech.language == .fr ? french : rawValue }

  /// Whatever language is spoken, and without its accents too.
  init?(argument: String) {
    let known = Self.allCases.first { [$0.rawValue.folded, $0.french.folded].contains(argument.folded) }
    guard let known else { return nil }
    self = known
  }

  static var allValueStrings: [String] { allCases.map(\.name) }
  var defaultValueDescription: String { name }

  /// All of them, for the help.
  static var told: String { allValueStrings.joined(separator: ", ") }
}
