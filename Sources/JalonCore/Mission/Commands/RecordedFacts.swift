/// What an event holds beyond the command that led to it: facts that the rules found on the way.
protocol RecordedFact: Dated {
  associatedtype Entered: Dated
  var act: Entered { get }
}

extension RecordedFact {
  fileprivate static var entered: any Payload.Type { Entered.self }
}

extension ActKind {
  /// What somebody entered of it; the rest was found by the rules.
  public var entered: any Payload.Type { (payload as? any RecordedFact.Type)?.entered ?? payload }
}

extension RecordedFact {
  public var on: Day { act.on }
}

/// A restitution, and the structures that one of their leaders represented.
public struct RestitutionHeld: RecordedFact {
  public var act: HoldRestitution
  public var covered: [StructureID]
}

/// A survey sent out, with the version of the questionnaire that its answers will be read against.
public struct SurveyIssued: RecordedFact {
  public var act: IssueSurvey
  public var questionnaire: String
  public var version: Int

  public var edition: Questionnaire.Edition { Questionnaire.Edition(questionnaire, version) }
}

/// A document let out, and what of each structure its pages show.
public struct DocumentReleased: RecordedFact {
  public var act: ReleaseDocument
  public var shown: [ShownStructure]
}

/// The sheets opened to all: a journal of 0.1 holds no day of it.
public struct SheetsRevealed: DatedByEntry {
  public var on: Day?
}

/// One field of a past event mended.
public struct Correction: Payload {
  public var event: Int
  public var field: String
  public var oldValue: String
  public var newValue: String
  public var reason: String
}
