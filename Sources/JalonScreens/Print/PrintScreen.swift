import JalonCore
import JalonTerminal
import JalonWording

/// `p`: which document of a mission to let out, for whom, and what it says before it leaves.
struct PrintScreen: Screen {
  static let name = "print"

  /// One document that may be let out.
  struct Choice: Hashable, Sendable {
    let document: DocumentKind
    /// A letter has its candidate, a summary of the surveys shows what its reader may read; the usual readers where there
    /// are none.
    var readers: [Party] = []
    /// For whom it is by its nature, though no party of the mission: a reference is for its provider to show.
    var outsider: String?
  }

  let mission: MissionID
  var dossier: Dossier?
  var focus = 0
  var recipient = LineEditor()
  /// The text of law that obliges to hand the document over.
  var ground = LineEditor()
  /// Asked for in place of those of the settings.
  var format: DocumentFormat?
  /// What is being typed, and what stood there before.
  private(set) var typing: (line: Line, former: LineEditor)?
  /// Why a consent told in words covers the document: asked when the rules ask for it.
  var reason: LineEditor?
  private(set) var cautions: [Caution] = []
  /// The reason is asked for all the papers together.
  private var isForAll = false
  var page: [String] = []
  var top = 0

  /// What may be typed here about the recipient.
  enum Line { case recipient, ground }

  /// The document to begin with, where one was asked for.
  let wanted: DocumentKind?

  init(_ mission: MissionID, at wanted: DocumentKind? = nil) { (self.mission, self.wanted) = (mission, wanted) }

  var isTyping: Bool { typing != nil || reason != nil }
  func title(_ desk: Desk) -> String { desk(PrintWords.title) }

  var chosen: Choice? { choices.indices.contains(focus) ? choices[focus] : nil }

  /// The command that lets `choice` out, for the parties of the mission or for whoever was named.
  func act(_ choice: Choice, _ desk: Desk) -> ReleaseDocument {
    let typed = desk.names.directory.code(ofRecipient: recipient.text)
    let outsider = recipient.text.isBlank || !choice.readers.isEmpty ? choice.outsider : typed
    let usual = dossier?.mission.usualReaders(of: choice.document) ?? []
    let parties = choice.readers.isEmpty ? usual : choice.readers
    let law = outsider == nil || ground.text.isBlank ? nil : ground.text
    return ReleaseDocument(
      document: choice.document, parties: outsider == nil ? parties : [], recipient: outsider, legalGround: law,
      on: desk.today)
  }

  /// What keeps it in.
  private func obstacles(_ choice: Choice, _ desk: Desk) -> [Obstacle] {
    dossier?.ruling(.release(act(choice, desk)), by: desk.me).obstacles ?? []
  }

  /// Why it cannot leave; `nil` where it can.
  func refusal(_ choice: Choice, _ desk: Desk) -> Words? {
    guard let dossier else { return SheetWords.notRead }
    let obstacles = obstacles(choice, desk)
    guard !obstacles.isEmpty else { return nil }
    return Refusal.obstacles(obstacles).sentence(dossier.names, .mission(.release))
  }

  /// Why it cannot leave, where nothing that a person does here would let it.
  private func hindrance(_ choice: Choice, _ desk: Desk) -> Words? {
    obstacles(choice, desk).contains { $0.clearing != nil } ? nil : refusal(choice, desk)
  }

  func released(_ choice: Choice, _ desk: Desk) -> DocumentReleased? {
    dossier?.mission.released(by: act(choice, desk), on: desk.today, in: desk.names.directory)
  }

  // MARK: Answers

  mutating func appear(_ desk: Desk) -> [Effect] { [.dossier(mission)] }

  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dossier(let found?) where found.mission.id == mission:
      let isFirst = dossier == nil
      dossier = found
      if isFirst { focus = firstFocus(desk) }
      return preview(desk)
    case .preview(let lines, of: let act):
      guard chosen.map({ self.act($0, desk) }) == act else { return [] }
      (page, top) = (lines, 0)
      return []
    case .released(let paths): return [.say(Notice(PrintWords.printed(paths), .done)), .dossier(mission)]
    case .refused(.unconfirmed(let asked), of: _):
      cautions = asked
      reason = LineEditor()
      return []
    case .refused(let refusal, of: let command):
      return [.say(Notice(refusal.sentence(dossier?.names ?? desk.names, command.name), .refused))]
    default: return []
    }
  }

  func preview(_ desk: Desk) -> [Effect] {
    guard let chosen, refusal(chosen, desk) == nil else { return [] }
    return [.preview(mission, act(chosen, desk), as: format)]
  }

  // MARK: Keys

  static let keymap: [Binding<PrintScreen>] = [
    Binding(
      "print.print", [.enter, .control("s"), .character("p")], PrintWords.print, short: PrintWords.printShort,
      priority: 9,
      disabled: { state, desk in state.chosen.flatMap { state.hindrance($0, desk) } }
    ) { $0.printOrAsk($1) }.writing,
    Binding(
      "print.recipient", [.character("d")], PrintWords.recipient, short: PrintWords.recipientShort, priority: 7
    ) { state, _ in state.begin(.recipient) },
    Binding(
      "print.law", [.character("l")], PrintWords.law, short: PrintWords.lawShort, priority: 3,
      disabled: { state, _ in state.recipient.text.isBlank ? PrintWords.nobodyNamed : nil }
    ) { state, _ in state.begin(.ground) },
    Binding("print.format", [.character("f")], PrintWords.format, short: PrintWords.formatShort, priority: 6) {
      state, desk in state.nextFormat(desk)
    },
    Binding("print.bundle", [.character("z")], PrintWords.bundle, short: PrintWords.bundleShort, priority: 4) {
      state, _ in state.bundle(reasons: [:])
    }.writing,
    Binding("print.up", [.up, .character("k")], PrintWords.up, .move) { $0.move(-1, $1) },
    Binding("print.down", [.down, .character("j")], PrintWords.down, .move) { $0.move(1, $1) },
    Binding("print.pageUp", [.pageUp], PrintWords.pageUp, .move) { state, _ in state.turn(-10) },
    Binding("print.pageDown", [.pageDown], PrintWords.pageDown, short: PrintWords.pageShort, .move, priority: 2) {
      state, _ in
      state.turn(10)
    },
    Binding("print.back", [.escape, .character("q")], PrintWords.back, .general) { _, _ in [.pop] },
  ]

  /// Prints; or shows all that is missing, each with the act that records it.
  private mutating func printOrAsk(_ desk: Desk) -> [Effect] {
    isForAll = false
    guard let chosen, let dossier else { return [] }
    let obstacles = obstacles(chosen, desk)
    guard !obstacles.isEmpty else { return print(reasons: [:], desk) }
    return [.push(RefusalScreen(.obstacles(obstacles), of: .mission(.release), mission: mission, dossier.names))]
  }

  private mutating func begin(_ line: Line) -> [Effect] {
    typing = (line, self[line])
    return []
  }

  subscript(line: Line) -> LineEditor {
    get { line == .recipient ? recipient : ground }
    set { if line == .recipient { recipient = newValue } else { ground = newValue } }
  }

  /// All that may leave for whoever is named, in one file.
  private mutating func bundle(reasons: [String: String]) -> [Effect] {
    isForAll = true
    let outsider = recipient.text.isBlank ? nil : recipient.text
    let law = outsider == nil || ground.text.isBlank ? nil : ground.text
    return [.bundle(mission, recipient: outsider, legalGround: law, reasons: reasons, as: format)]
  }

  func print(reasons: [String: String], _ desk: Desk) -> [Effect] {
    chosen.map { [.release(mission, act($0, desk), reasons: reasons, as: format)] } ?? []
  }

  /// ODT first: it is what is signed. Then the others, then those of the settings again.
  private mutating func nextFormat(_ desk: Desk) -> [Effect] {
    let all: [DocumentFormat?] = [nil, .odt, .docx, .html, .text, .pdf]
    let place = all.firstIndex(of: format) ?? 0
    format = all[(place + 1) % all.count]
    return [.say(Notice(PrintWords.becomes(format)))] + preview(desk)
  }

  mutating func move(_ step: Int, _ desk: Desk) -> [Effect] {
    focus = min(max(0, focus + step), max(0, choices.count - 1))
    (page, top) = ([], 0)
    return preview(desk)
  }

  mutating func turn(_ lines: Int) -> [Effect] {
    top = min(max(0, top + lines), max(0, page.count - 1))
    return []
  }

  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? {
    switch input {
    case .key(.escape): return stopTyping(desk)
    case .key(.enter): return reason == nil ? named(desk) : confirmed(desk)
    case .key(let key): return edited { $0.handle(key) } ? [] : nil
    case .paste(let text):
      _ = edited {
        $0.paste(text)
        return true
      }
      return []
    case .mouse, .resize, .signal, .background, .woken, .hangup: return nil
    }
  }

  /// The line in hand, changed: the reason where one is asked, else who receives.
  private mutating func edited(_ change: (inout LineEditor) -> Bool) -> Bool {
    guard var line = reason else { return typing.map { change(&self[$0.line]) } ?? false }
    defer { reason = line }
    return change(&line)
  }

  private mutating func stopTyping(_ desk: Desk) -> [Effect] {
    if let typing { self[typing.line] = typing.former }
    (reason, typing) = (nil, nil)
    return preview(desk)
  }

  private mutating func named(_ desk: Desk) -> [Effect] {
    typing = nil
    (page, top) = ([], 0)
    return preview(desk)
  }

  private mutating func confirmed(_ desk: Desk) -> [Effect] {
    guard let text = reason?.text, !text.isBlank else { return [.say(Notice(ComparisonWords.needsWords, .refused))] }
    reason = nil
    let reasons = Dictionary(cautions.map { ($0.code, text) }) { first, _ in first }
    return isForAll ? bundle(reasons: reasons) : print(reasons: reasons, desk)
  }
}
