import JalonCore
import JalonTesting

extension Questionnaire {
  /// One that somebody could have written, of any purpose and with every kind of question: it has no flaw.
  static func drawn(_ dice: inout Dice) -> Questionnaire {
    let purpose = dice.choosing(among: Purpose.allCases)
    var dimensions: [Dimension] = []
    var questions: [Question] = []
    for index in 0..<dice.throwing(1...4) {
      let repeats = dice.once(in: 3) ? purpose.repetitions.randomElement(using: &dice) : nil
      let dimension = Dimension(ID("d\(index)"), dice.words("D"), dice.words("d"), repeats: repeats)
      dimensions.append(dimension)
      for _ in 0..<dice.throwing(1...4) {
        let earlier = questions.filter { $0.dimension == dimension.code || dimensions[$0.dimension]?.repeats == nil }
        questions.append(.drawn("Q\(questions.count)", dimension.code, purpose, after: earlier, &dice))
      }
    }
    // Somebody who writes a follow-up of their own keeps the questions that the register needs.
    if purpose == .followUp {
      let kept = Questionnaire.followUp.questions.filter { $0.records != nil }
      dimensions += Questionnaire.followUp.dimensions.filter { own in kept.contains { $0.dimension == own.code } }
      questions += kept
    }
    return Questionnaire(
      code: "drawn\(dice.throwing(1...9))", version: dice.throwing(1...99), purpose: purpose,
      title: Bilingual(dice.words("T"), dice.words("t")), dimensions: dimensions, questions: questions)
  }
}

extension [Dimension] {
  fileprivate subscript(_ code: DimensionID) -> Dimension? { first { $0.code == code } }
}

extension Question {
  fileprivate static func drawn(
    _ code: String, _ dimension: DimensionID, _ purpose: Questionnaire.Purpose, after earlier: [Question],
    _ dice: inout Dice
  ) -> Question {
    let kind = dice.choosing(among: Kind.allCases)
    return Question(
      code, dimension, kind, dice.words("Q"), dice.words("q"),
      hint: dice.once(in: 3) ? Bilingual(dice.words("H"), dice.words("h")) : nil,
      options: kind.hasOptions ? options(of: kind, &dice) : [], required: dice.choosing(among: Demand.allCases),
      relevant: dice.once(in: 2) ? clause(on: earlier, &dice) : nil,
      constraint: kind.isWritten && dice.once(in: 2) ? constraint(of: kind, &dice) : nil,
      prefill: purpose == .followUp && dice.once(in: 4) ? dice.choosing(among: Prefill.allCases) : nil)
  }

  private static func options(of kind: Kind, _ dice: inout Dice) -> [Option] {
    (0..<dice.throwing(1...5)).map { index in
      Option("o\(index)", dice.words("O"), dice.words("o"), exclusive: kind == .several && dice.once(in: 3))
    }
  }

  private static func clause(on earlier: [Question], _ dice: inout Dice) -> String {
    let fact = "${\(dice.choosing(among: Clause.Fact.allCases).rawValue)} = 'yes'"
    guard let other = earlier.randomElement(using: &dice) else { return fact }
    let own: String
    switch other.kind {
    case .agreement4, .scale0to10, .number: own = "${\(other.code)} <= \(dice.throwing(0...9))"
    case .decimal: own = "${\(other.code)} > -1.5"
    case .choice: own = "${\(other.code)} != '\(other.options[0].code)'"
    case .several: own = "selected(${\(other.code)}, '\(other.options[0].code)')"
    case .text: own = "string-length(${\(other.code)}) >= 3"
    case .day: own = "${\(other.code)} >= date('2026-01-01')"
    }
    return dice.choosing(among: [own, "\(own) and \(fact)", "not(\(own)) or \(fact)", "(\(own))"])
  }

  private static func constraint(of kind: Kind, _ dice: inout Dice) -> Constraint {
    let test =
      switch kind {
      case .day: ". <= today()"
      case .text: "string-length(.) <= \(dice.throwing(1...500))"
      default: ". >= 0 and . <= \(dice.throwing(1...500))"
      }
    return Constraint(test, dice.once(in: 2) ? Bilingual(dice.words("M"), dice.words("m")) : nil)
  }
}

extension Dice {
  /// What a person may write: accents, quotation marks, separators, signs that a file gives a meaning to.
  fileprivate mutating func words(_ first: String) -> String {
    let pieces = [
      "été", "« œuvre »", "\"cité\"", "l’élan", "a,b;c", "50 %", "C:\\dossier", "#1", "[x]", "{y}", "=", "''", "→",
      "fin\u{202F}?",
      "\\u0041", "e\u{301}", "👩‍🌾", "${x}", "-", "'",
    ]
    return ([first] + (0..<throwing(0...4)).map { _ in choosing(among: pieces) }).joined(separator: " ")
  }
}
