import JalonCore
import JalonTerminal
import JalonWording

extension FormScreen {
  // The new value of a correction is typed as the field was first entered: an amount in euros, a day as a day.

  /// Where another fact or another field was named, what stands there is proposed to be changed.
  mutating func proposeFormerValue(_ desk: Desk) {
    guard command.corrects else { return }
    let named = Value.list([content[.named("event")]?.raw ?? .null, content[.named("field")]?.raw ?? .null])
    guard named != correctedField else { return }
    correctedField = named
    guard let field = content[.named("field")]?.raw.text, let standing = rules(desk).standing(in: field),
      let typed = content[.newValue]
    else {
      return
    }
    let former = FormContent(standing.shape, standing.value, language: desk.language)
    let isUntyped = typed.isBlank || typed.raw == proposed[.newValue]?.raw
    let kept = isUntyped ? former : FormContent(standing.shape, typed: typed.raw.text ?? "")
    content.change(.newValue) { $0 = kept }
    proposed.change(.newValue) { $0 = former }
  }
}

extension FormContent {
  /// Of a correction: the position of the fact that it is about.
  var correctedFact: Int? { self[.named("event")]?.raw.text.flatMap { Int($0) } }
}

extension CommandName {
  /// It changes one field of a fact of the past.
  var corrects: Bool { self == .mission(.correct) || self == .plan(.correctInPlan) }
}

extension FormPath {
  static let newValue = FormPath.named("newValue")
}

extension FormContent {
  /// The letters that were typed, in a field of this shape.
  fileprivate init(_ shape: Shape, typed text: String) {
    if case .prose = shape { self = .prose(TextArea(text)) } else { self = .typed(LineEditor(text), shape) }
  }
}

extension FormRules {
  // Of the fact that a correction is about.

  /// What stands in a field of it, and how that is typed.
  func standing(in field: String) -> (shape: Shape, value: Value)? {
    switch target {
    case .mission(let dossier): fact(among: dossier.mission.effective)?.event.standing(in: field)
    case .plan(let plan, _): fact(among: plan.effective)?.event.standing(in: field)
    case .newMission, .newPlan, .directory: nil
    }
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
      return facts(at: positions, among: dossier.mission.entries) { $0.told(telling) }
    case .plan(let plan, _):
      let telling = PlanTelling(names, journal: plan.entries)
      return facts(at: positions, among: plan.entries) { $0.told(telling) }
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

  /// As the journal tells it.
  var factTold: Words? { corrected.flatMap { facts(at: [$0])[$0]?.told } }

  func label(ofField field: String) -> Words {
    let wording: FieldWording? =
      switch target {
      case .mission(let dossier): fact(among: dossier.mission.entries).map { .of(field, in: $0.event.kind) }
      case .plan(let plan, _): fact(among: plan.entries).map { .of(field, in: $0.event.kind) }
      case .newMission, .newPlan, .directory: nil
      }
    return (wording ?? .of(field, in: "")).label
  }

  private func fact<Event>(among entries: [Recorded<Event>]) -> Recorded<Event>? {
    entries.first { $0.position == corrected }
  }
}

extension Value {
  /// A correction as the journal takes it: what was typed as an amount or a day is written as the journal writes it.
  var withWrittenCorrection: Value {
    guard case .group(var members) = self, let value = members["newValue"] else { return self }
    members["newValue"] = .text(value.written)
    return .group(members)
  }
}
