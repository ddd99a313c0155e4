import Foundation
import JalonCore
import JalonFigures
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The packet of an operator")
struct RegionPacketTests {
  private static let secret = RegionSecret("un secret assez long pour une région")

  private func packet(_ ground: Ground, _ carrier: OperatorID? = "dla-05", _ period: String = "2026") throws
    -> RegionPacket
  {
    try ground.report().regionPacket(
      try PeriodReading.read(period).get(), of: carrier, with: try #require(Self.secret))
  }

  @Test("no name and no code of anybody stands in it, whatever it tells")
  func names() throws {
    let ground = try Ground(demo: true)
    let packet = try packet(ground)
    let text = packet.json.line
    #expect(packet.figures.contains { ($0.value ?? 0) > 3 } && packet.figures.contains { $0.units?.isEmpty == false })
    let directory = try Ledger(ground.store).directory()
    let codes =
      directory.structures.keys.map(\.text) + directory.providers.keys.map(\.text) + directory.people.keys.map(\.text)
    let names =
      directory.structures.keys.map { directory.name(of: .structure($0)) }
      + directory.providers.keys.map { directory.name(of: .provider($0)) }
    #expect(codes.count + names.count > 100)
    for planted in codes + names where planted.count > 3 { #expect(!text.contains(planted), "\(planted)") }
    let registered =
      directory.structures.map { $0.value.act.details.registration }
      + directory.providers.map { $0.value.act.details.registration }
    for number in registered.flatMap({ [$0.siren, $0.siret].compactMap(\.self) }) {
      #expect(!text.contains(number.filter { $0.isNumber }.prefix(9)), "\(number)")
    }
    #expect(!text.contains("secret assez long") && text.matches(of: /05-0[0-9]{2}/).isEmpty)
  }

  @Test("it is read as it was written, and what is damaged or of tomorrow is told")
  func reading() throws {
    let packet = try packet(try Ground(demo: true))
    #expect(try RegionPacket(reading: Array(packet.json.line.utf8)) == packet)
    for (text, told) in [
      ("", RegionWords.noPacket), ("{\"jalon\":\"answers\"}", RegionWords.noPacket),
      (packet.json.line.replacing("\"form\":1", with: "\"form\":9"), RegionWords.newer),
      (packet.json.line.replacing("\"masked\":false", with: "\"masked\":1"), RegionWords.damaged),
    ] {
      #expect(throws: told) { try RegionPacket(reading: Array(text.utf8)) }
    }
  }

  @Test("two operators name the same legal person alike with one secret, and nothing alike with two")
  func secrets() throws {
    let ground = try Ground(demo: true)
    let (one, other) = (try packet(ground), try packet(ground, "dla-04"))
    func tokens(_ packet: RegionPacket) -> Set<String> {
      packet.figures.reduce(into: []) { $0.formUnion($1.units ?? []) }
    }
    #expect(!tokens(one).isDisjoint(with: tokens(other)))
    let stranger = try ground.report().regionPacket(
      one.period, of: "dla-05", with: try #require(RegionSecret("un autre secret, assez long aussi")))
    #expect(tokens(one).isDisjoint(with: tokens(stranger)) && one.secretMark != stranger.secretMark)
    #expect(tokens(one).allSatisfy { $0.count == 32 })
    #expect(RegionSecret("court") == nil && RegionSecret(RegionSecret.drawn()) != nil)
    #expect(RegionSecret.drawn() != RegionSecret.drawn())
  }

  @Test("the operator is asked for where several carry missions, and years that are cut are refused")
  func asked() throws {
    let ground = try Ground(demo: true)
    #expect(throws: Words.self) { try packet(ground, nil) }
    #expect(throws: Words.self) { try packet(ground, "dla-99") }
    #expect(throws: RegionWords.wholeYears) { try packet(ground, "dla-05", "2026-01-01..2026-06-30") }
  }

  @Test("a packet says what the operator's own figures say")
  func figures() throws {
    let ground = try Ground(demo: true)
    let packet = try packet(ground)
    let office = try OfficeReading(Ledger(ground.store), in: .universal).office()
    let count = FigureCount(office, packet.period, asOf: Ground.today)
    for indicator in [Indicator.missions, .money, .days] {
      for measure in indicator.measures {
        guard let told = packet.figures.first(where: { $0.id == "\(indicator.rawValue).\(measure.name)" })?.value else {
          continue
        }
        let own = count.figure(measure, of: indicator, by: .operator).parts.first { $0.code == "dla-05" }
        #expect(own?.value.number == told, "\(indicator) \(measure.name)")
      }
    }
  }

  @Test("the region is told for people and for programs, with who is missing")
  func told() throws {
    let merge = try RegionMerge([try packet(try Ground(demo: true))], expecting: ["dla-83"])
    let report = RegionReport(merge, .fr)
    let text = report.written(.text, width: 120, today: Ground.today)
    #expect(text.contains("Il manque le paquet de") && text.contains("dla-83") && text.contains("dla-05 au"))
    let lines = report.written(.json, width: nil, today: Ground.today).split(separator: "\n")
    #expect(lines.count == merge.figures.count && lines.allSatisfy { $0.contains("missing") })
    #expect(report.written(.csv, width: nil, today: Ground.today).contains("Sans double compte"))
  }
}
