import JalonCore
import JalonTerminal
import JalonWording

/// The stack of screens, the line above the footer, and the keys that mean the same everywhere.
///
/// Pure: `handle` takes an input and returns effects, `draw` returns a surface.
public struct App: Sendable {
  public var desk: Desk
  private(set) var stack: Stack
  private(set) var notice: Notice? { didSet { if let notice { said.note(notice, at: desk.now) } } }
  /// What was said so far, for `g m`.
  private var said = SaidNotices()
  /// Said one after the other, each until a key that says nothing itself.
  private var waiting: [Notice] = []
  /// The keys of a sequence pressed so far: `g`, waiting for its second.
  private(set) var pending: [Key] = []
  /// The terminal is too small below this.
  public static let smallest = Size(columns: 60, rows: 15)

  /// - Parameter above: screens that stand over the first one from the start.
  public init(desk: Desk, first: any Screen, above: [any Screen] = []) {
    self.desk = desk
    stack = Stack([first] + above)
  }

  public var top: any Screen { stack.top }
  /// Who asks while no key is pressed: the screen in front.
  public var front: Asker { stack.front }

  /// What the screen in front asks for when the program starts.
  public mutating func start() -> [Asked] { appear() }

  public mutating func handle(_ input: Input) -> [Asked] {
    switch input {
    case .key(let key) where isTooSmall: return asked(pressUnseen(key))
    case .paste where isTooSmall, .mouse where isTooSmall: return []
    case .mouse(let mouse): return point(mouse)
    case .key(.character(let character)) where String(character).admitted.isEmpty: return []
    case .key(let key):
      notice = nil
      let asked = asked(press(key))
      let isSilent = !asked.contains { if case .say = $0.effect { true } else { false } }
      if isSilent, !waiting.isEmpty { notice = waiting.removeFirst() }
      return asked
    case .paste(let text): return asked(paste(TextGate.admit(text)))
    case .resize(let size):
      desk.size = size
      return asked(stack.top.resized(desk))
    case .signal, .background, .woken, .hangup: return []
    }
  }

  /// What stands in the store may have changed: the screen in front reads it again.
  public mutating func refresh() -> [Asked] { appear() }

  /// Hands an answer to the screen that asked, wherever it stands now; nobody gets it where that screen was left.
  public mutating func receive(_ answer: Answer, for asker: Asker) -> [Asked] {
    guard let place = stack.place(of: asker) else { return [] }
    return stack[place].receive(answer.masking(desk.masks), desk).map { Asked($0, by: asker) }
  }

  private mutating func appear() -> [Asked] { asked(stack.top.appear(desk)) }

  /// What the screen in front asks for.
  private func asked(_ effects: [Effect]) -> [Asked] { effects.map { Asked($0, by: front) } }

  /// For how many seconds the picture stays the same without a key; `nil` for ever.
  public var stillFor: Int? {
    [desk.meeting?.secondsToNextMinute(from: desk.now), top.stillFor(desk)].compactMap { $0 }.min()
  }

  /// A question stands in front: what was typed before it was seen is not for it.
  public var isAsking: Bool { top.isQuestion }

  /// The screen in front waits for what it shows, or opens.
  public var isOpening: Bool { top.isOpening }

  /// Somebody types, has typed what is not recorded, or is asked: what is seen stays as it is.
  public var isOccupied: Bool { top.isTyping || top.isUnsaved || top.isQuestion || top.isOverlay }

  /// Something was typed that `keep` would save.
  public var isUnsaved: Bool { stack.screens.contains { $0.isUnsaved } }

  /// What was typed and is not on the disk yet, on whatever screen.
  public mutating func keep() -> [Asked] {
    stack.askers.enumerated().flatMap { place, asker in stack[place].keep(desk).map { Asked($0, by: asker) } }
  }

  /// Somebody else than the officer holds the keyboard.
  public var isLocked: Bool { top.isLocked }

  /// Sentences of the start: the first is said at once.
  public mutating func tell(_ sentences: [Words]) {
    waiting += sentences.map { Notice($0) }
    if notice == nil, !waiting.isEmpty { notice = waiting.removeFirst() }
  }

  /// What every screen wants saved before the program leaves.
  public mutating func leave() -> [Asked] {
    stack.askers.enumerated().flatMap { place, asker in stack[place].leave(desk).map { Asked($0, by: asker) } }
  }

  /// Carries out what concerns the stack itself; `nil` when it takes the world to do it.
  public mutating func navigate(_ asked: Asked) -> [Asked]? {
    switch asked.effect {
    case .push(let screen):
      stack.push(screen)
      return appear()
    case .replace(let screen): return replace(asked.asker, screen)
    case .pop: return leave(asked.asker)
    case .popWith(let answer): return leave(asked.asker, with: answer)
    case .home: return goHome()
    case .beginMeeting:
      desk.meeting = Meeting(since: desk.now, floor: stack.count - 1)
      return []
    case .endMeeting:
      desk.meeting = nil
      return []
    case .mask(let masks):
      desk.masks = masks
      return []
    case .sit(let mission, let day):
      desk.sittings[mission] = day
      return []
    case .remember(let values):
      for (name, value) in values { desk.kept[name] = value }
      return nil
    case .mouse(let isOn):
      desk.hasMouse = isOn
      return nil
    case .speak(let language):
      desk.language = language
      return appear()
    case .quit where isLocked, .suspend where isLocked, .takeOver where isLocked: return []
    case .quit where desk.meeting != nil, .suspend where desk.meeting != nil:
      return [Asked(.say(Notice(MeetingWords.outOfReach, .refused)), by: asked.asker)]
    case .say(let notice):
      self.notice = notice
      return []
    default: return nil
    }
  }

  /// The screens that nothing leads to during a meeting.
  var floor: Int { desk.meeting?.floor ?? 0 }
  private var canGoBack: Bool { stack.count > floor + 1 }

  /// Where a screen stands that goes away: whoever is gone already acts, in the same gesture, on the screen in front.
  private func place(of asker: Asker) -> Int { stack.place(of: asker) ?? stack.count - 1 }

  private mutating func replace(_ asker: Asker, _ screen: any Screen) -> [Asked] {
    let place = place(of: asker)
    stack.replace(place, with: screen)
    return place == stack.count - 1 ? appear() : []
  }

  /// The screen goes, and what stood beneath comes to the front; where another covers it, that one stays in front.
  private mutating func leave(_ asker: Asker) -> [Asked] {
    let place = place(of: asker)
    guard place > floor else { return [] }
    var (left, number) = stack.remove(place)
    let asked = left.leave(desk).map { Asked($0, by: number) }
    return place == stack.count ? asked + appear() : asked
  }

  private mutating func leave(_ asker: Asker, with answer: Answer) -> [Asked] {
    let place = place(of: asker)
    let beneath = place > floor ? place - 1 : place
    let asked = leave(asker)
    let heir = stack.askers[beneath]
    let effects =
      switch answer {
      case .action(let id): run(id)
      case .confirmed(let id): stack[beneath].run(id, desk)
      default: stack[beneath].receive(answer, desk)
      }
    return asked + effects.map { Asked($0, by: heir) }
  }

  private mutating func goHome() -> [Asked] {
    var asked: [Asked] = []
    while canGoBack { asked += leave(front) }
    return asked
  }

  // MARK: - Keys

  var isTooSmall: Bool {
    desk.size.columns < App.smallest.columns || desk.size.rows < App.smallest.rows
  }

  /// Nothing acts on what nobody sees: the window may be left, and no more.
  private func pressUnseen(_ key: Key) -> [Effect] { key == .control("q") && !isLocked ? [.quit] : [] }

  private mutating func press(_ key: Key) -> [Effect] {
    if pending.isEmpty, top.isTyping, let effects = stack.top.type(.key(key), desk) { return effects }
    let pressed = pending + [key]
    if let id = top.action(of: pressed, desk) ?? (top.isAlone ? nil : Everywhere().action(of: pressed, desk)) {
      pending = []
      return run(id)
    }
    let begins = top.begins(with: pressed, desk) || !top.isAlone && Everywhere().begins(with: pressed, desk)
    pending = begins ? pressed : []
    return pending.isEmpty ? unknown(pressed) : []
  }

  private mutating func paste(_ admitted: TextGate.Admitted) -> [Effect] {
    notice = nil
    if top.isTyping, let effects = stack.top.type(.paste(admitted.text), desk) {
      return effects + (GateWords.told(admitted).map { [.say(Notice($0))] } ?? [])
    }
    return [.say(Notice(KernelWords.pasteIgnored))]
  }

  /// Escape only leaves a sequence that was begun.
  private func unknown(_ keys: [Key]) -> [Effect] {
    top.isAlone || keys.count > 1 && keys.last == .escape
      ? [] : [.say(Notice(KernelWords.noEffect(isTyping: top.isTyping)))]
  }

  /// The actions of the screen in front, then those that hold everywhere.
  public var rows: [BindingRow] { withEverywhere(top.rows(desk)) { $0.rows(desk) } }

  func withEverywhere(_ own: [BindingRow], _ rows: (Everywhere) -> [BindingRow]) -> [BindingRow] {
    if top.isAlone { return own }
    return own + rows(Everywhere()).filter { row in !row.keys.contains { top.binds($0, desk) } }
  }

  /// What the screen in front asks for when an action is run by its name.
  public mutating func act(_ id: String) -> [Asked] { asked(run(id)) }

  private mutating func run(_ id: String) -> [Effect] {
    if top.has(id) {
      return top.question(before: id, desk).map { [.push($0)] } ?? stack.top.run(id, desk)
    }
    var everywhere = Everywhere(rows: rows, canGoBack: canGoBack, front: top.name)
    everywhere.said = said
    everywhere.present = top.view(desk)
    if id == Everywhere.palette { everywhere.rows += top.acts(desk) }
    return everywhere.has(id) ? everywhere.run(id, desk) : stack.top.begin(id, desk)
  }
}
