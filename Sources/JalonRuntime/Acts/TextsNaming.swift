import JalonCore
import JalonStore
import JalonWording

/// The texts in which the name of a person may stand, for somebody to look at one by one: her whole name, or her last name
/// as a word of its own.
public struct TextsNaming {
  public struct Found: Sendable {
    public let text: TypedText
    /// What stands around the name.
    public let passage: String
  }

  private let store: any Store
  private let ledger: Ledger
  private let reader: PersonID
  private let names: [[String]]

  /// - Parameter reader: whoever looks: sheets that are sealed to her are not read.
  public init(_ person: PersonID, in store: any Store, _ ledger: Ledger, reader: PersonID) throws {
    (self.store, self.ledger, self.reader) = (store, ledger, reader)
    let known = [try store.card(person)?.name].compactMap(\.self) + (try store.formerCards(of: person)).map(\.card.name)
    names = Set(known.flatMap(TextsNaming.words)).sorted { $0.count > $1.count }
  }

  public func found() throws -> [Found] {
    guard !names.isEmpty else { return [] }
    var found: [Found] = []
    try store.forEachTypedText { texts in found += texts.compactMap(looked) }
    return try found + sheets()
  }

  /// What stands in sheets counts apart: those that are sealed to the reader are no text of hers.
  private func sheets() throws -> [Found] {
    let missions = Set(try store.streams(prefix: "sheet/").compactMap { $0.stream.sheet?.mission }).sorted()
    return try missions.flatMap { id -> [Found] in
      let seen = Set(try ledger.mission(id)?.seen(by: reader).entries.map(\.position) ?? [])
      return try store.typedTexts(inSheetsOf: id) { seen.contains($0) }.compactMap(looked)
    }
  }

  private func looked(_ text: TypedText) -> Found? {
    let words = TextWords(text.text)
    guard let range = names.lazy.compactMap({ words.range(of: $0) }).first else { return nil }
    return Found(text: text, passage: Passage(of: text.text, around: range).whole)
  }

  /// The whole name, in either order, and the last name where it is long enough to be hers.
  private static func words(_ name: String) -> [[String]] {
    let words = TextWords(name).words
    guard let last = words.last, words.count > 1 else { return words.isEmpty ? [] : [words] }
    return [words, [last] + words.dropLast()] + (last.count > 3 ? [[last]] : [])
  }
}

extension TextsNaming.Found {
  /// « 05-014, fait 12, Contexte : « … Solange Maurel hésite … » »
  public var words: Words {
    let place = text.stream.mission?.text ?? text.stream.sheet?.mission.text ?? text.stream.plan?.text
    let journal = place.map { Words(same: $0) } ?? Words(fr: "annuaire", en: "directory")
    let label = FieldWording.of(text.field.text, in: text.command).label
    return Words(
      fr: "\(journal), fait \(text.position), \(label) : « \(passage) »",
      en: "\(journal), fact \(text.position), \(label): “\(passage)”")
  }
}

extension TypedText {
  /// The command that its fact carries.
  fileprivate var command: String {
    if stream.isOfDirectory { return DirectoryEvent.Kind(rawValue: kind)?.command ?? kind }
    if stream.plan != nil { return PlanEvent.Kind(rawValue: kind)?.command ?? kind }
    return MissionEvent.Kind(rawValue: kind)?.command ?? kind
  }
}
