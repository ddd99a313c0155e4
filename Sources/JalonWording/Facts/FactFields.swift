import JalonCore

/// The fields of a payload, each under the label that its form gives it, with its value as people write it.
///
/// They are read from the declaration of the payload: a field that is added to an act is shown without another line of
/// code.
struct FactFields {
  /// The raw value of the command whose form asked for them.
  let command: String
  let names: Names
  /// The questionnaire in whose words its answers are read, where one is known.
  let questionnaire: Questionnaire?
  /// The codes that an act gives stand beside what they name.
  var tellsCodes = true

  func lines(_ fields: [Field], in value: Value, under path: String = "", depth: Int = 0) -> [FactLine] {
    let question = question(of: fields, value)
    return fields.flatMap { field -> [FactLine] in
      guard let member = value[field.name], member != .null else { return [] }
      let place = path.isEmpty ? field.name : "\(path).\(field.name)"
      if let question, field.name == "question" {
        return [FactLine(label(place), named(question, member.text ?? ""), depth: depth)]
      }
      if let code = member.text, FactFields.given.contains("\(command).\(place)") {
        return tellsCodes ? [FactLine(label(place), Words(same: code), depth: depth)] : []
      }
      return lines(field.shape, member, at: place, depth, question)
    }
  }

  private func lines(
    _ shape: Shape, _ value: Value, at path: String, _ depth: Int, _ question: Question?
  ) -> [FactLine] {
    switch shape {
    case .group(let fields):
      return [FactLine(label(path), nil, depth: depth)] + lines(fields, in: value, under: path, depth: depth + 1)
    case .list(.group(let fields)) where !value.elements.isEmpty:
      let elements = value.elements.enumerated().flatMap { index, element -> [FactLine] in
        let own = lines(fields, in: element, under: path, depth: depth + 1)
        return own.prefix(1).map { $0.numbered(index + 1) } + own.dropFirst().map(\.deeper)
      }
      return [FactLine(label(path), nil, depth: depth)] + elements
    case .list(let element):
      let texts = value.elements.map { words($0, as: element) }
      let all = Words { language in texts.map { $0(language) }.joined(separator: "\n") }
      return [FactLine(label(path), texts.isEmpty ? FactWords.nothing : all, depth: depth)]
    default:
      let told = questionnaireNamed(value, at: path) ?? year(value, at: path) ?? words(value, as: shape, question)
      return [FactLine(label(path), told, depth: depth)]
    }
  }

  /// The codes that an act gives: told as they were typed, since what they name has its name beside them.
  private static let given: Set = [
    "registerStructure.structure", "registerOperator.operator", "registerProvider.provider", "registerPerson.person",
    "registerGrant.grant", "registerRecipient.recipient",
    "setGrid.criteria.id",
  ]

  /// What is written without the spaces of a number.
  private func year(_ value: Value, at path: String) -> Words? {
    guard FactFields.years.contains(path), case .whole(let year) = value else { return nil }
    return Words(same: String(year))
  }

  private static let years: Set = ["founded", "budgetYear", "year", "fromYear", "toYear"]

  /// What a field of a card says, in a sentence.
  func told(_ value: Value, of field: Field) -> Words { whole(value, of: field).map(\.excerpt) }

  /// The same, however long it is.
  func whole(_ value: Value, of field: Field) -> Words {
    year(value, at: field.name) ?? inARow(value, as: field.shape)
  }

  func label(_ path: String) -> Words { FieldWording.of(path, in: command).label }

  // MARK: - Values

  /// A value as people write it: euros, days in full, names in place of codes.
  func words(_ value: Value, as shape: Shape, _ question: Question? = nil) -> Words {
    switch (shape, value) {
    case (_, .text(let text)) where text.isBlank: FactWords.nothing
    case (.day, .text(let iso)): Day(iso: iso).map { day in Words { day.long($0) } } ?? Words(same: iso)
    case (.euros, .whole(let cents)): Words { Euros(cents: cents).written($0) }
    case (.hundredths, .whole(let value)): Words { Hundredths(value).written($0) }
    case (.choice(let offered), .text(let raw)): ChoiceWords.of(raw, among: offered)
    case (.reference(let reference), .text(let id)): name(of: id, reference)
    case (.party, .text(let text)): Words(same: Party(text).map { names.name(of: $0) } ?? text)
    case (.answer, _): answer(value, question)
    case (_, .text(let text)): Words(same: names.masked(text))
    case (_, .whole(let number)): Words { Numbers.whole(number, $0) }
    case (_, .flag(let flag)): flag ? FactWords.yes : FactWords.no
    case (_, .list(let elements)):
      Words { language in elements.map { words($0, as: .line)(language) }.joined(separator: "\n") }
    case (_, .fraction(let number)): Words(same: "\(number)")
    case (_, .null), (_, .group): FactWords.nothing
    }
  }

  private func name(of id: String, _ reference: Reference) -> Words {
    switch reference {
    case .structure: Words(same: names.name(of: StructureID(id)))
    case .operator: Words(same: names.name(of: OperatorID(id)))
    case .provider: Words(same: names.name(of: ProviderID(id)))
    case .person: Words(same: names.name(of: PersonID(id)))
    case .criterion: names.name(of: CriterionID(id))
    case .grant: Words(same: names.name(of: GrantID(id)))
    case .recipient: Words(same: names.name(of: RecipientID(id)))
    case .mission, .plan, .reorientation: Words(same: id)
    }
  }

  /// A value as a correction keeps it, in a text.
  func words(kept text: String, as shape: Shape?) -> Words {
    guard !text.isBlank else { return FactWords.nothing }
    guard let shape, let value = shape.value(written: text) else { return Words(same: names.masked(text)) }
    return inARow(value, as: shape)
  }

  /// What a correction puts in place of what: of two lists, only the elements that differ.
  func change(from old: String, to new: String, as shape: Shape?) -> (old: Words, new: Words) {
    guard case .list(let element)? = shape, case .list(let before)? = shape?.value(written: old),
      case .list(let after)? = shape?.value(written: new)
    else { return (words(kept: old, as: shape), words(kept: new, as: shape)) }
    let told = { (elements: [Value], others: [Value]) in
      inARow(.list(elements.filter { !others.contains($0) }), as: .list(element))
    }
    return (told(before, after), told(after, before))
  }

  /// All that a list or a group holds, in a sentence: « Léa Martin, favorable ; Jean Roux, réservé ».
  private func inARow(_ value: Value, as shape: Shape) -> Words {
    switch (shape, value) {
    case (.group(let fields), .group):
      let question = question(of: fields, value)
      let told = fields.compactMap { field -> Words? in
        guard let member = value[field.name], member != .null else { return nil }
        if field.shape == .answer { return words(member, as: .answer, question).map(\.onOneLine) }
        return inARow(member, as: field.shape)
      }
      let parts = told.filter { $0 != FactWords.nothing }
      // A criterion has its label for a name: it is told once.
      return joined(parts.enumerated().filter { $0 == 0 || $1 != parts[$0 - 1] }.map(\.element), ", ")
    case (.list(.group(let fields)), .list(let elements)):
      return joined(elements.map { inARow($0, as: .group(fields)) }, "\u{202F}; ", "; ")
    case (.list(let element), .list(let elements)):
      return joined(elements.map { inARow($0, as: element) }, ", ")
    default: return words(value, as: shape)
    }
  }

  private func joined(_ parts: [Words], _ fr: String, _ en: String? = nil) -> Words {
    guard !parts.isEmpty else { return FactWords.nothing }
    return Words { language in
      parts.map { $0(language) }.joined(separator: language == .fr ? fr : en ?? fr)
    }
  }

  // MARK: - Questions and answers

  /// « Diagnostic de suivi post-accompagnement (followup) », where the code of a questionnaire stands.
  private func questionnaireNamed(_ value: Value, at path: String) -> Words? {
    guard ["questionnaire", "questionnaire.code"].contains(path), let code = value.text,
      let known = names.directory.questionnaires.last(where: { $0.code == code })
    else { return nil }
    let title = Words(known.title)
    return Words { "\(title($0)) (\(code))" }
  }

  /// The question that a group of fields answers.
  private func question(of fields: [Field], _ value: Value) -> Question? {
    guard fields.contains(where: { $0.shape == .answer }), let code = value["question"]?.text else { return nil }
    let base = String(code.prefix { $0 != ":" })
    return questionnaire?[code] ?? questionnaire?[base]
      ?? names.directory.questionnaires.reversed().lazy.compactMap { $0[base] }.first
  }

  /// `B04 · Le nombre de jours d’intervention était adapté.`
  private func named(_ question: Question, _ code: String) -> Words {
    let wording = Words(question.wording)
    return Words { "\(code) · \(wording($0))" }
  }

  private func answer(_ value: Value, _ question: Question?) -> Words {
    guard let answer = try? ValueReader.read(Answer.self, from: value) else { return words(value, as: .line) }
    let told = question?.words(of: answer) ?? .nothing
    return told == .nothing ? words(value, as: .line) : told
  }
}
