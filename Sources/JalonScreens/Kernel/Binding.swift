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
  /// The keys as they are shown: `g d`, `Ctrl-S`, `Entrée`.
  public let keyNames: [Words]
  public let title: Words
  /// At most 12 columns, for the footer; `nil` keeps the action out of it.
  public let short: Words?
  /// What the footer says instead, as the screen stands; `nil` for `short`.
  public private(set) var shortNow: (@Sendable (State, Desk) -> Words?)?
  public let group: Group
  /// In the footer, the highest stays longest as the screen narrows.
  public let priority: Int
  /// Why the action is not possible now; `nil` when it is.
  public let disabled: @Sendable (State, Desk) -> Words?
  /// What pressing the key does while the action is disabled; by default the reason is said above the footer.
  public private(set) var whenDisabled: (@Sendable (inout State, Desk) -> [Effect])?
  /// Impossible on a store that is open for reading only.
  public private(set) var isWriting = false
  /// Where it is not possible, its keys mean what they mean everywhere.
  public private(set) var yields = false
  /// Not offered after its first key where it is not possible: it is for few, and for them.
  public private(set) var isForFew = false
  /// Leads to other missions, or out of the program: impossible during a meeting.
  public private(set) var leadsAway = false
  /// What is asked before the action is done, on a screen of its own. `nil`: it is done.
  public private(set) var question: (@Sendable (State, Desk) -> Words?)?
  /// What the question is about.
  public private(set) var questionTitle: Words
  public let run: @Sendable (inout State, Desk) -> [Effect]
  /// The line of keys has a name for it, and room for its key: of a sequence it says nothing.
  let isOfTheFoot: Bool

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
    keyNames = sequences.map(\.words)
    self.title = title
    questionTitle = title
    self.short = short
    self.group = group
    self.priority = priority
    self.disabled = disabled
    self.run = run
    isOfTheFoot = short != nil && sequences.contains { $0.count == 1 }
  }

  /// The same action, disabled with a reason where nothing can be written.
  public var writing: Binding {
    var binding = self
    binding.isWriting = true
    return binding
  }

  /// The same action, whose keys mean what they mean everywhere where it is not possible.
  public var yielding: Binding {
    var binding = self
    binding.yields = true
    return binding
  }

  /// The same action, offered after its first key only where it is possible.
  public var forFew: Binding {
    var binding = self
    binding.isForFew = true
    return binding
  }

  /// The same action, whose short name follows from how things stand: a key that closes, and opens again.
  public func called(_ short: @escaping @Sendable (State, Desk) -> Words?) -> Binding {
    var binding = self
    binding.shortNow = short
    return binding
  }

  /// The same action, disabled with a reason during a meeting.
  public var away: Binding {
    var binding = self
    binding.leadsAway = true
    return binding
  }

  /// The same action, which cannot be taken back: `ConfirmScreen` asks first, where there is something to ask.
  ///
  /// - Parameter title: what is about to be done, where the action may do several things.
  public func asking(as title: Words? = nil, _ question: @escaping @Sendable (State, Desk) -> Words?) -> Binding {
    var binding = self
    binding.questionTitle = title ?? self.title
    binding.question = question
    return binding
  }

  /// The same action, which explains itself at length when it is not possible.
  public func explained(by explain: @escaping @Sendable (inout State, Desk) -> [Effect]) -> Binding {
    var binding = self
    binding.whenDisabled = explain
    return binding
  }

  /// Why the action is not possible now: first the store, then the meeting, then the screen.
  public func refusal(_ state: State, _ desk: Desk) -> Words? {
    if isWriting, let reason = desk.access.refusal { return reason }
    if leadsAway, desk.meeting != nil { return MeetingWords.outOfReach }
    return disabled(state, desk)
  }
}

/// A binding without its screen: what the help, the palette and the footer show.
public struct BindingRow: Sendable {
  public let id: String
  public let keys: [[Key]]
  public let keyNames: [Words]
  public let title: Words
  public let short: Words?
  public let group: Int
  public let priority: Int
  public let disabled: Words?
  /// Told among what may follow a key.
  let isOffered: Bool

  /// What the palette leads to beside actions: no key does it.
  init(_ id: String, leadingTo title: String, note: Words, disabled: Words? = nil) {
    (self.id, keys, keyNames) = (id, [], [note])
    (self.title, short, self.disabled) = (Words(same: title), nil, disabled)
    (group, priority, isOffered) = (Binding<Int>.Group.go.rawValue, 0, true)
  }

  /// - Parameter keys: what they are, where a person has other ones than usual.
  public init<State>(_ binding: Binding<State>, keys: [[Key]]? = nil, disabled: Words?, short: Words? = nil) {
    id = binding.id
    self.keys = keys ?? binding.keys
    keyNames = self.keys == binding.keys ? binding.keyNames : self.keys.map(\.words)
    title = binding.title
    self.short = short ?? binding.short
    group = binding.group.rawValue
    priority = binding.priority
    self.disabled = disabled
    isOffered = disabled == nil || !binding.isForFew
  }
}
