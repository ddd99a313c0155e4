import JalonCore
import JalonFigures
import JalonStore
import JalonWording

/// Keeps the figures of a year as they stand, with what each of them counts.
public struct YearFreezing {
  private let ledger: Ledger
  private let clock: Clock
  private let me: PersonID

  public init(_ ledger: Ledger, clock: Clock, me: PersonID) { (self.ledger, self.clock, self.me) = (ledger, clock, me) }

  /// What was kept; or why it was not, in the words of the act.
  public func freeze(_ year: Int) throws -> Result<FreezeYear, Words> {
    let today = clock.today()
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31),
      let period = Period(from: first, to: last)
    else { return .failure(YearFreezing.noYear(year)) }
    let office = try OfficeReading(ledger, in: ledger.zone).office()
    let act = FreezeYear(year: year, figures: FigureCount(office, period, asOf: today).kept, on: today)
    let command = AnyCommand.directory(.freezeYear(act))
    let request = Request(id: clock.newOrder(), by: me, at: clock.now(), command: command.composed)
    switch try ledger.perform(request, today: today) {
    case .done: return .success(act)
    case .refused(.obstacles(let obstacles)):
      let names = try Names(reading: ledger)
      return .failure(obstacles.first?.words(names, in: DirectoryCommand.Kind.freezeYear) ?? .nothing)
    case .refused(.unconfirmed(let cautions)): preconditionFailure("freezing asks for no reason: \(cautions)")
    }
  }

  private static func noYear(_ year: Int) -> Words {
    Words(fr: "\(String(year)) n'est pas une année.", en: "\(String(year)) is no year.")
  }
}

extension FreezeYear {
  /// « Année 2026 figée le 31 janvier 2027 : 62 chiffres. »
  public var told: Words {
    Words(
      fr:
        "Année \(String(year)) figée le \(date: on) : \(figures.count, "chiffre", "chiffres"), avec ce qu'ils comptent.",
      en: "Year \(String(year)) frozen on \(date: on): \(figures.count, "figure", "figures"), with what they count.")
  }
}
