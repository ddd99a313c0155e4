import JalonCore
import JalonTesting

/// The selections that do not go as usual: each is one story, told by the acts alone.
enum SelectionStory: String, CaseIterable, Sendable {
  case usual, winnerWithdrawn, awardedAgain, kickOffWaived, kickOffHeld, agreementSigned, relaunched, oneLeft
  case marksIncomplete, marksPartly, reopened, sheetReopened, reopenedThenDropped, lateOutside, lateAdmitted, recused
  case incomplete, offTopic, overBudget, ineligible, withdrawn, declined, silent, unreachable, unsuccessful, dropped
  case reopenedMission, abandoned, replaced, corrected, belowThreshold, nobodySeated, closedEarly

  var story: Story {
    get throws {
      switch self {
      case .usual: Story.at(.framing)
      case .winnerWithdrawn: try lost
      case .awardedAgain: try lost.on("2026-03-09").after(.award, because: "la suivante")
      case .kickOffWaived: try Story.at(.framing).on("2026-03-02").after(.waiveKickOff)
      case .kickOffHeld: try Story.at(.framing).on("2026-03-02").after(.holdKickOff).after(.draftAgreement)
      case .agreementSigned: Story.atEndOf(.framing)
      case .relaunched: try relaunched
      case .oneLeft: try oneLeft
      case .marksIncomplete: try Story.at(.concerting).on("2026-02-26").after(.award, because: "le temps presse")
      case .marksPartly: try partly.on("2026-02-26").after(.award, because: "le temps presse")
      case .reopened: try reopened
      case .sheetReopened: try sheetReopened
      case .reopenedThenDropped:
        try Story.at(.concerting).on("2026-02-25").after(.reopenEvaluation).on("2026-02-27").after(.dropCall)
      case .lateOutside: try late
      case .lateAdmitted: try lateAdmitted
      case .recused: try recused
      case .incomplete, .offTopic, .overBudget, .ineligible: try setAside
      case .withdrawn: try Story.atEndOf(.concerting).on("2026-02-25").after(.withdrawProposal).awardedNow()
      case .declined: try declined("declined")
      case .silent: try Story.at(.calling).on("2026-02-09").twoProposals().closedAndAwarded()
      case .unreachable: try declined("unreachable")
      case .unsuccessful: try Story.at(.dropped).after(.reopen).after(.declareUnsuccessful)
      case .dropped: Story.at(.dropped)
      case .reopenedMission: try reopenedMission
      case .abandoned: Story.at(.abandoned)
      case .replaced: try replaced
      case .corrected: try corrected
      case .belowThreshold: try Story.concerting { $0.totalThreshold = Hundredths(320) }.agreed().awardedNow()
      case .nobodySeated: try Story.at(.evaluating).after(.dropCall)
      case .closedEarly: try closedEarly
      }
    }
  }
}

extension SelectionStory {
  /// The provider retained first gives up, two days later.
  private var lost: Story {
    get throws {
      try Story.at(.framing).on("2026-02-27").after(.notifyCandidate, ["provider": "arpent"]).on("2026-03-02")
        .after(.withdrawAward, ["reason": "le consultant n’est plus disponible"])
    }
  }

  private var relaunched: Story {
    get throws {
      var story = Story.at(.unsuccessful).besides()
      story = try story.after(.relaunch).after(.agreeBrief).after(.agreeBrief).on("2026-02-23").after(.launchCall)
      return try story.on("2026-03-09").twoProposals().closedAndAwarded(on: "2026-03-23")
    }
  }

  /// Two of three proposals are taken back before the choice.
  private var oneLeft: Story {
    get throws {
      try Story.atEndOf(.concerting).on("2026-02-25").after(.withdrawProposal).after(.withdrawProposal)
        .on("2026-02-26").after(.award, because: "elle répond au besoin")
    }
  }

  private var partly: Story {
    get throws {
      var story = Story.at(.concerting)
      for criterion in EvaluationGrid.seedCriteria.prefix(3) {
        try story.enter(
          .agreeMark, ["provider": "arpent", "criterion": .name(criterion), "mark": 250, "reason": "discuté"])
      }
      return story
    }
  }

  private var reopened: Story {
    get throws {
      var story = try Story.at(.concerting).on("2026-02-25")
        .after(.reopenEvaluation, ["reason": "le prix était faux"])
      try story.enter(
        .mark,
        ["evaluator": "claire-05", "provider": "arpent", "criterion": "method", "mark": 400])
      while !story.openSheets.isEmpty { try story.enter(.closeSheet) }
      return try story.on("2026-03-03").after(.reveal).agreed().awardedNow("2026-03-04")
    }
  }

  private var sheetReopened: Story {
    get throws {
      let story = try Story.at(.concerting).on("2026-02-25")
        .after(.reopenSheet, ["evaluator": "claire-05", "reason": "une case décalée"]).after(.closeSheet)
      return try story.on("2026-03-03").after(.reveal).agreed().awardedNow("2026-03-04")
    }
  }

  private var late: Story {
    get throws {
      try Story.at(.calling).on("2026-02-09").twoProposals().on("2026-02-17")
        .after(.receiveProposal, ["provider": "arpent"]).closedAndAwarded()
    }
  }

  private var lateAdmitted: Story {
    get throws {
      try Story.at(.calling).on("2026-02-09").twoProposals().on("2026-02-17")
        .after(.receiveProposal, ["provider": "arpent"]).after(.admitLate).closedAndAwarded()
    }
  }

  private var closedEarly: Story {
    get throws {
      try Story.at(.calling).on("2026-02-09").twoProposals()
        .after(.recordIntent, ["provider": "arpent", "intent": "declined", "reason": "plan de charge"])
        .on("2026-02-10").after(.closeCall).on("2026-02-12").after(.receiveProposal, ["provider": "arpent"])
        .seated().marked().after(.reveal).agreed().awardedNow()
    }
  }

  private var recused: Story {
    get throws {
      var story = try Story.at(.evaluating).after(.seat).after(.seat).after(.seat)
      try story.enter(.declareInterest)
      try story.enter(.declareInterest, ["interest": "recused"])
      try story.enter(.declareInterest)
      return try story.marked().after(.reveal).agreed().awardedNow()
    }
  }

  private var setAside: Story {
    get throws {
      try Story.at(.evaluating)
        .after(.setAside, ["provider": "arpent", "cause": .text(rawValue), "reason": "constat du 17 février"])
        .seated().marked().after(.reveal).agreed().awardedNow()
    }
  }

  private func declined(_ intent: String) throws -> Story {
    try Story.at(.calling).on("2026-02-09").twoProposals()
      .after(.recordIntent, ["provider": "arpent", "intent": .text(intent), "reason": "plan de charge"])
      .closedAndAwarded()
  }

  private var reopenedMission: Story {
    get throws {
      try Story.at(.dropped).on("2026-02-18").after(.notifyCandidate, ["provider": "arpent"]).on("2026-02-23")
        .after(.reopen, ["reason": "le financement est revenu"]).closedAndAwarded(on: "2026-03-02")
    }
  }

  private var replaced: Story {
    get throws {
      let twice = try Story.at(.calling).on("2026-02-03").after(.receiveProposal, ["provider": "arpent"])
      return try twice.on("2026-02-09").after(.receiveProposal, ["provider": "arpent"]).twoProposals()
        .closedAndAwarded()
    }
  }

  private var corrected: Story {
    get throws {
      let story = Story.at(.framing)
      let award = story.journal.last { $0.event.kind == .awarded }?.position ?? 0
      return try story.after(
        .correct,
        ["event": .whole(award), "field": "motive", "newValue": "Le calendrier le plus sûr.", "reason": "faute"])
    }
  }
}

extension Story {
  fileprivate var openSheets: [Seat] {
    mission?.stage.evaluation?.seats.filter { !$0.isClosed && !$0.isRecused } ?? []
  }

  /// From the two providers invited first.
  fileprivate func twoProposals() throws -> Story {
    try after(.receiveProposal, ["provider": "cabinet-lise"]).after(.receiveProposal, ["provider": "cap-social"])
  }

  fileprivate func closedAndAwarded(on day: Day = "2026-02-17") throws -> Story {
    try on(day).after(.closeCall).seated().marked().after(.reveal).agreed().awardedNow(day + 2)
  }

  fileprivate func awardedNow(_ day: Day = "2026-02-26") throws -> Story {
    try on(day).after(.award, because: "vu ensemble")
  }
}
