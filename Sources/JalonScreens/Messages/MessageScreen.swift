import JalonCore
import JalonTerminal
import JalonWording

/// `E`: what may be written to whom about a mission, and what it would say. Jalon prepares the message; a person sends it.
struct MessageScreen: Screen {
  static let name = "message"

  let mission: MissionID
  /// Of what the message tells first, where something is due.
  private let wanted: MessageKind?
  private let party: Party?
  private(set) var dossier: Dossier?
  private(set) var focus = 0
  private(set) var page: [String] = []
  private(set) var top = 0

  init(_ mission: MissionID, to party: Party? = nil) {
    (self.mission, self.party, wanted) = (mission, party, nil)
  }

  init(_ mission: MissionID, about watch: Watch) {
    (self.mission, party, wanted) = (mission, watch.who, MessageKind(watch.kind))
  }

  func title(_ desk: Desk) -> String { desk(MessageWords.title) }

  var choices: [MessageOrder] { dossier?.mission.messages ?? [] }
  var chosen: MessageOrder? { choices.indices.contains(focus) ? choices[focus] : nil }

  /// All that are written about the same thing: to each its own.
  private var alike: [MessageOrder] { choices.filter { $0.kind == chosen?.kind } }

  // MARK: What keeps it in

  /// Of the first of its papers that the door keeps in.
  private func obstacles(_ order: MessageOrder, _ desk: Desk) -> [Obstacle] {
    let acts = order.releases(on: desk.today)
    return acts.lazy.map { dossier?.ruling(.release($0), by: desk.me).obstacles ?? [] }.first { !$0.isEmpty } ?? []
  }

  /// Why it cannot be prepared; `nil` where it can.
  func refusal(_ order: MessageOrder, _ desk: Desk) -> Words? {
    guard let dossier else { return SheetWords.notRead }
    let obstacles = obstacles(order, desk)
    guard obstacles.isEmpty else { return Refusal.obstacles(obstacles).sentence(dossier.names, .mission(.release)) }
    return contact(of: order.party)?.mail.isBlank == false
      ? nil : MessageWords.noAddress(dossier.names.name(of: order.party))
  }

  func contact(of party: Party) -> Contact? {
    dossier.flatMap { $0.names.contact(of: party, preferring: $0.mission.named(of: party)) }
  }

  /// How often the first of its papers went to that reader.
  func prepared(_ order: MessageOrder) -> Int {
    let paper = order.kind.papers.first
    return dossier?.mission.releases.count { $0.act.document == paper && $0.act.parties == [order.party] } ?? 0
  }

  // MARK: Answers

  mutating func appear(_ desk: Desk) -> [Effect] { [.dossier(mission)] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dossier(let found?) where found.mission.id == mission:
      let isFirst = dossier == nil
      dossier = found
      if isFirst { focus = firstFocus(desk) }
      focus = min(focus, max(0, choices.count - 1))
      return preview(desk)
    case .message(let lines, of: let order):
      guard order == chosen else { return [] }
      (page, top) = (lines, 0)
      return []
    case .released(let paths): return [.say(Notice(MessageWords.prepared(paths), .done)), .dossier(mission)]
    case .refused(let refusal, of: let command):
      return [.say(Notice(refusal.sentence(dossier?.names ?? desk.names, command.name), .refused))]
    default: return []
    }
  }

  /// What is due, then what the line in focus was about, then the first that may be prepared.
  private func firstFocus(_ desk: Desk) -> Int {
    let choices = choices
    return choices.firstIndex { $0.kind == wanted && $0.party == party } ?? choices.firstIndex { $0.kind == wanted }
      ?? choices.firstIndex { $0.party == party } ?? choices.firstIndex { refusal($0, desk) == nil } ?? 0
  }

  private func preview(_ desk: Desk) -> [Effect] {
    guard let chosen, refusal(chosen, desk) == nil else { return [] }
    return [.showMessage(chosen)]
  }

  // MARK: Keys

  static let keymap: [Binding<MessageScreen>] = [
    Binding(
      "message.prepare", [.enter, .control("s"), .character("E")], MessageWords.prepare,
      short: MessageWords.prepareShort, priority: 9, disabled: { $0.hindrance($1) }
    ) { state, _ in state.chosen.map { [.prepareMessages([$0], reasons: [:])] } ?? [] }.writing,
    Binding(
      "message.all", [.character("z")], MessageWords.all, short: MessageWords.allShort, priority: 8,
      disabled: { state, desk in state.alike.lazy.compactMap { state.refusal($0, desk) }.first }
    ) { state, _ in [.prepareMessages(state.alike, reasons: [:])] }.writing,
    Binding("message.copy", [.character("y")], MessageWords.copy, short: MessageWords.copyShort, priority: 4) {
      state, desk in state.copy(desk)
    },
    Binding("message.up", [.up, .character("k")], MessageWords.up, .move) { $0.move(-1, $1) },
    Binding("message.down", [.down, .character("j")], MessageWords.down, .move) { $0.move(1, $1) },
    Binding("message.pageUp", [.pageUp], MessageWords.pageUp, .move) { state, _ in state.turn(-10) },
    Binding("message.pageDown", [.pageDown], MessageWords.pageDown, short: PrintWords.pageShort, .move, priority: 2) {
      state, _ in state.turn(10)
    },
    Binding("message.back", [.escape, .character("q")], PrintWords.back, .general) { _, _ in [.pop] },
  ]

  private func hindrance(_ desk: Desk) -> Words? {
    guard let chosen else { return dossier == nil ? SheetWords.notRead : MessageWords.nothing }
    return refusal(chosen, desk)
  }

  /// The address of whoever reads it.
  private func copy(_ desk: Desk) -> [Effect] {
    guard let mail = chosen.flatMap({ contact(of: $0.party)?.mail }), !mail.isBlank else {
      return [.say(Notice(MessageWords.nothingToCopy, .refused))]
    }
    return [.copy(mail)]
  }

  private mutating func move(_ step: Int, _ desk: Desk) -> [Effect] {
    focus = min(max(0, focus + step), max(0, choices.count - 1))
    (page, top) = ([], 0)
    return preview(desk)
  }

  private mutating func turn(_ lines: Int) -> [Effect] {
    top = min(max(0, top + lines), max(0, page.count - 1))
    return []
  }
}
