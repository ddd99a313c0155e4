import Foundation
import JalonTesting
import Testing

@Suite("A field that is being typed in when the program is killed")
final class KilledFieldTests {
  private let folder: URL

  init() throws { folder = try Scratch.folder() }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func desk(_ field: FieldDesk.Field) throws -> FieldDesk {
    let place = folder.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appendingPathComponent("essai.jalon")
    try DemonstrationFile.copy(to: file)
    return try FieldDesk(file.path, field)
  }

  @Test(
    "at whatever moment, whatever the pace, no more than the last second is lost",
    arguments: FieldDesk.Field.allCases)
  func anyMoment(field: FieldDesk.Field) throws {
    for var dice in Dice.cast(6) {
      let desk = try desk(field)
      for _ in 0..<120 {
        desk.type(dice.choosing(among: "abc déf"), after: dice.throwing(1...(dice.once(in: 6) ? 2_000 : 250)))
        if dice.once(in: 4) { desk.wait(dice.throwing(0...1_200)) }
        let (found, sure) = (try desk.found(), desk.text(ago: 1_000))
        #expect(found.hasPrefix(sure), "\(dice) at \(desk.now): « \(found) » for « \(sure) »")
      }
    }
  }

  @Test(
    "twelve letters, then a second of silence: all are on the disk, and the program sleeps",
    arguments: FieldDesk.Field.allCases)
  func twelve(field: FieldDesk.Field) throws {
    let desk = try desk(field)
    for letter in "la directrice" { desk.type(letter, after: 90) }
    #expect(desk.isAwake)
    desk.wait(1_000)
    #expect(try desk.found() == "la directrice")
    #expect(!desk.isAwake)
  }

  @Test("what is pasted is on the disk at once", arguments: FieldDesk.Field.allCases)
  func pasted(field: FieldDesk.Field) throws {
    let desk = try desk(field)
    let text = String(repeating: "Compte rendu. ", count: 750)
    desk.paste(text)
    #expect(try desk.found() == text)
  }

  @Test("letters that were typed and taken back leave nothing to wake for")
  func takenBack() throws {
    let desk = try desk(.note)
    desk.type("a", after: 10)
    desk.wait(2_000)
    #expect(!desk.isAwake)
  }
}
