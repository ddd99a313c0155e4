import JalonCore
import JalonTerminal
import JalonWording

/// One line of the sheet of a plan: what it says, what stands behind it, and what Enter opens.
struct PlanLine: Sendable {
  enum ID: Hashable, Sendable {
    case heading(Section)
    /// Stands in an empty section.
    case nothing(Section)
    case aim(Int)
    case structure(StructureID, joined: Day)
    case carrier(OperatorID)
    case diagnosis(Int)
    case opinion(Int)
    case mission(MissionID)
    case convened(String)
    case meeting(Int)
    case cancelled(Int)
    case scenario(String)
    case decision(String, StructureID)
    case account(String)
    case funding(FundingID)
    case link(Int)
  }

  enum Section: Int, CaseIterable, Sendable {
    case aim, structures, operators, diagnosis, opinion, missions, meetings, scenarios, account, funding, links
  }

  /// What a line is about, and where Enter goes.
  enum Door: Hashable, Sendable {
    case mission(MissionID)
    case act(PlanCommand.Kind)
    /// A fact of the journal, by its position: there it is read whole, corrected or undone.
    case fact(Int)
    case timeline
  }

  let id: ID
  let spans: [Span]
  /// At the right: a date, an amount, a state.
  var note = Span("")
  var door: Door?
  /// What the acts begin with that are asked from here.
  var topics: [Topic] = []
  /// All that the line stands for, in full.
  var details: [Words] = []

  var isHeading: Bool { if case .heading = id { true } else { false } }
  var act: PlanCommand.Kind? { if case .act(let kind)? = door { kind } else { nil } }
}

extension PlanLine.Section {
  var words: Words {
    switch self {
    case .aim: Words(fr: "But", en: "Aim")
    case .structures: Words(fr: "Structures", en: "Structures")
    case .operators: Words(fr: "Opérateurs", en: "Operators")
    case .diagnosis: Words(fr: "Diagnostic partagé", en: "Shared diagnosis")
    case .opinion: Words(fr: "Avis du comité d'appui", en: "Opinion of the support committee")
    case .missions: Words(fr: "Missions", en: "Missions")
    case .meetings: Words(fr: "Comités de pilotage", en: "Steering meetings")
    case .scenarios: Words(fr: "Scénarios et délibérations", en: "Scenarios and board decisions")
    case .account: Words(fr: "Jours et montants", en: "Days and amounts")
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
    case .aim, .missions, .account: nil
    case .meetings: .conveneSteering
    case .scenarios: .studyScenario
    case .funding: .addFunding
    case .links: .linkStructures
    }
  }
}
