import JalonCore

/// The value of one field of a card, as people write it, on one line.
public struct FieldValue {
  private let fields: FactFields
  private let field: Field

  public init(_ field: Field, _ names: Names) {
    fields = FactFields(command: "", names: names, questionnaire: nil)
    self.field = field
  }

  /// The beginning of a long text.
  public func told(_ value: Value) -> Words { fields.told(value, of: field) }
  public func whole(_ value: Value) -> Words { fields.whole(value, of: field) }
}
