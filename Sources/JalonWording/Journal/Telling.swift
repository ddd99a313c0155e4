import JalonCore

/// How a journal is told: with which names, and to whom.
public struct Telling: Sendable {
  /// Whose sheets the reader may read.
  public enum Sheets: Hashable, Sendable {
    /// Revealed: all of them.
    case open
    /// Sealed: none but the reader's own, if the reader has one.
    case sealed(reader: PersonID?)
  }

  public private(set) var names: Names
  public let sheets: Sheets
  private let kinds: [Int: MissionEvent]
  private let acts: [OrderID: MissionEvent]
  /// Where each act begins.
  private let beginnings: [OrderID: Int]
  /// Those who speak for a structure: officers type for them.
  let dictating: Set<PersonID>

  /// - Parameter journal: the entries around, so that a correction or an undoing can say what it is about.
  public init(_ names: Names, sheets: Sheets, journal: [Recorded<MissionEvent>] = []) {
    self.names = names
    self.sheets = sheets
    kinds = Dictionary(journal.map { ($0.position, $0.event) }) { first, _ in first }
    acts = Dictionary(journal.map { ($0.order, $0.event) }) { first, _ in first }
    beginnings = Dictionary(journal.map { ($0.order, $0.position) }) { first, _ in first }
    dictating = Set(journal.compactMap(\.event.structureSeat))
  }

  /// The same, with the names of the moment of a fact.
  func at(_ moment: Instant) -> Telling {
    var telling = self
    telling.names = names.at(moment)
    return telling
  }

  func event(at position: Int) -> MissionEvent? { kinds[position] }
  func event(of order: OrderID) -> MissionEvent? { acts[order] }

  /// The reasons of an act are told once, with the first of its facts.
  func givesReasons(_ entry: Recorded<MissionEvent>) -> Bool {
    !hides(entry.event) && (beginnings[entry.order] ?? entry.position) == entry.position
  }

  /// May the reader see what this evaluator wrote?
  func shows(_ evaluator: PersonID) -> Bool {
    switch sheets {
    case .open: true
    case .sealed(let reader): reader == evaluator
    }
  }

  /// Does this event say something of a sheet that the reader may not read?
  ///
  /// A correction hides its values unless the corrected fact is known to be harmless.
  public func hides(_ event: MissionEvent) -> Bool {
    if case .markGiven(let act) = event { return !shows(act.evaluator) }
    guard case .corrected(let act) = event, sheets != .open else { return false }
    return kinds[act.event].map(hides) ?? true
  }
}

extension Recorded<MissionEvent> {
  /// The journal sentence of this entry.
  public func told(_ telling: Telling) -> Words {
    let telling = telling.at(moment)
    guard case .markGiven(let act) = event, telling.shows(act.evaluator), let typist = typist(telling.dictating) else {
      return event.told(telling)
    }
    return act.told(telling.names, by: typist)
  }

  /// The reasons that were given to the cautions of its act, one sentence each, with the first fact of the act. None
  /// where the entry must not say what it is about: « extreme mark » would tell the mark.
  public func reasonsTold(_ telling: Telling) -> [Words] {
    telling.givesReasons(self) ? JalonWording.told(reasons) : []
  }
}

extension MissionEvent {
  fileprivate var structureSeat: PersonID? {
    if case .seatTaken(let act) = self, case .structure = act.side { act.evaluator } else { nil }
  }
}

extension Recorded<PlanEvent> {
  /// The reasons that were given to the cautions of its act, with the first fact of the act.
  public func reasonsTold(_ telling: PlanTelling) -> [Words] {
    telling.beginning(of: order) ?? position == position ? JalonWording.told(reasons) : []
  }
}

extension Recorded<DirectoryEvent> {
  /// The journal sentence of this entry, with the names of its day.
  public func told(_ names: Names) -> Words { event.told(names.at(moment)) }

  public var reasonsTold: [Words] { JalonWording.told(reasons) }
}

/// « Motif (délai court) : … », in the order of the codes.
private func told(_ reasons: [String: String]) -> [Words] {
  reasons.sorted { $0.key < $1.key }.map { code, reason in
    let about = Caution.Kind(rawValue: code)?.words ?? Words(same: code)
    return Words(fr: "Motif (\(about)) : \(reason)", en: "Reason (\(about)): \(reason)")
  }
}

extension Prose {
  /// Its first line, cut where a line of the journal would overflow: « … » or « […] » says that there is more, which the
  /// fact itself shows when it is opened.
  public var excerpt: String { text.excerpt }
}

extension String {
  var excerpt: String {
    let line = drop(while: \.isWhitespace).prefix { !$0.isNewline }
    if line.count > 100 { return "\(line.prefix(99))…" }
    return line.endIndex < endIndex && self[line.endIndex...].contains { !$0.isWhitespace }
      ? "\(line) […]" : String(line)
  }

  /// Its lines after one another, parted by commas.
  var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: ", ") }

  /// Nothing, or the text after a colon.
  var afterColon: Words {
    isBlank ? .nothing : Words(fr: " : \(excerpt)", en: ": \(excerpt)")
  }
}

extension String? {
  var afterColon: Words { self?.afterColon ?? .nothing }
}
