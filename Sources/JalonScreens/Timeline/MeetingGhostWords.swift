import JalonCore
import JalonTerminal
import JalonWording

extension TimelineWords {
  /// From where to where; between which missions; what keeps the meeting from going there.
  static func ghost(_ ghost: MeetingGhost, _ desk: Desk) -> [Words] {
    let between = MeetingPlace(ghost, desk).words
    guard ghost.isMoved else { return [way(ghost)] + between + [hint(isRefused: false)] }
    let ruling = ghost.ruling(desk)
    let trouble =
      ruling.obstacles.first.map { $0.words(desk.names, in: .plan(.conveneSteering)) }
      ?? ruling.cautions.first.map { $0.words(desk.names) }
    return [way(ghost)] + between + (trouble.map { [$0] } ?? []) + [hint(isRefused: !ruling.obstacles.isEmpty)]
  }

  static func moved(_ ghost: MeetingGhost) -> Words {
    Words(
      fr: "Enregistré : \(ghost.from.short) → \(ghost.day.short), « \(ghost.meeting.name) »",
      en: "Recorded: \(ghost.from.short) → \(ghost.day.short), “\(ghost.meeting.name)”")
  }

  private static func way(_ ghost: MeetingGhost) -> Words {
    let (name, day) = (ghost.meeting.name, TimelineWords.dated(ghost.day))
    guard ghost.isMoved else {
      return Words(fr: "\(name) : \(day), sans changement", en: "\(name): \(day), unchanged")
    }
    let sign = ghost.workedDays > 0 ? "+" : ""
    return Words(
      fr:
        "\(name) : \(ghost.from.mediumWithYear(.fr)) → \(day), \(sign)\(ghost.workedDays, "jour ouvré", "jours ouvrés")",
      en:
        "\(name): \(ghost.from.mediumWithYear(.en)) → \(day), \(sign)\(ghost.workedDays, "working day", "working days")"
    )
  }

  private static func hint(isRefused: Bool) -> Words {
    isRefused
      ? Words(
        fr: "Entrée dit ce qui le permettrait, Échap laisse la réunion où elle est.",
        en: "Enter tells what would allow it, Esc leaves the meeting where it is.")
      : Words(
        fr: "Rien n'est écrit : Entrée la déplace, Tab prend une autre, Échap la laisse.",
        en: "Nothing is written: Enter moves it, Tab takes another, Esc leaves it.")
  }
}

/// Between which missions a meeting was convened, and on which side of their work its day falls. A fact, not a rule: the
/// missions of a plan may overlap.
private struct MeetingPlace {
  private let call: ConveneSteering
  private let day: Day
  private let after: MissionSchedule.Period?
  private let before: MissionSchedule.Period?

  init(_ ghost: MeetingGhost, _ desk: Desk) {
    call = ghost.meeting.call
    day = ghost.day
    let work = { (id: MissionID?) -> MissionSchedule.Period? in
      ghost.missions.first { $0.id == id }.flatMap {
        MissionSchedule($0, on: desk.today, in: desk.directory.calendar(of: $0.opening.lead)).period(of: .running)
      }
    }
    (after, before) = (work(call.after), work(call.before))
  }

  /// « Comité entre 05-002 (jusqu'au 30/11/2026) et 05-003 (dès le 12/01/2027). », or on which side of one of them it falls.
  var words: [Words] { crossings.isEmpty ? place : crossings }

  private var place: [Words] {
    switch (told(call.after, until: after?.last), told(call.before, from: before?.first)) {
    case (nil, nil): []
    case (let after?, nil): [Words(fr: "Comité après \(after).", en: "Meeting after \(after).")]
    case (nil, let before?): [Words(fr: "Comité avant \(before).", en: "Meeting before \(before).")]
    case (let after?, let before?):
      [Words(fr: "Comité entre \(after) et \(before).", en: "Meeting between \(after) and \(before).")]
    }
  }

  private func told(_ mission: MissionID?, until day: Day?) -> Words? {
    mission.map { id in
      guard let day else { return Words(same: id.text) }
      return Words(fr: "\(id.text) (jusqu'au \(day.short))", en: "\(id.text) (until \(day.short))")
    }
  }

  private func told(_ mission: MissionID?, from day: Day?) -> Words? {
    mission.map { id in
      guard let day else { return Words(same: id.text) }
      return Words(fr: "\(id.text) (dès le \(day.short))", en: "\(id.text) (from \(day.short))")
    }
  }

  private var crossings: [Words] {
    var told: [Words] = []
    if let mission = call.after, let end = after?.last, day < end {
      told.append(
        Words(
          fr: "\(Glyphs.late) Avant la fin de l'intervention de \(mission.text) (\(end.short)).",
          en: "\(Glyphs.late) Before the work of \(mission.text) ends (\(end.short))."))
    }
    if let mission = call.before, let start = before?.first, day > start {
      told.append(
        Words(
          fr: "\(Glyphs.late) Après le début de l'intervention de \(mission.text) (\(start.short)).",
          en: "\(Glyphs.late) After the work of \(mission.text) begins (\(start.short))."))
    }
    return told
  }
}
