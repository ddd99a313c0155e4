import JalonTerminal
import JalonWording

/// One screen: a state, what keys and answers do to it, and a picture of it. A value, without effects.
public protocol Screen: Sendable {
  /// Stable: `list`, `mission`, `form`… what a session remembers.
  static var name: String { get }
  static var keymap: [Binding<Self>] { get }

  /// Drawn over the screen beneath, which stays in sight.
  var isOverlay: Bool { get }
  /// Nothing but this screen's own keys works here: no palette, no help, no way elsewhere.
  var isAlone: Bool { get }
  /// Somebody else than the officer holds the keyboard: nothing leads out of this screen, nor out of the program.
  var isLocked: Bool { get }
  /// A field has the focus: printable keys are text, and never actions.
  var isTyping: Bool { get }

  /// A click on the line in focus does what Enter does: not where Enter would leave a field that is being filled.
  var entersOnClick: Bool { get }
  /// How many tabs Tab goes through, where a line of tabs is drawn.
  var tabs: Int? { get }

  /// An act that cannot be taken back hangs on the answer: what was typed before the question was seen is no answer.
  var isQuestion: Bool { get }
  /// Something was typed that `keep` would save.
  var isUnsaved: Bool { get }
  /// It only waits for what it shows, or opens: what is typed meanwhile is for that.
  var isOpening: Bool { get }

  /// Where the person is, for the header: the last crumb of the path.
  func title(_ desk: Desk) -> String
  /// Shown at the right of the header, before the day.
  func notes(_ desk: Desk) -> [HeaderBar.Note]

  /// Called when the screen comes to the front: pushed, or uncovered.
  mutating func appear(_ desk: Desk) -> [Effect]
  /// Called when the terminal has another size; by default like coming to the front.
  mutating func resized(_ desk: Desk) -> [Effect]
  /// A key or a paste while `isTyping`; `nil` when the screen makes nothing of it.
  mutating func type(_ input: Input, _ desk: Desk) -> [Effect]?
  mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect]
  /// Called once the keys rest, or a second after the first of them: saves what was typed.
  mutating func keep(_ desk: Desk) -> [Effect]
  /// Called before the program leaves, or the screen is left: the last chance to save a draft.
  mutating func leave(_ desk: Desk) -> [Effect]

  /// For how many seconds its picture stays the same without a key; `nil` for ever.
  func stillFor(_ desk: Desk) -> Int?

  /// What it shows and how, to be kept under a letter; `nil` where that makes no view.
  func view(_ desk: Desk) -> SavedView?

  /// The acts of what it shows, as the palette offers them beside its own actions.
  func acts(_ desk: Desk) -> [BindingRow]
  /// Begins one of these, by its id.
  mutating func begin(_ act: String, _ desk: Desk) -> [Effect]

  /// Draws the body: the lines between the header and the notice.
  func draw(on surface: inout Surface, in area: Area, _ desk: Desk)
}

extension Screen {
  public var isOverlay: Bool { false }
  public var isAlone: Bool { false }
  public var isLocked: Bool { false }
  public var isTyping: Bool { false }
  public var entersOnClick: Bool { !isTyping }
  public var tabs: Int? { nil }
  public var isQuestion: Bool { false }
  public var isUnsaved: Bool { false }
  public var isOpening: Bool { false }
  public func notes(_ desk: Desk) -> [HeaderBar.Note] { [] }
  public mutating func appear(_ desk: Desk) -> [Effect] { [] }
  public mutating func resized(_ desk: Desk) -> [Effect] { appear(desk) }
  public mutating func type(_ input: Input, _ desk: Desk) -> [Effect]? { nil }
  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] { [] }
  public mutating func keep(_ desk: Desk) -> [Effect] { [] }
  public mutating func leave(_ desk: Desk) -> [Effect] { [] }
  public func stillFor(_ desk: Desk) -> Int? { nil }
  public func view(_ desk: Desk) -> SavedView? { nil }
  public func acts(_ desk: Desk) -> [BindingRow] { [] }
  public mutating func begin(_ act: String, _ desk: Desk) -> [Effect] { [] }

  var name: String { Self.name }

  /// The action that these keys run here.
  func action(of keys: [Key], _ desk: Desk) -> String? {
    let binding = desk.ownKeys.binding(of: keys, among: Self.keymap)
    return binding.flatMap { holds($0, desk) ? $0.id : nil }
  }
  func has(_ id: String) -> Bool { Self.keymap.contains { $0.id == id } }

  /// Some sequence goes on after these keys.
  func begins(with keys: [Key], _ desk: Desk) -> Bool {
    Self.keymap.contains { binding in
      Self.keys(of: binding, desk).contains { $0.count > keys.count && $0.starts(with: keys) }
    }
  }

  private static func keys(of binding: Binding<Self>, _ desk: Desk) -> [[Key]] {
    desk.ownKeys.keys(of: binding, among: keymap)
  }

  /// The bindings as they stand now, enabled or with the reason why not.
  func rows(_ desk: Desk) -> [BindingRow] { rows(of: Self.keymap, desk) }

  /// Those that the line of keys may show: the rules are asked of no others at each frame.
  func shortRows(_ desk: Desk) -> [BindingRow] {
    rows(of: Self.keymap.filter { $0.isOfTheFoot && holds($0, desk) }, desk)
  }

  private func rows(of bindings: [Binding<Self>], _ desk: Desk) -> [BindingRow] {
    bindings.map {
      BindingRow(
        $0, keys: Self.keys(of: $0, desk), disabled: $0.refusal(self, desk), short: $0.shortNow?(self, desk))
    }
  }

  /// What is to be asked before the action is done; nothing for one that is not possible.
  func question(before id: String, _ desk: Desk) -> ConfirmScreen? {
    guard let binding = Self.keymap.first(where: { $0.id == id }), binding.refusal(self, desk) == nil else {
      return nil
    }
    return binding.question?(self, desk).map { ConfirmScreen(id, title: binding.questionTitle, question: $0) }
  }

  /// These keys have a meaning of their own here.
  func binds(_ keys: [Key], _ desk: Desk) -> Bool {
    Self.keymap.contains { binding in Self.keys(of: binding, desk).contains(keys) && holds(binding, desk) }
  }

  /// Its keys are its own now, and mean nothing of what they mean everywhere.
  private func holds(_ binding: Binding<Self>, _ desk: Desk) -> Bool {
    !binding.yields || binding.refusal(self, desk) == nil
  }

  /// Runs an action by its id; what it says when it is disabled is a notice.
  mutating func run(_ id: String, _ desk: Desk) -> [Effect] {
    guard let binding = Self.keymap.first(where: { $0.id == id }) else { return [] }
    guard let reason = binding.refusal(self, desk) else { return binding.run(&self, desk) }
    if let explain = binding.whenDisabled, binding.disabled(self, desk) != nil { return explain(&self, desk) }
    return [.say(Notice(reason, .refused))]
  }
}
