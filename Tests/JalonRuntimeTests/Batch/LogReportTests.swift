import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import Testing

@Suite("The journal as a report")
struct LogReportTests {
  @Test("a plan is told in sentences, with names in place of codes")
  func plan() throws {
    let log = try Ground(demo: true).report().log(.named("ges-04-05"), .text)
    #expect(log.contains("Les Ateliers du Buëch, membre de Groupement économique solidaire Alpes du Sud"))
    #expect(log.contains("Camille Roux") && !log.contains("c-roux"))
  }

  private static let long =
    "Première ligne de la note.\n\nLa suite, " + String(repeating: "mot à mot, ", count: 30) + "fin."

  private func noted() throws -> Ground {
    let ground = try Ground(demo: true)
    let text = Self.long.replacing("\n", with: "\\n")
    let (_, tally) = try ground.apply([
      #"{"command":"takeNote","mission":"05-015","by":"c-roux","on":"2026-11-20","text":"\#(text)"}"#
    ])
    #expect(tally.refused == 0)
    return ground
  }

  @Test("a fact that was corrected, and one that was undone, say so on their line")
  func marks() throws {
    let ground = try noted()
    let last = try ground.report().log(.named("05-015"), .text).split(separator: "\n").last ?? ""
    let position = try #require(last.split(separator: " ").first.flatMap { Int($0) })
    let (_, tally) = try ground.apply([
      #"{"command":"correct","mission":"05-015","by":"c-roux","event":\#(position),"field":"text","newValue":"Une autre note.","reason":"faute"}"#
    ])
    #expect(tally.refused == 0)
    let log = try ground.report().log(.named("05-015"), .text)
    #expect(log.split(separator: "\n").contains { $0.contains("(corrigé) Note") && $0.contains("Une autre note.") })
    #expect(try ground.report().log(.named("05-015"), .text, full: true).contains("(corrigé) Note"))
  }

  @Test("the nature of a fact is told in words, not by its code")
  func natures() throws {
    let report = try Ground(demo: true).report()
    let logs = try [LogSubject.named("05-015"), .named("ges-04-05"), .directory].map { try report.log($0, .text) }
    let told = ["Ouverture de la mission", "Ouverture du plan", "Fiche d’une structure"]
    for (log, words) in zip(logs, told) { #expect(log.contains(words)) }
    for code in ["opened", "briefWritten", "planOpened", "structureRegistered"] {
      #expect(!logs.contains { $0.contains(code) }, "\(code)")
    }
  }

  @Test("the questionnaire of a follow-up is told by its title beside its code")
  func questionnaire() throws {
    let ground = try Ground(demo: true)
    let closed = try #require(ground.rows.first { $0.stage == "closed" }?.mission)
    let log = try ground.report().log(.named(closed.text), .text, full: true)
    #expect(log.contains("Diagnostic de suivi post-accompagnement (followup)"))
  }

  @Test("a note is cut with a sign in the list of facts, and whole with --full, in show and for a program")
  func notes() throws {
    let report = try noted().report()
    let short = try report.log(.named("05-015"), .text)
    #expect(short.contains("Première ligne de la note. […]") && !short.contains("La suite"))
    for whole in [try report.log(.named("05-015"), .text, full: true), try report.show("05-015", .text)] {
      #expect(Self.long.split(separator: "\n").allSatisfy { whole.contains($0) })
    }
    for json in [try report.log(.named("05-015"), .json), try report.show("05-015", .json)] {
      #expect(json.contains(Self.long.replacing("\n", with: "\\n")))
    }
  }

  @Test("each fact of each mission, plan and of the directory gives a program every field that it holds")
  func whole() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    for row in try ground.rows {
      let mission = try #require(try ledger.mission(row.mission)).seen(by: "c-roux")
      let log = try ground.report().log(.named(row.mission.text), .json)
      try expect(log, tells: mission.entries)
      let shown = try JSONReader.read(Array(try ground.report().show(row.mission, .json).utf8))["facts"]?.elements ?? []
      let logged = try log.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
      #expect(shown.map { $0["fields"] } == logged.map { $0["fields"] } && !shown.isEmpty, "\(row.mission)")
    }
    for id in try ground.store.streams(prefix: "plan/").compactMap(\.stream.plan) {
      let plan = try #require(try ledger.plan(id))
      try expect(ground.report().log(.named(id.text), .json), tells: plan.entries)
    }
    try expect(ground.report().log(.directory, .json), tells: ledger.entriesOfDirectory())
  }

  private func expect<Event: Act>(_ log: String, tells entries: [Recorded<Event>]) throws {
    let lines = try log.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
    #expect(lines.count == entries.count)
    for (line, entry) in zip(lines, entries) {
      #expect(line["fields"]?.withoutNulls == ValueWriter.value(of: entry.event.payload).withoutNulls)
      #expect(line["kind"] == .text(entry.event.kind.rawValue) && line["format"] == 2)
    }
  }

  @Test("a fact that was corrected is given as it was entered and as it stands, one that was undone is told undone")
  func mended() throws {
    let ground = try Ground(demo: true)
    let order = #""command":"takeNote","mission":"05-015","by":"c-roux","on":"2026-11-20""#
    _ = try ground.apply([
      #"{\#(order),"id":"n1","text":"Une faute."}"#, #"{\#(order),"id":"n2","text":"En trop."}"#,
      #"{"command":"undo","mission":"05-015","by":"c-roux","act":"n2"}"#,
    ])
    let position = try #require(
      try Ledger(ground.store).mission("05-015")?.seen(by: "c-roux").entries.first { $0.order == "n1" }?.position)
    let (answers, tally) = try ground.apply([
      #"{"command":"correct","mission":"05-015","by":"c-roux","event":\#(position),"field":"text","newValue":"Sans faute.","reason":"relu"}"#
    ])
    #expect(tally.refused == 0, "\(answers)")
    let facts = try ground.report().log(.named("05-015"), .json).split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))
    }
    let (first, second) = (facts.first { $0["order"] == "n1" }, facts.first { $0["order"] == "n2" })
    #expect(first?["fields"]?["text"] == "Une faute." && first?["standing"]?["text"] == "Sans faute.")
    #expect(first?["undone"] == false && second?["undone"] == true)
    let told = try ground.report().log(.named("05-015"), .text, full: true)
    #expect(told.contains("Une faute., puis Sans faute.") && told.contains("annulé le "))
  }

  @Test("an act that somebody dictates says whose it is, and whose session entered it")
  func dictated() throws {
    let ground = try Ground(demo: true)
    let other = try #require(try Ledger(ground.store).directory().officers.first { $0 != "c-roux" })
    _ = try ground.apply([
      #"{"command":"takeNote","mission":"05-015","by":"\#(other)","on":"2026-11-20","id":"d1","text":"Dicté."}"#
    ])
    let facts = try ground.report().log(.named("05-015"), .json).split(separator: "\n").map {
      try JSONReader.read(Array($0.utf8))
    }
    let fact = try #require(facts.first { $0["order"] == "d1" })
    #expect(fact["by"] == .text(other.text) && fact["enteredBy"] == "c-roux")
    let name = try #require(try ground.store.card(other)?.name)
    let told = try ground.report().log(.named("05-015"), .text, full: true)
    #expect(told.split(separator: "\n").contains { $0.contains("Acte de") && $0.contains(name) })
  }

  @Test("of a person the journal of the directory gives the card, which is no part of it")
  func cards() throws {
    let log = try Ground(demo: true).report().log(.directory, .json)
    #expect(log.contains(#""card":{"name":"Camille Roux""#))
  }
}

extension Value {
  /// What is null is not there.
  var withoutNulls: Value {
    switch self {
    case .group(let members): .group(members.filter { $0.value != .null }.mapValues(\.withoutNulls))
    case .list(let elements): .list(elements.map(\.withoutNulls))
    case .null, .flag, .whole, .fraction, .text: self
    }
  }
}
