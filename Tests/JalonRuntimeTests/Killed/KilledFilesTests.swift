import Foundation
import JalonCore
import JalonDocuments
import JalonRuntime
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

/// The built program is killed at each of its steps on the disk while it writes a file that somebody asked for.
@Suite("A file on its way to its place when the power goes")
final class KilledFilesTests {
  private let folder: URL

  init() throws {
    folder = try Scratch.folder()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test(
    "a calendar is the one of before, or the new one that its register knows, and the next leaves nothing beside it")
  func calendar() throws {
    let store = folder.appendingPathComponent("essai.jalon")
    try DemonstrationFile.copy(marked: .trial, to: store)
    _ = try run("calendar export --filter 05-014 --to '\(path("agenda.ics"))'", on: store)
    let (before, new) = (try text("agenda.ics"), try calendarOf("05-016", store))
    var seen = (old: 0, new: 0)
    try killAtEachStep("calendar export --filter 05-016 --to '\(path("agenda.ics"))'", on: store) { step in
      #expect(try visible() == ["agenda.ics"], "step \(step)")
      let now = try text("agenda.ics")
      if now == before { return seen.old += 1 }
      let events = try CalendarFile(reading: now).events
      #expect(events.map(\.uid) == new && now.hasSuffix("END:VCALENDAR\r\n"), "step \(step)")
      #expect(try releases(of: "05-016", in: store) > 0, "step \(step): it is outside and not in the register")
      seen.new += 1
      try before.write(toFile: path("agenda.ics"), atomically: true, encoding: .utf8)
    }
    #expect(seen.old > 10 && seen.new > 0, "\(seen)")
    #expect(try everything() == ["agenda.ics"])
  }

  @Test("a copy of the data is whole, or not there at all")
  func backup() throws {
    let store = try small("essai.jalon", notes: 3)
    var seen = (none: 0, whole: 0)
    try killAtEachStep("backup '\(path("copie.jalon"))'", on: store, pages: true) { step in
      let files = try visible()
      if files.isEmpty { return seen.none += 1 }
      #expect(
        try files == ["copie.jalon"] && events(in: place.appendingPathComponent("copie.jalon")) == 3, "step \(step)")
      seen.whole += 1
      try FileManager.default.removeItem(atPath: path("copie.jalon"))
    }
    #expect(seen.none > 10 && seen.whole > 0, "\(seen)")
    #expect(try everything() == ["copie.jalon"])
  }

  @Test("while a copy is put back there are data at each moment: those of before, or those of the copy")
  func restore() throws {
    let (copy, data) = (try small("copie.jalon", notes: 2), place.appendingPathComponent("essai.jalon"))
    let before = try small("avant.jalon", notes: 4)
    try FileManager.default.copyItem(at: before, to: data)
    var seen = (old: 0, new: 0)
    try killAtEachStep("restore '\(copy.path)'", on: data, pages: true) { step in
      let count = try events(in: data)
      #expect(count == 4 || count == 2, "step \(step): \(count)")
      #expect(try visible().allSatisfy { $0.hasPrefix("essai.jalon") }, "step \(step)")
      if count == 4 { seen.old += 1 } else { seen.new += 1 }
      for file in try everything() where file.contains(".bak") || count == 2 {
        try FileManager.default.removeItem(atPath: path(file))
      }
      if count == 2 { try FileManager.default.copyItem(at: before, to: data) }
    }
    #expect(seen.old > 10 && seen.new > 0, "\(seen)")
    #expect(try events(in: data) == 2)
    #expect(try everything().filter { $0.hasPrefix(".") } == [])
  }

  @Test("a file of an older Jalon is as it was, or taken over whole and kept beside")
  func migrate() throws {
    let written = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Journals/0.1.jalon").standardizedFileURL
    let (bytes, data) = (try Data(contentsOf: written), place.appendingPathComponent("essai.jalon"))
    try bytes.write(to: data)
    var seen = (old: 0, new: 0)
    try killAtEachStep("migrate", on: data) { step in
      if try Data(contentsOf: data) == bytes {
        #expect(try visible().allSatisfy { $0 == "essai.jalon" || $0.contains(".0.1-") }, "step \(step)")
        seen.old += 1
      } else {
        #expect(try events(in: data) == 587, "step \(step)")
        #expect(try visible().contains { $0.contains(".0.1-") }, "step \(step): the old file is gone")
        seen.new += 1
        try bytes.write(to: data)
      }
      for file in try everything() where file.contains(".0.1-") {
        try FileManager.default.removeItem(atPath: path(file))
      }
    }
    #expect(seen.old > 10 && seen.new > 0, "\(seen)")
    #expect(try events(in: data) == 587 && everything().filter { $0.hasPrefix(".") } == [])
  }

  @Test("a questionnaire that is exported is whole, or not there at all")
  func questionnaire() throws {
    let store = try small("essai.jalon", notes: 1)
    let command = "questionnaires export beneficiary --to '\(place.path)'"
    _ = try run(command, on: store)
    let name = try #require(try visible().first)
    let whole = try text(name)
    try FileManager.default.removeItem(atPath: path(name))
    var seen = (none: 0, whole: 0)
    try killAtEachStep(command, on: store) { step in
      let files = try visible()
      if files.isEmpty { return seen.none += 1 }
      #expect(try files == [name] && text(name) == whole, "step \(step)")
      seen.whole += 1
      try FileManager.default.removeItem(atPath: path(name))
    }
    #expect(seen.none > 1 && seen.whole > 0, "\(seen)")
    #expect(try everything() == [name])
  }

  // MARK: -

  /// Where the file goes, and nothing else.
  private var place: URL { folder.appendingPathComponent("place") }
  private func path(_ name: String) -> String { place.appendingPathComponent(name).path }
  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  private func everything() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.path).filter { !$0.hasSuffix(".lock") }.sorted()
  }

  private func visible() throws -> [String] { try everything().filter { !$0.hasPrefix(".") } }

  private func killAtEachStep(_ command: String, on store: URL, pages: Bool = false, _ look: (Int) throws -> Void)
    throws
  {
    let library = try Killer.library.get()
    for step in 1...300 {
      let status = try run(command, on: store, Killer.settings(step, library, pages: pages))
      if status.hasSuffix("= 0\n") { return }
      #expect(status.hasSuffix("= 137\n"), "\(step): \(status)")
      try look(step)
    }
    Issue.record("it never came to its end")
  }

  /// What was said, then `= ` and the exit status.
  private func run(_ words: String, on store: URL, _ settings: String = "") throws -> String {
    // What is taken over is real: it is taken over today.
    let day = words == "migrate" ? "" : "--today 2026-11-23"
    let shared = "--store '\(store.path)' \(day) --as c-roux --lang fr"
    let around = "XDG_CONFIG_HOME='\(folder.path)/reglages' XDG_STATE_HOME='\(folder.path)/etat' \(settings)"
    return try Tmux.run("/bin/sh", ["-c", "env \(around) '\(Tmux.program)' \(words) \(shared) 2>&1; echo \"= $?\""])
  }

  /// A store of a few events, so that its copy takes few steps.
  private func small(_ name: String, notes: Int) throws -> URL {
    let file = folder.appendingPathComponent(name)
    try DemonstrationFile.enter(file) { store in
      let ledger = Ledger(store)
      for request in Demonstration.requests(today: Ground.today).prefix(notes) {
        _ = try ledger.perform(request, today: Ground.today)
      }
    }
    return file
  }

  private func looking<Answer>(at file: URL, _ work: (SQLiteStore) throws -> Answer) throws -> Answer {
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(file.path, as: holder)
    let answer = try work(store)
    try store.close()
    return answer
  }

  private func events(in file: URL) throws -> Int {
    try looking(at: file) { try $0.everything().count }
  }

  private func releases(of mission: MissionID, in store: URL) throws -> Int {
    try looking(at: store) { try Ledger($0).mission(mission)?.releases.count ?? 0 }
  }

  private func calendarOf(_ mission: String, _ store: URL) throws -> [String] {
    let copy = folder.appendingPathComponent("autre.jalon")
    try FileManager.default.copyItem(at: store, to: copy)
    _ = try run("calendar export --filter \(mission) --to '\(folder.path)/autre.ics'", on: copy)
    let text = try String(contentsOf: folder.appendingPathComponent("autre.ics"), encoding: .utf8)
    return try CalendarFile(reading: text).events.map(\.uid)
  }
}
