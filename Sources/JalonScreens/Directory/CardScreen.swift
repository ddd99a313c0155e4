import JalonCore
import JalonTerminal
import JalonWording

/// The card: everything about one structure, provider, person or operator.
public struct CardScreen: Screen {
  public static let name = "card"

  let key: DirectoryEntry.Key
  private(set) var card: EntryCard?
  private(set) var isRead = false
  private var focus: String?
  /// What `u` or `U` waits to be told.
  private var history: HistoryMove?

  public init(_ key: DirectoryEntry.Key) { self.key = key }

  public func title(_ desk: Desk) -> String {
    desk.names.name(of: key)
  }

  public mutating func appear(_ desk: Desk) -> [Effect] { [.entryCard(key)] }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .entryCard(let card, let asked) where asked == key:
      isRead = true
      self.card = card
      let lines = lines(desk).filter { !$0.isHeading }
      if !lines.contains(where: { $0.id == focus }) { focus = lines.first?.id }
    case .performed: return [.entryCard(key)]
    case .lastActInDirectory(let order):
      guard let move = history else { return [] }
      history = nil
      return move.confirm(order, desk)
    case .lastAct, .lastActs, .lastActOnPlan, .nothingToUndo:
      history = nil
      return [.say(Notice(DirectoryWords.lastActElsewhere))]
    case .failed(let words): return [.say(Notice(words, .failed))]
    default: break
    }
    return []
  }

  func lines(_ desk: Desk) -> [CardLine] {
    card.map { CardLines($0, names: desk.names, today: desk.today, in: desk.zone, desk.language).all } ?? []
  }

  func line(_ desk: Desk) -> CardLine? { lines(desk).first { $0.id == focus } }

  func whyNotRead(_ desk: Desk) -> Words? {
    card == nil ? (isRead ? CardWords.unknown(key) : CardWords.reading) : nil
  }
}

extension CardScreen {
  // What keys do.

  mutating func move(_ key: Key, _ desk: Desk) -> [Effect] {
    let lines = lines(desk).filter { !$0.isHeading }
    let place = lines.firstIndex { $0.id == focus } ?? 0
    if let next = Scroll.moved(place, by: key, count: lines.count, page: max(2, desk.size.rows - 10)) {
      focus = lines[next].id
    }
    return []
  }

  /// The first line of the next section, or of the one before.
  mutating func turn(_ step: Int, _ desk: Desk) -> [Effect] {
    let lines = lines(desk).filter { !$0.isHeading }
    let sections = lines.reduce(into: [CardLine.Section]()) { if $0.last != $1.section { $0.append($1.section) } }
    guard let here = line(desk)?.section, let place = sections.firstIndex(of: here) else { return [] }
    let wanted = sections[(place + step + sections.count) % sections.count]
    focus = lines.first { $0.section == wanted }?.id
    return []
  }

  func openLine(_ desk: Desk) -> [Effect] {
    switch line(desk)?.door {
    case .mission(let mission): [.push(MissionSheetScreen(mission))]
    case .plan(let plan): [.push(PlanSheetScreen(plan))]
    case .card(let key): [.push(CardScreen(key))]
    case .join(let other): join(other, desk)
    case .amend: [.push(key.amendment(desk))]
    case .newPerson: newPerson(desk)
    case .allocate: [.push(Forms.screen(for: .directory(.allocateGrant), about: key.topics, desk: desk))]
    case .setObjective: [.push(Forms.screen(for: .directory(.setObjective), about: key.topics, desk: desk))]
    case nil: []
    }
  }

  func newPerson(_ desk: Desk) -> [Effect] {
    [.push(Forms.screen(for: .directory(.registerPerson), about: key.topics, desk: desk))]
  }

  /// Says that another card is the same; which one, where it is known.
  func join(_ other: DirectoryEntry.Key? = nil, _ desk: Desk) -> [Effect] {
    let isPerson = key.kind == .person
    let kind: DirectoryCommand.Kind = isPerson ? .joinPersons : .joinCards
    let name = { (key: DirectoryEntry.Key) in Value.text(isPerson ? key.code : key.text) }
    var members: [String: Value] = [isPerson ? "person" : "party": name(key)]
    if let other { members["same"] = name(other) }
    return [
      .push(FormScreen(.directory(kind), .directory, about: key.topics, filled: .group(members), desk: desk))
    ]
  }

  /// Puts a provider to sleep, or wakes it.
  func sleep(_ desk: Desk) -> [Effect] {
    guard case .provider(let entry, _)? = card?.entry else { return [] }
    let kind: DirectoryCommand.Kind = entry.isActive ? .deactivateProvider : .reactivateProvider
    return [.push(Forms.screen(for: .directory(kind), about: key.topics, desk: desk))]
  }

  mutating func askForLast(_ move: HistoryMove) -> [Effect] {
    history = move
    return [.lastAct]
  }
}

extension CardScreen {
  public func draw(on surface: inout Surface, in area: Area, _ desk: Desk) {
    if let reason = whyNotRead(desk) {
      surface.draw(Paragraph(desk(reason), role: .faint), in: area.inset(columns: 2, rows: 1))
      surface.cursor = area.origin
      return
    }
    let panes = LineSheet.panes(of: area)
    let lines = lines(desk)
    let labels = min(28, max(12, panes.lines.columns / 3))
    surface.draw(
      LineSheet(rows: lines.map { $0.row(labels: labels) }, focus: lines.firstIndex { $0.id == focus } ?? 0),
      in: panes.lines)
    if panes.lines.rows == area.rows { surface.verticalRule(area.dropLeft(panes.lines.columns)) }
    guard let line = line(desk) else { return surface.rule(panes.details) }
    let door = line.door.map { desk(Key.enter.does($0.words)) }
    surface.draw(LineDetails(title: desk(CardWords.details), texts: line.details, door: door), in: panes.details)
  }
}

extension CardLine.Door {
  /// What Enter does, in words.
  fileprivate var words: Words {
    switch self {
    case .mission: CardWords.openMission
    case .plan: CardWords.openPlan
    case .card: CardWords.openCard
    case .join(let other): (other.kind == .person ? DirectoryCommand.Kind.joinPersons : .joinCards).title
    case .amend: DirectoryWords.amend
    case .newPerson: CardWords.newPerson
    case .allocate: DirectoryCommand.Kind.allocateGrant.title
    case .setObjective: DirectoryCommand.Kind.setObjective.title
    }
  }
}

extension CardLine {
  fileprivate func row(labels: Int) -> LineSheet.Row {
    if isHeading { return LineSheet.Row(spans: [Span(text)], note: note, isHeading: true) }
    let role: Role = isFaint ? .faint : .text
    guard !label.isEmpty else { return LineSheet.Row(spans: [Span(text, role)], note: note) }
    return LineSheet.Row(spans: [Span(label.clipped(labels - 1).padded(labels), .faint), Span(text, role)], note: note)
  }
}
