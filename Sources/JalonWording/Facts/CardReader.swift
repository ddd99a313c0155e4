import JalonCore

/// What a card of the directory says, field by field, in the words of its form.
public struct CardReader: Sendable {
  /// What stands on the card, in the order of its form.
  public let lines: [FactLine]
  /// What may still be filled in.
  public let missing: [Words]

  /// - Parameter details: of a person: what stands apart from the journal.
  public init(_ entry: DirectoryEntry, details: PersonDetails?, _ names: Names) {
    guard let card = entry.registering(details) else {
      (lines, missing) = ([], [])
      return
    }
    let (value, fields) = (ValueWriter.value(of: card.payload), card.kind.fields)
    let reader = FactFields(command: card.kind.rawValue, names: names, questionnaire: nil)
    lines = fields.flatMap { reader.lines([$0], in: value) }
    missing = fields.filter { (value[$0.name] ?? .null) == .null }.map { reader.label($0.name) }
  }
}
