import JalonTesting
import Testing

@testable import JalonCore

/// What a screen says of an act is what the rule would say of it today, with what its form proposes.
@Suite("Screens and rules agree, over lives told at random")
struct ScreensAndRulesTests {
  @Test(
    "an act of a mission is greyed for the very reasons of the rule, and only where no field of its form clears them")
  func missions() throws {
    var found: [MissionCommand.Kind: String] = [:]
    for seed in 1...RandomLifeTests.lives {
      var dice = Dice(seed: seed)
      let life = try Wandering(&dice)
      var story = life.start
      for move in life.moves {
        story.today = move.day
        let asked = FormsOfMission(story)
        for kind in MissionCommand.Kind.allCases {
          guard found[kind] == nil, !asked.isSealed(kind), let disagreement = asked.disagreement(on: kind) else {
            continue
          }
          found[kind] = "\(dice), \(kind) on \(story.today) at \(story.stage?.rawValue ?? "nothing"): \(disagreement)"
        }
        guard (try? story.enter(move.command, because: "hasard")) != nil else { continue }
      }
    }
    #expect(found.values.sorted() == [])
  }

  @Test("an act of a plan is greyed for the very reasons of the rule, and only where no field of its form clears them")
  func plans() throws {
    var found: [PlanCommand.Kind: String] = [:]
    for seed in 1...RandomLifeTests.lives {
      var dice = Dice(seed: seed)
      var story = try Story()
      for _ in 0..<40 {
        story.today = story.today + dice.throwing(0...20)
        let asked = FormsOfPlan(story)
        for kind in PlanCommand.Kind.allCases {
          guard found[kind] == nil, let disagreement = asked.disagreement(on: kind) else { continue }
          found[kind] = "\(dice), \(kind) on \(story.today): \(disagreement)"
        }
        story = wander(story, &dice)
      }
    }
    #expect(found.values.sorted() == [])
  }

  /// One more act on the plan: as its form proposes it, or at random.
  private func wander(_ story: Story, _ dice: inout Dice) -> Story {
    let kind = dice.choosing(among: PlanCommand.Kind.allCases)
    let drawn = dice.members(filling: kind.fields, today: story.today)
    guard case .group(let proposed) = FormsOfPlan(story).proposal(kind) else { return story }
    let fields = dice.once(in: 3) ? drawn : drawn.merging(proposed) { $1 }
    var next = story
    let reasons = Dictionary(Caution.Kind.allCases.map { ($0.rawValue, "hasard") }) { first, _ in first }
    return (try? next.enter(kind, fields, because: reasons)) == nil ? story : next
  }
}

/// The forms of one moment, asked one after the other.
private protocol Forms {
  associatedtype State: Proposing
  var story: Story { get }
  var state: State? { get }
}

private struct FormsOfMission: Forms {
  let story: Story
  var state: Mission? { story.mission }
  init(_ story: Story) { self.story = story }

  /// Marks of another seat may rest on the act that would be undone: only the rule knows, and a screen must not tell.
  func isSealed(_ kind: MissionCommand.Kind) -> Bool {
    guard kind == .undo, let act = state?.seen(proposingTo: story.by).lastAct else { return false }
    return act.order != state?.lastAct?.order && act.kinds.contains(where: \.bearsMarks)
  }
}

private struct FormsOfPlan: Forms {
  let story: Story
  var state: SupportPlan? { story.plan }
  init(_ story: Story) { self.story = story }
}

extension Forms {
  typealias Kind = State.Command.Kind

  func proposal(_ kind: Kind) -> Value {
    State.suggestion(
      kind, by: story.by, state: state?.seen(proposingTo: story.by), in: story.circumstances, about: [])
  }

  /// Nothing, where the screen tells what the rule says.
  func disagreement(on kind: Kind) -> String? {
    let greyed = State.standing(kind, by: story.by, state: state, in: story.circumstances)
    let proposed = proposal(kind)
    guard let ruling = ruling(kind, typed(kind, proposed)) else { return "the form cannot be read: \(proposed)" }
    let unsaid = greyed.filter { !ruling.says($0) }
    if !unsaid.isEmpty { return "greyed for \(unsaid), which the rule does not say of what the form proposes" }
    guard greyed.isEmpty, isWhole(kind, proposed), !ruling.obstacles.allSatisfy(\.asksForChange) else { return nil }
    return "not greyed, whole as proposed, and yet refused: \(ruling.obstacles); proposed \(proposed)"
  }

  /// Nothing but texts is left to type, and no name to choose.
  private func isWhole(_ kind: Kind, _ proposed: Value) -> Bool {
    Shape.group(kind.fields).isWhole(proposed) && unchosen(kind, proposed).isEmpty
  }

  /// Texts are typed; a name that is chosen from a list is left blank.
  private func typed(_ kind: Kind, _ proposed: Value) -> Value {
    guard case .group(var members) = Shape.group(kind.fields).written(proposed) else { return proposed }
    for field in unchosen(kind, proposed) where field.shape == .line { members[field.name] = "" }
    return .group(members)
  }

  private func unchosen(_ kind: Kind, _ proposed: Value) -> [Field] {
    kind.fields.filter { field in
      field.required && proposed[field.name] == nil
        && State.choices(
          for: field.name, in: kind, filled: proposed, by: story.by, state: state, in: story.circumstances) != nil
    }
  }

  private func ruling(_ kind: Kind, _ fields: Value) -> Ruling<State.Event>? {
    guard let command = try? State.Command(kind, from: fields) else { return nil }
    let order = Order(id: "asked", by: story.by, at: Instant(seconds: 0), command: command)
    return State.rule(on: order, state: state, in: story.circumstances)
  }
}

extension Obstacle {
  /// The form opens on what stands: what is to be changed is left to type.
  fileprivate var asksForChange: Bool { if case .nothingChanges = self { true } else { false } }
}

extension Ruling {
  /// That nothing can be chosen is told of the field that the rule refuses.
  fileprivate func says(_ reason: Obstacle) -> Bool {
    if case .nothingToChoose(let field) = reason { return obstacles.contains { $0.field == field } }
    return obstacles.contains(reason)
  }
}

extension Shape {
  /// With a text in each place that asks for one, and blanks elsewhere: as a person leaves a form.
  fileprivate func written(_ value: Value?) -> Value {
    switch (self, value) {
    case (.line, _), (.prose, _): value.flatMap { $0.text?.isBlank == false ? $0 : nil } ?? "Un texte"
    case (.list(let element), .list(let rows)?): .list(rows.map(element.written))
    case (.group(let fields), .group(var members)?):
      {
        for field in fields where field.required { members[field.name] = field.shape.written(members[field.name]) }
        return .group(members)
      }()
    default: value ?? blankValue
    }
  }

  /// Nothing but texts is left to type.
  fileprivate func isWhole(_ value: Value?) -> Bool {
    switch (self, value) {
    case (.line, _), (.prose, _): true
    case (_, nil): false
    case (.list(let element), .list(let rows)?): rows.allSatisfy(element.isWhole)
    case (.group(let fields), .group(let members)?):
      fields.allSatisfy { !$0.required || $0.shape.isWhole(members[$0.name]) }
    default: true
    }
  }
}
