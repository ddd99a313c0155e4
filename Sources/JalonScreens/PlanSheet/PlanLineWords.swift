import JalonCore
import JalonWording

// What the lines of a plan say, and their details.
extension PlanWords {
  static let formerly = Words(fr: "auparavant : ", en: "formerly: ")
  static let calledOff = Words(fr: "annulé", en: "called off")

  static func aim(_ aim: SupportPlan.Aim) -> [Words] {
    let since =
      aim.scenario.map {
        Words(
          fr: "Depuis le \(aim.on), par les délibérations sur « \($0) ».",
          en: "Since \(aim.on), by the decisions on “\($0)”.")
      } ?? Words(fr: "But de départ, le \(aim.on).", en: "The aim at the start, on \(aim.on).")
    return [Words(same: aim.text.text), since]
  }

  // MARK: Structures and operators

  /// « porteuse », « associée, partie », « associée, dissoute dans … »
  static func standing(_ membership: SupportPlan.Membership, _ names: Names) -> Words {
    let role = membership.role.words
    switch membership.why {
    case nil: return role
    case .reason: return Words(fr: "\(role), partie", en: "\(role), gone")
    case .dissolved(let heir):
      return Words(
        fr: "\(role), dissoute (\(names.name(of: heir)))", en: "\(role), dissolved (\(names.name(of: heir)))")
    }
  }

  static func membership(_ membership: SupportPlan.Membership, _ name: String, _ names: Names) -> [Words] {
    let role = membership.role.words
    guard let left = membership.left else {
      return [
        Words(
          fr: "\(name), structure \(role), dans le plan depuis le \(membership.joined).",
          en: "\(name), \(role) structure, in the plan since \(membership.joined).")
      ]
    }
    let from = Words(
      fr: "\(name), structure \(role), du \(membership.joined) au \(left).",
      en: "\(name), \(role) structure, from \(membership.joined) to \(left).")
    switch membership.why {
    case nil: return [from]
    case .reason(let reason): return [from, Words(fr: "Départ : \(reason)", en: "Left: \(reason)")]
    case .dissolved(let heir):
      let name = names.name(of: heir)
      return [
        from,
        Words(
          fr: "Dissoute : \(name) prend la suite. Ses missions et ses accords restent les siens.",
          en: "Dissolved: \(name) takes over. Its missions and consents stay its own."),
      ]
    }
  }

  static func dissolution(_ act: LinkStructures, _ names: Names) -> [Words] {
    act.dissolved.map {
      [
        Words(
          fr: "\(names.name(of: $0)) est dissoute et a quitté le plan ce jour.",
          en: "\(names.name(of: $0)) is dissolved and left the plan that day.")
      ]
    } ?? []
  }

  static func carrier(_ id: OperatorID, _ role: Words, _ plan: SupportPlan, _ names: Names) -> [Words] {
    let name = names.name(of: id)
    let led = plan.leads.filter { $0.operator == id && plan.leads.count > 1 }.map { lead in
      let reason = lead.reason.map { " (\($0))" } ?? ""
      return Words(fr: "Chef de file à partir du \(lead.since)\(reason)", en: "Lead from \(lead.since)\(reason)")
    }
    return [Words(fr: "\(name), \(role)", en: "\(name), \(role)")] + led
  }

  static func opinion(_ act: RecordOpinion) -> Words {
    let said = act.text.map { Words(fr: " « \($0.text) »", en: " “\($0.text)”") } ?? .nothing
    return Words(
      fr: "Avis \(act.opinion.words) le \(act.on).\(said) Le comité conseille ; l'opérateur décide.",
      en: "\(act.opinion.words) on \(act.on).\(said) The committee advises; the operator decides.")
  }

  // MARK: Missions

  static func mission(_ mission: Mission, _ names: Names, today: Day) -> [Words] {
    let opening = mission.opening
    let structures = names.names(of: opening.structures)
    let head = Words(
      fr: "\(opening.title), mission \(opening.kind.words) : \(structures)",
      en: "\(opening.title), \(opening.kind.words) mission: \(structures)")
    let stage = Words(
      fr: "Étape : \(mission.stage.name.words), ouverte le \(opening.on)",
      en: "Stage: \(mission.stage.name.words), opened on \(opening.on)")
    let next = mission.nextWatch(on: today, in: names.directory.calendar(of: mission.opening.lead)).map {
      [Words(fr: "À faire : \($0.words(names, today: today))", en: "Next: \($0.words(names, today: today))")]
    }
    let report = mission.stage.reported?.report.received
    let said = report.map {
      [Words(fr: "Rapport du \($0.on) : \($0.summary.text)", en: "Report of \($0.on): \($0.summary.text)")]
    }
    return [head, stage] + (next ?? []) + (said ?? [])
  }

  /// What it comes after, in its own plan or another, and what comes after it.
  static func links(of mission: Mission, in plan: SupportPlan, _ all: [Mission]) -> [Words] {
    let own = plan.links(of: mission).map {
      Words(fr: "\($0.kind.words) \($0.mission.text)", en: "\($0.kind.words) \($0.mission.text)")
    }
    let others = all.flatMap { other in
      plan.links(of: other).filter { $0.mission == mission.id }.map {
        Words(fr: "\(other.id.text) : \($0.kind.words) celle-ci", en: "\(other.id.text): \($0.kind.words) this one")
      }
    }
    return (own + others).map(\.capitalised)
  }

  // MARK: Meetings

  static func place(_ after: MissionID?, _ before: MissionID?) -> Words {
    switch (after, before) {
    case (nil, nil): .nothing
    case (let after?, nil): Words(fr: "après \(after.text)", en: "after \(after.text)")
    case (nil, let before?): Words(fr: "avant \(before.text)", en: "before \(before.text)")
    case (let after?, let before?):
      Words(fr: "entre \(after.text) et \(before.text)", en: "between \(after.text) and \(before.text)")
    }
  }

  static func convened(_ meeting: SupportPlan.ConvenedMeeting, _ names: Names) -> [Words] {
    let call = meeting.call
    let moved = meeting.formerDays.map {
      Words(fr: "Déplacé : prévu d'abord le \($0)", en: "Moved: first set for \($0)")
    }
    let agenda = call.agenda.map { [Words(fr: "Ordre du jour : \($0.text)", en: "Agenda: \($0.text)")] } ?? []
    return [
      Words(fr: "Prévu le \(call.day), convoqué le \(call.on)", en: "Set for \(call.day), convened on \(call.on)"),
      Words(fr: "Conviés : \(call.asked(names))", en: "Asked: \(call.asked(names))"),
    ] + moved + agenda
  }

  /// Who was there, by what they are.
  static func meeting(_ act: HoldSteering, _ names: Names) -> [Words] {
    let parties = act.parties ?? []
    func named(_ take: (Party) -> Bool) -> Words { Lists.and(parties.filter(take).map { names.name(of: $0) }) }
    let groups: [(Words, Words)] = [
      (Words(fr: "Financeurs et autres", en: "Funders and others"), Lists.and(act.attendees)),
      (Words(fr: "Structures", en: "Structures"), named { if case .structure = $0 { true } else { false } }),
      (Words(fr: "Opérateurs", en: "Operators"), named { if case .operator = $0 { true } else { false } }),
      (Words(fr: "Prestataires", en: "Providers"), named { if case .provider = $0 { true } else { false } }),
    ]
    let present = groups.filter { $0.1 != .nothing }.map { Words(fr: "\($0.0) : \($0.1)", en: "\($0.0): \($0.1)") }
    let place = place(act.after, act.before)
    let day = Words { act.on.long($0).prefix(1).uppercased() + act.on.long($0).dropFirst() }
    return [place == .nothing ? day : Words { "\(day($0)), \(place($0))" }, Words(same: act.decisions.text)] + present
  }

  static func cancelled(_ meeting: SupportPlan.CancelledMeeting) -> [Words] {
    [
      Words(
        fr: "Prévu le \(meeting.call.day), annulé le \(meeting.act.on) : \(meeting.act.reason)",
        en: "Set for \(meeting.call.day), called off on \(meeting.act.on): \(meeting.act.reason)")
    ]
  }

  // MARK: Scenarios

  static func scenario(_ act: StudyScenario) -> [Words] {
    let pros = act.pros.map { Words(fr: "Atouts : \($0.text)", en: "Strengths: \($0.text)") }
    let cons = act.cons.map { Words(fr: "Limites : \($0.text)", en: "Limits: \($0.text)") }
    return [Words(fr: "À l'étude depuis le \(act.on)", en: "Studied since \(act.on)")]
      + [pros, cons].compactMap(\.self)
  }

  static func verdict(_ verdict: BoardVerdict) -> [Words] {
    guard let day = verdict.wholeOn else { return [] }
    return verdict.isAdopted
      ? [Words(fr: "Adopté par chaque structure le \(day)", en: "Adopted by every structure on \(day)")]
      : [Words(fr: "Chaque structure s'est prononcée le \(day)", en: "Every structure had decided on \(day)")]
  }

  static func missing(_ count: Int) -> Words {
    Words(
      fr: "\(count, "délibération manque", "délibérations manquent")", en: "\(count, "decision", "decisions") missing")
  }

  static func decided(_ act: RecordBoardDecision, _ name: String) -> Words {
    act.adopted
      ? Words(fr: "[x] \(name) : adopté (\(act.body.words))", en: "[x] \(name): adopted (\(act.body.words))")
      : Words(fr: "[x] \(name) : rejeté (\(act.body.words))", en: "[x] \(name): rejected (\(act.body.words))")
  }

  static func undecided(_ name: String) -> Words {
    Words(fr: "[ ] \(name) : pas encore décidé", en: "[ ] \(name): not decided yet")
  }
}
