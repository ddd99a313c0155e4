import JalonCore
import JalonStore

/// What one session opens and takes away: kept in memory, each thing once, and written with its next act or at its end,
/// never between a key and its picture.
public final class Consulting {
  private let log: any ConsultationLog
  private let keys: ConsultationKeys
  private let clock: Clock
  private let me: PersonID
  private var waiting: [Consultation] = []
  private var known: Set<String> = []
  private var isDue = false

  /// How long a line stays.
  static let months = 12

  /// `nil` where nobody else could have opened anything: an officer alone never meets a log.
  public init?(_ log: any ConsultationLog, of ledger: Ledger, _ store: any Store, clock: Clock, me: PersonID) throws {
    guard try ledger.directory().officers.count > 1 else { return nil }
    (self.log, self.clock, self.me) = (log, clock, me)
    keys = ConsultationKeys(try store.origin())
  }

  public func opened(_ mission: MissionID) { note(.opened, "mission:\(mission.text)") }
  public func opened(_ plan: SupportPlanID) { note(.opened, "plan:\(plan.text)") }
  public func opened(_ key: DirectoryEntry.Key) { note(.opened, keys.subject(key)) }
  public func exported(_ key: DirectoryEntry.Key) { note(.exported, keys.subject(key)) }
  /// - Parameter list: what it is a list of, in English.
  public func exported(list: String) { note(.exported, "list:\(list)") }

  /// An act was recorded: what waits is written once the picture stands.
  func actDone() { isDue = !waiting.isEmpty }

  /// After a picture.
  func settle() { if isDue { flush() } }

  /// A log that cannot be written keeps nobody from working.
  public func flush() {
    isDue = false
    guard !waiting.isEmpty else { return }
    let limit = Instant(seconds: (clock.today().adding(months: -Consulting.months)).number * 86_400)
    do { try log.add(waiting, forgettingBefore: limit) } catch { return }
    waiting = []
  }

  private func note(_ act: Consultation.Act, _ subject: String) {
    guard known.insert("\(act.rawValue) \(subject)").inserted else { return }
    waiting.append(Consultation(at: clock.now(), by: keys(me), act, subject))
  }
}
