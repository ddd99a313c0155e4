import Foundation
import JalonCore
import Testing

@testable import JalonTables

@Suite("A file that is damaged, or means harm")
struct HostileTableTests {
  /// One generator, so that a failure comes back.
  private struct Draw: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let sound: [[UInt8]] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Given")
    let files = ["structures.xlsx", "structures.ods"].compactMap {
      FileManager.default.contents(atPath: folder.appendingPathComponent($0).path)
    }
    let flat = Books.flat(
      "<table:table table:name=\"F\"><table:table-row><table:table-cell><text:p>Café</text:p></table:table-cell></table:table-row></table:table>",
      root: "document")
    return files.map { [UInt8]($0) } + [Array(flat.utf8), Array("Nom;Ville\r\n\"Café\";Gap\r\n".utf8)]
  }()

  /// It is read, or told for what it is: nothing else.
  private static func demandTold(_ bytes: [UInt8], _ comment: String) {
    do { _ = try Table(reading: bytes) } catch let fault as TableFault {
      #expect(!fault.words(in: "f").fr.isEmpty)
    } catch { Issue.record("\(comment): \(error)") }
  }

  @Test("cut anywhere, a file gives a sentence or its rows", arguments: 0..<4)
  func cut(_ kind: Int) {
    let whole = Self.sound[kind]
    for length in 0..<whole.count { Self.demandTold(Array(whole.prefix(length)), "\(kind) cut at \(length)") }
  }

  @Test("with bits turned anywhere, a file gives a sentence or its rows", arguments: 0..<4)
  func turned(_ kind: Int) {
    var draw = Draw(state: UInt64(kind) + 7)
    for round in 0..<3_000 {
      var bytes = Self.sound[kind]
      for _ in 0...Int.random(in: 0..<6, using: &draw) {
        bytes[Int.random(in: bytes.indices, using: &draw)] ^= 1 << UInt8.random(in: 0..<8, using: &draw)
      }
      Self.demandTold(bytes, "\(kind) round \(round)")
    }
  }

  @Test("the XML itself, damaged within a sound archive, gives a sentence or its rows")
  func damagedParts() {
    var draw = Draw(state: 41)
    let cells = (1...40).map {
      "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B\($0)\" s=\"0\"><f>X</f><v>45000</v></c></row>"
    }
    let parts = Books.excelParts(
      sheet:
        "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols><sheetData>\(cells.joined())</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
      texts: "<si><t>Café</t></si>", formats: ["dd/mm/yyyy", "0000"])
    for round in 0..<2_000 {
      var packing = Packing()
      let harmed = Int.random(in: parts.indices, using: &draw)
      for (place, part) in parts.enumerated() {
        var bytes = Array(part.1.utf8)
        if place == harmed {
          let at = Int.random(in: bytes.indices, using: &draw)
          if Bool.random(using: &draw) {
            bytes[at] = UInt8.random(in: 0x20..<0x7F, using: &draw)
          } else {
            bytes.removeSubrange(at..<min(at + 5, bytes.count))
          }
        }
        packing.add(part.0, bytes, isStored: true)
      }
      Self.demandTold(packing.archive, "round \(round)")
    }
  }

  @Test("an archive that swells beyond what a table holds is given up")
  func bomb() {
    var parts = Books.excelParts(sheet: "")
    parts[2].1 = "<worksheet xmlns=\"\(Books.main)\">" + String(repeating: " ", count: 100 << 20) + "</worksheet>"
    #expect(fault(Packing.zip(parts)) == .swollen)
  }

  @Test("a document that declares words of its own, which grow as they are read, is refused")
  func laughs() {
    var parts = Books.excelParts(sheet: "")
    parts[2].1 =
      "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet xmlns=\"\(Books.main)\"><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"
    #expect(fault(Packing.zip(parts)) == .damaged)
  }

  @Test("elements within elements without end are read or refused, and end nothing")
  func deep() {
    let deep = String(repeating: "<a>", count: 200_000)
    #expect(fault(Books.excel(sheet: deep)) == .damaged)
  }

  @Test("whoever waits may give it up")
  func givenUp() {
    struct Enough: Error {}
    let rows = (1...200_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    let bytes = Books.excel(sheet: "<sheetData>\(rows)</sheetData>")
    #expect(throws: Enough.self) { _ = try Table(reading: bytes) { done, all in if done > all / 2 { throw Enough() } } }
  }
}
