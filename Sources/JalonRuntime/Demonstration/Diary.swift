import JalonCore

/// Collects the requests of the demonstration, and puts them in the order of their days.
final class Diary {
  let today: Day
  private var entries: [Entry] = []

  private struct Entry {
    let day: Day
    let id: OrderID
    let by: PersonID
    let command: AnyCommand
    let reasons: [String: String]
  }

  private let orders: String

  /// - Parameter orders: what their numbers begin with.
  init(today: Day, orders: String = "demo") {
    self.today = today
    self.orders = orders
  }

  typealias Fields = KeyValuePairs<String, any Encodable>

  /// Notes that `person` entered this on `day`. Returns the number of the order.
  @discardableResult
  func enter(
    _ name: CommandName, for subject: String = "", _ fields: Fields, on day: Day, by person: PersonID,
    because reasons: [String: String] = [:]
  ) -> OrderID {
    let id = OrderID("\(orders)-\(entries.count + 1)")
    do {
      let command = try name.command(for: subject, from: .form(fields))
      entries.append(Entry(day: day, id: id, by: person, command: command, reasons: reasons))
    } catch {
      preconditionFailure("the demonstration cannot write \(name.text): \(error)")
    }
    return id
  }

  /// By day, and within a day as they were entered, half a minute apart from eight o'clock.
  var requests: [Request] {
    let sorted = entries.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(
      \.element)
    var (day, second) = (Day(number: 0), 0)
    return sorted.map { entry in
      second = entry.day == day ? second + 30 : 6 * 3_600
      day = entry.day
      let at = Instant(seconds: entry.day.number * 86_400 + second)
      return Request(id: entry.id, by: entry.by, at: at, command: entry.command, reasons: entry.reasons)
    }
  }
}

extension Value {
  /// What a form holds: fields that are `nil` are left out.
  static func form(_ fields: Diary.Fields) -> Value {
    var members: [String: Value] = [:]
    for (name, content) in fields { members[name] = ValueWriter.value(of: content) }
    return .group(members.filter { $0.value != .null })
  }
}

extension Day {
  /// The day itself where people work, else the last working day before it.
  var workingDayOnOrBefore: Day {
    var day = self
    while !WorkingCalendar().isWorking(day) { day = day - 1 }
    return day
  }
}
