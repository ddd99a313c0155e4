import JalonWording

/// The headings and the commonest sentences of the parser, which speaks English only.
enum HelpText {
  static func told(_ text: String, _ language: Language) -> String {
    guard language == .fr else { return text }
    return sentences.reduce(text) { text, pair in text.replacing(pair.0, with: pair.1) }
  }

  private static let sentences: [(String, String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "UTILISATION : "), ("Usage: ", "Utilisation : "), ("ARGUMENTS:", "ARGUMENTS :"),
    ("OPTIONS:", "OPTIONS :"), ("SUBCOMMANDS:", "COMMANDES :"), ("Show the version.", "Donne la version."),
    ("Show help information.", "Donne cette aide."),
    ("Show subcommand help information.", "Donne l’aide d’une commande."),
    ("(default)", "(par défaut)"), ("(default: ", "(par défaut : "), ("(aliases: ", "(aussi : "),
    ("See 'jalon help <subcommand>' for detailed help.", "« jalon help <commande> » donne le détail."),
    ("<subcommand>", "<commande>"),
    ("See 'jalon ", "Voir « jalon "), ("--help' for more information.", "--help » pour en savoir plus."),
    ("Error: ", "Erreur : "), ("Unknown option ", "Option inconnue : "),
    ("Unexpected argument ", "Argument inattendu : "), ("Missing expected argument ", "Il manque l’argument "),
    ("Missing value for ", "Il manque une valeur à "), ("Did you mean ", "Peut-être "),
    ("is invalid for", "ne convient pas à"), ("The value ", "La valeur "),
    (" unexpected arguments: ", " arguments inattendus : "),
  ]
}
