/// A text that names a person goes from the fact that holds it: what she may ask for, and what her erasure leaves behind. The
/// fact keeps a digest of the text, and the day of this act stands in its place.
///
/// « names inside free texts listed one by one », `people-and-rights.md` §5.
public struct RedactText: Payload {
  /// Whom it names.
  public var person: PersonID
  /// The order by which it was entered.
  public var act: OrderID
  /// Which of the facts of that order, from 1.
  public var fact: Int
  /// Where it stands in the fact, as the journal writes it: `context`, `commitments[0].text`; of what was said to a
  /// caution, `reasons` and its code.
  public var field: FactField
  /// Why: at her request, or because the time is over for which it may be kept. It names nobody.
  public var reason: String
  public var on: Day

  public init(person: PersonID, act: OrderID, fact: Int, field: FactField, reason: String, on: Day) {
    (self.person, self.act, self.fact, self.field) = (person, act, fact, field)
    (self.reason, self.on) = (reason, on)
  }

  /// The caution to which it was said; `nil` for a field of the fact.
  public var caution: String? { RedactText.caution(of: field) }

  public static func caution(of field: FactField) -> String? {
    field.text.hasPrefix(reasons) ? String(field.text.dropFirst(reasons.count)) : nil
  }

  private static let reasons = "reasons."

  /// Where a reason stands.
  public static func field(ofReason caution: String) -> FactField { FactField(reasons + caution) }
}

extension Directory {
  /// Whether such a text stands there, the ledger looks: the rules of the directory read no other journal.
  func redact(_ act: RedactText, today: Day) -> DirectoryRuling {
    guard people[act.person] != nil else {
      let nearest = nearest(to: act.person.text, as: .person)
      return .refusing(.unknown(.person, act.person.text, field: "person", nearest: nearest))
    }
    var ruling = DirectoryRuling()
    ruling.require(!act.reason.isBlank, .blank(field: "reason"))
    ruling.require(!act.act.text.isBlank, .blank(field: "act"))
    ruling.require(!act.field.text.isBlank, .blank(field: "field"))
    ruling.require(act.fact > 0, .notPositive(field: "fact"))
    ruling.require(act.on <= today, .inFuture(field: "on"))
    return ruling.recording(.textRedacted(act))
  }
}
