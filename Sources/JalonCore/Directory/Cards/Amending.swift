// What an amendment changes of a card, whatever the card is of: both are read as values, field by field.
extension Amendment {
  /// The card with this in place.
  func applied(to card: Card) -> Card {
    var members = ValueWriter.value(of: card).members
    for (name, value) in named { members[name] = value }
    for name in cleared { members[name] = nil }
    do {
      return try Value.group(members).read()
    } catch {
      preconditionFailure("a card that \(Self.self) amends cannot be read: \(error)")
    }
  }

  /// Only what differs from the card: what stands there already is left out.
  func changes(to card: Card) -> Self {
    let standing = ValueWriter.value(of: card).members
    var members = ValueWriter.value(of: self).members.filter { $0.key == Self.key || named[$0.key] == nil }
    for (name, value) in named where standing[name] != value { members[name] = value }
    let emptied = cleared.filter { standing[$0] != nil }
    members[Amending.clear] = emptied.isEmpty ? nil : .list(emptied.map(Value.text))
    do {
      return try Value.group(members).read()
    } catch {
      preconditionFailure("what \(Self.self) changes cannot be read: \(error)")
    }
  }

  /// Nothing but the code of the card.
  var saysNothing: Bool { named.isEmpty && cleared.isEmpty }

  /// Texts that are given empty: what is emptied is named apart.
  var blanks: [String] { named.filter { $0.value.text?.isBlank == true }.keys.sorted() }

  /// What is both given and emptied.
  var contradictions: [String] { cleared.filter { named[$0] != nil } }

  /// The fields that the act gives, but the code of the card.
  private var named: [String: Value] {
    ValueWriter.value(of: self).members.filter { $0.key != Self.key && $0.key != Amending.clear && $0.value != .null }
  }

  private var cleared: [String] { ValueWriter.value(of: self)[Amending.clear]?.elements.compactMap(\.text) ?? [] }

  private static var key: String { fields.first?.name ?? "" }
}

/// What a person sees of an amendment: the whole card in a form, of which only what was changed is sent.
enum Amending {
  /// The field that names what is emptied: a form fills it by itself.
  static let clear = "clear"

  /// The amendment that turns `card` into what a form holds: what is the same is left out, what was emptied is cleared.
  /// A field that no card does without stays, empty, for the rules to refuse it.
  static func amendment(_ fields: [Field], filled: Value, card: Value) -> Value {
    var members: [String: Value] = [:]
    var emptied: [Value] = []
    let clearable = fields.first { $0.name == clear }.map(\.shape.words) ?? []
    for field in fields.filter({ $0.name != clear }) {
      let (new, old) = (filled[field.name] ?? .null, card[field.name] ?? .null)
      guard new != old || field.required else { continue }
      if new.isEmptied, clearable.contains(field.name) {
        emptied.append(.text(field.name))
      } else {
        members[field.name] = new == .null ? field.shape.emptied : new
      }
    }
    if !emptied.isEmpty { members[clear] = .list(emptied) }
    return .group(members)
  }
}

extension Value {
  var members: [String: Value] { if case .group(let members) = self { members } else { [:] } }

  fileprivate var isEmptied: Bool {
    switch self {
    case .null: true
    case .text(let text): text.isBlank
    case .list(let elements): elements.isEmpty
    case .flag, .whole, .fraction, .group: false
    }
  }
}

extension Shape {
  /// The words of a list of choices.
  fileprivate var words: [String] { if case .list(.choice(let words)) = self { words } else { [] } }

  /// What stands in a field that was emptied and is nothing that a card may do without.
  fileprivate var emptied: Value {
    switch self {
    case .list: .list([])
    case .line, .prose, .reference, .party: .text("")
    case .flag, .day, .instant, .euros, .hundredths, .whole, .choice, .group, .answer: .null
    }
  }
}
