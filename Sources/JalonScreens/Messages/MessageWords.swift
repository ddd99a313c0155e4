import JalonCore
import JalonWording

/// What the screen of messages says.
enum MessageWords {
  static let title = Words(fr: "Messages", en: "Messages")
  static let open = Words(
    fr: "Préparer un message (.eml), un par destinataire", en: "Prepare a message (.eml), one for each reader")
  static let openShort = Words(fr: "Écrire", en: "Write")
  static let prepare = Words(
    fr: "Préparer ce message, et l'inscrire au registre", en: "Prepare this message, and write the register")
  static let prepareShort = Words(fr: "Préparer", en: "Prepare")
  static let all = Words(
    fr: "Préparer tous les messages de cet objet, un par destinataire",
    en: "Prepare all messages about this, one for each reader")
  static let allShort = Words(fr: "Tous", en: "All")
  static let copy = Words(fr: "Copier l'adresse de courriel", en: "Copy the e-mail address")
  static let copyShort = Words(fr: "Copier", en: "Copy")
  static let nothingToCopy = Words(fr: "Aucune adresse de courriel à copier", en: "No e-mail address to copy")
  static let up = Words(fr: "Message précédent", en: "Previous message")
  static let down = Words(fr: "Message suivant", en: "Next message")
  static let pageUp = Words(fr: "Remonter dans le message", en: "Up the message")
  static let pageDown = Words(fr: "Descendre dans le message", en: "Down the message")
  static let page = Words(
    fr: "Ce que dira le message : Jalon le prépare, vous l'envoyez",
    en: "What the message will say: Jalon prepares it, you send it")
  static let nothing = Words(
    fr: "Rien n'est à écrire aux participants de cette mission pour le moment.",
    en: "Nothing is to be written to those who take part in this mission for now.")

  static func noAddress(_ name: String) -> Words {
    Words(
      fr: "Aucune adresse de courriel pour \(name) : complétez sa fiche ou celle d'une de ses personnes.",
      en: "No e-mail address for \(name): complete its card or that of somebody there.")
  }

  static func item(_ kind: MessageKind, _ name: String) -> Words {
    kind.words + Words(fr: " : \(name)", en: ": \(name)")
  }

  static func already(_ count: Int) -> Words {
    Words(fr: "document sorti \(count) fois", en: "paper let out \(count, "time", "times")")
  }

  static func prepared(_ paths: [String]) -> Words {
    let all = paths.joined(separator: ", ")
    return Words(fr: "Préparé, à envoyer : \(all)", en: "Prepared, to be sent: \(all)")
  }
}

extension MessageKind {
  var words: Words {
    switch self {
    case .call: Words(fr: "Appel à propositions", en: "Call for proposals")
    case .callReminder: Words(fr: "Rappel de l'appel", en: "Reminder of the call")
    case .letter: Words(fr: "Lettre au candidat", en: "Letter to the candidate")
    case .signature: Words(fr: "Convention à signer", en: "Agreement to sign")
    case .survey: Words(fr: "Enquête", en: "Survey")
    case .surveyReminder: Words(fr: "Rappel de l'enquête", en: "Reminder of the survey")
    }
  }
}
