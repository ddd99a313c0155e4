import JalonCore
import JalonDocuments
import JalonStore
import JalonWording

/// What `apply` answers to one line.
struct BatchAnswer: Sendable {
  enum Result: Sendable {
    case done([StoredEvent])
    case refused([RefusedFor], cautions: [Caution])
    case unread(LineFault)
    /// It was possible, but another line of the same transaction was not.
    case undone
  }

  /// An obstacle, and the name that was probably meant where it is about an unknown one.
  struct RefusedFor: Sendable {
    let obstacle: Obstacle
    let nearest: String?
  }

  let line: Int
  let command: CommandName?
  let result: Result
  /// Where characters that show nothing were left out, and how many.
  var dropped: [String: Int] = [:]

  var isDone: Bool { if case .done = result { true } else { false } }

  func json(_ names: Names, _ language: Language) -> JSON {
    switch result {
    case .done(let events): .group(done(events) + notes(language))
    case .undone: ["line": .whole(line), "ok": .flag(false), "undone": .flag(true)]
    case .unread(let fault): ["line": .whole(line), "ok": .flag(false), "error": fault.json(language)]
    case .refused(let obstacles, let cautions):
      [
        "line": .whole(line), "ok": .flag(false),
        "refusals": .list(obstacles.map { json($0, names, language) }),
        "cautions": .list(cautions.map { $0.json(names, language) }),
      ]
    }
  }

  private func done(_ events: [StoredEvent]) -> [JSON.Member] {
    [
      JSON.Member("line", .whole(line)), JSON.Member("ok", .flag(true)),
      JSON.Member("events", .list(events.map(\.json))),
    ]
  }

  private func notes(_ language: Language) -> [JSON.Member] {
    guard !dropped.isEmpty else { return [] }
    let notes = dropped.sorted { $0.key < $1.key }.map { field, count -> JSON in
      [
        "code": .text("invisibleDropped"), "field": .text(field),
        "sentence": .text(GateWords.invisible(count)(language)),
      ]
    }
    return [JSON.Member("notes", .list(notes))]
  }

  private func json(_ refused: RefusedFor, _ names: Names, _ language: Language) -> JSON {
    let obstacle = refused.obstacle
    let words = command.map { $0.words(of: obstacle, names) } ?? obstacle.words(names)
    return [
      "code": .text(obstacle.code), "sentence": .text(words(language)), "field": JSON(obstacle.field),
      "clearing": JSON(obstacle.remedy?.text), "nearest": JSON(refused.nearest),
    ]
  }
}

extension CommandName {
  /// What forbids this command, in a sentence that names its fields.
  func words(of obstacle: Obstacle, _ names: Names) -> Words {
    switch self {
    case .mission(let kind): obstacle.words(names, in: kind)
    case .plan(let kind): obstacle.words(names, in: kind)
    case .directory(let kind): obstacle.words(names, in: kind)
    }
  }
}

extension StoredEvent {
  fileprivate var json: JSON {
    ["stream": .text(stream.text), "position": .whole(position), "kind": .text(kind)]
  }
}

extension Caution {
  func json(_ names: Names, _ language: Language) -> JSON {
    ["code": .text(code), "sentence": .text(words(names)(language))]
  }
}

extension LineFault {
  fileprivate func json(_ language: Language) -> JSON {
    ["code": .text(code), "sentence": .text(words(language)), "expected": expected(language)]
  }

  private func expected(_ language: Language) -> JSON {
    switch self {
    case .misfits(let faults, _): .list(faults.map { $0.json(language) })
    case .unknownCommand(_, let nearest): JSON(nearest)
    case .tooLong, .notJSON, .notAGroup, .commandMissing, .anotherHour, .anotherOfficer: .null
    }
  }
}

extension FieldFault {
  fileprivate func json(_ language: Language) -> JSON {
    [
      "field": .text(path), "code": .text(code), "sentence": .text(reason.words(language)), "shape": shape,
      "nearest": JSON(nearest ?? unknownNearest),
    ]
  }

  private var shape: JSON { if case .expected(let shape) = reason { shape.json } else { .null } }

  private var unknownNearest: String? { if case .unknown(let nearest) = reason { nearest } else { nil } }
}
