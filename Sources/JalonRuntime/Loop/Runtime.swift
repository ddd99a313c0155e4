import JalonCore
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

/// The loop: inputs in, effects carried out, one picture for everything that was pending.
public final class Runtime {
  /// What the screens ask for, and what is left of it.
  var loop: Loop
  var app: App { loop.app }
  let terminal: any Terminal
  let performer: Performer
  private let clock: Clock
  let editor: TextEditor
  let clipboard: Clipboard
  let opener: Opener
  private var counting: Counting?
  var wardrobe: Wardrobe?
  private(set) var parting: Parting?
  /// What another Jalon writes, where this one only reads beside it.
  public var following: Following?
  /// Where others write into the store as well, and it may be far.
  var sharing: Sharing?
  private var wasInterrupted = false
  /// How long nothing has to come in before what nobody waits for is read: shorter than a glance, longer than the pause
  /// between two keys that are held.
  private static let calm = 60
  /// More inputs at once than a key that is held leaves between two pictures.
  private static let many = 8
  /// Writes put off until the picture stands.
  private var away = PutAway()
  private var unsaved = Unsaved()
  private let milliseconds: () -> Int
  /// The last input asked a question: what was typed before it could be read is no answer.
  var hasAsked = false
  /// What was typed while a screen was opening: for what it opens.
  var held: [Input] = []
  /// Reads put off until the picture stands: the newest of each kind.
  private var idle: [Asked] = []
  /// Whether nothing has come in since the last of these reads: the next one need not wait for calm again.
  private var isCalm = false
  /// What came in is over: text, which nobody holds down, or many keys at once, whose picture stands for all of them.
  private var isOver = false

  /// - Parameters:
  ///   - scan: a second way of reading, to count beside the loop; without one, counting waits its turn.
  ///   - wardrobe: the themes; without it, the terminal keeps its own.
  ///   - copies: texts may be given to the clipboard.
  ///   - milliseconds: a clock that never goes back.
  public init(
    app: App, terminal: any Terminal, performer: Performer, clock: Clock, scan: (any Scan)?,
    environment: [String: String], wardrobe: Wardrobe? = nil, copies: Bool = true,
    milliseconds: (() -> Int)? = nil
  ) {
    self.milliseconds = milliseconds ?? Runtime.uptime
    loop = Loop(app)
    self.wardrobe = wardrobe
    self.terminal = terminal
    self.performer = performer
    self.clock = clock
    editor = TextEditor(environment: environment)
    clipboard = Clipboard(environment: environment, isOn: copies)
    opener = Opener(environment: environment)
    if editor.isOfSession { editor.sweep() }
    counting = scan.map { Counting($0, wake: terminal.wake) }
  }

  /// Plays until the person leaves, the system says so, or the terminal is gone. Returns why.
  public func run() -> Parting {
    start()
    while parting == nil {
      let inputs = terminal.read(timeoutMilliseconds: patience)
      isCalm = inputs.isEmpty
      if isCalm {
        follow()
        settle()
      } else {
        play(inputs)
      }
      if hasAsked, parting == nil { play(terminal.dropTyped()) }
    }
    return finish()
  }

  private static let birth = ContinuousClock.now

  private static func uptime() -> Int {
    let (seconds, fraction) = (ContinuousClock.now - birth).components
    return Int(seconds) * 1_000 + Int(fraction / 1_000_000_000_000_000)
  }

  /// For how long an input is waited for, in milliseconds; `nil` is for ever.
  var patience: Int? {
    let reading = idle.isEmpty ? app.stillFor.map { $0 * 1000 } : isCalm || isOver ? 0 : Runtime.calm
    let saving = unsaved.patience(at: milliseconds())
    return [reading, saving, following.map { _ in Following.rhythm }, sharing?.patience].compactMap(\.self).min()
  }

  /// Asks for what the first screen needs, and shows it.
  public func start() {
    tellTime()
    loop.start()
    settleAll()
    show()
  }

  /// Everything that was pending, then one picture, then what it leaves to write.
  public func play(_ inputs: [Input]) {
    tellTime()
    hasAsked = false
    isOver = inputs.count >= Runtime.many || app.top.isTyping
    for input in inputs { take(input) }
    readAgainWhatMoved()
    show()
    unsaved.note(app.isUnsaved, at: milliseconds())
    keepWhatIsDue()
    performer.consulting?.settle()
  }

  private func show() {
    guard parting == nil else { return }
    loop.app.desk.link = sharing?.link(at: app.desk.now, milliseconds()) ?? .near
    terminal.present(app.draw())
    if writeWhatWaits() { terminal.present(app.draw()) }
  }

  /// Writes what waits, and all that follows from it. Whether something has to be said of it.
  private func writeWhatWaits() -> Bool {
    let isAnswered = putAway()
    settleAll()
    return tellNews() || isAnswered
  }

  /// Writes what waits. Whether a screen was answered.
  @discardableResult
  private func putAway() -> Bool {
    var isAnswered = false
    for asked in away.takeAll() {
      if let sharing {
        sharing.errands.send(asked)
      } else if let answer = performer.perform(asked.effect) {
        self.answer(answer, to: asked.asker)
        isAnswered = true
      }
    }
    return isAnswered
  }

  /// Whether there was something to say of the drawer.
  @discardableResult
  private func tellNews() -> Bool {
    guard sharing == nil, let words = performer.news() else { return false }
    loop.app.tell([words])
    return true
  }

  private func keepWhatIsDue() {
    guard parting == nil, unsaved.isDue(at: milliseconds()) else { return }
    unsaved.saved()
    loop.keep()
    settleAll()
    if writeWhatWaits() { terminal.present(app.draw()) }
  }

  /// Nothing is left to read: the picture is the last one.
  var hasReadAll: Bool { idle.isEmpty }

  /// Reads what nobody was waiting for, now that all is calm.
  public func settle() {
    let waiting = idle
    idle = []
    performer.glancing { for asked in waiting { carryOut(asked) } }
    settleAll()
    tellTime()
    show()
    keepWhatIsDue()
  }

  private func tellTime() {
    loop.app.desk.today = clock.today()
    loop.app.desk.now = clock.now()
  }

  /// Keeps what was being typed and gives the terminal back. Returns why it ends.
  public func finish() -> Parting {
    counting?.stop()
    loop.leave()
    settleAll()
    _ = writeWhatWaits()
    sharing?.end()
    performer.consulting?.flush()
    terminal.close()
    return parting ?? .asked
  }

  func handle(_ input: Input) {
    switch input {
    case .key(.control("c")), .signal(.interrupt): interrupt()
    case .key, .paste, .mouse, .resize:
      wasInterrupted = false
      loop.handle(input)
      settleAll()
    case .background(let colour):
      wardrobe?.background = colour
      wear(wardrobe?.chosen)
    case .woken:
      takeCounts()
      takeShared()
    case .hangup: parting = .hangup
    case .signal(.suspend): if !app.isLocked { terminal.stop() }
    case .signal(.resume): terminal.repaint()
    case .signal(let signal): parting = .signal(signal)
    }
  }

  /// Once says how, twice leaves; from the hands of a respondent, nothing does.
  private func interrupt() {
    guard !app.isLocked else { return }
    if wasInterrupted { return ask(.quit) }
    wasInterrupted = true
    ask(.say(Notice(RuntimeWords.interruptAgain)))
  }

  private func takeCounts() {
    for (counts, asker) in counting?.take() ?? [] { answer(.counts(counts), to: asker) }
    settleAll()
  }

  /// Carries out what is asked for, until nothing is left.
  func settleAll() {
    while let asked = loop.take() {
      if case .speak(let language) = asked.effect { speak(language) }
      if !loop.settles(asked) { carryOut(asked) }
    }
    tellNews()
  }

  /// In the name of the screen in front.
  func ask(_ effect: Effect) {
    loop.ask(effect)
    settleAll()
  }

  func say(_ notice: Notice) { loop.ask(.say(notice)) }

  private func carryOut(_ asked: Asked) {
    if away.takes(asked) { return }
    if asked.effect.readsDrafts { putAway() }
    switch asked.effect {
    case .quit: parting = .asked
    case .takeOver: parting = .takingOver
    case .suspend: terminal.stop()
    case .repaint: terminal.repaint()
    case .wear(let name): wear(name)
    case .mouse(let isOn): terminal.listen(toMouse: isOn)
    case .themes: answer(.themes(wardrobe?.choices ?? [], worn: wardrobe?.chosen ?? ""), to: asked.asker)
    case .counts(let filter): count(filter, for: asked.asker)
    case .whenIdle(let effect): putOff(Asked(effect, by: asked.asker))
    case .copy(let text): copy(text)
    case .open(let place): open(place)
    case .edit(let text): takeEdited(edit(text), for: asked.asker)
    default: ask(storeFor: asked)
    }
  }

  /// At once, or beside the loop where the store is shared.
  private func ask(storeFor asked: Asked) {
    if let sharing { return sharing.errands.send(asked) }
    guard let answer = performer.perform(asked.effect) else { return }
    if answer.changesNames, let names = performer.names() { loop.app.desk.known = names }
    self.answer(answer, to: asked.asker)
  }

  private func speak(_ language: Language) {
    if let sharing { sharing.errands.speak(language) } else { performer.speak(language) }
  }

  private func putOff(_ asked: Asked) {
    idle.removeAll { $0.asker == asked.asker && asked.effect.replaces($0.effect) }
    idle.append(asked)
  }

  private func count(_ filter: Filter, for asker: Asker) {
    guard let counting else {
      if let counts = performer.counts(filter) { answer(.counts(counts), to: asker) }
      return
    }
    counting.ask(filter, today: app.desk.today, for: asker)
  }

  /// A failure is said first: what the screen makes of it comes after.
  func answer(_ answer: Answer, to asker: Asker) {
    loop.answer(answer, to: asker)
    if case .failed(let words) = answer { say(Notice(words, .failed)) }
  }
}
