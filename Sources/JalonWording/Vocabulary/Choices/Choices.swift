import JalonCore

/// A closed list whose words a person reads in a form.
public protocol WordedChoice: Choice {
  var words: Words { get }
}

/// The words of a choice when only its raw value is at hand, as in a form built from a command's fields.
public enum ChoiceWords {
  /// `offered` are the raw values of the field: they tell which list it is.
  public static func of(_ raw: String, among offered: [String]) -> Words {
    find(raw, among: offered) ?? Words(same: raw)
  }

  static func find(_ raw: String, among offered: [String]) -> Words? {
    lists.first { $0.rawValues == offered }?.words(raw)
  }

  private static let lists: [List] = [
    List(MissionKind.self), List(MissionLinkKind.self), List(Counting.self), List(PriceFormula.self),
    List(ConsensusRule.self),
    List(Intent.self), List(InterestKind.self), List(SetAsideCause.self), List(Position.self), List(Channel.self),
    List(HandOverReason.self),
    List(EntryMode.self), List(ActionState.self), List(NeedAnswer.self), List(DisclosureScope.self),
    List(DocumentKind.self), List(Showing.self),
    List(StructureRole.self), List(OpinionKind.self), List(ScenarioState.self), List(BoardBody.self),
    List(Questionnaire.Purpose.self), List(Question.Kind.self), List(Question.Demand.self),
    List(Dimension.Repetition.self), List(Question.Prefill.self), List(Question.FollowUpField.self),
    List(FundingObject.self), List(FundingState.self), List(StructureLinkKind.self), List(StageName.self),
    List(PlannedStep.self), List(Emptied<StructureDetails>.self), List(Emptied<OperatorDetails>.self),
    List(Emptied<ProviderDetails>.self), List(PersonContact.self), List(PersonDetail.self), List(LegalForm.self),
    List(PriorityNeighbourhood.self), List(TakeOverEntry.self), List(GrantObject.self), List(GrantDetail.self),
    List(ObjectiveFigure.self), List(ObjectiveOrigin.self),
    List(RecipientKind.self), List(RecipientDetail.self), List(ProofPiece.self),
  ]

  private struct List: Sendable {
    let rawValues: [String]
    let words: @Sendable (String) -> Words?

    init<C: WordedChoice>(_ choice: C.Type) {
      rawValues = C.allCases.map(\.rawValue)
      words = { C(rawValue: $0)?.words }
    }
  }
}

extension StageName: WordedChoice {}
