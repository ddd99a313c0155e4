import JalonCore
import JalonRuntime
import JalonWording

/// What the shared options say, once they are read.
struct Choices {
  var store: String?
  var lang: String?
  var theme: String?
  var readOnly = false
  /// Questions and answers in place of the screens.
  var isLinear = false
  /// What the screens open on, in front of its list.
  var mission: String?
  var person: String?
  var today: String?

  /// What cannot be meant; `nil` where all is well.
  var fault: Words? {
    if let today, Day(iso: today) == nil {
      let example = Day.nearest(to: today)?.iso ?? "2026-11-23"
      return Words(
        fr: "« \(today) » n'est pas un jour ; écrivez-le comme \(example).",
        en: "“\(today)” is not a day; write it like \(example).")
    }
    if let lang, Language(rawValue: lang) == nil {
      return Words(fr: "« \(lang) » n'est pas une langue ; fr ou en.", en: "“\(lang)” is not a language; fr or en.")
    }
    return nil
  }
}

extension Choices {
  /// Each shared option that takes a value, and where the value goes.
  static let valued: [String: WritableKeyPath<Choices, String?> & Sendable] = [
    "--store": \.store, "--lang": \.lang, "--theme": \.theme, "--as": \.person, "--today": \.today,
  ]

  /// In each of the two languages.
  static let linear: Set = ["--linear", "--lineaire"]

  /// Reads a line of nothing but shared options, which opens the screens; `nil` for any other.
  ///
  /// Most starts are such a line, and the parser takes longer to learn its commands than the rest of the start takes.
  init?(onlyOptions arguments: [String]) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      if option == "--read-only" {
        readOnly = true
      } else if Choices.linear.contains(option) {
        isLinear = true
      } else if let path = Choices.valued[option], let value = rest.popFirst(), !value.hasPrefix("-") {
        self[keyPath: path] = value
      } else {
        return nil
      }
    }
    guard fault == nil else { return nil }
  }
}
