import JalonCore

extension Words {
  /// The words of a question or of one of its answers.
  public init(_ wording: Bilingual) {
    self.init { $0 == .fr ? wording.fr : wording.en }
  }
}

/// Questions known by their codes alone.
public enum QuestionWords {
  /// « B04, Le nombre de jours d’intervention était adapté. », in its latest wording; the code where no questionnaire
  /// has it.
  static func named(_ code: String, _ names: Names) -> Words {
    let base = String(code.prefix { $0 != ":" })
    let question = names.directory.questionnaires.reversed().lazy.compactMap { $0[base] }.first
    guard let wording = question.map({ Words($0.wording) }) else { return Words { Typography.quoted(code, $0) } }
    return Words { Typography.quoted("\(code), \(wording($0))", $0) }
  }
}

extension QuestionWords {
  /// What the questionnaire says of an answer that does not fulfil a constraint.
  public static func unfulfilled(_ message: Bilingual?) -> Words {
    message.map(Words.init)
      ?? Words(
        fr: "La réponse n'est pas de celles que la question admet. Corrigez-la, ou laissez-la de côté.",
        en: "The answer is not one that the question admits. Correct it, or leave it aside.")
  }
}

extension IdentifierDoubt {
  /// What looks wrong, beside a number that is kept all the same.
  public var words: Words {
    switch self {
    case .notDigits:
      Words(fr: "autre chose que des chiffres ; à vérifier", en: "something else than digits; please check")
    case .length(let found, let expected):
      Words(
        fr: "\(found, "chiffre", "chiffres") au lieu de \(expected) ; à vérifier",
        en: "\(found, "digit", "digits") instead of \(expected); please check")
    case .key:
      Words(
        fr: "la clé ne correspond pas ; un chiffre est sans doute à revoir",
        en: "the key does not match; a digit is probably wrong")
    case .otherSIREN(let siren):
      Words(
        fr: "il ne commence pas par le SIREN de la fiche, \(siren) ; l'un des deux est à revoir",
        en: "it does not begin with the SIREN of the card, \(siren); one of the two is wrong")
    case .shape: Words(fr: "forme inhabituelle ; à vérifier", en: "unusual form; please check")
    }
  }
}
