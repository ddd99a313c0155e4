/// The open screens, the one in front last, each with the number by which it asks.
struct Stack: Sendable {
  private(set) var screens: [any Screen]
  private(set) var askers: [Asker]
  /// How many screens were ever opened.
  private var opened: Int

  /// - Parameter screens: at least one.
  init(_ screens: [any Screen]) {
    self.screens = screens
    askers = screens.indices.map(Asker.init)
    opened = screens.count
  }

  var count: Int { screens.count }
  var front: Asker { askers[count - 1] }
  var top: any Screen {
    get { screens[count - 1] }
    _modify { yield &screens[count - 1] }
  }

  subscript(place: Int) -> any Screen {
    get { screens[place] }
    _modify { yield &screens[place] }
  }

  /// Where it stands; `nil` once it was left.
  func place(of asker: Asker) -> Int? { askers.lastIndex(of: asker) }

  mutating func push(_ screen: any Screen) {
    screens.append(screen)
    askers.append(number())
  }

  /// The one that comes is another screen: what the one that goes had asked for is not for it.
  mutating func replace(_ place: Int, with screen: any Screen) {
    screens[place] = screen
    askers[place] = number()
  }

  mutating func remove(_ place: Int) -> (any Screen, Asker) { (screens.remove(at: place), askers.remove(at: place)) }

  private mutating func number() -> Asker {
    defer { opened += 1 }
    return Asker(number: opened)
  }
}
