/// A command or an event: one word for what it is, and what it carries.
public protocol Act: Hashable, Sendable {
  associatedtype Kind: ActKind

  var kind: Kind { get }
  var payload: any Payload { get }
  /// Throws where `value` does not fit the kind's shape: ask `Shape.misfits` first for all that is wrong.
  init(_ kind: Kind, from value: Value) throws
}

public protocol ActKind: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var payload: any Payload.Type { get }
  /// The fields of each kind, as `learn()` finds them: a `static let`, so that they are learnt once and not for each act.
  static var learnt: [Self: [Field]] { get }
  /// The fields of an event that name the thing itself, which no correction touches: its number, its seat.
  var fixed: Set<String> { get }
  /// Only what it says is corrected, never who or which: it is evidence, or it is done again.
  var keepsNames: Bool { get }
  /// Nothing of it is corrected; what earlier versions let through is still read.
  var isNeverCorrected: Bool { get }
}

extension ActKind {
  public var fixed: Set<String> { [] }
  public var keepsNames: Bool { false }
  public var isNeverCorrected: Bool { false }
  public var fields: [Field] { Self.learnt[self] ?? payload.fields }

  static func learn() -> [Self: [Field]] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.payload.fields) })
  }
}

extension Payload {
  static var fields: [Field] { ValueReader.fields(of: Self.self) }
  static var blankValue: Value { ValueWriter.value(of: ValueReader.blank(Self.self)) }
}

extension Value {
  func read<T: Decodable>() throws -> T { try ValueReader.read(T.self, from: self) }
}

/// A command on its way in: who asks, when it was entered, and what was said to its cautions.
public struct Order<Command: Sendable>: Sendable {
  public let id: OrderID
  /// Whose act it is.
  public let by: PersonID
  /// Whose session enters it.
  public let enteredBy: PersonID
  public let at: Instant
  public let command: Command
  /// A reason for each caution that the person confirmed, by the caution's code.
  public let reasons: [String: String]

  /// - Parameter enteredBy: whoever acts, where nobody else is at the keyboard.
  public init(
    id: OrderID, by: PersonID, enteredBy: PersonID? = nil, at: Instant, command: Command,
    reasons: [String: String] = [:]
  ) {
    self.id = id
    self.by = by
    self.enteredBy = enteredBy ?? by
    self.at = at
    self.command = command
    self.reasons = reasons
  }
}

extension Ruling {
  /// An officer acts, or enters what somebody of the directory dictates.
  mutating func demandOfficer<Command>(_ order: Order<Command>, in directory: Directory) {
    let isDictated = directory.people[order.by] != nil && directory.isOfficer(order.enteredBy)
    require(directory.isOfficer(order.by) || isDictated, .notAnOfficer(order.by))
  }
}

/// An event as the journal keeps it.
public struct Recorded<Event: Sendable>: Sendable {
  /// In its stream, from 1; of a fact of a sheet, the number of its place.
  public let position: Int
  public let order: OrderID
  /// Whose act it is.
  public let by: PersonID
  /// Whose session entered it.
  public let enteredBy: PersonID
  public let at: Instant
  public let reasons: [String: String]
  public let event: Event

  /// - Parameter enteredBy: whoever acted, where nobody else was at the keyboard.
  public init(
    position: Int, order: OrderID, by: PersonID, enteredBy: PersonID? = nil, at: Instant, reasons: [String: String],
    event: Event
  ) {
    self.position = position
    self.order = order
    self.by = by
    self.enteredBy = enteredBy ?? by
    self.at = at
    self.reasons = reasons
    self.event = event
  }
}

extension Recorded {
  /// The same entry of the journal, telling another event; in its own place, unless another one is given.
  public func telling(_ event: Event, at place: Int? = nil) -> Recorded {
    Recorded(
      position: place ?? position, order: order, by: by, enteredBy: enteredBy, at: at, reasons: reasons, event: event)
  }
}

extension Recorded where Event: Act {
  /// It undoes another act, or brings one back.
  public var goesBack: Bool { event.payload is UndoAct || event.payload is RedoAct }
}

extension Recorded: Equatable where Event: Equatable {}
extension Recorded: Hashable where Event: Hashable {}

/// What the rules say of one command in one state: what forbids it, what is unusual about it, what it would record.
///
/// Screens, the batch interface and greyed-out keys all read the same ruling; no rule stands anywhere else.
public struct Ruling<Event> {
  public private(set) var obstacles: [Obstacle] = []
  public private(set) var cautions: [Caution] = []
  public private(set) var events: [Event] = []

  init() {}

  /// Forbids the command unless `condition` holds.
  mutating func require(_ condition: Bool, _ obstacle: @autoclosure () -> Obstacle) {
    if !condition { refuse(obstacle()) }
  }

  mutating func refuse(_ obstacle: Obstacle) {
    if !obstacles.contains(obstacle) { obstacles.append(obstacle) }
  }

  /// Asks for a reason where `unusual` holds.
  mutating func mind(_ unusual: Bool, _ caution: @autoclosure () -> Caution) {
    if unusual { cautions.append(caution()) }
  }

  func recording(_ events: Event...) -> Ruling { recording(events) }

  func recording(_ events: [Event]) -> Ruling {
    var ruling = self
    ruling.events = events
    return ruling
  }

  static func refusing(_ obstacle: Obstacle) -> Ruling {
    var ruling = Ruling()
    ruling.refuse(obstacle)
    return ruling
  }
}

/// Why a command was not carried out. Nothing changed.
public enum Refusal: Error, Hashable, Sendable {
  /// Everything that is missing, at once.
  case obstacles([Obstacle])
  /// The act is possible, but each of these needs a reason.
  case unconfirmed([Caution])
}

/// An event that cannot follow what stands before it: the journal was written by something else, or is damaged.
public struct Unfit: Error, Hashable, Sendable {
  public let event: String
  public let position: Int
}

/// A state that only decisions change: commands in, events out, and the state is their fold.
public protocol Decider: Sendable {
  associatedtype Command: Act
  associatedtype Event: Act
  associatedtype Circumstances

  static func rule(on order: Order<Command>, state: Self?, in circumstances: Circumstances) -> Ruling<Event>
  static func evolve(_ state: Self?, with entry: Recorded<Event>) throws(Unfit) -> Self
  /// The state that a whole journal tells, in one pass over it; there is at least one entry.
  static func fold(_ entries: [Recorded<Event>]) throws(Unfit) -> Self
}

extension Decider {
  /// The events that `order` leads to, or the refusal. The state is untouched either way.
  public static func decide(_ order: Order<Command>, state: Self?, in circumstances: Circumstances) throws(Refusal)
    -> [Event]
  {
    let ruling = rule(on: order, state: state, in: circumstances)
    guard ruling.obstacles.isEmpty else { throw .obstacles(ruling.obstacles) }
    let unconfirmed = ruling.cautions.filter { order.reasons[$0.code]?.isBlank ?? true }
    guard unconfirmed.isEmpty else { throw .unconfirmed(unconfirmed) }
    return ruling.events
  }

  /// What needs a reason before `order` goes through.
  public static func cautions(_ order: Order<Command>, state: Self?, in circumstances: Circumstances) -> [Caution] {
    rule(on: order, state: state, in: circumstances).cautions
  }

  /// All that forbids `order`. Empty exactly when `decide` succeeds, reasons given.
  public static func obstacles(_ order: Order<Command>, state: Self?, in circumstances: Circumstances) -> [Obstacle] {
    rule(on: order, state: state, in: circumstances).obstacles
  }
}
