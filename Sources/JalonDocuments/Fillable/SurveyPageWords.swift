import JalonCore
import JalonWording

/// What the page says around the questions.
enum SurveyPageWords {
  static let skip = Words(fr: "Aller aux questions", en: "Go to the questions")
  static let language = Words(fr: "Langue", en: "Language")
  static let intro = Words(
    fr:
      "Vos réponses restent dans cette page tant que vous ne les enregistrez pas ou ne les envoyez pas : rien ne part tout seul, et la page n'utilise aucun réseau.",
    en:
      "Your answers stay in this page until you save or send them: nothing leaves by itself, and the page uses no network."
  )
  static let needed = Words(
    fr: "Les questions « indispensables » attendent une réponse ; toutes les autres peuvent rester vides.",
    en: "Questions marked “needed” want an answer; all the others may stay empty.")
  static let noScript = Words(
    fr: "Votre navigateur n'exécute pas le programme de cette page : imprimez-la et répondez au stylo.",
    en: "Your browser does not run the program of this page: print it and answer with a pen.")
  static let need = Words(fr: "indispensable", en: "needed")
  static let comment = Words(fr: "Ajouter un commentaire", en: "Add a comment")
  static let clear = Words(fr: "Effacer ma réponse", en: "Clear my answer")
  static let you = Words(fr: "Vous", en: "You")
  static let function = Words(fr: "Votre fonction", en: "Your function")
  static let keep = Words(
    fr:
      "Garder mes réponses sur cet ordinateur pour finir plus tard. Ne cochez pas sur un ordinateur que d'autres utilisent.",
    en: "Keep my answers on this computer to finish later. Do not tick this on a computer that others use.")
  static let save = Words(fr: "Enregistrer mes réponses", en: "Save my answers")
  static let mail = Words(fr: "Préparer un courriel", en: "Prepare a mail")
  static let faults = Words(fr: "À compléter avant de continuer", en: "To be completed before you go on")
  static let block = Words(
    fr: "Vos réponses, à coller dans le courriel sans y rien changer",
    en: "Your answers, to paste into the mail without changing anything")
  static let copy = Words(fr: "Copier", en: "Copy")
  static let openMail = Words(fr: "Ouvrir le courriel", en: "Open the mail")
  static let scaleHint = Words(fr: "0 : pas du tout ; 10 : tout à fait", en: "0: not at all; 10: entirely")
  static let several = Words(fr: "Plusieurs réponses possibles", en: "Several answers may be given")
  static let wholeHint = Words(fr: "Un nombre entier", en: "A whole number")
  static let decimalHint = Words(
    fr: "Un nombre, avec deux décimales au plus", en: "A number, with two decimals at most")

  static func following(_ code: String) -> Words {
    Words(fr: "selon votre réponse à \(code)", en: "depending on your answer to \(code)")
  }

  /// What the script says; `§` stands for what it puts in.
  static func told(_ form: SurveyForm) -> [(String, Words)] {
    [
      ("progress", Words(fr: "Réponses : § sur §", en: "Answers: § of §")),
      ("missing", Words(fr: "Cette question attend une réponse.", en: "This question wants an answer.")),
      ("wholeNumber", Words(fr: "Écrivez un nombre entier, comme 12.", en: "Write a whole number, such as 12.")),
      (
        "decimalNumber",
        Words(
          fr: "Écrivez un nombre, avec deux décimales au plus, comme 12,5.",
          en: "Write a number, with two decimals at most, such as 12.5.")
      ),
      ("noDay", Words(fr: "Donnez un jour qui existe.", en: "Give a day that exists.")),
      ("unfulfilled", Words(fr: "Cette réponse n'est pas admise.", en: "This answer is not admitted.")),
      ("fault", Words(fr: "§ : §", en: "§: §")),
      (
        "missed",
        Words(
          fr: "Sans réponse, mais utiles : §. Vous pouvez encore y répondre, puis recommencer.",
          en: "Without an answer, but useful: §. You may still answer, then do it again.")
      ),
      (
        "saved",
        Words(fr: "Le fichier « § » est enregistré.", en: "The file “§” is saved.") + Words(same: " ") + form.back
      ),
      (
        "mailReady",
        Words(
          fr: "Le courriel s'ouvre dans votre messagerie : relisez-le, puis envoyez-le.",
          en: "The mail opens in your mail program: read it again, then send it.")
      ),
      (
        "mailLong",
        Words(
          fr:
            "Vos réponses sont trop longues pour remplir le courriel : copiez-les ci-dessous et collez-les dans le courriel, ou joignez le fichier enregistré.",
          en:
            "Your answers are too long to fill in the mail: copy them below and paste them into the mail, or attach the saved file."
        )
      ),
      ("copied", Words(fr: "Copié : collez-le dans le courriel.", en: "Copied: paste it into the mail.")),
    ] + letter(form)
  }

  private static func letter(_ form: SurveyForm) -> [(String, Words)] {
    let number = form.mission.text
    let title = Words(form.sheet.title)
    return [
      (
        "subject",
        Words(
          fr: "Mission \(number) : réponses à l'enquête", en: "Mission \(number): answers to the survey")
      ),
      (
        "letter",
        Words(
          fr:
            "Bonjour,\n\nVoici mes réponses à « \(title) » (mission \(number)).\nJalon lit les lignes qui suivent : laissez-les telles quelles.",
          en:
            "Hello,\n\nHere are my answers to “\(title)” (mission \(number)).\nJalon reads the lines below: leave them as they are."
        )
      ),
      ("pasteHere", Words(fr: "[collez ici vos réponses]", en: "[paste your answers here]")),
    ]
  }
}
