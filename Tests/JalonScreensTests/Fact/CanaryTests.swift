import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens
@testable import JalonWording

@Suite("What goes in comes out")
struct CanaryTests {
  /// What the rules want as it is: codes, and names of things that exist.
  private static let codes: Set = [
    ".department", ".departments", ".siren", ".siret", ".rna", ".postcode", ".commune", ".mail", ".founded",
    ".budgetYear", ".scenario", ".meeting", ".field", ".newValue", ".question",
    ".act", ".line", ".questionnaire.code", ".code", ".version", ".object", ".recipient", ".legalGround",
    ".actions.action",
    ".questions.dimension", ".questions.relevant", ".invoice",
  ]

  @Test(
    "each text, name, number and day of an act of a mission is found beside its label",
    // What is written in somebody else's sealed sheet is read once the sheets are revealed.
    arguments: MissionCommand.Kind.allCases.filter { $0 != .readSheet })
  func mission(_ kind: MissionCommand.Kind) throws {
    let moment = try Moments.of(kind)
    var story = moment.story
    let command = try filled(.mission(kind), moment)
    guard case .mission(let id, let act) = command else { return }
    if id != story.mission?.id { story = story.besides() }
    let (before, base) = (story, try members(act.payload))
    var sower = Sower(today: story.today) { fields in
      guard let command = try? MissionCommand(kind, from: .group(fields)) else { return false }
      return Mission.obstacles(before.order(command), state: before.mission, in: before.circumstances).isEmpty
    }
    let sown = sower.sow(kind.fields, in: base)
    expectCodes(sower.spared)
    try story.enter(try MissionCommand(kind, from: .group(sown.filter { $0.value != .null })), because: "motifx")
    let entry = try #require(story.lastEntry { $0.kind.command == kind.rawValue || $0.kind == .opened })
    var player = Player(story, size: Size(columns: 100, rows: 40))
    player.show(MissionSheetScreen(story.mission?.id ?? id))
    player.press("Shift-Tab", "Enter")
    for _ in entry.position..<(story.journal.last?.position ?? 0) { player.press("J") }
    expect(entry.event, entry.event.kind.command, on: pages(&player), player.desk.names)
    if !entry.reasons.isEmpty { #expect(pages(&player).contains { $0.contains("motifx") }) }
  }

  @Test(
    "each text, name, number and day of an act of a plan is found beside its label",
    arguments: PlanCommand.Kind.allCases)
  func plan(_ kind: PlanCommand.Kind) throws {
    let moment = try Moments.of(kind)
    var story = moment.story
    let command = try filled(.plan(kind), moment)
    let (before, base) = (story, try members(command.payload))
    var sower = Sower(today: story.today) { fields in
      guard let isFree = try? before.obstacles(to: kind, fields) else { return false }
      return isFree.isEmpty
    }
    let sown = sower.sow(kind.fields, in: base).filter { $0.value != .null }
    expectCodes(sower.spared)
    let reasons = Dictionary(Caution.Kind.allCases.map { ($0.rawValue, "motifx") }) { $1 }
    try story.enter(kind, sown, because: reasons)
    let entry = try #require(story.plan?.entries.last)
    var player = Player(story, size: Size(columns: 100, rows: 40))
    player.show(PlanJournalScreen(story.plan?.id ?? ""))
    player.press("Enter")
    expect(entry.event, entry.event.kind.command, on: pages(&player), player.desk.names)
  }

  @Test(
    "each text, name and number of a card of the directory is found beside its label",
    arguments: DirectoryCommand.Kind.allCases)
  func directory(_ kind: DirectoryCommand.Kind) throws {
    let moment = try Moments.of(kind)
    var story = moment.story
    let (before, base) = (story, try members(try filled(.directory(kind), moment).payload))
    var sower = Sower(today: story.today) { (try? before.obstacles(to: kind, $0).isEmpty) ?? false }
    let sown = sower.sow(kind.fields, in: base).filter { $0.value != .null }
    expectCodes(sower.spared)
    let reasons = try story.cautions(of: kind, sown).map { ($0.code, "motifx") }
    try story.register(kind, sown, because: Dictionary(reasons) { $1 })
    let entry = try #require(story.directoryJournal.last)
    var player = Player(story, size: Size(columns: 100, rows: 40))
    if kind == .registerPerson { player.cards = [card(sown)] }
    player.press("g", "j", "Enter")
    let rows = pages(&player)
    expect(entry.event, entry.event.kind.command, on: rows, player.desk.names)
    for name in ["name", "function", "mail", "phone"] where kind == .registerPerson {
      expect(sown[name]?.text ?? "", FieldWording.of(name, in: kind).label.fr, on: rows)
    }
  }

  // MARK: - Filling, as a person would

  private func filled(_ name: CommandName, _ moment: Moment) throws -> AnyCommand {
    var player = Player(moment.story)
    player.openForm(name, about: moment.topics)
    moment.robot.fill(&player)
    moment.robot.fillSurvey(&player)
    player.press("Ctrl-S")
    for _ in 0..<5 {
      guard case .confirming? = player.form?.mode else { break }
      player.type("convenu ensemble")
      player.press("Enter")
    }
    return try #require(player.performed.first)
  }

  private func members(_ payload: any Payload) throws -> Fields {
    guard case .group(let members) = ValueWriter.value(of: payload) else { return [:] }
    return members
  }

  private func card(_ fields: Fields) -> PersonCard {
    PersonCard(
      id: PersonID(fields["person"]?.text ?? ""), name: fields["name"]?.text ?? "",
      function: fields["function"]?.text ?? "", mail: fields["mail"]?.text ?? "", phone: fields["phone"]?.text ?? "")
  }

  private func expectCodes(_ spared: [String]) {
    let texts = spared.filter { path in !Self.codes.contains { path.hasSuffix($0) } }
    #expect(texts == [], "could hold nothing of their own")
  }

  // MARK: - Finding

  /// All that the fact in front shows, from its first row to its last.
  private func pages(_ player: inout Player) -> [String] {
    player.press(.home)
    var rows: [String] = []
    while true {
      let page = player.screen.plain.split(separator: "\n").map(String.init)
      rows += page.dropFirst().dropLast(2)
      player.press(.pageDown)
      if player.screen.plain.split(separator: "\n").map(String.init) == page { return rows }
    }
  }

  private func expect<Event: Act>(_ event: Event, _ command: String, on rows: [String], _ names: Names) {
    #expect(rows.count > 1)
    switch event.payload {
    case let act as Correction:
      for text in [act.newValue, act.reason] { #expect(rows.contains { $0.contains(text) }, "\(text)") }
    case is UndoAct, is RedoAct: break
    default:
      let value = ValueWriter.value(of: event.payload)
      for leaf in Leaves(command, names).leaves(event.kind.fields, value, "") {
        expect(leaf.text, leaf.label, on: rows)
      }
    }
  }

  /// Each line of the text stands in a row that bears the label, or below one.
  private func expect(_ text: String, _ label: String, on rows: [String]) {
    for line in text.plain.split(separator: "\n") where !line.isEmpty {
      let found = rows.indices.contains { row in
        rows[row].contains(line) && rows[max(0, row - 9)...row].contains { $0.contains(label.plain) }
      }
      #expect(found, "« \(line) » under « \(label) »:\n\(rows.joined(separator: "\n"))")
    }
  }
}

/// What a fact must show: each value as people write it, with the label of its field.
private struct Leaves {
  private let command: String
  private let names: Names

  init(_ command: String, _ names: Names) {
    self.command = command
    self.names = names
  }

  func leaves(_ fields: [Field], _ value: Value, _ path: String) -> [(label: String, text: String)] {
    fields.flatMap { field -> [(label: String, text: String)] in
      guard let member = value[field.name], member != .null else { return [] }
      let own = path.isEmpty ? field.name : "\(path).\(field.name)"
      let place = if case .group = field.shape, field.name == "act" { "" } else { own }
      return leaves(field.shape, member, place)
    }
  }

  private func leaves(_ shape: Shape, _ value: Value, _ path: String) -> [(label: String, text: String)] {
    switch (shape, value) {
    case (.group(let fields), _): leaves(fields, value, path)
    case (.list(let element), .list(let elements)): elements.flatMap { leaves(element, $0, path) }
    case (.whole, .whole(let year)) where path.lowercased().hasSuffix("year"):
      [(FieldWording.of(path, in: command).label.fr, String(year))]
    default: told(shape, value).map { [(FieldWording.of(path, in: command).label.fr, $0)] } ?? []
    }
  }

  private func told(_ shape: Shape, _ value: Value) -> String? {
    switch (shape, value) {
    case (.line, .text(let text)), (.prose, .text(let text)): text
    case (.day, .text(let iso)): Day(iso: iso)?.long(.fr)
    case (.euros, .whole(let cents)): Euros(cents: cents).written(.fr)
    case (.hundredths, .whole(let value)): Hundredths(value).written(.fr)
    case (.whole, .whole(let number)): Numbers.whole(number, .fr)
    case (.party, .text(let text)): Party(text).map { names.name(of: $0) }
    case (.reference(.person), .text(let id)): names.name(of: PersonID(id))
    case (.reference(.mission), .text(let id)), (.reference(.plan), .text(let id)): id
    case (.answer, .text(let text)) where text.hasPrefix("canari"): text
    default: nil
    }
  }
}

extension Story {
  fileprivate func lastEntry(_ isIt: (MissionEvent) -> Bool) -> Recorded<MissionEvent>? {
    journal.last { $0.order == journal.last?.order && isIt($0.event) }
  }
}
