/// What a group of questions is about. The first six of the structure's questionnaire are those of « l'enquête de
/// satisfaction »: « modalités, déroulement, compétences, résultats, impact, durabilité ».
public struct Dimension: Payload {
  /// Stable from one version to the next: statistics count by it.
  public var code: DimensionID
  public var fr: String
  public var en: String
  /// Its questions are asked once for each of these; once in all where there is none.
  public var repeats: Repetition?

  public init(_ code: DimensionID, _ fr: String, _ en: String, repeats: Repetition? = nil) {
    self.code = code
    self.fr = fr
    self.en = en
    self.repeats = repeats
  }

  public var wording: Bilingual { Bilingual(fr, en) }

  /// What a group of questions is asked about, one after the other.
  public enum Repetition: String, Choice {
    /// Each structure of a collective mission, in the questionnaire of its provider.
    case structure
    /// Each action that the report recommends, in the follow-up diagnosis.
    case action
    /// Each need that comes up, in the follow-up diagnosis.
    case need
  }
}

extension DimensionID {
  /// The questions of a structure about the skills of its provider.
  public static let skills: DimensionID = "skills"
}
