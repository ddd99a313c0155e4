import JalonCore
import JalonStore
import Testing

/// Which fields of which events stand in the kept journals, present and absent, and which words.
struct Coverage {
  private var present: Set<String> = []
  private var absent: Set<String> = []
  private var words: [[String]: Set<String>] = [:]

  init(_ events: [StoredEvent]) throws {
    for event in events {
      guard let fields = EventShape.all.first(where: { $0.kind == event.kind })?.fields else { continue }
      present.insert(event.kind)
      look(at: .group(fields), try JSONReader.read(Array(event.payload.utf8)), event.kind)
    }
  }

  private mutating func look(at shape: Shape, _ value: Value, _ path: String) {
    switch (shape, value) {
    case (.group(let fields), .group(let members)):
      for field in fields { look(at: field, members[field.name], "\(path).\(field.name)") }
    case (.list(let element), .list(let elements)):
      for value in elements { look(at: element, value, "\(path)[]") }
    case (.choice(let list), .text(let word)): words[list, default: []].insert(word)
    default: break
    }
  }

  private mutating func look(at field: Field, _ value: Value?, _ path: String) {
    guard let value, value != .null else {
      absent.insert(path)
      return
    }
    present.insert(path)
    look(at: field.shape, value, path)
  }

  /// What is missing of one kind of event, in words.
  func gaps(of event: EventShape) -> [String] {
    guard present.contains(event.kind) else { return ["an event `\(event.kind)`"] }
    return gaps(event.fields, event.kind)
  }

  private func gaps(_ fields: [Field], _ path: String) -> [String] {
    fields.flatMap { field -> [String] in
      let place = "\(path).\(field.name)"
      guard present.contains(place) else { return ["an event with `\(place)`"] }
      let without = field.required || absent.contains(place) ? [] : ["an event without `\(place)`"]
      return without + gaps(in: field.shape, place)
    }
  }

  private func gaps(in shape: Shape, _ path: String) -> [String] {
    switch shape {
    case .group(let fields): gaps(fields, path)
    case .list(let element): gaps(in: element, "\(path)[]")
    case .choice(let list):
      list.filter { words[list]?.contains($0) != true && !Self.neverWritten.contains("\(list.count) \($0)") }
        .map { "the word `\($0)`, in `\(path)` or another field that offers it" }
    case .line, .prose, .flag, .day, .instant, .euros, .hundredths, .whole, .reference, .party, .answer: []
    }
  }

  /// No calendar holds the day of the follow-up: `scheduleFollowUp` does, and the rules refuse every other way.
  private static let neverWritten: Set<String> = [
    "\(PlannedStep.allCases.count) \(PlannedStep.followUp.rawValue)"
  ]
}

/// One kind of event: in which journal it stands, and what it holds.
struct EventShape: Sendable, CustomTestStringConvertible {
  let stream: String
  let kind: String
  let fields: [Field]

  var testDescription: String { kind }

  /// Every kind that the program can write today.
  static let all: [EventShape] =
    MissionEvent.Kind.allCases.map { EventShape(stream: "mission/05-001", kind: $0.rawValue, fields: $0.fields) }
    + PlanEvent.Kind.allCases.map { EventShape(stream: "plan/queyras", kind: $0.rawValue, fields: $0.fields) }
    + DirectoryEvent.Kind.allCases.map {
      EventShape(stream: "directory/person/ines-ory", kind: $0.rawValue, fields: $0.fields)
    }
}
