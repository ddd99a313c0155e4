/// What the parser of command lines says, which speaks English only, told in French.
///
/// Line by line: its headings, its hints, and each of the sentences that it has for a line that it cannot follow.
public enum ParserText {
  public static func told(_ text: String, _ language: Language) -> String {
    guard language == .fr else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(
      separator: "\n")
  }

  private static func line(_ line: String) -> String {
    if let command = line.between("See '", "' for detailed help.") {
      return line.indent + "«\u{202F}\(command.french)\u{202F}» donne le détail."
    }
    if let command = line.between("See '", "' for more information.") {
      return line.indent + "Voir «\u{202F}\(command.french)\u{202F}» pour en savoir plus."
    }
    if line.hasPrefix("Error: ") { return "Erreur\u{202F}: " + fault(String(line.dropFirst(7))) }
    return headings.reduce(line) { text, pair in text.replacing(pair.0, with: pair.1) }
  }

  private static let headings: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "UTILISATION\u{202F}: "), ("Usage: ", "Utilisation\u{202F}: "),
    ("ARGUMENTS:", "ARGUMENTS\u{202F}:"), ("OPTIONS:", "OPTIONS\u{202F}:"), ("SUBCOMMANDS:", "COMMANDES\u{202F}:"),
    ("Help:  ", "Aide\u{202F}:  "), ("Show the version.", "Donne la version."),
    ("Show help information.", "Donne cette aide."),
    ("Show subcommand help information.", "Donne l’aide d’une commande."), ("(default)", "(par défaut)"),
    ("(values: ", "(valeurs\u{202F}: "), ("; default: ", "\u{202F}; par défaut\u{202F}: "),
    ("(default: ", "(par défaut\u{202F}: "), ("(aliases: ", "(aussi\u{202F}: "), ("<subcommand>", "<commande>"),
  ]

  private static func fault(_ sentence: String) -> String {
    let told = faults.reduce(sentence.quotedInFrench) { text, pair in text.replacing(pair.0, with: pair.1) }
    return told.hasSuffix(".") || told.hasSuffix("?") || told.hasSuffix(":") ? told : told + "."
  }

  // What stands between quotes is quoted in French already.
  private static let faults: [(String, String)] = [
    ("Missing required subcommand", "Il manque une commande"), ("Unknown option ", "Option inconnue\u{202F}: "),
    ("Unexpected argument ", "Argument inattendu\u{202F}: "),
    (" unexpected arguments: ", " arguments inattendus\u{202F}: "),
    ("Missing expected argument ", "Il manque l’argument "), ("Missing value for ", "Il manque une valeur à "),
    ("Missing one of: ", "Il manque l’un de ceux-ci\u{202F}: "), ("Did you mean ", "Peut-être "), ("»?", "»\u{202F}?"),
    ("Value to be set with flag ", "La valeur de "), (" had already been set with flag ", " a déjà été donnée par "),
    ("Value to be set with ", "La valeur de "), (" had already been set with ", " a déjà été donnée par "),
    ("The value ", "La valeur "), (" is invalid for ", " ne convient pas à "), (" is invalid", " ne convient pas"),
    ("Please provide one of the following:", "Au choix\u{202F}:"), ("Please provide one of ", "Au choix\u{202F}: "),
    ("» or «", "» ou «"), ("», or «", "» ou «"), ("» and «", "» et «"),
  ]
}

extension String {
  fileprivate var indent: String { String(prefix { $0 == " " }) }

  fileprivate var french: String { replacing("<subcommand>", with: "<commande>") }

  fileprivate func between(_ start: String, _ end: String) -> String? {
    guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
      return nil
    }
    return String(self[first.upperBound..<last.lowerBound])
  }

  /// `'x'` as « x »; a quote without its like stays.
  fileprivate var quotedInFrench: String {
    let parts = split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return self }
    return parts.enumerated().map { index, part in
      index % 2 == 1 ? "«\u{202F}\(part)\u{202F}»" : String(part)
    }.joined()
  }
}
