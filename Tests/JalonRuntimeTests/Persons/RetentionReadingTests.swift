import Foundation
import JalonCore
import JalonFigures
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Persons whose time is over")
struct RetentionReadingTests {
  private let ground: Ground
  private let ledger: Ledger

  init() throws {
    ground = try Ground(demo: true)
    ledger = Ledger(ground.store)
  }

  /// As the settings would have it where nobody is kept beyond the end.
  private var none: RetentionPeriods {
    var periods = RetentionPeriods()
    (periods.contacts, periods.proposals) = (0, 0)
    return periods
  }

  private func rows(_ periods: RetentionPeriods, on today: Day = Ground.today) throws -> [RetentionReading.Row] {
    try RetentionReading(ground.store, ledger, periods, today: today).rows(within: 0)
  }

  private func purge(_ going: [Purge.Going], withTexts: Bool = false) throws {
    try self.purge.erase(going, withTexts: withTexts)
  }

  private var purge: Purge {
    Purge(
      Erasure(ledger, ground.store, MemoryDrawer(), clock: Ground.clock, me: "c-roux"), today: Ground.today)
  }

  private func figures() throws -> String {
    var request = FigureRequest(try PeriodReading.read("2020..2030").get())
    request.breakdown = .operator
    return try ground.report().stats(request, .json)
  }

  @Test("nobody of a mission or plan that goes on is named, and no officer")
  func kept() throws {
    let due = try rows(none)
    #expect(!due.isEmpty)
    let open = try ground.rows.filter { !$0.ended }
    for row in due {
      #expect(!row.entry.isOfficer, "\(row.person)")
      for mission in open.filter({ $0.parties.contains(row.entry.party) }) {
        // Only those who were candidates in vain may go while it goes on.
        let retained = try ledger.mission(mission.mission)?.stage.provider.map(Party.provider)
        #expect(retained != row.entry.party, "\(row.person) of \(mission.mission)")
        if case .structure = row.entry.party { Issue.record("\(row.person) of \(mission.mission)") }
      }
    }
  }

  @Test("each is told with why and since when, the soonest first, and longer periods name fewer")
  func told() throws {
    let due = try rows(none)
    #expect(due.map(\.retention.over) == due.map(\.retention.over).sorted())
    let report = try ground.report().retention(due, .text)
    for row in due { #expect(report.contains(row.person.text)) }
    #expect(report.contains("après la fin de") || report.contains("après le choix"))
    var long = RetentionPeriods()
    long.contacts = 12
    #expect(try rows(long).map(\.person) == due.filter { $0.retention.ground == .card }.map(\.person))
    let later = Ground.today.adding(months: 12 * 20)
    #expect(try rows(RetentionPeriods(), on: later).count >= due.count)
  }

  @Test("a purge erases all of them with the reason, names nobody in it, and moves no figure")
  func purged() throws {
    let (due, before) = (try rows(none), try figures())
    let going = try purge.going(due, in: .fr)
    #expect(going.map(\.act.person) == due.map(\.person))
    try purge(going)
    #expect(try rows(none).isEmpty)
    #expect(try figures() == before)
    let erasures = try ledger.entriesOfDirectory().compactMap { entry -> ErasePerson? in
      if case .personErased(let act) = entry.event { act } else { nil }
    }.suffix(due.count)
    #expect(erasures.count == due.count)
    #expect(erasures.allSatisfy { $0.reason.hasPrefix("Durée de conservation passée") })
    for row in due { #expect(try ground.store.card(row.person) == nil) }
  }

  @Test("where one is refused none goes")
  func whole() throws {
    let going = try purge.going(try rows(none), in: .fr)
    let officer = Purge.Going(
      act: ErasePerson(person: "c-roux", reason: "durée passée", on: Ground.today), texts: [])
    #expect(throws: Refusal.self) { try purge(going + [officer]) }
    for one in going { #expect(try ground.store.card(one.act.person) != nil) }
  }

  @Test("the texts that name them go with them where somebody said so, once each")
  func texts() throws {
    let due = try rows(none)
    let names = try due.compactMap { try ground.store.card($0.person)?.name }
    let text = "Vu \(names.prefix(2).joined(separator: " et ")) ce matin."
    let note = Request(
      id: Ground.clock.newOrder(), by: "c-roux", at: Ground.clock.now(),
      command: .mission("05-018", .takeNote(try TakeNote.of(text, on: Ground.today))))
    guard case .done = try ledger.perform(note, today: Ground.today) else { return #expect(Bool(false)) }
    let going = try purge.going(due, in: .fr)
    #expect(going.prefix(2).allSatisfy { !$0.texts.isEmpty })
    try purge(going, withTexts: true)
    #expect(try ledger.mission("05-018")?.notes.last?.text.text == "[effacé le \(Ground.today.iso)]")
  }

  @Test("a mission named as in dispute in the settings keeps its people")
  func disputed() throws {
    var periods = none
    let due = try rows(periods)
    periods.disputed = Set(try ground.rows.filter(\.ended).map(\.mission))
    let standing = Set(try rows(periods).filter { $0.standing == .held }.map(\.person))
    #expect(!standing.isEmpty && standing.isSubset(of: Set(due.map(\.person))))
  }
}
