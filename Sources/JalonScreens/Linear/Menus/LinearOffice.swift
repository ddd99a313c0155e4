import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// Lists: what is due, and the missions.
struct LinearOffice {
  let talk: LinearTalk

  /// So many lines at a time.
  static let page = 20
  /// The stages in which answers come in.
  static let withSurveys = [StageName.surveying.rawValue]

  // MARK: - What is due

  func due() throws(LinearEnd) {
    var request = AgendaRequest(
      scope: AgendaScope(isMine: false, absentees: [], filter: .everything, talk.desk), limit: LinearOffice.page)
    request.toleratesDamage = true
    while true {
      guard case .agenda(let lines, _, _)? = talk.perform(.agenda(request)) else { return }
      if lines.isEmpty { return talk.tell(LinearWords.nothingMore) }
      let isMore = lines.count == request.limit
      switch try talk.pick(lines.map(told), isMore: isMore, LinearWords.whichLineToOpen) {
      case .line(let index): return try open(lines[index])
      case .more: request.place = .after((lines.last(where: \.isPlaced) ?? lines[lines.count - 1]).key)
      case .leave: return
      }
    }
  }

  private func told(_ line: AgendaLine) -> String {
    let desk = talk.desk
    let what = desk(line.words(desk.names, on: desk.today, absentees: []))
    guard line.isPlaced else { return "\(what), \(line.number) \(line.about)" }
    return "\(line.day.short), \(desk(line.day.dueWords(on: desk.today))), \(line.number) \(line.about), \(what)"
  }

  private func open(_ line: AgendaLine) throws(LinearEnd) {
    switch line {
    case .mission(let due, _): try LinearMission(talk: talk, mission: due.mission).run()
    case .plan(let meeting, _): try LinearPlans(talk: talk).open(meeting.plan)
    case .damaged(let date):
      switch date.subject {
      case .mission(let mission): try LinearMission(talk: talk, mission: mission).run()
      case .plan(let plan): try LinearPlans(talk: talk).open(plan)
      }
    }
  }

  // MARK: - Missions

  /// - Parameter filter: asked for, where there is none.
  func missions(narrowed filter: Filter?) throws(LinearEnd) {
    var request = PageRequest(today: talk.desk.today, limit: LinearOffice.page)
    request.toleratesDamage = true
    if let filter { request.filter = filter } else { request.filter = try askFilter() }
    while true {
      guard case .page(let rows, _)? = talk.perform(.page(request)) else { return }
      if rows.isEmpty { return talk.tell(LinearWords.nothingMore) }
      let isMore = rows.count == request.limit
      switch try talk.pick(rows.map(told), isMore: isMore, LinearWords.whichMission) {
      case .line(let index): return try LinearMission(talk: talk, mission: rows[index].mission).run()
      case .more: request.place = .after(rows.last { !$0.isDamaged } ?? rows[rows.count - 1])
      case .leave: return
      }
    }
  }

  private func askFilter() throws(LinearEnd) -> Filter {
    while true {
      guard let typed = try talk.line(LinearWords.filter) else { return .everything }
      let reading = FilterReader.read(typed, people: talk.desk.names.people.officers)
      for problem in reading.problems { talk.tell(problem) }
      if reading.problems.isEmpty { return reading.filter }
    }
  }

  private func told(_ row: BoardRow) -> String {
    let lines = BoardRowLines(row, talk.desk)
    let next = lines.next.map(\.text).joined()
    return "\(row.mission) \(row.structures), \(talk(row.stageWords)), \(next)"
  }

  /// By its number; by anything else that is typed, out of the missions that hold it.
  func oneMission() throws(LinearEnd) {
    guard let typed = try talk.line(LinearWords.numberOrName) else { return }
    if case .dossier(.some)? = talk.perform(.dossier(MissionID(typed))) {
      return try LinearMission(talk: talk, mission: MissionID(typed)).run()
    }
    try missions(narrowed: FilterReader.read(typed, people: talk.desk.names.people.officers).filter)
  }
}

/// What was chosen of some lines.
enum LinearPick {
  case line(Int)
  case more
  case leave
}

extension LinearTalk {
  /// One of the lines, or the lines that follow.
  func pick(_ lines: [String], isMore: Bool, _ question: Words) throws(LinearEnd) -> LinearPick {
    let more = isMore ? [desk(LinearWords.more)] : []
    guard let index = try choose(question, lines + more) else { return .leave }
    return index < lines.count ? .line(index) : .more
  }
}
