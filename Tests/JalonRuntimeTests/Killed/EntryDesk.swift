import Foundation
import JalonCore
import JalonRuntime
import JalonSQLite
import JalonScreens
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording

/// A clock of milliseconds that goes on when it is told to.
final class Ticks {
  var now = 0
}

/// A questionnaire being typed into the real loop, over a store on a disk, by somebody who looks at the screen only.
final class EntryDesk {
  /// What is being entered.
  enum Work: String, CaseIterable, Sendable {
    case survey, followUp

    var mission: MissionID { self == .survey ? "05-008" : "05-007" }

    var key: DraftKey {
      let command =
        switch self {
        case .survey: "\(MissionCommand.Kind.answerSurvey.rawValue)/\(EntryDesk.respondent.text)"
        case .followUp: MissionCommand.Kind.recordFollowUp.rawValue
        }
      return DraftKey(screen: SurveyEntryScreen.name, mission: mission, command: command)
    }
  }

  static let respondent = Party.structure("epicerie-champsaur")

  /// What the screen has acknowledged: a picture was shown after each of its keys.
  struct Acknowledged: Equatable {
    var answers: Questionnaire.Response = [:]
    var comments: [String: String] = [:]
  }

  private(set) var acknowledged: Acknowledged
  /// With more needs than anybody tells.
  let questionnaire: Questionnaire
  let work: Work
  private let path: String
  private let drawer: SQLiteDrawer
  private let runtime: Runtime
  private let ticks = Ticks()
  private let terminal = MemoryTerminal(size: Size(columns: 80, rows: 24))

  /// Opens the store at `path` as the program does, and the questionnaire; takes up the draft where there is one.
  init(_ path: String, _ dossier: Dossier, _ work: Work) throws {
    (self.path, self.work) = (path, work)
    let holder = Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0))
    let store = try SQLiteStore.open(path, as: holder)
    drawer = try Self.drawer(beside: path, of: store)
    let performer = Performer(
      store: store, ledger: Ledger(store), drawer: drawer, clock: Ground.clock, me: dossier.reader)
    let desk = Desk(
      today: Ground.today, language: .fr, me: dossier.reader, names: dossier.names, size: terminal.size)
    let (screen, questionnaire, known) = try Self.entry(dossier, work, desk)
    self.questionnaire = questionnaire
    acknowledged = try Self.draft(of: work, in: drawer) ?? Acknowledged(answers: known)
    runtime = Runtime(
      app: App(desk: desk, first: screen), terminal: terminal, performer: performer, clock: Ground.clock, scan: nil,
      environment: [:], milliseconds: { [ticks] in ticks.now })
    runtime.start()
    if try drawer.draft(work.key) != nil { press(.enter) }
  }

  struct NoSurvey: Error {}

  /// The screen, the questions that it asks, and what it writes in by itself.
  private static func entry(_ dossier: Dossier, _ work: Work, _ desk: Desk) throws
    -> (SurveyEntryScreen, Questionnaire, Questionnaire.Response)
  {
    let directory = dossier.circumstances.directory
    switch work {
    case .survey:
      guard let screen = SurveyEntryScreen(dossier, respondent: respondent, desk: desk),
        let sent = dossier.mission.questionnaire(of: respondent, in: directory)
      else { throw NoSurvey() }
      return (screen, sent, [:])
    case .followUp:
      guard let screen = SurveyEntryScreen(followUpOf: dossier, desk: desk),
        let stage = dossier.mission.stage.followingUp, let sheet = directory.questionnaire(for: .followUp)
      else { throw NoSurvey() }
      let known = stage.prefilled(stage.asked(sheet), in: directory, on: desk.today)
      return (screen, sheet.asked(actions: stage.report.actions.count, needs: 99), known)
    }
  }

  /// The drawer of these tests stands beside the store, so that both are copied together.
  static func drawer(beside path: String, of store: SQLiteStore) throws -> SQLiteDrawer {
    let place = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("poste.db").path
    return SQLiteDrawer(place, of: DrawerOwner("c-roux", of: try store.origin(), at: path))
  }

  /// The mission as it stays while its questionnaire is typed: read once, folded from the whole journal.
  static func dossier(of work: Work, in store: SQLiteStore) throws -> Dossier {
    let ledger = Ledger(store)
    guard let mission = try ledger.mission(work.mission) else { throw NoSurvey() }
    return Dossier(
      mission, reader: "c-roux", circumstances: try ledger.circumstances(for: mission, today: Ground.today),
      names: Names(directory: try ledger.directory()))
  }

  var screen: String { terminal.last.trimmedRows.joined(separator: "\n") }

  /// The question that the screen has in front, by the head above its answer; `nil` on what follows the questions.
  var question: Question? {
    let heads = terminal.last.trimmedRows.filter { $0.hasPrefix("── ") }
    let code = heads.last?.split(separator: " ").dropFirst().first.map(String.init)
    return code.flatMap { questionnaire[$0] }
  }

  /// Plays a key as the loop does: it is acknowledged once the picture after it is shown.
  func press(_ key: Key, _ effect: (inout Acknowledged) -> Void = { _ in }) {
    let before = terminal.presented
    runtime.play([.key(key)])
    if terminal.presented > before { effect(&acknowledged) }
  }

  /// The keys rest: what was typed goes to the disk.
  func rest() {
    ticks.now += 1_000
    runtime.settle()
  }

  /// Leaves the program as `kill -9` does: nothing is put away. What stands on the disk goes on in `folder`.
  func killed(in folder: URL) throws -> String { try Self.copy(path, into: folder) }

  /// The store and the drawer as they stand on the disk, whoever is writing to them.
  static func copy(_ path: String, into folder: URL) throws -> String {
    let place = folder.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let file = place.appendingPathComponent("essai.jalon").path
    let drawer = URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("poste.db").path
    for (from, to) in [(path, file), (drawer, place.appendingPathComponent("poste.db").path)] {
      for ending in ["", "-journal", "-wal"] where FileManager.default.fileExists(atPath: from + ending) {
        try FileManager.default.copyItem(atPath: from + ending, toPath: to + ending)
      }
    }
    return file
  }

  /// What the draft on that disk holds; `nil` where there is none.
  static func draft(of work: Work, in drawer: SQLiteDrawer) throws -> Acknowledged? {
    guard let draft = try drawer.draft(work.key) else { return nil }
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
