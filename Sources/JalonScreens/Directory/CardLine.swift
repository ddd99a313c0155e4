import JalonCore
import JalonTerminal
import JalonWording

/// One line of a card of the directory: what it says, and what Enter opens.
struct CardLine: Sendable {
  enum Section: Int, CaseIterable, Sendable {
    case identity, objectives, allocations, people, plans, missions, record, consents, surveys, releases, former
  }

  enum Door: Hashable, Sendable {
    case mission(MissionID)
    case plan(SupportPlanID)
    case card(DirectoryEntry.Key)
    /// The form that says that another card is the same, filled with it.
    case join(DirectoryEntry.Key)
    /// The form of the card, filled as it stands.
    case amend
    case newPerson
    /// Something of a funding agreement to a mission.
    case allocate
    /// What a funding agreement asks for in a year.
    case setObjective
  }

  /// In its card.
  let id: String
  let section: Section
  /// What it is about, where that stands before the rest.
  var label = ""
  var text = ""
  /// At the right: a day, a stage.
  var note = Span("")
  var door: Door?
  /// All that the line stands for, in full.
  var details: [String] = []
  var isHeading = false
  var isFaint = false
}

extension CardLine.Section {
  func words(_ kind: DirectoryEntry.Kind) -> Words {
    switch self {
    case .identity: Words(fr: "Identité", en: "Identity")
    case .objectives: Words(fr: "Objectifs", en: "Objectives")
    case .allocations: Words(fr: "Affecté aux missions", en: "Allocated to missions")
    case .people: Words(fr: "Personnes", en: "Persons")
    case .plans: Words(fr: "Plans d'accompagnement", en: "Support plans")
    case .missions:
      kind == .provider
        ? Words(fr: "Appels et missions", en: "Calls and missions") : Words(fr: "Missions", en: "Missions")
    case .record: Words(fr: "Antécédents", en: "Track record")
    case .consents: Words(fr: "Accords de diffusion", en: "Disclosure consents")
    case .surveys: Words(fr: "Enquêtes", en: "Surveys")
    case .releases: Words(fr: "Documents sortis", en: "Documents that left")
    case .former:
      kind == .person
        ? Words(fr: "Ce qui était dit avant", en: "What was said before")
        : Words(fr: "Noms d'avant", en: "Former names")
    }
  }

  /// What stands in a section that has nothing.
  func nothing(_ kind: DirectoryEntry.Kind) -> Words? {
    switch self {
    case .people:
      [.person, .grant, .recipient].contains(kind)
        ? nil : Words(fr: "personne ; n en enregistre une", en: "nobody; n registers one")
    case .plans: kind == .structure ? Words(fr: "aucun", en: "none") : nil
    case .missions: [.grant, .recipient].contains(kind) ? nil : Words(fr: "aucune", en: "none")
    case .consents: [.structure, .recipient].contains(kind) ? Words(fr: "aucun", en: "none") : nil
    case .releases: kind == .recipient ? Words(fr: "aucun", en: "none") : nil
    case .identity, .objectives, .allocations, .record, .surveys, .former: nil
    }
  }
}
