import JalonCore
import JalonStore
import JalonWording

// What `apply` says of a line that is not a command.
extension LineFault {
  var words: Words {
    switch self {
    case .tooLong(let limit):
      Words(
        fr: "Cette ligne dépasse \(limit) octets : elle n'a pas été lue.",
        en: "This line is over \(limit) bytes: it was not read.")
    case .notJSON(let fault): fault.words
    case .notAGroup:
      Words(fr: "Une ligne est un objet JSON, entre { et }.", en: "A line is a JSON object, between { and }.")
    case .commandMissing:
      Words(
        fr: "Il manque \"command\" : le nom de la commande. « jalon commands » les donne toutes.",
        en: "“command” is missing: the name of the command. “jalon commands” lists them all.")
    case .unknownCommand(let name, let nearest):
      LineFault.unknown(name, nearest)
    case .misfits(let faults, let name):
      Words(fr: "\(name.text) : \(LineFault.told(faults))", en: "\(name.text): \(LineFault.told(faults))")
    }
  }

  private static func unknown(_ name: String, _ nearest: String?) -> Words {
    guard let nearest else {
      return Words(
        fr: "La commande « \(name) » n'existe pas. « jalon commands » les donne toutes.",
        en: "There is no command “\(name)”. “jalon commands” lists them all.")
    }
    return Words(
      fr: "La commande « \(name) » n'existe pas. Peut-être « \(nearest) » ?",
      en: "There is no command “\(name)”. Perhaps “\(nearest)”?")
  }

  private static func told(_ faults: [FieldFault]) -> Words {
    Words { language in faults.map { $0.words(language) }.joined(separator: language == .fr ? " ; " : "; ") }
  }
}

extension FieldFault {
  /// `deciders[1].person : il manque une valeur`
  var words: Words {
    let hint = nearest.map { Words(fr: " ; peut-être « \($0) » ?", en: "; perhaps “\($0)”?") } ?? .nothing
    return Words(fr: "\(path) : \(reason.words)\(hint)", en: "\(path): \(reason.words)\(hint)")
  }

  /// Stable, for a program.
  var code: String {
    switch reason {
    case .missing: "missing"
    case .unknown: "unknownField"
    case .expected: "expected"
    case .tooLong: "tooLong"
    case .control: "control"
    case .notACode: "notACode"
    }
  }

  /// The value that was probably meant: a day that exists, a word of the list.
  var nearest: String? {
    guard case .expected(let shape) = reason else { return nil }
    if shape.isOfWholeNumbers { return given.wholeNumber }
    guard let given = given.text else { return nil }
    return switch shape {
    case .choice(let words): Nearest.match(to: given, among: words)
    case .day: Day.nearest(to: given)?.iso
    case .line, .prose, .flag, .instant, .euros, .hundredths, .whole, .reference, .party, .list, .group, .answer: nil
    }
  }
}

extension Shape {
  fileprivate var isOfWholeNumbers: Bool {
    switch self {
    case .whole, .euros, .hundredths, .instant: true
    case .line, .prose, .flag, .day, .choice, .reference, .party, .list, .group, .answer: false
    }
  }
}

extension Value {
  /// `10` for `1e1`, and for the text `"10"`: written so, it would fit.
  fileprivate var wholeNumber: String? {
    switch self {
    case .fraction(let number): number == number.rounded() ? Int(exactly: number).map { String($0) } : nil
    case .text(let text): Int(text).map { String($0) }
    case .null, .flag, .whole, .list, .group: nil
    }
  }
}

extension Day {
  /// The last day of the month for `2026-02-31`; the day that `1/3/2026` or `2026-3-1` means.
  public static func nearest(to text: String) -> Day? {
    let numbers = text.split(whereSeparator: { "-/.".contains($0) }).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let (year, month, day) =
      numbers[0] > 31 ? (numbers[0], numbers[1], numbers[2]) : (numbers[2], numbers[1], numbers[0])
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }
}

extension JSONFault {
  var words: Words {
    Words(
      fr: "JSON illisible au caractère \(column) : \(kind.words).",
      en: "Unreadable JSON at byte \(column): \(kind.words).")
  }
}

extension JSONFault.Kind {
  fileprivate var words: Words {
    switch self {
    case .unexpected(let scalar):
      Words(fr: "« \(String(scalar)) » n'est pas attendu ici", en: "“\(String(scalar))” is not expected here")
    case .ended: Words(fr: "la ligne s'arrête trop tôt", en: "the line ends too early")
    case .tooDeep: Words(fr: "plus de 32 niveaux", en: "more than 32 levels")
    case .badNumber: Words(fr: "ce nombre est mal écrit", en: "this number is not well written")
    case .badEscape: Words(fr: "cet échappement n'existe pas", en: "there is no such escape")
    case .badText: Words(fr: "ce texte n'est pas de l'UTF-8", en: "this text is not UTF-8")
    case .rawControl:
      Words(fr: "un caractère de contrôle s'écrit avec \\u", en: "a control character is written with \\u")
    case .twice(let key): Words(fr: "« \(key) » y est deux fois", en: "“\(key)” is there twice")
    case .somethingAfter: Words(fr: "il reste du texte après l'objet", en: "there is text after the object")
    }
  }
}
