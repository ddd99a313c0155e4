import JalonCore
import JalonWording

/// What the entry of a questionnaire says.
enum SurveyWords {
  static let send = Words(fr: "Enregistrer les réponses", en: "Record the answers")
  static let sendShort = Words(fr: "Terminer", en: "Finish")
  static let sendAndNext = Words(
    fr: "Enregistrer, et prendre le formulaire suivant de la mission",
    en: "Record, and take the next form of the mission")
  static let sendAndNextShort = Words(fr: "Suivant", en: "Next form")
  static let next = Words(fr: "Question suivante", en: "Next question")
  static let nextShort = Words(fr: "Question", en: "Question")
  static let previous = Words(fr: "Question précédente", en: "Previous question")
  static let unanswered = Words(fr: "Première question sans réponse", en: "First question without an answer")
  static let received = Words(fr: "Réponses reçues", en: "Answers received")
  static let mode = Words(fr: "Moyen", en: "Channel")
  static let correctionReasonWanted = Words(
    fr: "Dites pourquoi ces réponses sont corrigées", en: "Say why these answers are corrected")
  static let oneFact = Words(
    fr: "Une correction porte sur ces réponses-ci. Ctrl-S l'enregistre.",
    en: "A correction is about these answers. Ctrl-S records it.")
  static let function = Words(fr: "Fonction du répondant", en: "Function of the respondent")
  static let day = Words(fr: "Réponse du", en: "Answered on")
  static let giveAnswer = Words(
    fr: "Répondre : le degré d'accord, ou le rang de l'option (de 0 à 10 sur une échelle)",
    en: "Answer: how far one agrees, or the place of the option (0 to 10 on a scale)")
  static let answerHow = Words(
    fr: "Tapez le chiffre devant la question : elle répond, et la suivante vient.",
    en: "Type the digit with the question in front: it is answered, and the next one comes.")
  static let notApplicable = Words(fr: "Répondre « sans objet »", en: "Answer “not applicable”")
  static let noOpinion = Words(fr: "Répondre « ne se prononce pas »", en: "Answer “no opinion”")
  static let addComment = Words(fr: "Commenter la réponse", en: "Comment on the answer")
  static let erase = Words(fr: "Effacer la réponse", en: "Erase the answer")
  static let skip = Words(fr: "Garder la réponse et continuer", en: "Keep the answer and go on")
  static let noQuestion = Words(fr: "Aucune question n'est devant.", en: "No question is in front.")
  static let isText = Words(fr: "Ici la réponse s'écrit.", en: "Here the answer is written.")
  static let comment = Words(fr: "Commentaire", en: "Comment")
  static let answer = Words(fr: "Réponse", en: "Answer")
  static let surveys = Words(fr: "Enquêtes de la mission", en: "Surveys of the mission")
  static let settled = Words(fr: "close", en: "settled")
  static let underWay = Words(fr: "en cours", en: "under way")
  static let sent = Words(fr: "adressée", en: "sent")
  static let unsent = Words(fr: "pas encore adressée", en: "not sent yet")
  static let isKey = Words(fr: "réponse nécessaire", en: "answer needed")
  static let isHopedFor = Words(fr: "réponse attendue", en: "answer hoped for")
  static let scale = Words(
    fr: "1 pas du tout  2 plutôt pas  3 plutôt d'accord  4 tout à fait  0 sans objet  - NSP",
    en: "1 not at all  2 rather not  3 rather agree  4 fully  0 not applicable  - no opinion")
  static let scaleShort = Words(
    fr: "1 non  2 plutôt non  3 plutôt oui  4 oui  0 s. objet  - NSP",
    en: "1 no  2 rather no  3 rather yes  4 yes  0 n/a  - no opinion")
  static let hintMarks = Words(
    fr: "1-4 (& é \" \("'")) répond ; 0 sans objet, - ne se prononce pas ; c commente",
    en: "1-4 answers; 0 not applicable, - no opinion; c comments")
  static let hintTen = Words(
    fr: "0 à 10 ; 1 puis Entrée pour 1, 1 puis 0 pour 10", en: "0 to 10; 1 then Enter for 1, 1 then 0 for 10")
  static let hintOne = Words(fr: "Un chiffre, ou ← → puis espace", en: "A digit, or ← → then space")
  static let hintSeveral = Words(
    fr: "Chiffres ou espace pour cocher, Entrée pour continuer ; 0 sans objet, - ne se prononce pas",
    en: "Digits or space to tick, Enter to go on; 0 not applicable, - no opinion")
  // Where neither would be an answer.
  static let hintSeveralNeeded = Words(
    fr: "Chiffres ou espace pour cocher, Entrée pour continuer", en: "Digits or space to tick, Enter to go on")
  static func unticks(for silence: JalonCore.Answer) -> Words {
    silence == .notApplicable
      ? Words(
        fr: "0 encore dira « sans objet » et décochera tout.",
        en: "0 again will say “not applicable” and untick all.")
      : Words(
        fr: "- encore dira « ne se prononce pas » et décochera tout.",
        en: "- again will say “no opinion” and untick all.")
  }
  static let hintText = Words(
    fr: "Écrire ; Entrée continue, Ctrl-E ouvre l'éditeur", en: "Write; Enter goes on, Ctrl-E opens the editor")
  static let hintNumber = Words(
    fr: "Un nombre ; - ne se prononce pas ; Entrée continue", en: "A number; - no opinion; Enter goes on")
  static let hintDay = Words(
    fr: "27/7, +10, lundi ; - ne se prononce pas ; Entrée continue",
    en: "27/7, +10, monday; - no opinion; Enter goes on")
  // Where « ne se prononce pas » would be no answer.
  static let hintNumberNeeded = Words(fr: "Un nombre ; Entrée continue", en: "A number; Enter goes on")
  static let hintDayNeeded = Words(fr: "27/7, -10, lundi ; Entrée continue", en: "27/7, -10, monday; Enter goes on")
  static let hintComment = Words(fr: "Entrée garde le commentaire", en: "Enter keeps the comment")

  /// « 1… : encore un chiffre pour 10 à 11, Entrée pour 1 »
  static func hintDigit(_ digit: Int, of count: Int) -> Words {
    let (first, last) = (digit * 10, min(digit * 10 + 9, count))
    let (numbers, both) = first == last ? ("\(first)", "\(first)") : ("\(first) à \(last)", "\(first) to \(last)")
    return Words(
      fr: "\(digit)… : encore un chiffre pour \(numbers), Entrée pour \(digit)",
      en: "\(digit)…: one more digit for \(both), Enter for \(digit)")
  }

  static func title(_ name: String) -> Words { Words(fr: "Enquête : \(name)", en: "Survey: \(name)") }

  /// « 1 réponse sur 14 »
  static func few(_ given: Int, of asked: Int) -> Words {
    Words(
      fr: "\(given, "réponse", "réponses") sur \(asked). Tout le reste sera enregistré sans réponse.",
      en: "\(given, "answer", "answers") out of \(asked). All the rest will be recorded without an answer.")
  }
  static func done(_ name: String) -> Words {
    Words(fr: "Réponses enregistrées : \(name)", en: "Answers recorded: \(name)")
  }

  static func progress(_ done: Int, of all: Int) -> Words {
    Words(fr: "\(done) sur \(all) réponses", en: "\(done) of \(all) answers")
  }

  static func resumed(_ left: Int) -> Words {
    Words(
      fr: "Brouillon repris : il reste \(left, "question", "questions")",
      en: "Draft taken up: \(left, "question", "questions") left")
  }

  static func missed(_ codes: [String]) -> Words {
    Words(
      fr: "Attendues, et encore sans réponse : \(Lists.and(codes))",
      en: "Hoped for, and without an answer yet: \(Lists.and(codes))")
  }

  static func dropped(_ codes: [String]) -> Words {
    Words(
      fr: "Ne seront pas gardées, leur question n'étant plus posée : \(Lists.and(codes))",
      en: "Will not be kept, their question being no longer asked: \(Lists.and(codes))")
  }
}

extension Question.Demand {
  /// What stands beside the question.
  var note: Words {
    switch self {
    case .no: .nothing
    case .soft: SurveyWords.isHopedFor
    case .key: SurveyWords.isKey
    }
  }
}

extension Bilingual {
  var words: Words { Words { $0 == .fr ? fr : en } }
}
