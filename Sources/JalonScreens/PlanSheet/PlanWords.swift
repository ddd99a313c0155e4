import JalonCore
import JalonWording

/// What the sheet of a plan says.
enum PlanWords {
  static let open = Words(
    fr: "Ouvrir la mission, faire ce que la ligne appelle", en: "Open the mission, do what the line calls for")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let acts = Words(fr: "Tous les actes du plan", en: "Every act on the plan")
  static let actsShort = Words(fr: "Actes", en: "Acts")
  static let actsTitle = Words(fr: "Actes du plan", en: "Acts on the plan")
  static let chooseAct = Words(fr: "Ouvrir l'acte choisi", en: "Open the chosen act")
  static let close = Words(fr: "Fermer", en: "Close")
  static let newShort = Words(fr: "Mission", en: "Mission")
  static let timeline = Words(fr: "Échéancier du plan", en: "Timeline of the plan")
  static let timelineShort = Words(fr: "Échéancier", en: "Timeline")
  static let nextSection = Words(fr: "Rubrique suivante", en: "Next section")
  static let sectionShort = Words(fr: "Rubrique", en: "Section")
  static let previousSection = Words(fr: "Rubrique précédente", en: "Section before")
  static let details = Words(fr: "En entier", en: "In full")
  static let openMission = Words(fr: "Ouvrir la mission", en: "Open the mission")

  static let reading = Words(fr: "Le plan se charge…", en: "The plan is being read…")
  static let nothingHere = Words(
    fr: "Rien à ouvrir sur cette ligne ; e montre tous les actes.",
    en: "Nothing to open on this line; e shows every act.")
  static func unknown(_ id: SupportPlanID) -> Words {
    Words(fr: "Aucun plan « \(id.text) ». Échap revient en arrière.", en: "No plan “\(id.text)”. Esc goes back.")
  }
  static func closed(_ day: Day) -> Words { Words(fr: "CLOS le \(day.short)", en: "CLOSED on \(day.short)") }

  static let lead = Words(fr: "chef de file", en: "lead")
  static let associate = Words(fr: "associé", en: "associate")
  static let awaited = Words(
    fr: "La décision du plan n'est entière que lorsque chaque structure a pris la sienne.",
    en: "The decision of the plan is whole only when every structure has taken its own.")

  static func nothing(_ section: PlanLine.Section) -> Words {
    switch section {
    case .structures: Words(fr: "Aucune structure encore : ↵ en ajoute une.", en: "No structure yet: ↵ adds one.")
    case .operators: Words(fr: "Aucun opérateur.", en: "No operator.")
    case .diagnosis: Words(fr: "Pas encore consigné : ↵ le consigne.", en: "Not recorded yet: ↵ records it.")
    case .opinion: Words(fr: "Pas d'avis encore : ↵ le note.", en: "No opinion yet: ↵ records it.")
    case .missions: Words(fr: "Aucune mission encore : ↵ en ouvre une.", en: "No mission yet: ↵ opens one.")
    case .meetings: Words(fr: "Aucun comité encore : ↵ en consigne un.", en: "No meeting yet: ↵ records one.")
    case .scenarios: Words(fr: "Aucun scénario : ↵ en étudie un.", en: "No scenario: ↵ studies one.")
    case .funding: Words(fr: "Aucun financement : ↵ en ajoute un.", en: "No funding: ↵ adds a line.")
    case .links: Words(fr: "Aucun lien : ↵ relie deux structures.", en: "No link: ↵ links two structures.")
    }
  }

  // MARK: Lines

  static func membership(_ membership: SupportPlan.Membership, _ name: String) -> Words {
    let role = membership.role.words
    guard let left = membership.left else {
      return Words(
        fr: "\(name), structure \(role), dans le plan depuis le \(membership.joined).",
        en: "\(name), \(role) structure, in the plan since \(membership.joined).")
    }
    return Words(
      fr: "\(name), structure \(role), du \(membership.joined) au \(left).",
      en: "\(name), \(role) structure, from \(membership.joined) to \(left).")
  }

  static func opinion(_ act: RecordOpinion) -> Words {
    let said = act.text.map { Words(fr: " « \($0.text) »", en: " “\($0.text)”") } ?? .nothing
    return Words(
      fr: "Avis \(act.opinion.words) le \(act.on).\(said) Le comité conseille ; l'opérateur décide.",
      en: "\(act.opinion.words) on \(act.on).\(said) The committee advises; the operator decides.")
  }

  static func after(_ mission: MissionID) -> Words { Words(fr: "après \(mission.text)", en: "after \(mission.text)") }

  static func meeting(_ act: HoldSteering) -> [Words] {
    [
      Words(fr: "Le \(act.on) : \(Lists.and(act.attendees))", en: "On \(act.on): \(Lists.and(act.attendees))"),
      Words(same: act.decisions.text),
    ]
  }

  static func mission(_ mission: Mission, _ names: Names, today: Day) -> [Words] {
    let opening = mission.opening
    let structures = names.names(of: opening.structures)
    let head = Words(
      fr: "\(opening.title), mission \(opening.kind.words) : \(structures)",
      en: "\(opening.title), \(opening.kind.words) mission: \(structures)")
    let stage = Words(
      fr: "Étape : \(mission.stage.name.words), ouverte le \(opening.on)",
      en: "Stage: \(mission.stage.name.words), opened on \(opening.on)")
    let next = mission.nextWatch().map {
      [Words(fr: "À faire : \($0.words(names, today: today))", en: "Next: \($0.words(names, today: today))")]
    }
    return [head, stage] + (next ?? [])
  }

  static func scenario(_ act: StudyScenario) -> [Words] {
    let pros = act.pros.map { Words(fr: "Atouts : \($0.text)", en: "Strengths: \($0.text)") }
    let cons = act.cons.map { Words(fr: "Limites : \($0.text)", en: "Limits: \($0.text)") }
    return [Words(fr: "À l'étude depuis le \(act.on)", en: "Studied since \(act.on)")]
      + [pros, cons].compactMap(\.self)
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

  // MARK: Money

  /// By object, without what was refused: « ingénierie 12 000 € · investissement 5 000 € ».
  static func sums(_ lines: [AddFunding]) -> Words {
    let sums = FundingObject.allCases.compactMap { object -> Words? in
      let sum = lines.filter { $0.object == object && $0.state != .refused }.map(\.amount).reduce(.zero, +)
      return sum == .zero ? nil : Words { "\(object.words($0)) \(sum.brief($0))" }
    }
    return Words { language in sums.map { $0(language) }.joined(separator: " · ") }
  }

  static func funding(_ act: AddFunding, _ carrier: String?) -> Words {
    let by = carrier.map { Words(fr: ", porté par \($0)", en: ", carried by \($0)") } ?? .nothing
    return Words(
      fr: "\(act.funder) : \(act.amount) pour l'\(act.object.words)\(by), \(act.state.words) le \(act.on).",
      en: "\(act.funder): \(act.amount) for \(act.object.words)\(by), \(act.state.words) on \(act.on).")
  }
}
