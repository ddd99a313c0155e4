/// A decider whose commands are proposed partly filled, as a good colleague would hand them over.
public protocol Proposing: Decider where Circumstances == JalonCore.Circumstances {
  /// What is known of the command; what nobody can know is left out, and what a person has to judge is never proposed.
  static func suggestion(
    _ kind: Command.Kind, by person: PersonID, state: Self?, in circumstances: Circumstances, about topics: [Topic]
  ) -> Value
  /// The identifiers that make sense in a field, the likeliest first; `nil` where anything may stand.
  ///
  /// - Parameters:
  ///   - path: of the field, without indices: `invitations.provider`.
  ///   - value: the command as it is filled so far: who may sign follows from the party.
  static func choices(
    for path: String, in kind: Command.Kind, filled value: Value, by person: PersonID, state: Self?,
    in circumstances: Circumstances
  ) -> [String]?
  /// The state as `person` may see it: all that a proposal may tell.
  func seen(proposingTo person: PersonID) -> Self
  /// The commands that may name somebody who is not registered yet, and is registered from the form.
  static var takingNewcomers: Set<Command.Kind> { get }
}

extension Proposing {
  public func seen(proposingTo person: PersonID) -> Self { self }
}

extension Proposing {
  /// What forbids this kind of command today whatever a person would fill in its form: why a key is greyed.
  ///
  /// The rule is asked of the command as its form opens on it, with some words in each text that has to be written; an
  /// obstacle counts where no field clears it, and no other choice in a field does.
  public static func standing(
    _ kind: Command.Kind, by person: PersonID, state: Self?, in circumstances: Circumstances, about topics: [Topic] = []
  ) -> [Obstacle] {
    let form = OpenedForm(kind: kind, person: person, state: state, circumstances: circumstances)
    let proposed = suggestion(
      kind, by: person, state: state?.seen(proposingTo: person), in: circumstances, about: topics)
    let reasons = form.reasons(against: proposed)
    if reasons.isEmpty { return form.withoutObject(proposed).map { [.nothingToChoose(field: $0)] } ?? [] }
    return form.otherChoices(than: proposed).contains { form.reasons(against: $0).isEmpty } ? [] : reasons
  }
}

/// The form of a command, as it opens on what is proposed.
private struct OpenedForm<State: Proposing> {
  let kind: State.Command.Kind
  let person: PersonID
  let state: State?
  let circumstances: Circumstances

  /// What no field of the form can mend; how far somebody else's sealed sheet has come is nobody's reason.
  func reasons(against fields: Value) -> [Obstacle] {
    let order = Order(id: "", by: person, at: circumstances.noon, command: command(fields))
    return State.rule(on: order, state: state, in: circumstances).obstacles.filter {
      $0.field == nil && !$0.tellsOfSheet(besides: person)
    }
  }

  /// The proposal with another name in one of its fields.
  func otherChoices(than proposed: Value) -> [Value] {
    guard case .group(let members) = proposed else { return [] }
    return kind.fields.filter { $0.required && $0.shape.isName }.flatMap { field in
      let names = State.choices(
        for: field.name, in: kind, filled: proposed, by: person, state: state, in: circumstances)
      return (names ?? []).filter { members[field.name] != .text($0) }.map { name in
        Value.group(members.merging([field.name: Value.text(name)]) { $1 })
      }
    }
  }

  /// A name has to be chosen, and none makes sense: nobody has sent what is to be withdrawn.
  func withoutObject(_ proposed: Value) -> String? {
    guard !State.takingNewcomers.contains(kind) else { return nil }
    return kind.fields.first { field in
      field.required && field.shape.isChosen && proposed[field.name] == nil
        && State.choices(for: field.name, in: kind, filled: proposed, by: person, state: state, in: circumstances) == []
    }?.name
  }

  /// Any words do for a text, but not for a name to be chosen: the scenario of a plan, one of its meetings.
  private func withoutInventedNames(_ filled: Value, _ proposed: Value) -> Value {
    guard case .group(var members) = filled else { return filled }
    for field in kind.fields where field.shape == .line && proposed[field.name] == nil {
      let names = State.choices(
        for: field.name, in: kind, filled: proposed, by: person, state: state, in: circumstances)
      if field.required, names != nil { members[field.name] = "" }
    }
    return .group(members)
  }

  private func command(_ fields: Value) -> State.Command {
    do {
      return try State.Command(kind, from: withoutInventedNames(Shape.group(kind.fields).filledUp(fields), fields))
    } catch {
      preconditionFailure("\(kind.rawValue) does not take what is proposed for it: \(error)")
    }
  }
}

extension Obstacle {
  fileprivate func tellsOfSheet(besides person: PersonID) -> Bool {
    switch self {
    case .unmarked(_, let evaluator), .sheetUnfinished(let evaluator): evaluator != person
    default: false
    }
  }
}

extension Shape {
  /// A name that is already known: a new mission and a new plan are typed.
  fileprivate var isChosen: Bool {
    switch self {
    case .reference(let reference): reference != .mission && reference != .plan
    default: isName
    }
  }

  fileprivate var isName: Bool {
    switch self {
    case .reference, .party: true
    case .line, .prose, .flag, .day, .instant, .euros, .hundredths, .whole, .choice, .list, .group, .answer: false
    }
  }

  /// `value` with some words in each text that has to be written and is not, and blanks for whatever else is required.
  fileprivate func filledUp(_ value: Value?) -> Value {
    switch (self, value) {
    case (.line, .text(let text)?), (.prose, .text(let text)?): text.isBlank ? "…" : .text(text)
    case (.line, nil), (.prose, nil): "…"
    case (.list(let element), .list(let elements)?): .list(elements.map(element.filledUp))
    case (.group(let fields), .group(let members)?): .group(Shape.filledUp(members, fields))
    default: value ?? blankValue
    }
  }

  private static func filledUp(_ members: [String: Value], _ fields: [Field]) -> [String: Value] {
    var members = members
    for field in fields where field.required { members[field.name] = field.shape.filledUp(members[field.name]) }
    return members
  }
}
