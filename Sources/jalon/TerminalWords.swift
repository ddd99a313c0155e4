import JalonCurses
import JalonWording

/// What is said of the terminal before there is a screen, or after there was one.
enum TerminalWords {
  static func lastWords(_ language: Language) -> String {
    Words(
      fr: "Jalon s'est arrêté sur une erreur qui est la nôtre. Ce qui était enregistré l'est toujours.\n",
      en: "Jalon stopped on an error of ours. What was recorded is still there.\n")(language)
  }
}

extension TerminalRefusal {
  var words: Words {
    switch self {
    case .notATerminal:
      Words(
        fr: "Il n'y a pas de terminal ici. « jalon list », « jalon due » et « jalon apply » s'en passent.",
        en: "There is no terminal here. “jalon list”, “jalon due” and “jalon apply” do without.")
    case .cannotPlaceCursor(let type):
      Words(
        fr: "Le terminal « \(type) » ne sait pas placer son curseur. Essayez TERM=xterm-256color.",
        en: "The terminal “\(type)” cannot place its cursor. Try TERM=xterm-256color.")
    case .unknownTerminal(let type):
      Words(
        fr: "Le terminal « \(type) » est inconnu de cette machine. Essayez TERM=xterm-256color.",
        en: "This machine does not know the terminal “\(type)”. Try TERM=xterm-256color.")
    case .noPipe:
      Words(
        fr: "Le système n'a plus de place pour un programme de plus. Fermez-en un, puis recommencez.",
        en: "The system has no room for one more program. Close one, then try again.")
    }
  }
}

extension TerminalWarning {
  var words: Words {
    switch self {
    case .replacedType(let type, let other):
      Words(
        fr: "Terminal « \(type) » inconnu : \(other) le remplace.",
        en: "Unknown terminal “\(type)”: \(other) stands in.")
    case .replacedLocale:
      Words(fr: "Aucune locale utilisable : C.UTF-8 la remplace.", en: "No usable locale: C.UTF-8 stands in.")
    case .drawnInASCII:
      Words(
        fr: "La locale n'est pas en UTF-8 : tout est dessiné en ASCII.",
        en: "The locale is not UTF-8: all is drawn in ASCII.")
    }
  }
}
