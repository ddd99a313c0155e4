import JalonCore
import JalonTerminal
import JalonWording

/// A fact of the past that a form changes: the fields of the act that led to it, as they stand.
public struct CorrectedFact: Sendable {
  let position: Int
  /// What `correct` calls a field of the act: `act.on`.
  private let prefix: String
  /// Those that may be corrected, as the fact declares them.
  private let correctable: [String]
  /// As the journal tells the fact.
  let told: Words
  let standing: Value
  /// The fields of the act that may be corrected, then the reason.
  let fields: [Field]

  fileprivate init<Event: Act>(_ entry: Recorded<Event>, _ act: AnyCommand, told: Words) {
    position = entry.position
    correctable = entry.event.correctableFields
    prefix = entry.event.kind.entered == entry.event.kind.payload ? "" : "act."
    self.told = told
    standing = ValueWriter.value(of: act.payload)
    let open = act.name.fields.filter { [prefix, correctable] field in
      !field.shape.holdsAnswers
        && correctable.contains { $0 == prefix + field.name || $0.hasPrefix("\(prefix)\(field.name).") }
    }
    self.fields = open + [CorrectedFact.reason]
  }

  /// Asked beside the fields of the act, which may have a reason of its own.
  static let reason = Field("correctionReason", .prose)

  /// The command that records what was changed; `nil` where nothing was.
  func correction(_ filled: Value) -> Correct? {
    let changes = correctable.compactMap { name -> FieldChange? in
      let path = String(name.dropFirst(prefix.count))
      let (old, new) = (standing.member(path), filled.member(path))
      return old.bare == new.bare ? nil : FieldChange(field: name, newValue: new.written)
    }
    guard !changes.isEmpty else { return nil }
    return Correct(event: position, changes: changes, reason: filled[CorrectedFact.reason.name]?.text ?? "")
  }

  /// Where a refusal of `correct` is told in the form of the act.
  func place(_ obstacle: Obstacle, _ field: String, in correct: Correct) -> String {
    if field == "reason" { return CorrectedFact.reason.name }
    guard field.hasSuffix("newValue") || field.hasSuffix("field") else { return field }
    let changed = ([correct.field] + (correct.also ?? []).map(\.field)).map { String($0.dropFirst(prefix.count)) }
    if obstacle.isAboutDays, let day = changed.first(where: { $0 == "on" }) { return day }
    let index = field.split(whereSeparator: { "[]".contains($0) }).dropFirst().first.flatMap { Int($0) }
    return changed[index.map { $0 + 1 } ?? 0]
  }
}

extension Shape {
  /// The answers to a questionnaire are entered by its own screen, never in a form.
  fileprivate var holdsAnswers: Bool {
    switch self {
    case .answer: true
    case .list(let element): element.holdsAnswers
    case .group(let fields): fields.contains { $0.shape.holdsAnswers }
    case .line, .prose, .flag, .day, .instant, .euros, .hundredths, .whole, .choice, .reference, .party: false
    }
  }
}

extension Value {
  /// What stands at `path`, a name or names joined by full stops; `.null` where nothing does.
  fileprivate func member(_ path: String) -> Value {
    path.split(separator: ".").reduce(self) { $0[String($1)] ?? .null }
  }

  /// Without what is left empty, by which an optional field may be told as well as not told; answers in the order of
  /// their questions, whatever the order in which they came.
  fileprivate var bare: Value {
    switch self {
    case .text(let text) where text.isBlank: .null
    case .list(let elements): elements.isEmpty ? .null : .list(Value.inOrder(elements.map(\.bare)))
    case .group(let members): .group(members.mapValues(\.bare).filter { $0.value != .null })
    case .null, .flag, .whole, .fraction, .text: self
    }
  }

  private static func inOrder(_ elements: [Value]) -> [Value] {
    let questions = elements.compactMap { $0["question"]?.text }
    guard questions.count == elements.count else { return elements }
    return zip(questions, elements).sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension CommandName {
  /// It changes a fact of the past: its own form only asks which.
  var corrects: Bool { self == .mission(.correct) || self == .plan(.correctInPlan) }
}

extension Obstacle {
  /// It speaks of the day on which the fact happened.
  fileprivate var isAboutDays: Bool {
    switch self {
    case .wouldNotFollow, .inFuture: true
    default: false
    }
  }
}

extension FormTarget {
  /// The command that corrects what happened here.
  var correcting: CommandName? {
    switch self {
    case .mission: .mission(.correct)
    case .plan: .plan(.correctInPlan)
    case .newMission, .newPlan, .directory: nil
    }
  }
}

extension Forms {
  /// The form of the act that led to a fact, filled as the fact stands; `nil` where nothing of it may be corrected.
  static func correcting(
    _ position: Int, _ target: FormTarget, knowing missions: [Mission] = [], desk: Desk
  ) -> (any Screen)? {
    let rules = target.correcting.map { FormRules($0, target, known: [:], desk) }
    guard let rules, let (act, fact) = rules.act(at: position) else { return nil }
    if case .mission(let dossier) = target, case .mission(_, let command) = act,
      let entry = SurveyEntryScreen(correcting: fact, of: command, in: dossier, desk: desk)
    {
      return entry
    }
    return FormScreen(act.name, target, about: [.entry(position)], correcting: fact, knowing: missions, desk: desk)
  }
}

extension FormScreen {
  /// The chosen fact opens in the form of its own act.
  mutating func openChosen(_ desk: Desk) -> [Effect] {
    guard let position = content.correctedFact,
      let form = Forms.correcting(position, target, knowing: Array(known.values), desk: desk)
    else {
      visited.insert(.named("event"))
      return [.say(Notice(FormWords.notAFact, .refused))]
    }
    isDone = true
    return [.discardDraft(draftKey), .replace(form)]
  }
}

extension FormContent {
  /// Of a correction: the position of the fact that it is about.
  var correctedFact: Int? { self[.named("event")]?.raw.text.flatMap { Int($0) } }
}

extension FormPath {
  static let correctionReason = FormPath.named(CorrectedFact.reason.name)
}

extension FormRules {
  // Of the facts that may be corrected.

  /// The act that led to a fact, and the fact as it stands.
  fileprivate func act(at position: Int) -> (AnyCommand, CorrectedFact)? {
    let told = facts(at: [position])[position]?.told ?? .nothing
    switch target {
    case .mission(let dossier):
      guard let entry = FormRules.correctable(position, dossier.mission.effective), let command = entry.event.command
      else { return nil }
      let act = AnyCommand.mission(dossier.mission.id, command)
      return (act, CorrectedFact(entry, act, told: told))
    case .plan(let plan, _):
      guard let entry = FormRules.correctable(position, plan.effective), let command = entry.event.command
      else { return nil }
      let act = AnyCommand.plan(plan.id, command)
      return (act, CorrectedFact(entry, act, told: told))
    case .newMission, .newPlan, .directory: return nil
    }
  }

  private static func correctable<Event: Act>(_ position: Int, _ entries: [Recorded<Event>]) -> Recorded<Event>? {
    let entry = entries.first { $0.position == position }
    return FactScreen.whyNotCorrect(entry) == nil ? entry : nil
  }

  /// The positions of those in which something may be corrected, the newest first.
  var correctableFacts: [Int] {
    switch target {
    case .mission(let dossier): FormRules.correctable(dossier.mission.effective)
    case .plan(let plan, _): FormRules.correctable(plan.effective)
    case .newMission, .newPlan, .directory: []
    }
  }

  private static func correctable<Event: Act>(_ entries: [Recorded<Event>]) -> [Int] {
    entries.reversed().filter { FactScreen.whyNotCorrect($0) == nil }.map(\.position)
  }

  /// Facts as the journal tells them, each with its day, by their positions.
  func facts(at positions: Set<Int>) -> [Int: (told: Words, day: Day)] {
    switch target {
    case .mission(let dossier):
      let telling = Telling(names, sheets: .sealed(reader: me), journal: dossier.mission.entries)
      return facts(at: positions, among: dossier.mission.effective) { $0.told(telling) }
    case .plan(let plan, _):
      let telling = PlanTelling(names, journal: plan.entries)
      return facts(at: positions, among: plan.effective) { $0.told(telling) }
    case .newMission, .newPlan, .directory: return [:]
    }
  }

  private func facts<Event: Act>(
    at positions: Set<Int>, among entries: [Recorded<Event>], told: (Recorded<Event>) -> Words
  ) -> [Int: (told: Words, day: Day)] {
    var facts: [Int: (told: Words, day: Day)] = [:]
    for entry in entries where positions.contains(entry.position) {
      facts[entry.position] = (told: told(entry), day: entry.day(in: zone))
    }
    return facts
  }
}
