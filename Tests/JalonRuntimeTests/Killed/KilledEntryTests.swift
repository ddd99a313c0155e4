import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonScreens
import JalonStore
import JalonTesting
import Testing

@Suite("The entry of a questionnaire when the program is killed")
final class KilledEntryTests {
  private let folder: URL

  init() throws { folder = try Scratch.folder() }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func demonstration(_ work: EntryDesk.Work) throws -> (path: String, dossier: Dossier) {
    let file = folder.appendingPathComponent("demo.jalon")
    try DemonstrationFile.copy(to: file)
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(file.path, as: holder)
    let dossier = try EntryDesk.dossier(of: work, in: store)
    try store.close()
    return (file.path, dossier)
  }

  @Test("of a thousand entries, each cut short once the keys rest, every answer that was shown is in the draft")
  func thousand() throws {
    let (kills, answers, comments) = try kill(.survey, entries: 40)
    #expect(kills == 1_000 && answers > 5_000 && comments > 500, "\(answers) answers, \(comments) comments")
  }

  @Test("of two hundred and fifty entries of a follow-up diagnosis, none loses an answer either")
  func followUps() throws {
    let (kills, answers, comments) = try kill(.followUp, entries: 10)
    #expect(kills == 250 && answers > 2_500 && comments > 25, "\(answers) answers, \(comments) comments")
  }

  private func kill(_ work: EntryDesk.Work, entries: UInt64) throws -> (kills: Int, answers: Int, comments: Int) {
    let (whole, dossier) = try demonstration(work)
    var (kills, answers, comments) = (0, 0, 0)
    for var dice in Dice.cast(entries) {
      var desk = try EntryDesk(try EntryDesk.copy(whole, into: folder), dossier, work)
      for _ in 1...25 {
        var entry = RandomEntry()
        for _ in 0..<dice.throwing(1...6) { entry.goOn(at: desk, &dice) }
        desk.rest()
        // Another program goes on with what stands on the disk, and knows nothing else.
        let next = try EntryDesk(try desk.killed(in: folder), dossier, work)
        #expect(next.acknowledged == desk.acknowledged, "\(dice), kill \(kills)\n\(desk.screen)")
        desk = next
        (kills, answers) = (kills + 1, answers + desk.acknowledged.answers.count)
        comments += desk.acknowledged.comments.count
      }
    }
    return (kills, answers, comments)
  }
}
