import Foundation
import JalonCore
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Lines made at random")
struct RandomLinesTests {
  /// `JALON_RANDOM_LINES=100000` asks for more of them.
  static let count = ProcessInfo.processInfo.environment["JALON_RANDOM_LINES"].flatMap { Int($0) } ?? 10_000

  @Test("never break anything: each is answered, the store verifies, and its list can be made again")
  func robust() throws {
    let ground = try Ground(demo: true)
    var lines = RandomLines(dice: Dice(seed: 2026))
    let asked = (0..<Self.count).map { _ in lines.next() }
    let (answers, tally) = try ground.apply(asked)
    #expect(answers.count == Self.count && tally.all == Self.count)
    #expect(tally.done > Self.count / 100, "only \(tally.done) lines were possible")
    #expect(try Verification(ground.store).findings().map(\.fr) == [])
    let rows = try ground.rows
    _ = try Verification(ground.store).rebuild()
    #expect(try ground.rows == rows)
  }
}

/// Lines for the store of the demonstration: plausible, wrong, or not even JSON.
struct RandomLines {
  var dice: Dice
  private let requests = Demonstration.requests(today: Ground.today)
  private let missions: [MissionID]
  private var places: [Reference: [String]] = [:]

  init(dice: Dice) {
    self.dice = dice
    missions = Set(requests.compactMap(\.command.mission)).sorted()
    places = [
      .mission: missions.map(\.text) + ["05-900", "05-901"], .plan: ["ges-04-05", "plan-05-014", "plan-neuf"],
      .structure: DemoPeople.structures.map(\.id.text), .operator: ["dla-05", "dla-04"],
      .provider: DemoPeople.providers.map(\.id.text),
      .person: ["c-roux", "p-giraud", "dir-dla-05", "resp-cafe-des-rails", "resp-domicile-queyras", "cons-besson"],
      .criterion: EvaluationGrid.seedCriteria.map(\.text), .reorientation: ["R1", "R2", "R3"],
    ]
  }

  mutating func next() -> String {
    var line = dice.once(in: 3) ? replayed() : invented()
    if dice.once(in: 12) { line = broken(line) }
    return line
  }

  /// A request of the demonstration, for another mission or on another day.
  private mutating func replayed() -> String {
    let request = dice.choosing(among: requests)
    guard case .group(var members) = ValueWriter.value(of: request.command.payload) else { return "{}" }
    members["command"] = .text(request.command.name.text)
    if let target = request.command.name.target, members[target.name] == nil {
      members[target.name] = .text(dice.once(in: 2) ? request.subject : dice.choosing(among: missions).text)
    }
    if members["on"] != nil { members["on"] = .text((Ground.today - dice.throwing(0...20)).iso) }
    return Value.group(members).json.line
  }

  private mutating func invented() -> String {
    let name = dice.choosing(among: CommandName.all)
    var members: [String: Value] = ["command": .text(name.text)]
    if let target = name.target { members[target.name] = value(target.shape, depth: 0) }
    for field in name.fields where field.required || dice.once(in: 2) {
      members[field.name] = value(field.shape, depth: 0)
    }
    // Whoever asks stays an officer: else everything after is refused for one reason.
    if name == .directory(.registerPerson) || name == .directory(.amendPerson) {
      members["person"] = "resp-cafe-des-rails"
    }
    if dice.once(in: 3) {
      members["reasons"] = .group([dice.choosing(among: Caution.Kind.allCases).rawValue: .text("motif")])
    }
    if dice.once(in: 20) { members["inconnu"] = .whole(1) }
    return Value.group(members).json.line
  }

  private mutating func value(_ shape: Shape, depth: Int) -> Value {
    if dice.once(in: 40) { return dice.choosing(among: [.null, .whole(-1), .text(""), .list([]), .text("\u{1B}[2J")]) }
    switch shape {
    case .line, .prose: return .text(dice.choosing(among: ["ok", "é’œ", "a\u{202E}b", "=1+1"]))
    case .flag: return .flag(dice.once(in: 2))
    case .day: return .text((Ground.today + dice.throwing(-30...30)).iso)
    case .instant, .whole: return .whole(dice.throwing(-2...40))
    case .euros, .hundredths:
      return .whole(dice.choosing(among: [0, 50, 100, 350, 500, 1_000, 900_000, 999_999_999_999]))
    case .choice(let words): return .text(dice.choosing(among: words))
    case .reference(let reference): return .text(dice.choosing(among: places[reference] ?? ["x"]))
    case .party: return .text(party())
    case .list(let element):
      guard depth < 3 else { return .list([]) }
      return .list((0..<dice.throwing(0...3)).map { _ in value(element, depth: depth + 1) })
    case .group(let fields):
      return .group(fields.reduce(into: [:]) { all, field in all[field.name] = value(field.shape, depth: depth + 1) })
    case .answer: return dice.choosing(among: [.whole(3), .text("yes"), .list([.text("project")])])
    }
  }

  private mutating func party() -> String {
    let role = dice.choosing(among: [Reference.structure, .operator, .provider])
    return "\(role.rawValue):\(dice.choosing(among: places[role] ?? ["x"]))"
  }

  /// One character away, doubled or replaced.
  private mutating func broken(_ line: String) -> String {
    var characters = Array(line)
    let place = dice.throwing(0...max(0, characters.count - 1))
    guard characters.indices.contains(place) else { return line }
    switch dice.throwing(0...2) {
    case 0: characters.remove(at: place)
    case 1: characters.insert(characters[place], at: place)
    default: characters[place] = dice.choosing(among: ["\"", "{", "}", "\\", "\u{0}", "é", "9"])
    }
    return String(characters).replacing("\n", with: " ")
  }
}
