import JalonCore

/// Which form a draft belongs to.
public struct DraftKey: Hashable, Sendable {
  public var screen: String
  public var mission: MissionID
  /// Raw value of the kind of command that the form fills.
  public var command: String

  public init(screen: String, mission: MissionID, command: String) {
    self.screen = screen
    self.mission = mission
    self.command = command
  }
}

/// A form that was being filled.
public struct FormDraft: Hashable, Sendable {
  public var key: DraftKey
  /// JSON.
  public var fields: String
  public var at: Instant

  public init(key: DraftKey, fields: String, at: Instant) {
    self.key = key
    self.fields = fields
    self.at = at
  }
}

/// Forms under way: on disk at once, offered back after whatever ended the program.
public protocol Drafts {
  /// Takes the place of the draft with the same key.
  func save(_ draft: FormDraft) throws(StoreFailure)
  func draft(_ key: DraftKey) throws(StoreFailure) -> FormDraft?
  /// The newest first. One that is damaged is passed over: it is told where it is asked for.
  func drafts() throws(StoreFailure) -> [FormDraft]
  func discard(_ key: DraftKey) throws(StoreFailure)
}

/// Where the person was: last screen, row, filter. By name.
public protocol SessionMemory {
  func remembered() throws(StoreFailure) -> [String: String]
  /// Adds to what is remembered, in one transaction; `nil` forgets a name.
  func remember(_ values: [String: String?]) throws(StoreFailure)
}

/// What an older Jalon kept in the store of the work of whoever was at the keyboard, without saying whose it was.
public struct FormerWork: Sendable {
  public let drafts: [FormDraft]
  public let remembered: [String: String]

  public init(drafts: [FormDraft], remembered: [String: String]) {
    self.drafts = drafts
    self.remembered = remembered
  }

  public var isEmpty: Bool { drafts.isEmpty && remembered.isEmpty }
}
