import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

extension AgendaLine {
  /// What a line is about: its mission, or its plan.
  var subject: HistorySubject {
    switch self {
    case .mission(let due, _): .mission(due.mission)
    case .plan(let meeting, _): .plan(meeting.plan)
    case .damaged(let date): date.history
    }
  }

  /// Of the mission, or of the plan.
  var number: String {
    switch self {
    case .mission(let due, _): due.mission.text
    case .plan(let meeting, _): meeting.plan.text
    case .damaged(let date): date.number
    }
  }

  /// Who takes part in the mission, or what the plan is called.
  var about: String {
    switch self {
    case .mission(_, let row): (row.isDamaged ? "\(Glyphs.refused) " : "") + row.structures
    case .plan(_, let row): (row.isDamaged ? "\(Glyphs.refused) " : "") + row.title
    case .damaged(let date): date.about
    }
  }

  /// A value of the line, or of its mission or plan, could not be read.
  var isDamaged: Bool {
    switch self {
    case .mission(_, let row): row.isDamaged
    case .plan(_, let row): row.isDamaged
    case .damaged: true
    }
  }

  func what(on today: Day) -> Words {
    switch self {
    case .mission(let due, _): due.watch.what(on: today)
    case .plan(let meeting, _): meeting.what
    case .damaged: AgendaWords.damaged
    }
  }

  /// With whoever must act, where it is not the officer of the mission, and for which absent colleague it is done.
  func words(_ names: Names, on today: Day, absentees: [PersonID]) -> Words {
    switch self {
    case .mission(let due, _): standingIn(absentees, names) + due.watch.words(names, on: today)
    case .plan(let meeting, _): meeting.words(names)
    case .damaged: AgendaWords.damaged
    }
  }

  /// The organisation that is waited for, or the officer of the mission; for a meeting the operator that leads the plan.
  func who(_ names: Names) -> String {
    switch self {
    case .mission(let due, _): due.watch.who.map { names.name(of: $0) } ?? names.name(of: due.officer)
    case .plan(let meeting, _): names.name(of: .operator(meeting.lead))
    case .damaged: ""
    }
  }

  /// How the one is reached with whom it is to be done; `nil` where nobody is waited for, or no way is known.
  func contact(_ names: Names) -> Contact? {
    guard case .mission(let due, let row) = self,
      let contact = due.watch.concerned(among: row.structureIDs).flatMap({ names.contact(of: $0) })
    else { return nil }
    return contact.isReachable ? contact : nil
  }

  /// « pour N. Haddad · », before what is due on the mission of a colleague who is away.
  func standingIn(_ absentees: [PersonID], _ names: Names) -> Words {
    guard let due, absentees.contains(due.officer) else { return .nothing }
    let name = names.name(of: due.officer)
    return Words(fr: "pour \(name) \(Glyphs.quiet) ", en: "for \(name) \(Glyphs.quiet) ")
  }

  /// What Enter does: the act that clears it, or the mission or plan, where nobody can tell which act that is.
  func does(on today: Day) -> Words {
    switch self {
    case .mission(let due, _): CommandName.mission(due.watch.action).title
    case .plan(let meeting, _): CommandName.plan(meeting.action(on: today)).title
    case .damaged: AgendaWords.open
    }
  }

  /// What else there is to know, the line being told in full.
  func context(_ desk: Desk) -> [String] {
    guard !isDamaged else { return [desk(CaseListWords.damaged)] }
    switch self {
    case .mission(_, let row): return [row.title, desk(row.stageWords), desk.names.name(of: row.officer)]
    case .plan(let meeting, let row):
      return [desk(AgendaWords.elsewhere), desk(PlanWords.place(meeting.after, meeting.before)), row.structures]
        .filter { !$0.isEmpty }
    case .damaged: return []
    }
  }
}

extension DamagedDate {
  var number: String {
    switch subject {
    case .mission(let mission): mission.text
    case .plan(let plan): plan.text
    }
  }

  var history: HistorySubject {
    switch subject {
    case .mission(let mission): .mission(mission)
    case .plan(let plan): .plan(plan)
    }
  }
}
