import JalonCore
import JalonTerminal

@testable import JalonScreens

/// All that one reader gets to see on the screens of a world, going from a place wherever keys lead.
struct Walk {
  struct Sight: Hashable {
    /// The keys that led there.
    let way: String
    let rows: [String]
  }

  private(set) var sights: [Sight] = []
  /// On how large terminals places are seen as well.
  private var sizes: [Size]
  /// One place in so many is seen on them.
  private let rhythm: Int
  /// The screens that were in front.
  private(set) var screens: Set<String> = []
  /// `comparison.next`, `list.sort`: what was tried.
  private(set) var tried: Set<String> = []
  private(set) var asked: [String] = []
  private var known: Set<[String]> = []
  private var presses: [String: Int] = [:]
  private var waiting: [Stroll] = []
  private var ground = 1
  private var places = 0

  init(sizes: [Size] = [Size(columns: 60, rows: 20), Size(columns: 200, rows: 60)], rhythm: Int = 1) {
    (self.sizes, self.rhythm) = (sizes, rhythm)
  }

  /// The same, that goes on with other terminals.
  func going(sizes: [Size]) -> Walk {
    var walk = self
    walk.sizes = sizes
    return walk
  }

  /// Taking the seat of somebody else is no leak: whoever lifts the curtain of a sheet reads as that seat.
  static let takesAnotherSeat = "comparison.open"

  /// Goes on from `start` and whatever opens above it, breadth first; each action of a screen is tried so many times.
  mutating func go(from start: Stroll, times: Int) {
    presses = [:]
    ground = start.app.stack.count
    known.remove(start.picture)
    arrive(start)
    while !waiting.isEmpty { goOn(from: waiting.removeFirst(), times) }
  }

  /// What stands there, without going on.
  mutating func look(at place: Stroll) {
    screens.insert(place.screen)
    seeOnOtherTerminals(place)
    see(place)
  }

  private mutating func arrive(_ place: Stroll) {
    screens.insert(place.screen)
    let picture = place.picture
    see(place, picture)
    asked += place.asked
    guard known.insert(picture).inserted, place.app.stack.count >= ground else { return }
    seeOnOtherTerminals(place)
    waiting.append(place)
  }

  private mutating func seeOnOtherTerminals(_ place: Stroll) {
    places += 1
    guard places % rhythm == 0 else { return }
    for size in sizes { see(place.resized(size)) }
  }

  private mutating func see(_ place: Stroll, _ picture: [String]? = nil) {
    // What stands for somebody who was erased is drawn for each store, and so is what its journals come to: of two stores
    // they tell nothing.
    let rows = (picture ?? place.picture).map {
      $0.replacing(/\b[a-z2-9]{16}\b/, with: "clé").replacing(/\b([a-z2-9]{5}-){3}[a-z2-9]{5}\b/, with: "code")
    }
    sights.append(Sight(way: place.way.joined(separator: " "), rows: rows))
  }

  private mutating func goOn(from place: Stroll, _ times: Int) {
    for row in place.app.rows where row.id != Walk.takesAnotherSeat {
      guard presses["\(place.screen) \(row.id)", default: 0] < times else { continue }
      presses["\(place.screen) \(row.id)", default: 0] += 1
      tried.insert(row.id)
      var next = place
      next.run(row.id)
      arrive(next)
    }
    if place.app.top.isTyping, presses["\(place.screen) typing", default: 0] < times { type(on: place) }
  }

  private mutating func type(on place: Stroll) {
    presses["\(place.screen) typing", default: 0] += 1
    for text in [SealedWorld.secret, "4,5", "a"] {
      var next = place
      next.type(text)
      look(at: next)
      next.press(.enter)
      arrive(next)
    }
  }
}
