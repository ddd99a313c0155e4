import JalonCore

/// The languages that Jalon speaks. A person chooses one; both are always written.
public enum Language: String, CaseIterable, Sendable, Codable {
  case fr, en
}

/// A sentence, a label or a name in both languages, side by side so that neither is forgotten.
///
/// As an `Error`, it is what a reader of typed text answers when it cannot read.
public struct Words: Hashable, Sendable, Error {
  public let fr: String
  public let en: String

  public init(fr: Text<InFrench>, en: Text<InEnglish>) {
    self.fr = fr.text
    self.en = en.text
  }

  /// What reads the same in both languages: a proper name, a number of dossier.
  public init(same text: String) {
    fr = text
    en = text
  }

  /// One text made in each language by `make`.
  public init(_ make: (Language) -> String) {
    fr = make(.fr)
    en = make(.en)
  }

  public static let nothing = Words(same: "")

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }

  /// Both sides changed alike.
  public func map(_ change: (String) -> String) -> Words { Words { change(self($0)) } }

  public static func + (left: Words, right: Words) -> Words { Words { left($0) + right($0) } }
}

/// One of the two sides of `Words`, at the level of types: what is interpolated is written in that language.
public protocol Tongue {
  static var language: Language { get }
}

public enum InFrench: Tongue { public static let language = Language.fr }
public enum InEnglish: Tongue { public static let language = Language.en }

/// A text as it is written in the source: its literal parts are typeset (`Typography`), what is put into them is not
/// touched. A day, an amount or a pair of words is written in the language of the text.
public struct Text<Side: Tongue>: ExpressibleByStringInterpolation {
  let text: String

  public init(stringLiteral value: String) { text = Typography.set(value, Side.language) }
  public init(stringInterpolation: Pieces) { text = stringInterpolation.text }

  public struct Pieces: StringInterpolationProtocol {
    fileprivate(set) var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    public mutating func appendLiteral(_ literal: String) { text += Typography.set(literal, Side.language) }
    public mutating func appendInterpolation(_ name: String) { text += name }
    public mutating func appendInterpolation(_ number: Int) { text += Numbers.whole(number, Side.language) }
    public mutating func appendInterpolation(_ words: Words) { text += words(Side.language) }
    public mutating func appendInterpolation(_ list: [Words]) { text += Lists.and(list)(Side.language) }
    public mutating func appendInterpolation(_ day: Day) { text += day.inSentence(Side.language) }
    /// `\(date: day)` writes the day without its weekday, as documents do: `27 juillet 2026`.
    public mutating func appendInterpolation(date day: Day) { text += day.dated(Side.language) }
    public mutating func appendInterpolation(_ amount: Euros) { text += amount.written(Side.language) }
    public mutating func appendInterpolation(_ mark: Hundredths) { text += mark.written(Side.language) }
    public mutating func appendInterpolation(days: Hundredths) { text += days.asDays(Side.language) }

    /// `\(de: name)` is `de Paul`, and `d’Anne`: before a vowel the word loses its own. `\(que: name)` likewise.
    public mutating func appendInterpolation(de name: String) { text += Elision.before(name, "de") }
    public mutating func appendInterpolation(de name: Words) { text += Elision.before(name(Side.language), "de") }
    public mutating func appendInterpolation(que name: String) { text += Elision.before(name, "que") }
    public mutating func appendInterpolation(que name: Words) { text += Elision.before(name(Side.language), "que") }

    /// `\(count, "prestataire", "prestataires")` writes the number and the word that goes with it.
    public mutating func appendInterpolation(_ count: Int, _ one: String, _ many: String) {
      text += "\(Numbers.whole(count, Side.language)) \(Numbers.isPlural(count, Side.language) ? many : one)"
    }
  }
}

extension Words {
  /// « (…) » after a space; nothing where there is nothing.
  public var inBrackets: Words { self == .nothing ? self : map { " (\($0))" } }

  /// The first letter made a capital, to begin a sentence with what was its middle.
  public var capitalised: Words { map { $0.prefix(1).uppercased() + $0.dropFirst() } }
}
