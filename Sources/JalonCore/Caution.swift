/// Something unusual against a norm (« en général », « dans la mesure du possible »): possible, with a reason that is
/// kept beside the act.
public enum Caution: Hashable, Sendable {
  case seedCriteriaMissing([CriterionID])
  case fewInvited(Int)
  case manyInvited(Int)
  case briefNotAgreed([StructureID])
  case shortDeadline(days: Int)
  case unreachableMayAnswer(ProviderID, until: Day)
  case inactiveProvider(ProviderID)
  case alwaysInvited(ProviderID)
  case aboveCeiling(Euros, Euros)
  /// So many days, or so much money, that a digit too many is likely.
  case outsizedDays(Hundredths)
  case outsizedAmount(Euros)
  case unusuallyLow(Euros)
  case extremeMarkWithoutComment(Hundredths)
  case noStructureSheet
  /// The sheets were opened that day: whoever takes a seat since may know their marks.
  case seatedAfterOpening(Day)
  /// The mark agreed on, and between which the sheets stand.
  case outsideGivenMarks(Hundredths, Hundredths, Hundredths)
  case onlyOneProposal
  case agreedMarksIncomplete(Int)
  case notFirst(ProviderID)
  /// It is retained although a threshold of the grid shuts it out.
  case belowThreshold(ProviderID)
  case differsFromProposal
  case startsBeforeLastSignature(Day)
  /// The start that the agreement says.
  case beginsBeforeAgreedStart(Day)
  case aboveAgreedDays(Hundredths, Hundredths)
  /// The days that a reorientation would leave, and those that are done already.
  case fewerDaysThanDone(Hundredths, Hundredths)
  case daysDiffer(Hundredths, Hundredths)
  case openReorientation(ReorientationID)
  case fewReminders(Int)
  /// Later than the last day on which a follow-up is usual.
  case lateFollowUp(after: Day)
  case invoiceUnpaid
  case aboveAgreedAmount(Euros, Euros)
  /// The instalment that is next, what is left of it, and what the invoice asks for.
  case differsFromInstalment(String, Euros, Euros)
  /// The days certified, and those logged.
  case certifiedAboveLogged(Hundredths, Hundredths)
  /// The half-days signed for, and the days that they should make.
  case halfDaysDiffer(Int, Hundredths)
  /// What would be paid in all, and what was certified.
  case paidAboveService(Euros, Euros)
  /// What all agreements bring to a mission, and what it costs.
  case allocatedAboveCost(Euros, Euros)
  /// What would be paid of an agreement for the mission, and what is allocated to it.
  case paidAboveAllocated(Euros, Euros)
  /// A contract of that size asks for a certificate of vigilance, and none is in the file.
  case vigilanceMissing
  /// Nobody can check it.
  case vigilanceUnchecked
  /// A paper that no longer holds as it is filed.
  case proofRanOut(Day)
  /// The operator does not list it.
  case unlistedTheme(String)
  case proofsMissing
  case consentInWords(StructureID, String)
  case sharesDoNotAddUp(Euros, Euros)
  case notAWorkingDay(Day)
  /// The second would be planned before the first.
  case outOfOrder(PlannedStep, PlannedStep)
  case missionsGoOn([MissionID])
  case scenariosUnsettled([String])
  /// The mission is closed, and what it came to may have been handed on.
  case correctedAfterClosing(Day)
  /// What is to be undone, or brought back, is somebody else's doing.
  case anothersAct(PersonID)
  /// The report is in, and days done were forgotten.
  case daysAfterReport(Day)
  case agreementBeforeChoice(Day)
  case agreementBeforeSignatures(Day)
  case noCommitment
  case doubtfulSIREN(String, IdentifierDoubt)
  case doubtfulSIRET(String, IdentifierDoubt)
  case doubtfulRNA(String, IdentifierDoubt)
  /// Another organisation has the same one.
  case siretOf(Party)

  /// Under which a reason is given and kept.
  public enum Kind: String, CaseIterable, Sendable, Codable {
    case seedCriteriaMissing, fewInvited, manyInvited, briefNotAgreed, shortDeadline, unreachableMayAnswer,
      inactiveProvider, alwaysInvited
    case aboveCeiling, outsizedDays, outsizedAmount, unusuallyLow, extremeMarkWithoutComment, noStructureSheet,
      seatedAfterOpening,
      outsideGivenMarks, onlyOneProposal
    case agreedMarksIncomplete, notFirst, belowThreshold, differsFromProposal, startsBeforeLastSignature,
      beginsBeforeAgreedStart, aboveAgreedDays, fewerDaysThanDone, daysDiffer
    case openReorientation, fewReminders, lateFollowUp, invoiceUnpaid, proofsMissing, consentInWords, sharesDoNotAddUp
    case aboveAgreedAmount, differsFromInstalment, certifiedAboveLogged, halfDaysDiffer, paidAboveService,
      allocatedAboveCost, paidAboveAllocated, vigilanceMissing,
      vigilanceUnchecked, proofRanOut, unlistedTheme
    case notAWorkingDay, outOfOrder
    case missionsGoOn, scenariosUnsettled, correctedAfterClosing, anothersAct
    case daysAfterReport, agreementBeforeChoice, agreementBeforeSignatures, noCommitment
    case doubtfulSIREN, doubtfulSIRET, doubtfulRNA, siretOf
  }

  public var code: String { kind.rawValue }

  public var kind: Kind {
    switch self {
    case .seedCriteriaMissing: .seedCriteriaMissing
    case .fewInvited: .fewInvited
    case .manyInvited: .manyInvited
    case .briefNotAgreed: .briefNotAgreed
    case .shortDeadline: .shortDeadline
    case .unreachableMayAnswer: .unreachableMayAnswer
    case .inactiveProvider: .inactiveProvider
    case .alwaysInvited: .alwaysInvited
    case .aboveCeiling: .aboveCeiling
    case .outsizedDays: .outsizedDays
    case .outsizedAmount: .outsizedAmount
    case .unusuallyLow: .unusuallyLow
    case .extremeMarkWithoutComment: .extremeMarkWithoutComment
    case .noStructureSheet: .noStructureSheet
    case .seatedAfterOpening: .seatedAfterOpening
    case .outsideGivenMarks: .outsideGivenMarks
    case .onlyOneProposal: .onlyOneProposal
    case .agreedMarksIncomplete: .agreedMarksIncomplete
    case .notFirst: .notFirst
    case .belowThreshold: .belowThreshold
    case .differsFromProposal: .differsFromProposal
    case .startsBeforeLastSignature: .startsBeforeLastSignature
    case .beginsBeforeAgreedStart: .beginsBeforeAgreedStart
    case .aboveAgreedDays: .aboveAgreedDays
    case .fewerDaysThanDone: .fewerDaysThanDone
    case .daysDiffer: .daysDiffer
    case .openReorientation: .openReorientation
    case .fewReminders: .fewReminders
    case .lateFollowUp: .lateFollowUp
    case .invoiceUnpaid: .invoiceUnpaid
    case .aboveAgreedAmount: .aboveAgreedAmount
    case .differsFromInstalment: .differsFromInstalment
    case .certifiedAboveLogged: .certifiedAboveLogged
    case .halfDaysDiffer: .halfDaysDiffer
    case .paidAboveService: .paidAboveService
    case .allocatedAboveCost: .allocatedAboveCost
    case .paidAboveAllocated: .paidAboveAllocated
    case .vigilanceMissing: .vigilanceMissing
    case .vigilanceUnchecked: .vigilanceUnchecked
    case .proofRanOut: .proofRanOut
    case .unlistedTheme: .unlistedTheme
    case .proofsMissing: .proofsMissing
    case .consentInWords: .consentInWords
    case .sharesDoNotAddUp: .sharesDoNotAddUp
    case .notAWorkingDay: .notAWorkingDay
    case .outOfOrder: .outOfOrder
    case .missionsGoOn: .missionsGoOn
    case .scenariosUnsettled: .scenariosUnsettled
    case .correctedAfterClosing: .correctedAfterClosing
    case .anothersAct: .anothersAct
    case .daysAfterReport: .daysAfterReport
    case .agreementBeforeChoice: .agreementBeforeChoice
    case .agreementBeforeSignatures: .agreementBeforeSignatures
    case .noCommitment: .noCommitment
    case .doubtfulSIREN: .doubtfulSIREN
    case .doubtfulSIRET: .doubtfulSIRET
    case .doubtfulRNA: .doubtfulRNA
    case .siretOf: .siretOf
    }
  }
}
