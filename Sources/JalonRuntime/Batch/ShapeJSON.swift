import JalonCore
import JalonDocuments

extension Shape {
  /// What another program reads of a field: its type, and what goes with it.
  var json: JSON {
    switch self {
    case .line: ["type": "line", "limit": .whole(Shape.lineLimit)]
    case .prose: ["type": "text", "limit": .whole(Shape.proseLimit)]
    case .flag: ["type": "boolean"]
    case .day: ["type": "day", "example": "2026-11-23"]
    case .instant: ["type": "instant", "unit": "seconds"]
    case .euros: ["type": "integer", "unit": "cents"]
    case .hundredths: ["type": "integer", "unit": "hundredths"]
    case .whole: ["type": "integer"]
    case .choice(let words): ["type": "choice", "choices": .list(words.map(JSON.text))]
    case .reference(let reference): ["type": "reference", "to": .text(reference.rawValue)]
    case .party: ["type": "party", "example": "structure:ateliers-buech"]
    case .list(let element): ["type": "list", "of": element.json, "limit": .whole(Shape.listLimit)]
    case .group(let fields): ["type": "object", "fields": .list(fields.map(\.json))]
    case .answer: ["type": "answer"]
    }
  }
}

extension Field {
  var json: JSON {
    guard case .group(let members) = shape.json else { return .null }
    return .group(
      [JSON.Member("name", .text(name)), JSON.Member("required", .flag(required))] + members)
  }
}
