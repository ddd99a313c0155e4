import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonTesting

@testable import JalonRuntime

/// The demonstration on a real store, in which two seats fill their sheets on one mission; worlds differ only in what
/// one of the sheets holds.
final class SealedWorld {
  static let mission: MissionID = "05-015"
  static let plan: SupportPlanID = "plan-05-015"
  static let officer: PersonID = "c-roux"
  static let leader: PersonID = "resp-domicile-queyras"
  /// Somebody who has no seat there.
  static let other: PersonID = "n-haddad"
  /// In each comment of a changed sheet, and nowhere else.
  static let secret = "SCELLÉ-AUTRUI"

  enum Change: Sendable, CaseIterable {
    case none
    /// Each mark is another one, and each is explained at length.
    case otherMarks
    /// The same, and some marks are given again, and one is taken back.
    case moreMarks
    /// Only the first two marks were given: the sheet lacks the others.
    case fewerMarks
  }

  /// Whoever has a seat on the mission.
  static let seats = [officer, leader]

  let store: SQLiteStore
  let path: String
  private let folder: URL

  /// - Parameter seat: whose sheet is changed.
  init(_ change: Change, of seat: PersonID) throws {
    folder = try Scratch.folder()
    let file = folder.appendingPathComponent("scelle.jalon")
    try SealedWorld.write(change, of: seat, to: file)
    path = file.path
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    store = try SQLiteStore.open(path, as: holder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func write(_ change: Change, of seat: PersonID, to file: URL) throws {
    guard change != .none else { return try DemonstrationFile.copy(to: file) }
    try DemonstrationFile.copy("\(change)-\(seat)", to: file) { whole in
      let requests = Demonstration.requests(today: Ground.today)
      switch change {
      case .none, .otherMarks: try enter(requests.map { otherwise($0, seat) }, whole)
      case .moreMarks: try enter(requests.map { otherwise($0, seat) } + more(after: requests, seat), whole)
      case .fewerMarks: try enter(fewer(requests, seat), whole)
      }
    }
  }

  private static func enter(_ requests: [Request], _ file: URL) throws {
    try DemonstrationFile.enter(file) { store in
      try Ledger(store).transaction(today: Ground.today) { perform in
        for request in requests {
          if case .refused(let refusal) = try perform(request) { throw Unexpected(refusal: refusal) }
        }
      }
    }
  }

  struct Unexpected: Error { let refusal: Refusal }

  // MARK: - What differs

  private static func otherwise(_ request: Request, _ seat: PersonID) -> Request {
    guard var act = mark(in: request, of: seat) else { return request }
    act.mark = Hundredths(act.mark == Hundredths(450) ? 150 : 450)
    act.comment = secret
    return Request(
      id: request.id, by: request.by, at: request.at, command: .mission(mission, .mark(act)), reasons: request.reasons)
  }

  private static func fewer(_ requests: [Request], _ seat: PersonID) -> [Request] {
    let left = Set(requests.filter { mark(in: $0, of: seat) != nil }.dropFirst(2).map(\.id))
    return requests.filter { !left.contains($0.id) }
  }

  /// Typed by another officer, after all the rest.
  private static func more(after requests: [Request], _ seat: PersonID) -> [Request] {
    let given = requests.compactMap { mark(in: $0, of: seat) }
    let at = requests.last?.at ?? Instant(seconds: 0)
    let again = given.prefix(3).enumerated().map { index, act in
      var act = act
      (act.mark, act.comment) = (Hundredths(250), secret)
      return Request(
        id: OrderID("more-\(index)"), by: other, at: Instant(seconds: at.seconds + index),
        command: .mission(mission, .mark(act)), reasons: [:])
    }
    let taken = Request(
      id: "more-undone", by: other, at: Instant(seconds: at.seconds + 9),
      command: .mission(mission, .undo(UndoAct(act: "more-2"))), reasons: [:])
    return again + [taken]
  }

  private static func mark(in request: Request, of seat: PersonID) -> GiveMark? {
    guard case .mission(mission, .mark(let act)) = request.command, act.evaluator == seat else { return nil }
    return act
  }
}
