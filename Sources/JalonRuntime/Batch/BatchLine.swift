import JalonCore

/// What fills in for a line that does not say who, when or under which number.
public struct BatchDefaults: Sendable {
  public let by: PersonID?
  public let now: @Sendable () -> Instant
  /// A number that no order has had.
  public let freshOrder: @Sendable () -> OrderID

  public init(
    by: PersonID?, now: @escaping @Sendable () -> Instant, freshOrder: @escaping @Sendable () -> OrderID
  ) {
    self.by = by
    self.now = now
    self.freshOrder = freshOrder
  }
}

/// Why a line is not a request. Nothing was asked of anybody.
enum LineFault: Error, Hashable, Sendable {
  case tooLong(limit: Int)
  case notJSON(JSONFault)
  case notAGroup
  case commandMissing
  case unknownCommand(String, nearest: String?)
  /// All that does not fit, at once; and the text given to each, where a nearer one can be told from it.
  case misfits([Misfit], of: CommandName, given: Value)
}

extension LineFault {
  /// Stable: what the batch interface answers.
  var code: String {
    switch self {
    case .tooLong: "tooLong"
    case .notJSON: "notJSON"
    case .notAGroup: "notAnObject"
    case .commandMissing: "commandMissing"
    case .unknownCommand: "unknownCommand"
    case .misfits: "misfits"
    }
  }
}

/// Reads one line of `apply`.
struct BatchLine {
  static let orderLimit = 64

  static func request(_ line: LineReader.Line, _ defaults: BatchDefaults) throws(LineFault) -> Request {
    switch line {
    case .tooLong: throw .tooLong(limit: LineReader.usualLimit)
    case .bytes(let bytes): return try request(bytes, defaults)
    }
  }

  /// A blank line, or one that begins with `#`, says nothing.
  static func isSilent(_ line: LineReader.Line) -> Bool {
    guard case .bytes(let bytes) = line else { return false }
    guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    return first == UInt8(ascii: "#")
  }

  private static func request(_ bytes: [UInt8], _ defaults: BatchDefaults) throws(LineFault) -> Request {
    let value: Value
    do { value = try JSONReader.read(bytes) } catch { throw .notJSON(error) }
    guard case .group(let members) = value else { throw .notAGroup }
    let shape = CommandShape.of(try name(members))
    var misfits = shape.misfits(members)
    if let id = members["id"]?.text, id.isBlank || id.utf8.count > orderLimit {
      misfits.append(Misfit(path: "id", reason: .tooLong(limit: orderLimit)))
    }
    if defaults.by == nil, (members["by"] ?? .null) == .null { misfits.append(Misfit(path: "by", reason: .missing)) }
    guard misfits.isEmpty else { throw .misfits(misfits, of: shape.name, given: value) }
    return try request(members, shape, defaults)
  }

  private static func name(_ members: [String: Value]) throws(LineFault) -> CommandName {
    guard let text = members["command"]?.text else { throw .commandMissing }
    if let name = CommandName(text) { return name }
    throw .unknownCommand(text, nearest: Nearest.match(to: text, among: CommandName.all.map(\.text)))
  }

  private static func request(
    _ members: [String: Value], _ shape: CommandShape, _ defaults: BatchDefaults
  ) throws(LineFault) -> Request {
    let command: AnyCommand
    do {
      command = try shape.command(members)
    } catch {
      // What fits the shape can be read, but for a value that reads itself more strictly than its shape says.
      throw .misfits([], of: shape.name, given: .group(members))
    }
    return Request(
      id: members["id"]?.text.map { OrderID($0) } ?? defaults.freshOrder(),
      by: members["by"]?.text.map { PersonID($0) } ?? defaults.by ?? "",
      at: members["at"]?.whole.map(Instant.init(seconds:)) ?? defaults.now(),
      command: command, reasons: members["reasons"]?.texts ?? [:])
  }
}

extension Value {
  fileprivate var whole: Int? { if case .whole(let number) = self { number } else { nil } }

  fileprivate var texts: [String: String] {
    guard case .group(let members) = self else { return [:] }
    return members.compactMapValues(\.text)
  }
}
