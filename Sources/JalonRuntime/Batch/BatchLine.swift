import JalonCore
import JalonStore

/// One thing wrong with a line: where, and why.
struct FieldFault: Hashable, Sendable {
  let path: String
  let reason: Misfit.Reason
  /// What stands there.
  let given: Value
}

/// Why a line is not a request. Nothing was asked of anybody.
enum LineFault: Error, Hashable, Sendable {
  case tooLong(limit: Int)
  case notJSON(JSONFault)
  case notAGroup
  case commandMissing
  case unknownCommand(String, nearest: String?)
  /// All that does not fit, at once.
  case misfits([FieldFault], of: CommandName)
  /// Real data: the hour at which an act is entered is not the line's to say.
  case anotherHour
  /// Real data: an officer signs what she enters herself.
  case anotherOfficer(PersonID)
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
    case .anotherHour: "anotherHour"
    case .anotherOfficer: "anotherOfficer"
    }
  }
}

/// A line that asks for something.
struct ReadLine: Sendable {
  let request: Request
  /// Where characters that show nothing were left out, and how many.
  let dropped: [String: Int]
}

/// Reads one line of `apply`.
struct BatchLine {
  /// Of the number of an order.
  static let orderLimit = 64

  let clock: Clock
  /// Who acts where the line does not say.
  let by: PersonID?
  /// What is entered is entered now, by whoever is there; elsewhere lines may say when, and of any officer.
  let isReal: Bool

  func request(_ line: LineReader.Line) throws(LineFault) -> ReadLine {
    switch line {
    case .tooLong: throw .tooLong(limit: LineReader.usualLimit)
    case .bytes(let bytes): return try request(bytes)
    }
  }

  /// A blank line, or one that begins with `#`, asks for nothing.
  static func isSilent(_ line: LineReader.Line) -> Bool {
    guard case .bytes(let bytes) = line else { return false }
    guard let first = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) else { return true }
    return first == UInt8(ascii: "#")
  }

  private func request(_ bytes: [UInt8]) throws(LineFault) -> ReadLine {
    let value: Value
    do { value = try JSONReader.read(bytes).composed } catch { throw .notJSON(error) }
    guard case .group(let members) = value else { throw .notAGroup }
    let shape = CommandShape.of(try BatchLine.name(members))
    let faults = faults(members, shape)
    guard faults.isEmpty else { throw .misfits(faults, of: shape.name) }
    guard !isReal || (members["at"] ?? .null) == .null else { throw .anotherHour }
    let (clean, dropped) = value.withoutInvisible()
    // An accent may have stood behind what was left out.
    guard case .group(let kept) = clean.composed else { throw .notAGroup }
    return ReadLine(request: try request(kept, shape), dropped: dropped)
  }

  private static func name(_ members: [String: Value]) throws(LineFault) -> CommandName {
    guard let text = members["command"]?.text else { throw .commandMissing }
    if let name = CommandName(text) { return name }
    throw .unknownCommand(text, nearest: Nearest.match(to: text, among: CommandName.all.map(\.text)))
  }

  private func faults(_ members: [String: Value], _ shape: CommandShape) -> [FieldFault] {
    var faults = shape.misfits(members).map { misfit in
      FieldFault(path: misfit.path, reason: misfit.reason, given: Value.group(members).value(at: misfit.path))
    }
    if by == nil, (members["by"] ?? .null) == .null {
      faults.append(FieldFault(path: "by", reason: .missing, given: .null))
    }
    if let id = members["id"]?.text, let reason = BatchLine.fault(ofOrder: id) {
      faults.append(FieldFault(path: "id", reason: reason, given: .text(id)))
    }
    return faults
  }

  private static func fault(ofOrder id: String) -> Misfit.Reason? {
    if id.isBlank || id.utf8.count > orderLimit { return .tooLong(limit: orderLimit) }
    return TextGate.firstControl(in: id) == nil && !TextGate.isCode(id) ? .notACode : nil
  }

  private func request(_ members: [String: Value], _ shape: CommandShape) throws(LineFault) -> Request {
    let command: AnyCommand
    do {
      command = try shape.command(members)
    } catch {
      preconditionFailure("\(shape.name.text) fits its shape and cannot be read: \(error)")
    }
    let author = members["by"]?.text.map { PersonID($0) } ?? by ?? ""
    return Request(
      id: members["id"]?.text.map { OrderID($0) } ?? clock.newOrder(), by: author, enteredBy: by ?? author,
      at: members["at"]?.whole.map(Instant.init(seconds:)) ?? clock.now(),
      command: command, reasons: members["reasons"]?.texts ?? [:])
  }
}

extension Value {
  fileprivate var whole: Int? { if case .whole(let number) = self { number } else { nil } }

  fileprivate var texts: [String: String] {
    guard case .group(let members) = self else { return [:] }
    return members.compactMapValues(\.text)
  }

  /// What stands at `deciders[1].person`; `null` where nothing does.
  fileprivate func value(at path: String) -> Value {
    path.split(whereSeparator: { ".[]".contains($0) }).reduce(self) { value, step in
      if let index = Int(step), value.elements.indices.contains(index) { return value.elements[index] }
      return value[String(step)] ?? .null
    }
  }
}
