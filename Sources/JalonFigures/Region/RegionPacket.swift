import JalonCore

/// What an operator hands to its region: figures, and tokens for what two operators may count both. No name, no code of a
/// structure, of a provider, of a mission or of a person.
public struct RegionPacket: Hashable, Sendable {
  public var carrier: OperatorID
  public var period: Period
  /// Up to which day its figures know.
  public var asOf: Day
  /// By what its figures are defined: two packets go together only where it is the same.
  public var definitions: String
  /// Tells one regional secret from another, and nothing of it.
  public var secretMark: String
  /// Of a store whose data are nobody's.
  public var mark: String?
  public var partners: [OperatorID]
  public var figures: [RegionFigure]

  public init(
    carrier: OperatorID, period: Period, asOf: Day, definitions: String, secretMark: String, mark: String?,
    partners: [OperatorID], figures: [RegionFigure]
  ) {
    (self.carrier, self.period, self.asOf, self.definitions) = (carrier, period, asOf, definitions)
    (self.secretMark, self.mark, self.partners, self.figures) = (secretMark, mark, partners, figures)
  }
}

/// Why packets do not go together.
public enum RegionRefusal: Error, Hashable, Sendable {
  case nothing
  case periods([Period])
  case definitions([OperatorID])
  case secrets([OperatorID])
  /// Invented data beside real ones.
  case marks([OperatorID])
  /// Two packets of one operator that do not say the same.
  case twice(OperatorID)
}
