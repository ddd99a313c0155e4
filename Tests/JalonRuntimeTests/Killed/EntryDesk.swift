import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonScreens
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording

/// A questionnaire being typed into the real loop, over a store on a disk, by somebody who looks at the screen only.
final class EntryDesk {
  static let mission: MissionID = "05-008"
  static let respondent = Party.structure("epicerie-champsaur")

  static let key = DraftKey(
    screen: SurveyEntryScreen.name, mission: mission,
    command: "\(MissionCommand.Kind.answerSurvey.rawValue)/\(respondent.text)")

  /// What the screen has acknowledged: a picture was shown after each of its keys.
  struct Acknowledged: Equatable {
    var answers: Questionnaire.Response = [:]
    var comments: [String: String] = [:]
  }

  private(set) var acknowledged: Acknowledged
  let questionnaire: Questionnaire
  private let path: String
  private let store: SQLiteStore
  private let runtime: Runtime
  private let terminal = MemoryTerminal(size: Size(columns: 80, rows: 24))

  /// Opens the store at `path` as the program does, and the questionnaire; takes up the draft where there is one.
  init(_ path: String, _ dossier: Dossier) throws {
    self.path = path
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    store = try SQLiteStore.open(path, as: holder)
    acknowledged = try Self.draft(in: store)
    let performer = Performer(store: store, ledger: Ledger(store), clock: Ground.clock, me: dossier.reader)
    let desk = Desk(
      today: Ground.today, language: .fr, me: dossier.reader, names: dossier.names, size: terminal.size)
    guard let screen = SurveyEntryScreen(dossier, respondent: Self.respondent, desk: desk),
      let sent = dossier.mission.questionnaire(of: Self.respondent, in: dossier.circumstances.directory)
    else { throw NoSurvey() }
    questionnaire = sent
    runtime = Runtime(
      app: App(desk: desk, first: screen), terminal: terminal, performer: performer, clock: Ground.clock, scan: nil,
      environment: [:])
    runtime.start()
    if try store.draft(Self.key) != nil { press(.enter) }
  }

  struct NoSurvey: Error {}

  /// The mission as it stays while its questionnaire is typed: read once, folded from the whole journal.
  static func dossier(in store: SQLiteStore) throws -> Dossier {
    let ledger = Ledger(store)
    guard let mission = try ledger.mission(mission) else { throw NoSurvey() }
    return Dossier(
      mission, reader: "c-roux", circumstances: try ledger.circumstances(for: mission, today: Ground.today),
      names: Names(directory: try ledger.directory()))
  }

  var screen: String { terminal.last.trimmedRows.joined(separator: "\n") }

  /// The question that the screen points at; `nil` on what follows the questions.
  var question: Question? {
    let line = terminal.last.trimmedRows.first { $0.hasPrefix(">") }
    let code = line?.dropFirst().split(separator: " ").first.map(String.init)
    return code.flatMap { questionnaire[$0] }
  }

  /// Plays a key as the loop does: it is acknowledged once the picture after it is shown.
  func press(_ key: Key, _ effect: (inout Acknowledged) -> Void = { _ in }) {
    let before = terminal.presented
    runtime.play([.key(key)])
    if terminal.presented > before { effect(&acknowledged) }
  }

  /// Leaves the program as `kill -9` does: nothing is put away. What stands on the disk goes on in `folder`.
  func killed(in folder: URL) throws -> String { try Self.copy(path, into: folder) }

  /// The store as it stands on the disk, whoever is writing to it.
  static func copy(_ path: String, into folder: URL) throws -> String {
    let place = folder.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appendingPathComponent("essai.jalon").path
    for ending in ["", "-journal", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
      try FileManager.default.copyItem(atPath: path + ending, toPath: file + ending)
    }
    return file
  }

  /// What the draft on that disk holds, read by a program that was never told of it.
  static func draft(at path: String) throws -> Acknowledged {
    let reader = Holder(user: "autre", host: "ici", pid: 2, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(path, as: reader)
    defer { try? store.close() }
    return try draft(in: store)
  }

  private static func draft(in store: SQLiteStore) throws -> Acknowledged {
    guard let draft = try store.draft(key) else { return Acknowledged() }
    let value = try JSONReader.read(Array(draft.fields.utf8))
    return Acknowledged(
      answers: members(value["answers"]).compactMapValues(answer),
      comments: members(value["comments"]).compactMapValues(\.text).filter { !$0.value.isEmpty })
  }

  private static func members(_ value: Value?) -> [String: Value] {
    if case .group(let members)? = value { members } else { [:] }
  }

  private static func answer(_ value: Value) -> JalonCore.Answer? {
    switch value {
    case .whole(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let words): .several(words.compactMap(\.text))
    case .null, .flag, .fraction, .group: nil
    }
  }
}
