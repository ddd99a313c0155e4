import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording

@testable import JalonScreens

/// A screen played by keys against a story: each effect is carried out as the runtime would, by the real core.
struct Play {
  private(set) var story: Story
  private var loop: Loop
  var app: App { loop.app }
  /// Everything that was said above the footer, in French.
  private(set) var said: [String] = []
  private(set) var unserved: [Effect] = []

  init(_ story: Story, _ first: any Screen, me: PersonID = World.officers[0], columns: Int = 80, rows: Int = 24) {
    self.story = story
    let desk = Desk(
      today: story.today, language: .fr, me: me, names: Play.names(story), size: Size(columns: columns, rows: rows))
    loop = Loop(App(desk: desk, first: first))
    loop.start()
    settle()
  }

  static func names(_ story: Story) -> Names {
    Names(
      directory: story.directory,
      people: [
        "claire-05": "C. Roux", "marc-04": "M. Aubert", "nadia-buech": "N. Faure", "paul-durance": "P. Blanc",
        "rose-ubaye": "R. Silve",
      ])
  }

  /// Presses keys by their names: `Tab`, `Enter`, `4`; several in one text are parted by spaces.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      guard let key = Key(name: String(name)) else { preconditionFailure("not a key: \(name)") }
      send(.key(key))
    }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func send(_ input: Input) {
    loop.handle(input)
    settle()
  }

  /// What the screens save once the keys rest.
  mutating func keep() -> [Effect] { loop.app.keep().map(\.effect) }

  mutating func resize(_ columns: Int, _ rows: Int) { send(.resize(Size(columns: columns, rows: rows))) }

  var surface: Surface { app.draw() }
  var isTyping: Bool { app.top.isTyping }
  var rows: [String] { surface.trimmedRows }

  func shows(_ text: String) -> Bool { rows.contains { $0.plain.contains(text) } }

  // MARK: The world

  private mutating func settle() {
    while let asked = loop.take() {
      if case .say(let notice) = asked.effect { said.append(notice.words.fr.plain) }
      if !loop.settles(asked) { serve(asked.effect, for: asked.asker) }
    }
  }

  private mutating func serve(_ effect: Effect, for asker: Asker) {
    func answer(_ answer: JalonScreens.Answer) { loop.answer(answer, to: asker) }
    switch effect {
    case .dossier(let id, let reader): answer(.dossier(dossier(id, reader: reader)))
    case .plan(let id): answer(.plan(story.plan?.id == id ? story.plan : nil, missions: missions))
    case .missions(let ids): answer(.missions(missions.filter { ids.contains($0.id) }))
    case .perform(let intentions): for intention in intentions { answer(perform(intention)) }
    case .release(let id, let act, let reasons, as: _):
      answer(perform(Intention(.mission(id, .release(act)), reasons: reasons)))
    case .bundle: answer(.released(["dossier.zip"]))
    case .look(let path):
      let isThere = path.hasSuffix("Offre.pdf")
      answer(
        .looked(
          isThere ? .file("/home/c/Offre.pdf", sha256: String(repeating: "ab", count: 32)) : .absent(path), of: path))
    case .completePath(let path):
      answer(.completed(PathCompletion(text: "~/Offre.pdf", names: ["Offre.pdf"]), of: path))
    case .showMessage(let order): answer(.message(["message \(order.kind.rawValue)"], of: order))
    case .prepareMessages(let orders, _): answer(.released(orders.map { "\($0.kind.rawValue)-\($0.party.text).eml" }))
    case .preview(_, let act, _): answer(.preview(["page \(act.document.rawValue)"], of: act))
    case .whenIdle(let later): serve(later, for: asker)
    default: unserved.append(effect)
    }
  }

  private var missions: [Mission] {
    (Array(story.others.values) + (story.mission.map { [$0] } ?? [])).sorted { $0.id < $1.id }
  }

  private func dossier(_ id: MissionID, reader: PersonID?) -> Dossier? {
    missions.first { $0.id == id }.map {
      Dossier($0, reader: reader ?? app.desk.me, circumstances: story.circumstances, names: app.desk.names)
    }
  }

  private mutating func perform(_ intention: Intention) -> JalonScreens.Answer {
    do {
      switch intention.command {
      case .mission(_, let command): try story.enter(command, because: intention.reasons.values.first)
      case .plan(_, let command): try story.enter(command.kind, Play.fields(of: command), because: intention.reasons)
      case .directory: break
      }
      if case .mission(_, .release) = intention.command { return .released(["pv.html"]) }
      return .performed([])
    } catch let refusal as Refusal {
      return .refused(refusal, of: intention.command)
    } catch {
      preconditionFailure("the story does not hold: \(error)")
    }
  }

  private static func fields(of command: PlanCommand) -> Fields {
    guard case .group(let members) = ValueWriter.value(of: command.payload) else { return [:] }
    return members
  }
}

extension String {
  /// With ordinary spaces, for comparing with what a test writes.
  var plain: String { String(map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 }) }
}

extension App {
  /// How many screens are open.
  var depth: Int { stack.count }
}
