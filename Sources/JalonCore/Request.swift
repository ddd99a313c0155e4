/// A command and the thing that it is for.
public enum AnyCommand: Hashable, Sendable {
  case mission(MissionID, MissionCommand)
  case plan(SupportPlanID, PlanCommand)
  case directory(DirectoryCommand)

  public var name: CommandName {
    switch self {
    case .mission(_, let command): .mission(command.kind)
    case .plan(_, let command): .plan(command.kind)
    case .directory(let command): .directory(command.kind)
    }
  }

  public var payload: any Payload {
    switch self {
    case .mission(_, let command): command.payload
    case .plan(_, let command): command.payload
    case .directory(let command): command.payload
    }
  }
}

/// The name of a command of any kind: what `apply` reads, what a form fills.
public enum CommandName: Hashable, Sendable {
  case mission(MissionCommand.Kind)
  case plan(PlanCommand.Kind)
  case directory(DirectoryCommand.Kind)

  public static let all: [CommandName] =
    MissionCommand.Kind.allCases.map(CommandName.mission) + PlanCommand.Kind.allCases.map(CommandName.plan)
    + DirectoryCommand.Kind.allCases.map(CommandName.directory)

  public init?(_ text: String) {
    if let kind = MissionCommand.Kind(rawValue: text) {
      self = .mission(kind)
    } else if let kind = PlanCommand.Kind(rawValue: text) {
      self = .plan(kind)
    } else if let kind = DirectoryCommand.Kind(rawValue: text) {
      self = .directory(kind)
    } else {
      return nil
    }
  }

  public var text: String {
    switch self {
    case .mission(let kind): kind.rawValue
    case .plan(let kind): kind.rawValue
    case .directory(let kind): kind.rawValue
    }
  }

  /// The fields of the payload, without those that say who asks and for which thing.
  public var fields: [Field] {
    switch self {
    case .mission(let kind): kind.fields
    case .plan(let kind): kind.fields
    case .directory(let kind): kind.fields
    }
  }

  /// What names the thing that the command is for: `mission`, `plan`, or nothing for the directory.
  public var target: Field? {
    switch self {
    case .mission: Field("mission", .reference(.mission))
    case .plan: Field("plan", .reference(.plan))
    case .directory: nil
    }
  }

  /// The command that `value` fills, for the thing named `target`. Check the fields' shape first.
  public func command(for target: String, from value: Value) throws -> AnyCommand {
    switch self {
    case .mission(let kind): .mission(MissionID(target), try MissionCommand(kind, from: value))
    case .plan(let kind): .plan(SupportPlanID(target), try PlanCommand(kind, from: value))
    case .directory(let kind): .directory(try DirectoryCommand(kind, from: value))
    }
  }
}

/// One thing asked of Jalon, from a form, a line of `apply` or a key.
public struct Request: Sendable {
  /// The same request sent twice is carried out once.
  public let id: OrderID
  /// Whose act it is.
  public let by: PersonID
  /// Whose session enters it: an officer types the mark that a president dictates.
  public let enteredBy: PersonID
  public let at: Instant
  public let command: AnyCommand
  /// A reason for each caution that was confirmed, by the caution's code.
  public let reasons: [String: String]
  /// The last fact of the mission that whoever asks had in sight; `nil` where nothing was shown.
  public let seen: Int?

  /// - Parameter enteredBy: whoever acts, where nobody else is at the keyboard.
  public init(
    id: OrderID, by: PersonID, enteredBy: PersonID? = nil, at: Instant, command: AnyCommand,
    reasons: [String: String] = [:], seen: Int? = nil
  ) {
    self.id = id
    self.by = by
    self.enteredBy = enteredBy ?? by
    self.at = at
    self.command = command
    self.reasons = reasons.mapValues(\.admitted)
    self.seen = seen
  }

  /// The same request, for the decider of `command`.
  public func order<Command>(_ command: Command) -> Order<Command> {
    Order(id: id, by: by, enteredBy: enteredBy, at: at, command: command, reasons: reasons)
  }
}
