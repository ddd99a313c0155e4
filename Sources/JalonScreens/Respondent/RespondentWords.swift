import JalonWording

/// What is said to whoever answers a questionnaire on the officer's own computer, and to the officer before and after.
enum RespondentWords {
  static let title = Words(fr: "Questionnaire", en: "Questionnaire")
  static let previousShort = Words(fr: "Précédente", en: "Previous")
  static let nextShort = Words(fr: "Suivante", en: "Next")
  static let giveBack = Words(fr: "Rendre le clavier (demande le code)", en: "Give the keyboard back (asks the code)")
  static let giveBackShort = Words(fr: "Rendre", en: "Give back")
  static let skip = Words(fr: "Entrée : passer à la suite sans répondre", en: "Enter: go on without answering")
  static let write = Words(fr: "Écrivez ; Entrée passe à la suite", en: "Write; Enter goes on")
  static let tick = Words(
    fr: "Un chiffre coche ou décoche, 0 dit sans objet ; Entrée passe à la suite",
    en: "A digit ticks or unticks, 0 says not applicable; Enter goes on")
  static let ten = Words(
    fr: "De 0 à 10 ; 1 puis Entrée pour 1, 1 puis 0 pour 10", en: "0 to 10; 1 then Enter for 1, 1 then 0 for 10")
  static let comment = Words(fr: "c : ajouter un commentaire", en: "c: add a comment")
  static let commenting = Words(fr: "Votre commentaire ; Entrée le garde", en: "Your comment; Enter keeps it")
  static let hidden = Words(
    fr: "Une réponse est déjà donnée ; elle reste cachée.", en: "Answered already; it stays hidden.")
  static let thanks = Words(
    fr: "Merci. Vos réponses sont enregistrées.", en: "Thank you. Your answers are recorded.")
  static let giveBackNow = Words(
    fr: "Vous pouvez rendre le clavier, ou revenir à une question avec ↑.",
    en: "You may give the keyboard back, or return to a question with ↑.")
  static let blank = Words(
    fr: "Questionnaire en attente. Une touche le rouvre.", en: "The questionnaire is waiting. Any key opens it.")
  static let code = Words(fr: "Code :", en: "Code:")
  static let codeHow = Words(
    fr: "Entrée vérifie le code, Échap revient au questionnaire",
    en: "Enter checks the code, Esc returns to the questions")
  static let wrongCode = Words(fr: "Ce n'est pas le code.", en: "That is not the code.")

  static func wait(_ seconds: Int) -> Words {
    Words(
      fr: "Trop d'essais : encore \(seconds, "seconde", "secondes").",
      en: "Too many tries: \(seconds, "second", "seconds") more.")
  }
  static func progress(_ place: Int, of all: Int) -> Words {
    Words(fr: "Question \(place) sur \(all)", en: "Question \(place) of \(all)")
  }

  // Before and after
  static let handOver = Words(fr: "Passer le clavier au répondant", en: "Hand the keyboard to the respondent")
  static let handOverShort = Words(fr: "Passer", en: "Hand over")
  static let chooseCode = Words(
    fr: "Seul le questionnaire se verra. Choisissez le code qui rendra Jalon :",
    en: "Only the questionnaire will be seen. Choose the code that gives Jalon back:")
  static let codeAgain = Words(fr: "Le même code, encore une fois :", en: "The same code once more:")
  static let tooShort = Words(fr: "Quatre caractères au moins.", en: "Four characters at least.")
  static let notTheSame = Words(
    fr: "Les deux codes diffèrent : recommencez.", en: "The two codes differ: start again.")
  static let hide = Words(fr: "Cacher les réponses déjà données", en: "Hide the answers already given")
  static let cancel = Words(fr: "Garder le clavier", en: "Keep the keyboard")
  static let forgotten = Words(
    fr: "Code oublié : fermez la fenêtre du terminal, les réponses sont gardées.",
    en: "Code forgotten: close the terminal window, the answers are kept.")

  static func handedBack(_ done: Int, of all: Int) -> Words {
    Words(
      fr: "Clavier rendu : \(done) sur \(all) réponses. Ctrl-S les enregistre.",
      en: "Keyboard given back: \(done) of \(all) answers. Ctrl-S records them.")
  }
}
