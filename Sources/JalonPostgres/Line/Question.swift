import JalonCore

/// What can stand in a question to the server: always beside its text, never in it.
protocol Argument: Sendable {
  /// As the server reads it; `nil` for nothing.
  var said: String? { get }
}

extension String: Argument {
  var said: String? { self }
}
extension Int: Argument {
  var said: String? { String(self) }
}
extension Bool: Argument {
  var said: String? { self ? "true" : "false" }
}
extension JSON: Argument {
  var said: String? { line }
}
extension Optional: Argument where Wrapped: Argument {
  var said: String? { self?.said }
}

/// A question, with a mark in the place of each argument.
struct Question: Sendable {
  var sql: String
  var arguments: [any Argument] = []

  init(_ sql: String, _ arguments: [any Argument] = []) {
    self.sql = sql
    self.arguments = arguments
  }

  func and(_ other: Question) -> Question {
    Question("\(sql) AND \(other.sql)", arguments + other.arguments)
  }

  /// With the marks numbered, as the server wants them.
  var numbered: String {
    guard !arguments.isEmpty else { return sql }
    var (text, number) = ("", 0)
    for character in sql {
      guard character == "?" else {
        text.append(character)
        continue
      }
      number += 1
      text += "$\(number)"
    }
    return text
  }
}

extension [Question] {
  /// All of them at once; `nil` where there is none.
  var joined: Question? {
    guard let first else { return nil }
    return dropFirst().reduce(first) { $0.and($1) }
  }
}
