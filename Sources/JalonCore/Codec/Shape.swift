/// What a field of a command holds, as a person or another program must fill it.
public indirect enum Shape: Hashable, Sendable {
  case line, prose, flag, day, instant
  /// Whole cents.
  case euros
  /// Whole hundredths: days of intervention, marks.
  case hundredths
  case whole
  case choice([String])
  case reference(Reference)
  case party
  case list(Shape)
  case group([Field])
  /// An answer of a questionnaire: a whole number, a text, a choice or several.
  case answer
}

/// What an identifier in a field names.
public enum Reference: String, Sendable, CaseIterable {
  case mission, plan, structure, `operator`, provider, person, criterion, reorientation, grant, recipient
}

public struct Field: Hashable, Sendable {
  public let name: String
  public let shape: Shape
  public let required: Bool

  public init(_ name: String, _ shape: Shape, required: Bool = true) {
    self.name = name
    self.shape = shape
    self.required = required
  }
}

/// A type that fills one field by itself.
public protocol Fillable: Codable {
  static var shape: Shape { get }
  /// What stands in the field before anybody has filled it.
  static var blank: Self { get }
}

/// A group whose fields stand among those of whatever holds it: several commands share them, and none says them again.
public protocol Flattened: Codable, Hashable, Sendable {}

/// What an identifier stands for, as a field that holds one sees it.
public protocol Identified { static var shape: Shape { get } }

public protocol Referable: Identified { static var reference: Reference { get } }
extension Referable {
  public static var shape: Shape { .reference(reference) }
}

extension String: Fillable {
  public static let shape = Shape.line
  public static let blank = ""
}
extension Prose: Fillable {
  public static let shape = Shape.prose
  public static let blank = Prose("")
}
extension Bool: Fillable {
  public static let shape = Shape.flag
  public static let blank = false
}
extension Int: Fillable {
  public static let shape = Shape.whole
  public static let blank = 0
}
extension Day: Fillable {
  public static let shape = Shape.day
  public static let blank = Day(number: 0)
}
extension Instant: Fillable {
  public static let shape = Shape.instant
  public static let blank = Instant(seconds: 0)
}
extension Euros: Fillable {
  public static let shape = Shape.euros
  public static let blank = Euros.zero
}
extension Hundredths: Fillable {
  public static let shape = Shape.hundredths
  public static let blank = Hundredths.zero
}
extension Party: Fillable {
  public static let shape = Shape.party
  public static let blank = Party.structure("-")
}
extension ID: Fillable where Subject: Identified {
  public static var shape: Shape { Subject.shape }
  public static var blank: Self { ID("") }
}

/// A closed list of words; the first is the one offered.
public protocol Choice: Fillable, CaseIterable, RawRepresentable, Sendable where RawValue == String {}
extension Choice {
  public static var shape: Shape { .choice(allCases.map(\.rawValue)) }
  public static var blank: Self {
    guard let first = allCases.first else { preconditionFailure("a choice offers at least one word") }
    return first
  }
}

extension Shape {
  /// What stands for something that was not filled, where a rule is asked about the rest.
  public var blankValue: Value {
    switch self {
    case .line, .prose, .reference: .text("")
    case .day: .text(Day(number: 0).iso)
    case .instant, .euros, .hundredths, .whole: .whole(0)
    case .flag: .flag(false)
    case .choice(let words): .text(words.first ?? "")
    case .party: .text(Party.blank.text)
    case .list: .list([])
    case .group(let fields):
      .group(Dictionary(fields.filter(\.required).map { ($0.name, $0.shape.blankValue) }) { first, _ in first })
    case .answer: .text("")
    }
  }
}
