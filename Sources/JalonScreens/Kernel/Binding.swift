import JalonTerminal
import JalonWording

/// One action of a screen: its keys, its words, when it is possible, and what it does.
///
/// Dispatch, footer, help, palette and `docs/keys.md` all read this one row.
public struct Binding<State>: Sendable {
  public enum Group: Int, CaseIterable, Sendable {
    case move, act, see, go, general
  }

  /// Stable: what a person remaps, what tests name.
  public let id: String
  /// Each is a sequence: `g` then `d` is `[.character("g"), .character("d")]`.
  public let keys: [[Key]]
  public let title: Words
  /// At most 12 columns, for the footer; `nil` keeps the action out of it.
  public let short: Words?
  public let group: Group
  /// In the footer, the highest stays longest as the screen narrows.
  public let priority: Int
  /// Why the action is not possible now; `nil` when it is.
  public let disabled: @Sendable (State, Desk) -> Words?
  public let run: @Sendable (inout State, Desk) -> [Effect]

  public init(
    _ id: String, _ keys: [Key], _ title: Words, short: Words? = nil, _ group: Group = .act, priority: Int = 1,
    disabled: @escaping @Sendable (State, Desk) -> Words? = { _, _ in nil },
    run: @escaping @Sendable (inout State, Desk) -> [Effect]
  ) {
    self.init(
      id, sequences: keys.map { [$0] }, title, short: short, group, priority: priority, disabled: disabled, run: run)
  }

  public init(
    _ id: String, sequences: [[Key]], _ title: Words, short: Words? = nil, _ group: Group = .act, priority: Int = 1,
    disabled: @escaping @Sendable (State, Desk) -> Words? = { _, _ in nil },
    run: @escaping @Sendable (inout State, Desk) -> [Effect]
  ) {
    self.id = id
    self.keys = sequences
    self.title = title
    self.short = short
    self.group = group
    self.priority = priority
    self.disabled = disabled
    self.run = run
  }

  /// The keys as they are shown: `g d`, `Ctrl-S`.
  public var keyNames: [String] { keys.map { $0.map(\.name).joined(separator: " ") } }
}

/// A binding without its screen: what the help, the palette and the footer show.
public struct BindingRow: Sendable {
  public let id: String
  public let keys: [[Key]]
  public let keyNames: [String]
  public let title: Words
  public let short: Words?
  public let group: Int
  public let priority: Int
  public let disabled: Words?
}
