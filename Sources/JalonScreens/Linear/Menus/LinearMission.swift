import JalonCore
import JalonTerminal
import JalonWording

/// One mission: what there is to read of it, and the acts that are possible now.
struct LinearMission {
  let talk: LinearTalk
  let mission: MissionID

  private enum Way: CaseIterable {
    case act, impossible, read, papers, undo, redo

    var words: Words {
      switch self {
      case .act: LinearWords.act
      case .impossible: LinearWords.impossible
      case .read: LinearWords.read
      case .papers: LinearWords.papers
      case .undo: HistoryWords.undo
      case .redo: HistoryWords.redo
      }
    }
  }

  func run() throws(LinearEnd) {
    while let dossier = talk.dossier(mission) {
      tellHead(dossier)
      guard let index = try talk.chooseAgainst(LinearWords.whatOfMission, Way.allCases.map(\.words)) else { return }
      do throws(LinearEnd) { try go(Way.allCases[index], dossier) } catch {
        guard case .abandoned = error else { throw error }
      }
    }
  }

  private func tellHead(_ dossier: Dossier) {
    let row = BoardRow(dossier.mission, in: talk.desk.directory)
    talk.tell("\(mission) \(dossier.mission.opening.title)")
    talk.tell("\(row.structures), \(talk(row.stageWords))")
    let left = dossier.obligations.filter { !$0.isMet }.count
    if let next = dossier.advance { talk.tell(LinearWords.ahead(next.title, left)) }
  }

  private func go(_ way: Way, _ dossier: Dossier) throws(LinearEnd) {
    switch way {
    case .act: try act(dossier)
    case .impossible: try tellImpossible(dossier)
    case .read: try read(dossier)
    case .papers: try talk.run(PrintScreen(mission))
    case .undo: try talk.carryOut(HistoryMove.undo.confirm(dossier))
    case .redo: try talk.carryOut(HistoryMove.redo.confirm(dossier))
    }
  }

  // MARK: - Acts

  /// Those of the core, what leads on first; those that are taken back have a way of their own.
  private func acts(_ dossier: Dossier) -> [BindingRow] {
    let rows = dossier.acts(talk.desk).filter {
      ![.undo, .redo, .release].contains(MissionCommand.Kind(rawValue: $0.id))
    }
    let first = rows.filter { $0.id == dossier.advance?.rawValue }
    return first + rows.filter { $0.id != dossier.advance?.rawValue }
  }

  private func act(_ dossier: Dossier) throws(LinearEnd) {
    let possible = acts(dossier).filter { $0.disabled == nil }
    guard !possible.isEmpty else { return talk.tell(LinearWords.noAct) }
    guard let index = try talk.chooseAgainst(LinearWords.whichAct, possible.map(\.title)),
      let kind = MissionCommand.Kind(rawValue: possible[index].id)
    else { return }
    let begins = kind == .open
    try talk.run(
      begins
        ? Forms.screen(for: .mission(kind), desk: talk.desk) : talk.form(for: .mission(kind), dossier, about: []))
  }

  /// Each act that waits for something, with all that stands in its way.
  private func tellImpossible(_ dossier: Dossier) throws(LinearEnd) {
    let waiting = acts(dossier).filter { $0.disabled != nil }
    let titles = waiting.map { row in "\(talk(row.title)) : \(row.disabled.map { talk($0) } ?? "")" }
    guard let index = try talk.choose(LinearWords.whichWaits, titles),
      let kind = MissionCommand.Kind(rawValue: waiting[index].id)
    else { return }
    try open(what: dossier.refusals(of: kind), kind, dossier)
  }

  private func open(what obstacles: [Obstacle], _ kind: MissionCommand.Kind, _ dossier: Dossier) throws(LinearEnd) {
    for obstacle in obstacles { talk.tell(obstacle.words(dossier.names, in: .mission(kind))) }
    let cleared = obstacles.filter { $0.remedy != nil }
    let ways = cleared.compactMap { $0.remedy.map { LinearWords.open($0.title) } }
    guard !ways.isEmpty else { return talk.tell(RefusalWords.nothingClears) }
    guard let index = try talk.chooseAgainst(LinearWords.whichRemedy, ways), let remedy = cleared[index].remedy else {
      return
    }
    let topics = cleared[index].topics
    try talk.run(Forms.screen(for: remedy, mission: mission, about: topics))
  }

  // MARK: - Reading

  private func read(_ dossier: Dossier) throws(LinearEnd) {
    let tabs = MissionSheetScreen.Tab.allCases
    while let index = try talk.chooseAgainst(LinearWords.whichPart, tabs.map { SheetWords.tab($0) }) {
      let lines = SheetLines(dossier, unfolding: LinearMission.everyFact(of: dossier), talk.desk)
        .lines(of: tabs[index], isWide: false)
      for line in lines { talk.tell(line.toldInLine) }
    }
  }

  /// No group of facts is folded.
  private static func everyFact(of dossier: Dossier) -> Set<Int> { Set(dossier.mission.entries.map(\.position)) }
}

extension SheetLine {
  /// All of it, its note behind.
  fileprivate var toldInLine: String {
    let says = whole.isEmpty || text.contains(whole) || contact != nil ? text : whole
    return note.text.isEmpty || note.role == .key ? says : "\(says), \(note.text)"
  }
}
