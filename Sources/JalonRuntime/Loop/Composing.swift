import Foundation
import JalonCore

// A letter and its accent may be typed as one character or as two that look the same, by the keyboard and the system.
// What comes in is put in one form (NFC), so that what is alike is the same to the byte. What may come in at all is said
// by the core (`TextGate`): a text passes it first, for an accent may stand behind what shows nothing.

extension String {
  /// The same text with each accent on its letter.
  public var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }

  /// What a person gave, as it may be kept: the gate, then one form.
  public var welcomed: String { admitted.composed }
}

extension Value {
  /// The same, each of its texts composed.
  var composed: Value {
    switch self {
    case .text(let text): .text(text.composed)
    case .list(let elements): .list(elements.map(\.composed))
    case .group(let members): .group(members.mapValues(\.composed))
    case .null, .flag, .whole, .fraction: self
    }
  }
}

extension AnyCommand {
  /// The same command, each text that somebody typed let in and composed.
  var composed: AnyCommand {
    do {
      return try name.command(for: target.composed, from: ValueWriter.value(of: payload).composed)
    } catch {
      preconditionFailure("\(name.text) cannot be composed: \(error)")
    }
  }

  private var target: String {
    switch self {
    case .mission(let mission, _): mission.text
    case .plan(let plan, _): plan.text
    case .directory: ""
    }
  }
}
