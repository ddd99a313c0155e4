import JalonTerminal

/// Which screen asked: its number is its own from when it is opened to when it is left, wherever it stands meanwhile.
public struct Asker: Hashable, Sendable {
  let number: Int
}

/// What a screen asks for, and which screen that is.
public struct Asked: Sendable {
  public let effect: Effect
  public let asker: Asker

  public init(_ effect: Effect, by asker: Asker) { (self.effect, self.asker) = (effect, asker) }
}

/// The one loop of the screens: an input goes to the screen in front; what is asked for is done one after the other, in the
/// order of asking; each answer goes back to the screen that asked; until nothing is left.
///
/// Pure. Whoever plays it, the machine or a test, does what `next` hands out and gives the answer back, now or later:
///
///     loop.handle(input)
///     while let asked = loop.next() {
///       if let answer = world.answer(to: asked.effect) { loop.answer(answer, to: asked.asker) }
///     }
public struct Loop: Sendable {
  public var app: App
  /// What is to be done, the next one last.
  private var waiting: [Asked] = []

  public init(_ app: App) { self.app = app }

  public mutating func start() { put(app.start()) }
  public mutating func handle(_ input: Input) { put(app.handle(input)) }
  public mutating func refresh() { put(app.refresh()) }
  public mutating func keep() { put(app.keep()) }
  public mutating func leave() { put(app.leave()) }
  /// Runs an action of the screen in front by its name.
  public mutating func act(_ id: String) { put(app.act(id)) }
  /// Asks in the name of the screen in front.
  public mutating func ask(_ effect: Effect) { put([Asked(effect, by: app.front)]) }
  public mutating func answer(_ answer: Answer, to asker: Asker) { put(app.receive(answer, for: asker)) }

  /// The next thing that the screens cannot settle among themselves; `nil` once nothing is left.
  public mutating func next() -> Asked? {
    while let asked = take() { if !settles(asked) { return asked } }
    return nil
  }

  /// The next thing that was asked, whoever has to do it.
  public mutating func take() -> Asked? { waiting.popLast() }

  /// Whether the screens settled it among themselves.
  public mutating func settles(_ asked: Asked) -> Bool {
    guard let more = app.navigate(asked) else { return false }
    put(more)
    return true
  }

  /// What follows from one thing is done before what was asked after it.
  private mutating func put(_ asked: [Asked]) { waiting += asked.reversed() }
}
