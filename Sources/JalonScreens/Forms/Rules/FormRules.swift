import JalonCore
import JalonWording

/// What the rules say of the command that a form holds.
struct FormReview: Sendable {
  /// Beside the field that they are about.
  var beside: [String: Words] = [:]
  /// In which field of each row of a list it is mended, by the path of the list.
  var mended: [String: String] = [:]
  /// What follows from a field and stands in nobody's way, beside it.
  var remarks: [String: Words] = [:]
  /// What no field can mend, with the command that clears it.
  var obstacles: [Obstacle] = []
  var cautions: [Caution] = []
  /// Nothing would be recorded: all of it stands already.
  var isAlreadySo = false
  /// What it would do on each of several missions.
  var several: SeveralActs?
  /// The command, where everything could be read.
  var command: AnyCommand?

  var isClear: Bool { command != nil && beside.isEmpty && obstacles.isEmpty }
}

/// Asks the rules about a form: the only thing here that knows of missions, plans and directory.
struct FormRules: Sendable {
  let command: CommandName
  let target: FormTarget
  private(set) var circumstances: Circumstances
  let names: Names
  let me: PersonID
  let zone: Zone
  /// Rows of the list, for the missions and the plans that a new mission may name.
  var listed: [BoardRow] = []
  var plans: [PlanRow] = []
  /// Those that the directory knows.
  var skills: [String] = []
  /// What happened and is changed.
  var correcting: CorrectedFact?
  /// The other missions on which the same act is done.
  var others: [Dossier] = []

  init(
    _ command: CommandName, _ target: FormTarget, known: [MissionID: Mission],
    details: [PersonID: PersonDetails] = [:], _ desk: Desk
  ) {
    self.command = command
    self.target = target
    names = target.names(desk)
    circumstances = target.circumstances(desk, known: known, details: details)
    (me, zone) = (desk.me, desk.zone)
  }

  /// The same rules, for whoever looks for a name by these letters: never all names of a directory are read for it.
  func searching(_ text: String) -> FormRules {
    var rules = self
    rules.circumstances = circumstances.searching(text)
    return rules
  }

  func suggestion(_ topics: [Topic]) -> Value {
    switch command {
    case .mission(let kind):
      Mission.suggestion(kind, by: me, state: target.mission, in: circumstances, about: topics)
    case .plan(let kind):
      SupportPlan.suggestion(kind, by: me, state: planAtHand, in: circumstances, about: topics)
    case .directory(let kind):
      Directory.suggestion(kind, by: me, state: circumstances.directory, in: circumstances, about: topics)
    }
  }

  func choices(_ path: FormPath, _ value: Value) -> [String]? {
    if isFree(path) { return command.tellsSkills ? skills : all(.recipient) }
    if command.corrects, path.bare == "event" { return correctableFacts.map { "\($0)" } }
    return switch command {
    case .mission(let kind):
      Mission.choices(for: path.bare, in: kind, filled: value, by: me, state: target.mission, in: circumstances)
    case .plan(let kind):
      SupportPlan.choices(for: path.bare, in: kind, filled: value, by: me, state: planAtHand, in: circumstances)
    case .directory(let kind):
      Directory.choices(
        for: path.bare, in: kind, filled: value, by: me, state: circumstances.directory, in: circumstances)
    }
  }

  /// A line in which only certain words make sense, or the number of a fact, becomes a list to choose from.
  func picking(_ content: FormContent) -> FormContent {
    guard case .group(var fields) = content else { return content }
    for index in fields.indices {
      if case .list(let words, .line) = fields[index].content, isFree(.named(fields[index].name)) {
        fields[index].content = .list(words.map(\.picked), .line)
      }
      guard case .typed(let editor, let shape) = fields[index].content, shape == .line || shape == .whole,
        choices(.named(fields[index].name), .group(["event": .whole(1)])) != nil
      else { continue }
      fields[index].content = FormContent.typed(editor, shape).picked
    }
    return .group(fields)
  }

  /// What may be chosen there are words that were used before, or recipients that have a card; any other may be typed.
  func isFree(_ path: FormPath) -> Bool {
    command.tellsSkills && path.bare == "skills" || command.namesRecipient && path.bare == "recipient"
  }

  private var planAtHand: SupportPlan? { if case .plan(let plan, _) = target { plan } else { nil } }

  /// What stands in the way of sending `reading`, field by field where a field can mend it.
  func review(_ reading: FormReading, places: FormPlaces) -> FormReview {
    var review = FormReview(beside: reading.problems)
    let command: AnyCommand
    // Blanks stand for what cannot be read: where they do not make a command either, its problems are already told.
    let value = sent(reading.value)
    do { command = try named(value) } catch { return review }
    guard !command.changesNothing else {
      review.beside[CorrectedFact.reason.name] = FormWords.nothingChanged
      return review
    }
    review.several = acts(command)
    let (obstacles, cautions, isAlreadySo) = review.several.map { ($0.commonObstacles, [], false) } ?? ruling(command)
    for obstacle in obstacles { place(obstacle, at: field(of: obstacle, command), reading, places, &review) }
    review.remarks = remarks(on: command, reading)
    if reading.isWhole {
      review.command = command
      review.cautions = cautions
      review.isAlreadySo = isAlreadySo
    }
    return review
  }

  /// A proposal that comes late stays out of the comparison: the day decides it.
  private func remarks(on command: AnyCommand, _ reading: FormReading) -> [String: Words] {
    guard reading.problems["on"] == nil else { return [:] }
    return target.deadlineMissed(by: command).map { ["on": FormWords.late(after: $0)] } ?? [:]
  }

  /// Where a form shows what the rules call by a field of the command.
  private func field(of obstacle: Obstacle, _ command: AnyCommand) -> String? {
    guard let correcting, let correct = command.payload as? Correct else { return obstacle.field }
    return obstacle.field.map { correcting.place(obstacle, $0, in: correct) }
  }

  private func place(
    _ obstacle: Obstacle, at field: String?, _ reading: FormReading, _ places: FormPlaces, _ review: inout FormReview
  ) {
    if !reading.isWhole, obstacle.comparesDays { return }
    if places.waitsForChoice(obstacle) { return }
    if let field, reading.isUnread(at: field) { return }
    if opensFromItsRow(obstacle) { return review.obstacles.append(obstacle) }
    guard let field, places.all.contains(field) else {
      if field == nil || reading.isWhole { review.obstacles.append(obstacle) }
      return
    }
    guard review.beside[field] == nil else { return }
    review.beside[field] = obstacle.words(names)
    review.mended[field] = obstacle.memberToMend
  }

  /// The card that stands under a code is opened from its own row, and so is what a plan lacks for one of its missions.
  private func opensFromItsRow(_ obstacle: Obstacle) -> Bool {
    switch (obstacle.remedy, command) {
    case (.directory?, _), (.plan?, .mission): true
    case (.mission?, _), (.plan?, _), (nil, _): false
    }
  }

  /// The command that the form holds; of a correction, what changes the fact: nothing may be changed in it yet.
  private func named(_ value: Value) throws -> AnyCommand {
    guard let correcting else { return try command.command(for: thing(value), from: value) }
    let correct =
      correcting.correction(value) ?? Correct(event: correcting.position, changes: [], reason: "")
    return switch target {
    case .plan(let plan, _): .plan(plan.id, .correctInPlan(correct))
    default: .mission(MissionID(thing(value)), .correct(correct))
    }
  }

  /// The thing that the command is for: a new one is named in the command itself.
  private func thing(_ value: Value) -> String {
    switch target {
    case .mission(let dossier): dossier.mission.id.text
    case .plan(let plan, _): plan.id.text
    case .newMission: value["mission"]?.text ?? ""
    case .newPlan: value["plan"]?.text ?? ""
    case .directory: ""
    }
  }

  /// What a form sends: of an amendment, only what was changed.
  private func sent(_ value: Value) -> Value {
    guard case .directory(let kind) = command, kind.reference != nil else { return value }
    return Directory.amendment(kind, filled: value, in: circumstances)
  }

  /// The act on each of several missions; `nil` where it is for one.
  private func acts(_ command: AnyCommand) -> SeveralActs? {
    guard !others.isEmpty, case .mission(let dossier) = target, case .mission(_, let act) = command else { return nil }
    return SeveralActs([dossier] + others) { _ in act }
  }

  private func ruling(_ command: AnyCommand) -> ([Obstacle], [Caution], isAlreadySo: Bool) {
    switch command {
    case .mission(_, let command):
      // A mission is judged whole by its own dossier: what is sealed to the reader still counts.
      if case .mission(let dossier) = target {
        let (obstacles, cautions) = dossier.ruling(command)
        return (obstacles, cautions, false)
      }
      let ruling = Mission.rule(on: order(command), state: nil, in: circumstances)
      return (ruling.obstacles, ruling.cautions, false)
    case .plan(_, let command):
      let ruling = SupportPlan.rule(on: order(command), state: planAtHand, in: circumstances)
      return (ruling.obstacles, ruling.cautions, false)
    case .directory(let command):
      let ruling = Directory.rule(on: order(command), state: circumstances.directory, in: circumstances)
      return (ruling.obstacles, ruling.cautions, ruling.obstacles.isEmpty && ruling.events.isEmpty)
    }
  }

  private func order<Command>(_ command: Command) -> Order<Command> {
    Order(id: "", by: me, at: Instant(seconds: 0), command: command)
  }
}

extension AnyCommand {
  fileprivate var changesNothing: Bool { (payload as? Correct)?.field.isEmpty == true }
}

extension Obstacle {
  /// Of a list, the field of each row that mends it.
  fileprivate var memberToMend: String? {
    switch self {
    case .weightsDoNotSum, .pointsExceed: "weight"
    default: nil
    }
  }

  /// Says something of two days, one of which may not be filled yet.
  fileprivate var comparesDays: Bool {
    switch self {
    case .tooEarly, .tooLate, .beforeOpeningOfSheets, .endsBeforeStart: true
    default: false
    }
  }
}

extension FormContent {
  /// A line as a name that is found by its letters.
  fileprivate var picked: FormContent {
    guard case .typed(let editor, let shape) = self else { return self }
    return .name(NameField(chosen: editor.isEmpty ? nil : editor.text), shape)
  }
}
