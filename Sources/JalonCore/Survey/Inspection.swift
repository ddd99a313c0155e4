/// Goes through a questionnaire once, and notes what is wrong where it stands.
struct Inspection {
  let questionnaire: Questionnaire
  private(set) var flaws: [Questionnaire.Flawed] = []
  private var codes: Set<String> = []

  init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

  mutating func inspect() {
    require(Questionnaire.isCode(questionnaire.code), "code", .unusableCode(questionnaire.code))
    require(questionnaire.version >= 1, "version", .versionFromOne)
    requireWords(questionnaire.title, "title")
    require(!questionnaire.dimensions.isEmpty, "dimensions", .noDimension)
    for (index, dimension) in questionnaire.dimensions.enumerated() { inspect(dimension, "dimensions[\(index)]") }
    for (index, question) in questionnaire.questions.enumerated() {
      inspect(question, "questions[\(index)]", after: questionnaire.questions[..<index])
    }
    inspectRecording()
  }

  mutating func note(_ path: String, _ flaw: Questionnaire.Flawed.Flaw) {
    flaws.append(Questionnaire.Flawed(path: path, flaw: flaw))
  }

  mutating func require(_ condition: Bool, _ path: String, _ flaw: QuestionnaireFlaw) {
    if !condition { note(path, .unsound(flaw)) }
  }

  private mutating func requireWords(_ words: Bilingual?, _ path: String) {
    guard let words else { return }
    let prefix = path.isEmpty ? "" : "\(path)."
    if words.fr.isBlank { note("\(prefix)fr", .blank) }
    if words.en.isBlank { note("\(prefix)en", .blank) }
  }

  private mutating func requireOwnCode(_ code: String, _ path: String) {
    require(Questionnaire.isCode(code) && !Questionnaire.isReserved(code), path, .unusableCode(code))
    if !codes.insert(code.lowercased()).inserted { note(path, .twice(code)) }
  }

  private mutating func inspect(_ dimension: Dimension, _ path: String) {
    requireOwnCode(dimension.code.text, "\(path).code")
    requireWords(dimension.wording, path)
    let own = questionnaire.questions.contains { $0.dimension == dimension.code }
    require(own, path, .dimensionWithoutQuestion(dimension.code))
    guard let repetition = dimension.repeats else { return }
    require(questionnaire.purpose.repetitions.contains(repetition), "\(path).repeats", .notRepeated(repetition))
  }
}

// MARK: - Questions

extension Inspection {
  private mutating func inspect(_ question: Question, _ path: String, after earlier: ArraySlice<Question>) {
    requireOwnCode(question.code, "\(path).code")
    requireWords(question.wording, path)
    requireWords(question.hint, "\(path).hint")
    inspectPlace(of: question, "\(path).dimension", after: earlier.last)
    inspectOptions(of: question, "\(path).options")
    inspectRelevance(of: question, "\(path).relevant", after: earlier)
    inspectConstraint(of: question, "\(path).constraint")
    require(question.prefill == nil || questionnaire.purpose == .followUp, "\(path).prefill", .nothingToPrefill)
  }

  private mutating func inspectPlace(of question: Question, _ path: String, after last: Question?) {
    let all = questionnaire.dimensions.map(\.code)
    guard let place = all.firstIndex(of: question.dimension) else {
      let nearest = Nearest.match(to: question.dimension.text, among: all.map(\.text))
      return note(path, .unsound(.unknownDimension(question.dimension, nearest: nearest)))
    }
    guard let before = last.flatMap({ all.firstIndex(of: $0.dimension) }) else { return }
    require(place >= before, path, .outOfOrder(question.code))
  }

  private mutating func inspectOptions(of question: Question, _ path: String) {
    guard question.kind.hasOptions else {
      return require(question.options.isEmpty, path, .optionsNotAsked(question.code))
    }
    require(!question.options.isEmpty, path, .optionsMissing(question.code))
    var known: Set<String> = []
    for (index, option) in question.options.enumerated() {
      let place = "\(path)[\(index)]"
      require(Questionnaire.isCode(option.code), "\(place).code", .unusableCode(option.code))
      if !known.insert(option.code).inserted { note("\(place).code", .twice(option.code)) }
      requireWords(option.wording, place)
      require(!option.exclusive || question.kind == .several, "\(place).exclusive", .nothingToExclude(question.code))
    }
  }

  private mutating func inspectConstraint(of question: Question, _ path: String) {
    guard let constraint = question.constraint else { return }
    require(question.kind.isWritten, path, .constraintNotAsked(question.code))
    requireWords(constraint.message, "\(path).message")
    guard let condition = condition(constraint.test, "\(path).test") else { return }
    for case .named(let name) in condition.places { note("\(path).test", .unsound(.otherAnswerHere(name))) }
  }

  private mutating func inspectRelevance(of question: Question, _ path: String, after earlier: ArraySlice<Question>) {
    guard let text = question.relevant, let condition = condition(text, path) else { return }
    require(!condition.readsToday, path, .todayHere)
    for place in condition.places {
      guard case .named(let name) = place else {
        note(path, .unsound(.ownAnswerHere))
        continue
      }
      inspect(name, readBy: question, path, after: earlier)
    }
    for case (.named(let name), let word) in condition.words {
      guard let offered = offered(by: name, among: earlier), !word.isEmpty, !offered.contains(word) else { continue }
      let nearest = Nearest.match(to: word, among: offered)
      note(path, .unsound(.unknownOption(word, of: name, nearest: nearest)))
    }
  }

  private mutating func inspect(
    _ name: String, readBy question: Question, _ path: String, after earlier: ArraySlice<Question>
  ) {
    guard Clause.Fact(rawValue: name) == nil else { return }
    guard let other = earlier.first(where: { $0.code == name }) else {
      let known = earlier.map(\.code) + Clause.Fact.allCases.map(\.rawValue)
      return note(path, .unsound(.unknownName(name, nearest: Nearest.match(to: name, among: known))))
    }
    let isRepeated = questionnaire[other.dimension]?.repeats != nil
    require(!isRepeated || other.dimension == question.dimension, path, .repeatedElsewhere(name))
  }

  private func offered(by name: String, among earlier: ArraySlice<Question>) -> [String]? {
    if Clause.Fact(rawValue: name) != nil { return [Clause.Fact.yes, Clause.Fact.no] }
    guard let question = earlier.first(where: { $0.code == name }), question.kind.hasOptions else { return nil }
    return question.options.map(\.code)
  }

  private mutating func condition(_ text: String, _ path: String) -> Clause? {
    do throws(ClauseFault) {
      return try Clause(reading: text)
    } catch {
      note(path, .unsound(.badCondition(error)))
      return nil
    }
  }
}

extension Questionnaire.Purpose {
  /// What its dimensions may be repeated for.
  public var repetitions: [Dimension.Repetition] {
    switch self {
    case .structure: []
    case .provider: [.structure]
    case .followUp: [.action, .need]
    }
  }
}
