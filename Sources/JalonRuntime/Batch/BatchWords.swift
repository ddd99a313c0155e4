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
    case .anotherHour:
      Words(
        fr:
          "\"at\" ne s'écrit que dans une démonstration ou un fichier d'essai : ici, un acte est entré à l'heure qu'il est. Ôtez-le ; le jour de l'acte est \"on\".",
        en:
          "“at” is written only in a demonstration or a file for trials: here, an act is entered at the hour it is. Take it out; the day of the act is “on”."
      )
    case .anotherOfficer(let person):
      Words(
        fr:
          "« \(person.text) » est chargé de mission : un acte porte le nom de qui l'entre. Entrez-le avec --as \(person.text).",
        en: "“\(person.text)” is an officer: an act bears the name of whoever enters it. Enter it with --as \(person.text)."
      )
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
    if shape.isOfWholeNumbers { return given.wholeNumber ?? given.inUnits(of: shape) }
    if shape == .flag, let text = given.text, case .success(let flag) = YesNoReader.read(text) {
      return flag ? "true" : "false"
    }
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

extension Value {
  /// `550000` for `"5 500 €"` or `5500.5`, `450` for `"4,5"`; the second of `"2026-11-30T10:00:00Z"`, or of milliseconds.
  fileprivate func inUnits(of shape: Shape) -> String? {
    switch (shape, self) {
    case (.euros, .fraction(let amount)), (.hundredths, .fraction(let amount)):
      Int(exactly: (amount * 100).rounded()).map { String($0) }
    case (.euros, .text(let text)): EurosReader.read(text).found.map { String($0.cents) }
    case (.hundredths, .text(let text)): HundredthsReader.read(text).found.map { String($0.value) }
    case (.whole, .text(let text)): WholeReader.read(text).found.map { String($0) }
    case (.instant, .whole(let number)): number > 99_999_999_999 ? String(number / 1_000) : nil
    case (.instant, .text(let text)): Instant(iso: text).map { String($0.seconds) }
    default: nil
    }
  }
}

extension Result {
  fileprivate var found: Success? { if case .success(let value) = self { value } else { nil } }
}

extension Instant {
  /// `2026-11-30T10:00:00Z`, in universal time.
  fileprivate init?(iso text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].hasSuffix("Z"), let day = Day(iso: String(parts[0])) else { return nil }
    let clock = parts[1].dropLast().split { ":.".contains($0) }.prefix(3).compactMap { Int($0) }
    guard clock.count == 3, clock[0] < 24, clock[1] < 60, clock[2] < 60 else { return nil }
    self.init(seconds: day.number * 86_400 + clock[0] * 3_600 + clock[1] * 60 + clock[2])
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
    case .ended:
      Words(
        fr: "la ligne s'arrête trop tôt ; un objet tient sur une seule ligne",
        en: "the line ends too early; an object stands on one line")
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
