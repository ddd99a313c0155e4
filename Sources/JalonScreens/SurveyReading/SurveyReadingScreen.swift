import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// What was answered about a mission: the structures' view, the provider's and the follow-up on the same axes, with what
/// the other missions of the operator say once nobody is left to type.
public struct SurveyReadingScreen: Screen {
  public static let name = "surveyReading"

  let mission: MissionID
  private(set) var dossier: Dossier?
  private(set) var reading: SurveyReading?
  private(set) var lines: [ReadingLine] = []
  private(set) var group = BenchmarkGroup.operators
  /// What the others say of each row, among `group`.
  private(set) var figures: [ReadingTopic: SurveyBenchmark.Figure] = [:]
  private var benchmark: SurveyBenchmark?
  /// The page of other missions that is being read.
  private var awaited: PageRequest?
  /// Of that page, those that were not read yet.
  private var unread: [MissionID] = []
  /// The last row of that page, where another page follows.
  private var last: BoardRow?
  private(set) var focus: ReadingLine.ID?
  /// The first line in sight of what is told of the row in focus.
  private(set) var top = 0

  public init(_ mission: MissionID) { self.mission = mission }

  public func title(_ desk: Desk) -> String { desk(SurveyReadingWords.title) }

  public func notes(_ desk: Desk) -> [HeaderBar.Note] {
    [HeaderBar.Note(desk(SheetWords.confidential), role: .status, priority: 8)]
  }

  public mutating func appear(_ desk: Desk) -> [Effect] { [.dossier(mission)] }
  public mutating func resized(_ desk: Desk) -> [Effect] { [] }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dossier(let dossier?) where dossier.mission.id == mission: take(dossier, desk)
    case .page(let rows, let request) where request == awaited: read(rows, of: request)
    case .missions(let others) where awaited != nil: compare(with: others, desk.today)
    case .failed(let words): [.say(Notice(words, .failed))]
    default: []
    }
  }

  private mutating func take(_ dossier: Dossier, _ desk: Desk) -> [Effect] {
    self.dossier = dossier
    reading = SurveyReading(dossier.mission, in: dossier.names.directory)
    lines = reading.map(ReadingLine.all) ?? []
    benchmark = SurveyBenchmark(for: dossier.mission, in: dossier.names.directory)
    (unread, last) = ([], nil)
    look()
    return reading == nil || benchmark?.hidden != nil ? [] : ask(.first, desk.today)
  }

  /// The figures of the others, as far as they have been read.
  private mutating func look() {
    guard let benchmark, let reading else { return }
    figures = Dictionary(reading.rows.map { ($0.topic, benchmark.figure($0.topic, among: group)) }) { first, _ in first
    }
  }
}

extension SurveyReadingScreen {
  // The other missions are listed a page at a time and read a few at a time, whenever no key comes: one that is pressed
  // meanwhile waits for a few of them at most.

  private static let pageful = 40
  private static let few = 4

  private mutating func ask(_ place: PageRequest.Place, _ today: Day) -> [Effect] {
    let request = PageRequest(place, filter: .stage(SurveyReading.stages), today: today, limit: Self.pageful)
    awaited = request
    return [.whenIdle(.page(request))]
  }

  private mutating func read(_ rows: [BoardRow], of request: PageRequest) -> [Effect] {
    let lead = dossier.map { Party.operator($0.mission.opening.lead) }
    unread = rows.filter { $0.mission != mission && lead.map($0.parties.contains) == true }.map(\.mission)
    last = rows.count == request.limit ? rows.last : nil
    return goOn(request.today)
  }

  private mutating func compare(with others: [Mission], _ today: Day) -> [Effect] {
    for other in others { benchmark?.add(other) }
    look()
    return goOn(today)
  }

  private mutating func goOn(_ today: Day) -> [Effect] {
    guard unread.isEmpty else {
      let next = Array(unread.prefix(Self.few))
      unread.removeFirst(next.count)
      return [.whenIdle(.missions(next))]
    }
    return last.map { ask(.after($0), today) } ?? []
  }
}

extension SurveyReadingScreen {
  // What keys do.

  var focused: ReadingLine? { lines.first { $0.id == focus } ?? lines.first { $0.isFocusable } }

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let places = lines.filter(\.isFocusable)
    let present = places.firstIndex { $0.id == focused?.id } ?? 0
    if let next = Scroll.moved(present, by: key, count: places.count, page: max(2, desk.size.rows / 2)) {
      focus = places[next].id
      top = 0
    }
    return []
  }

  mutating func turn(_ steps: Int, _ desk: Desk) -> [Effect] {
    let last = lastTop(desk)
    top = min(max(0, min(top, last) + steps), last)
    return []
  }

  mutating func compareOtherwise() -> [Effect] {
    group = group.next
    look()
    return [.say(Notice(group.words.capitalised))]
  }

  func whyNoBenchmark(_ desk: Desk) -> Words? {
    guard reading != nil, let benchmark else { return SheetWords.notRead }
    return benchmark.hidden?.words(dossier?.names ?? desk.names).capitalised
  }
}
