import JalonCore

extension QuestionnaireFlaw {
  /// The fact, then the way out.
  public var words: Words {
    switch self {
    case .unusableCode(let code):
      Words(
        fr:
          "« \(code) » ne peut pas servir de code. Une lettre, puis des lettres, des chiffres ou « _ », 32 signes au plus, et pas un mot du programme.",
        en:
          "“\(code)” cannot be a code. A letter, then letters, digits or “_”, 32 characters at most, and no word of the program."
      )
    case .versionFromOne:
      Words(fr: "Les versions se comptent à partir de 1. Corrigez-la.", en: "Versions count from 1. Correct it.")
    case .otherPurpose(let purpose):
      Words(
        fr: "Ce code est déjà celui d'un autre usage : \(purpose.words). Choisissez un autre code.",
        en: "This code already has another purpose: \(purpose.words). Choose another code.")
    case .noDimension:
      Words(fr: "Il n'y a pas de question. Ajoutez une dimension.", en: "There is no question. Add a dimension.")
    case .dimensionWithoutQuestion(let dimension):
      Words(
        fr: "La dimension « \(dimension.text) » n'a pas de question. Ajoutez-en une, ou retirez-la.",
        en: "Dimension “\(dimension.text)” has no question. Add one, or remove it.")
    case .unknownDimension(let dimension, let nearest):
      Words(
        fr: "Il n'y a pas de dimension « \(dimension.text) ». \(Self.perhaps(nearest, else: Self.declare))",
        en: "There is no dimension “\(dimension.text)”. \(Self.perhaps(nearest, else: Self.declare))")
    case .outOfOrder(let question):
      Words(
        fr: "La question « \(question) » est loin de sa dimension. Rangez les questions dans l'ordre des dimensions.",
        en: "Question “\(question)” stands away from its dimension. Put the questions in the order of the dimensions.")
    case .notRepeated(let repetition):
      Words(
        fr: "Rien n'est repris \(repetition.words) dans ce questionnaire. Retirez « repeats ».",
        en: "Nothing is repeated \(repetition.words) in this questionnaire. Remove “repeats”.")
    case .optionsMissing(let question):
      Words(
        fr: "La question « \(question) » n'offre aucune réponse. Ajoutez ses options.",
        en: "Question “\(question)” offers no answer. Add its options.")
    case .optionsNotAsked(let question):
      Words(
        fr: "La question « \(question) » n'est pas un choix. Retirez ses options, ou changez son genre.",
        en: "Question “\(question)” is not a choice. Remove its options, or change its kind.")
    case .nothingToExclude(let question):
      Words(
        fr:
          "La question « \(question) » n'admet qu'un choix : aucune option n'en exclut d'autres. Retirez « exclusive ».",
        en: "Question “\(question)” takes one choice only: no option excludes others. Remove “exclusive”.")
    case .constraintNotAsked(let question):
      Words(
        fr: "La question « \(question) » offre déjà ses réponses. Retirez sa contrainte.",
        en: "Question “\(question)” already offers its answers. Remove its constraint.")
    case .badCondition(let fault): fault.words
    case .unknownName(let name, let nearest):
      Words(
        fr: "Aucune question posée avant n'a le code « \(name) ». \(Self.perhaps(nearest, else: Self.check))",
        en: "No question asked before has code “\(name)”. \(Self.perhaps(nearest, else: Self.check))")
    case .ownAnswerHere:
      Words(
        fr: "« . » est la réponse elle-même : cela va dans la contrainte. Nommez ici une autre question.",
        en: "“.” is the answer itself: that goes into the constraint. Name another question here.")
    case .otherAnswerHere(let name):
      Words(
        fr: "Une contrainte ne porte que sur sa propre réponse, pas sur « \(name) ». Écrivez « . ».",
        en: "A constraint is about its own answer only, not about “\(name)”. Write “.”.")
    case .todayHere:
      Words(
        fr: "today() ne va que dans une contrainte. Retirez-le d'ici.",
        en: "today() goes into a constraint only. Remove it here.")
    case .repeatedElsewhere(let name):
      Words(
        fr:
          "La question « \(name) » est posée plusieurs fois : seules les questions de sa dimension peuvent en dépendre.",
        en: "Question “\(name)” is asked several times: only questions of its dimension may depend on it.")
    case .unknownOption(let word, let question, let nearest):
      Words(
        fr: "La question « \(question) » n'offre pas « \(word) ». \(Self.perhaps(nearest, else: Self.check))",
        en: "Question “\(question)” does not offer “\(word)”. \(Self.perhaps(nearest, else: Self.check))")
    case .nothingToPrefill:
      Words(
        fr: "Seul le diagnostic de suivi est rempli d'avance. Retirez « prefill ».",
        en: "Only the follow-up diagnosis is filled in beforehand. Remove “prefill”.")
    case .nothingToRecord:
      Words(
        fr: "Seul le diagnostic de suivi a des champs à remplir. Retirez « records ».",
        en: "Only the follow-up diagnosis has fields to fill. Remove “records”.")
    case .notRecorded(let field):
      Words(
        fr:
          "Aucune question ne remplit « \(field.words) » : le diagnostic de suivi ne pourrait pas être consigné. Ajoutez « records », qui vaut \(field.rawValue), à celle qui le demande.",
        en:
          "No question fills “\(field.words)”: the follow-up could not be recorded. Add “records”, which is \(field.rawValue), to the one that asks for it."
      )
    case .recordedOtherwise(let field, let kinds):
      Words(
        fr: "Ce genre de question ne remplit pas « \(field.words) ». Il faut : \(Lists.or(kinds.map(\.words))).",
        en: "A question of this kind does not fill “\(field.words)”. It takes: \(Lists.or(kinds.map(\.words))).")
    case .recordedElsewhere(let field, let repetition?):
      Words(
        fr:
          "« \(field.words) » se demande \(repetition.words). Ajoutez « repeats », qui vaut \(repetition.rawValue), à sa dimension.",
        en:
          "“\(field.words)” is asked \(repetition.words). Add “repeats”, which is \(repetition.rawValue), to its dimension."
      )
    case .recordedElsewhere(let field, nil):
      Words(
        fr: "« \(field.words) » ne se demande qu'une fois. Mettez la question dans une dimension sans « repeats ».",
        en: "“\(field.words)” is asked only once. Put the question into a dimension without “repeats”.")
    case .recordedAlways(let field):
      Words(
        fr: "« \(field.words) » ne peut pas manquer. « required » doit valoir key ; retirez « relevant ».",
        en: "“\(field.words)” cannot be missing. “required” has to be key; remove “relevant”.")
    case .optionNotRecorded(let word, let field, let nearest):
      Words(
        fr: "« \(field.words) » n'a pas de valeur « \(word) ». \(Self.perhaps(nearest, else: Self.check))",
        en: "“\(field.words)” has no value “\(word)”. \(Self.perhaps(nearest, else: Self.check))")
    }
  }

  private static let declare = Words(fr: "Déclarez-la d'abord.", en: "Declare it first.")
  private static let check = Words(fr: "Vérifiez-le.", en: "Check it.")

  private static func perhaps(_ nearest: String?, else way: Words) -> Words {
    nearest.map { Words(fr: "Peut-être « \($0) » ?", en: "Perhaps “\($0)”?") } ?? way
  }
}

extension ClauseFault {
  public var words: Words {
    switch self {
    case .unfinished:
      Words(fr: "La condition n'est pas finie. \(Self.example)", en: "The condition is not finished. \(Self.example)")
    case .unexpected(let piece):
      Words(
        fr: "La condition ne se lit plus à partir de « \(piece) ». \(Self.example)",
        en: "The condition cannot be read from “\(piece)” on. \(Self.example)")
    case .unknownFunction(let name, let nearest?):
      Words(
        fr: "La fonction « \(name) » n'est pas connue ici. Peut-être « \(nearest) » ?",
        en: "Function “\(name)” is not known here. Perhaps “\(nearest)”?")
    case .unknownFunction(let name, nearest: nil):
      Words(
        fr: "La fonction « \(name) » n'est pas connue ici. \(Self.example)",
        en: "Function “\(name)” is not known here. \(Self.example)")
    }
  }

  private static let example = Words(
    fr: "Elle s'écrit comme ${B04} <= 2 and selected(${B18}, 'project').",
    en: "It is written like ${B04} <= 2 and selected(${B18}, 'project').")
}
