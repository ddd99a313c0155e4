import JalonCore
import JalonWording

/// What is said of a file of answers: the fact, then the way out.
enum AnswerWords {
  static let empty = Words(
    fr: "Le fichier est vide. Exportez les réponses en CSV, et donnez ce fichier.",
    en: "The file is empty. Export the responses as CSV, and give that file.")
  static let noTable = Words(
    fr: "Ce n'est pas un tableau de réponses : la première ligne doit donner un code de question par colonne.",
    en: "This is no table of responses: the first line has to give one question code a column.")
  static let noResponse = Words(
    fr: "Le fichier n'a que ses titres : aucune réponse à enregistrer.",
    en: "The file has its heads only: no response to record.")
  static let noMission = Words(
    fr: "De quelle mission est cette réponse ? Ajoutez une colonne « mission », ou --mission 05-008.",
    en: "Which mission is this response about? Add a column “mission”, or --mission 05-008.")
  static let noDay = Words(
    fr: "Quel jour cette réponse est-elle arrivée ? Ajoutez --on 27/7.",
    en: "On which day did this response come? Add --on 27/7.")
  static let draft = Words(
    fr: "Cette réponse est restée en brouillon : elle n'a pas été envoyée. Retirez la ligne, ou attendez l'envoi.",
    en: "This response is still a draft: it was not sent. Remove the line, or wait until it is.")
  static func draftSaid(_ text: String) -> Words {
    Words(
      fr:
        "« \(text) » : cette réponse n'est pas donnée pour envoyée. Retirez la ligne, ou attendez l'envoi ; si elle l'est, écrivez « non » ici.",
      en:
        "“\(text)”: this response is not said to be sent. Remove the line, or wait until it is; if it is, write “no” here."
    )
  }

  static func twoDays(_ text: String, _ european: Day, _ american: Day) -> Words {
    Words(
      fr: "« \(text) » : \(european) ou \(american) ? Rien dans le fichier ne le dit. Ajoutez --on et le jour.",
      en: "“\(text)”: \(european) or \(american)? Nothing in the file tells. Add --on and the day.")
  }

  static func noSuchDay(_ text: String) -> Words {
    Words(
      fr: "« \(text) » n'est pas un jour du calendrier. Corrigez-le, ou ajoutez --on et le jour.",
      en: "“\(text)” is no day of the calendar. Correct it, or add --on and the day.")
  }

  static let contradictory = Words(
    fr:
      "Les cases cochées de cette question et la liste de ses réponses ne disent pas la même chose. Gardez l'une des deux.",
    en: "The ticked options of this question and the list of its answers do not say the same. Keep one of them.")

  static let twoColumns = Words(
    fr: "Une autre colonne répond déjà à cette question. Gardez l'une des deux.",
    en: "Another column answers this question already. Keep one of them.")

  static func cells(_ count: Int, of heads: Int) -> Words {
    Words(
      fr:
        "\(count, "cellule", "cellules") pour \(heads, "colonne", "colonnes") : un séparateur ou un guillemet manque.",
      en: "\(count, "cell", "cells") for \(heads, "column", "columns"): a separator or a quotation mark is missing.")
  }

  static func unknownMission(_ number: String, nearest: String?) -> Words {
    guard let nearest else {
      return Words(
        fr: "Aucune mission « \(number) ». « jalon list » les donne toutes.",
        en: "No mission “\(number)”. “jalon list” gives them all.")
    }
    return Words(
      fr: "Aucune mission « \(number) ». Peut-être « \(nearest) » ?",
      en: "No mission “\(number)”. Perhaps “\(nearest)”?")
  }

  static func noRespondent(_ known: [Party]) -> Words {
    Words(
      fr: "Qui répond ? Ajoutez une colonne « structure », ou --respondent \(Lists.or(known.map(\.code))).",
      en: "Who answers? Add a column “structure”, or --respondent \(Lists.or(known.map(\.code))).")
  }

  static func unknownRespondent(_ name: String, _ known: [Party]) -> Words {
    guard !known.isEmpty else {
      return Words(
        fr: "« \(name) » n'a pas d'enquête ici : aucune n'a été adressée. Adressez-la d'abord.",
        en: "“\(name)” has no survey here: none was sent. Send it first.")
    }
    return Words(
      fr: "« \(name) » n'a pas d'enquête ici. Elles ont été adressées à \(Lists.and(known.map(\.code))).",
      en: "“\(name)” has no survey here. They were sent to \(Lists.and(known.map(\.code))).")
  }

  static func longComment(_ limit: Int) -> Words {
    Words(
      fr: "Ce commentaire dépasse \(limit) caractères. Raccourcissez-le.",
      en: "This comment is over \(limit) characters. Shorten it.")
  }

  static func noTick(_ text: String) -> Words {
    Words(
      fr: "« \(text) » ne dit pas si l'option est choisie. Écrivez oui ou non, ou laissez vide.",
      en: "“\(text)” does not say whether the option is chosen. Write yes or no, or leave it blank.")
  }

  static let damaged = Words(
    fr:
      "Ces réponses sont abîmées : des lettres manquent ou ont changé en chemin. Demandez le fichier enregistré par la page, ou un nouvel envoi.",
    en:
      "These answers are damaged: letters are missing or changed on the way. Ask for the file that the page saved, or for them to be sent again."
  )
  static let newer = Words(
    fr: "Ces réponses viennent de la page d'un Jalon plus récent. Mettez Jalon à jour.",
    en: "These answers come from the page of a newer Jalon. Update Jalon.")

  static func otherEdition(_ edition: Questionnaire.Edition, sent: Questionnaire.Edition) -> Words {
    Words(
      fr:
        "Ces réponses sont à « \(edition.code) », version \(String(edition.version)) ; l'enquête adressée est « \(sent.code) », version \(String(sent.version)). Envoyez la page de cette version.",
      en:
        "These answers are to “\(edition.code)”, version \(String(edition.version)); the survey that was sent is “\(sent.code)”, version \(String(sent.version)). Send the page of that version."
    )
  }

  static func recorded(on day: Day) -> Words {
    Words(
      fr: "Réponses déjà enregistrées, reçues le \(day), à l'identique : laissées de côté.",
      en: "These answers are recorded already, received on \(day), just the same: left aside.")
  }

  static func recordedOtherwise(on day: Day, _ differing: [String]) -> Words {
    let which =
      differing.isEmpty ? Words.nothing : Words(fr: " (\(Lists.and(differing)))", en: " (\(Lists.and(differing)))")
    return Words(
      fr:
        "D'autres réponses sont déjà enregistrées, reçues le \(day)\(which). Rouvrez l'enquête pour les reprendre.",
      en: "Other answers are recorded already, received on \(day)\(which). Reopen the survey to take them up again.")
  }

  static let repeated = Words(
    fr: "Les mêmes réponses sont déjà dans un fichier précédent : laissées de côté.",
    en: "The same answers are in a file before this one: left aside.")
  static let answeredTwice = Words(
    fr: "Ce répondant répond déjà, autrement, dans un fichier précédent. Gardez une seule de ses réponses.",
    en: "This respondent answers already, otherwise, in a file before this one. Keep one of the responses.")

  static func sameAs(line: Int) -> Words {
    Words(
      fr: "Ce répondant répond déjà ligne \(String(line)). Gardez une seule de ses réponses.",
      en: "This respondent answers on line \(String(line)) already. Keep one of the responses.")
  }

  static func noAnswer(_ text: String, to question: Question) -> Words {
    Words(
      fr: "« \(text) » n'est pas une réponse à cette question. Elle admet : \(offered(question)).",
      en: "“\(text)” is no answer to this question. It admits: \(offered(question)).")
  }

  private static func offered(_ question: Question) -> Words {
    let words: [Words] =
      switch question.kind {
      case .agreement4:
        Agreement4.wordings.enumerated().map { rank, wording in Words(same: "\(rank + 1) ") + Words(wording) }
      case .scale0to10: [Words(fr: "un nombre de 0 à 10", en: "a number from 0 to 10")]
      case .choice, .several: question.options.map { Words($0.wording) }
      case .text, .number, .decimal, .day: []
      }
    let silences = [(Answer.notApplicable, Agreement4.notApplicable), (.noOpinion, Agreement4.noOpinion)]
    let admitted = silences.filter { question.accepts($0.0) && question.silence($0.0) != nil }.map { Words($0.1) }
    return Lists.or(words + admitted)
  }

  /// « sans objet », « NSP », and what the exported forms call them.
  static func silence(_ text: String) -> Answer? {
    let word = text.folded
    if ([Agreement4.noOpinion.fr, Agreement4.noOpinion.en].map(\.folded) + ["nsp", "nspp", "-"]).contains(word) {
      return .noOpinion
    }
    let nothing = [Agreement4.notApplicable.fr, Agreement4.notApplicable.en].map(\.folded)
    return (nothing + ["na", "n/a", "s.o."]).contains(word) ? .notApplicable : nil
  }
}

extension Party {
  /// As it is typed where its kind goes without saying: `ateliers-buech`.
  var code: String { String(text.drop { $0 != ":" }.dropFirst()) }
}
