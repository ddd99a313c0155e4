import ArgumentParser
import JalonStore
import JalonWording

/// How a command ends. The only list of exit codes: `jalon --help` prints it.
enum ExitReason: Int32, Error, CaseIterable {
  case done = 0
  case refused = 1
  case usage = 2
  case store = 3
  case data = 4
  /// As shells say it of Ctrl-C.
  case interrupted = 130

  var words: Words {
    switch self {
    case .done: Words(fr: "fait", en: "done")
    case .refused:
      Words(
        fr: "refusé, une ligne au moins refusée, ou une vérification qui échoue",
        en: "refused, at least one line refused, or a check that failed")
    case .usage:
      Words(fr: "ligne de commande incomprise, ou pas de terminal", en: "command line not understood, or no terminal")
    case .store:
      Words(fr: "fichier impossible à ouvrir, à lire ou à écrire", en: "a file cannot be opened, read or written")
    case .data:
      Words(
        fr: "le fichier est abîmé, ou vient d'un Jalon plus récent",
        en: "the file is damaged, or comes from a newer Jalon")
    case .interrupted: Words(fr: "interrompu par Ctrl-C", en: "interrupted by Ctrl-C")
    }
  }

  /// Two columns, for the help.
  static func table(_ language: Language) -> String {
    let head = Words(fr: "Codes de sortie :", en: "Exit codes:")(language)
    return ([head] + allCases.map { "  \($0.rawValue)  \($0.words(language))" }).joined(separator: "\n")
  }
}

/// A command that stops: why, and the sentence to say.
struct Stop: Error {
  let reason: ExitReason
  let words: Words

  init(_ reason: ExitReason, _ words: Words) {
    self.reason = reason
    self.words = words
  }
}

extension StoreFailure {
  var exit: ExitReason {
    switch self {
    case .damaged, .damagedRow, .newer, .older, .notAStore: .data
    case .readOnly, .askedToRead, .anotherDay, .diskFull, .notAFile, .brokenLink, .replaced, .tooLong, .heldBy,
      .missingFolder,
      .missingFile, .unreadable, .remote, .alreadyThere,
      .conflict, .outdated,
      .busy, .interrupted, .disk, .other:
      .store
    case .server(let trouble): trouble.exit
    }
  }
}

extension ServerTrouble {
  fileprivate var exit: ExitReason {
    switch self {
    case .unreadableAddress, .passwordInAddress, .unproved: .usage
    case .newer, .older, .changed: .data
    default: .store
    }
  }
}

extension LedgerFailure {
  var exit: ExitReason {
    switch self {
    case .store(let failure): failure.exit
    case .unknownEvent, .unreadableEvent, .unfit, .overtaken: .data
    }
  }
}
