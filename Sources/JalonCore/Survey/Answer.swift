/// One answer of a questionnaire, as it is kept.
public enum Answer: Hashable, Sendable {
  /// A mark on a scale or a number; `Answer.notApplicable` and `Answer.noOpinion` are two of them.
  case number(Int)
  case text(String)
  case several([String])

  /// « sans objet »
  public static let notApplicable = Answer.number(0)
  /// « ne se prononce pas »
  public static let noOpinion = Answer.number(-1)
}

extension Answer: Fillable {
  public static let shape = Shape.answer
  public static let blank = Answer.text("")

  public init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let number = try? single.decode(Int.self) {
      self = .number(number)
    } else if let text = try? single.decode(String.self) {
      self = .text(text.admitted)
    } else {
      self = .several(try single.decode([String].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    switch self {
    case .number(let number): try single.encode(number)
    case .text(let text): try single.encode(text)
    case .several(let words): try single.encode(words)
    }
  }
}
