import JalonCore
import JalonTerminal
import JalonWording

/// One line of the sheet of a plan: what it says, what stands behind it, and the act that it calls for.
struct PlanLine: Sendable {
  enum ID: Hashable, Sendable {
    case heading(Section)
    /// Stands in an empty section.
    case nothing(Section)
    case structure(StructureID, joined: Day)
    case carrier(OperatorID)
    case diagnosis(Int)
    case opinion(Int)
    case mission(MissionID)
    case meeting(Int)
    case scenario(String)
    case decision(String, StructureID)
    case funding(Int)
    case link(Int)
  }

  enum Section: Int, CaseIterable, Sendable {
    case structures, operators, diagnosis, opinion, missions, meetings, scenarios, funding, links
  }

  let id: ID
  let spans: [Span]
  /// At the right: a date, an amount, a state.
  var note = Span("")
  /// What Enter opens: its form. A mission opens its own sheet.
  var act: PlanCommand.Kind?
  var topics: [Topic] = []
  /// All that the line stands for, in full.
  var details: [Words] = []

  var isHeading: Bool { if case .heading = id { true } else { false } }
}

extension PlanLine.Section {
  var words: Words {
    switch self {
    case .structures: Words(fr: "Structures", en: "Structures")
    case .operators: Words(fr: "Opérateurs", en: "Operators")
    case .diagnosis: Words(fr: "Diagnostic partagé", en: "Shared diagnosis")
    case .opinion: Words(fr: "Avis du comité d'appui", en: "Opinion of the support committee")
    case .missions: Words(fr: "Missions", en: "Missions")
    case .meetings: Words(fr: "Comités de pilotage", en: "Steering meetings")
    case .scenarios: Words(fr: "Scénarios et délibérations", en: "Scenarios and board decisions")
    case .funding: Words(fr: "Financements", en: "Funding")
    case .links: Words(fr: "Liens entre structures", en: "Links between structures")
    }
  }

  /// The act that fills the section.
  var act: PlanCommand.Kind? {
    switch self {
    case .structures: .addStructure
    case .operators: .addOperator
    case .diagnosis: .shareDiagnosis
    case .opinion: .recordOpinion
    case .missions: nil
    case .meetings: .holdSteering
    case .scenarios: .studyScenario
    case .funding: .addFunding
    case .links: .linkStructures
    }
  }
}
