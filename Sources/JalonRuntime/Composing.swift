import Foundation
import JalonCore

// A letter and its accent may be typed as one character or as two that look the same, by the keyboard and the system.
// What comes in is put in one form (NFC), so that what is alike is the same to the byte.

extension String {
  /// The same text with each accent on its letter.
  public var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
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
  /// The same command, each text that somebody typed composed.
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
