import JalonCore

extension Misfit {
  /// For the batch interface: the place as it was written, then what is expected there.
  public var words: Words {
    let place = path.isEmpty ? Words(fr: "la commande", en: "the command") : Words(same: path)
    return Words(fr: "\(place) : \(reason.words)", en: "\(place): \(reason.words)")
  }
}

extension Misfit.Reason {
  /// Without the place, for a form.
  public var words: Words {
    switch self {
    case .missing: Words(fr: "il manque une valeur", en: "a value is missing")
    case .unknown(let nearest?):
      Words(
        fr: "ce champ n'existe pas ; peut-être « \(nearest) » ?", en: "there is no such field; perhaps “\(nearest)”?")
    case .unknown(nearest: nil): Words(fr: "ce champ n'existe pas", en: "there is no such field")
    case .expected(let shape): Words(fr: "il faut \(shape.words)", en: "\(shape.words) is expected")
    case .tooLong(let limit): Words(fr: "trop long (\(limit) au plus)", en: "too long (\(limit) at most)")
    case .control(let scalar, let place):
      Words(
        fr: "le caractère \(place) est un caractère de commande (\(scalar.number)) : ôtez-le",
        en: "character \(place) is a control character (\(scalar.number)): take it out")
    case .notACode:
      Words(
        fr:
          "un code se voit et se retape : des lettres, des chiffres et des signes, sans espace au bord ni caractère invisible (« ateliers-buech »)",
        en:
          "a code can be seen and typed again: letters, digits and signs, with no space at its edges and nothing invisible (“ateliers-buech”)"
      )
    }
  }
}

extension Unicode.Scalar {
  /// `U+001B`
  public var number: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Shape {
  /// What fills the field, with its article.
  public var words: Words {
    switch self {
    case .line: Words(fr: "un texte d'une ligne", en: "a text of one line")
    case .prose: Words(fr: "un texte", en: "a text")
    case .flag: Words(fr: "true ou false", en: "true or false")
    case .day: Words(fr: "un jour écrit comme 2026-11-23", en: "a day written like 2026-11-23")
    case .instant: Words(fr: "un nombre entier de secondes", en: "a whole number of seconds")
    case .euros: Words(fr: "un nombre entier de centimes", en: "a whole number of cents")
    case .hundredths:
      Words(fr: "un nombre entier de centièmes (450 pour 4,5)", en: "a whole number of hundredths (450 for 4.5)")
    case .whole: Words(fr: "un nombre entier", en: "a whole number")
    case .choice(let words):
      Words(fr: "l'un de ces mots : \(Lists.or(words))", en: "one of these words: \(Lists.or(words))")
    case .reference(let reference): Words(fr: "le code d'\(reference.words)", en: "the code of \(reference.words)")
    case .party:
      Words(
        fr: "une partie (operator:…, structure:… ou provider:…)", en: "a party (operator:…, structure:… or provider:…)")
    case .list: Words(fr: "une liste", en: "a list")
    case .group: Words(fr: "un groupe de champs", en: "a group of fields")
    case .answer:
      Words(fr: "un nombre entier, un texte ou une liste de textes", en: "a whole number, a text or a list of texts")
    }
  }
}

extension Refusal {
  /// Every sentence of a refusal, in order: what is missing, or what needs a reason.
  public func words(_ names: Names, in command: some CommandKind) -> [Words] {
    switch self {
    case .obstacles(let obstacles): obstacles.map { $0.words(names, in: command) }
    case .unconfirmed(let cautions): cautions.map { $0.words(names) }
    }
  }
}

extension Unfit {
  /// A journal that does not hold together: somebody has to look at the file.
  public var words: Words {
    Words(
      fr:
        "Le journal ne se lit plus à partir du fait \(position) (\(event)). Restaurez une sauvegarde, ou faites-nous signe.",
      en: "The journal cannot be read from fact \(position) on (\(event)). Restore a backup, or tell us.")
  }
}
