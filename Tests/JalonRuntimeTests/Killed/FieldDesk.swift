import Foundation
import JalonCore
import JalonSQLite
import JalonScreens
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording

@testable import JalonRuntime

/// A text being typed into one field, at the pace of a person, in the real loop over a store on a disk.
final class FieldDesk {
  /// Where the text is typed.
  enum Field: String, CaseIterable, Sendable {
    case note, comment

    var mission: MissionID { "05-008" }
  }

  private let field: Field
  private let drawer: SQLiteDrawer
  private let runtime: Runtime
  private let ticks = Ticks()
  /// What stood in the field from each moment on.
  private(set) var typed: [(at: Int, text: String)] = [(0, "")]

  init(_ path: String, _ field: Field) throws {
    self.field = field
    let store = try SQLiteStore.open(path, as: Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0)))
    drawer = try EntryDesk.drawer(beside: path, of: store)
    let own = try EntryDesk.drawer(beside: path, of: store)
    let dossier = try EntryDesk.dossier(of: .survey, in: store)
    let terminal = MemoryTerminal(size: Size(columns: 80, rows: 24))
    let desk = Desk(
      today: Ground.today, language: .fr, me: dossier.reader, names: dossier.names, size: terminal.size)
    let performer = Performer(
      store: store, ledger: Ledger(store), drawer: own, clock: Ground.clock, me: dossier.reader)
    runtime = Runtime(
      app: App(desk: desk, first: try Self.screen(field, dossier, desk)), terminal: terminal, performer: performer,
      clock: Ground.clock, scan: nil, environment: [:], milliseconds: { [ticks] in ticks.now })
    runtime.start()
    runtime.settle()
    if field == .comment { runtime.play([.key(.character("c"))]) }
  }

  private static func screen(_ field: Field, _ dossier: Dossier, _ desk: Desk) throws -> any Screen {
    switch field {
    case .note: return FormScreen(.mission(.takeNote), .mission(dossier), desk: desk)
    case .comment:
      guard let screen = SurveyEntryScreen(dossier, respondent: EntryDesk.respondent, desk: desk) else {
        throw EntryDesk.NoSurvey()
      }
      return screen
    }
  }

  private var text: String { typed.last?.text ?? "" }
  var now: Int { ticks.now }
  /// Whether the loop would wake without a key.
  var isAwake: Bool { runtime.patience != nil }

  func type(_ letter: Character, after pause: Int) {
    wait(pause)
    runtime.play([.key(.character(letter))])
    typed.append((now, text + String(letter)))
  }

  func paste(_ pasted: String) {
    runtime.play([.paste(pasted)])
    typed.append((now, text + pasted))
  }

  /// Time goes by as the loop lives it: it is woken when it asked for it.
  func wait(_ milliseconds: Int) {
    var left = milliseconds
    while let patience = runtime.patience, patience <= left {
      ticks.now += patience
      left -= patience
      runtime.settle()
    }
    ticks.now += left
  }

  /// What stood in the field so many milliseconds ago.
  func text(ago milliseconds: Int) -> String { typed.last { $0.at <= now - milliseconds }?.text ?? "" }

  /// What a program that knows nothing of this one finds on the disk.
  func found() throws -> String {
    let fields = try drawer.draft(key).map { try JSONReader.read(Array($0.fields.utf8)) }
    switch field {
    case .note: return fields?["text"]?.text ?? ""
    case .comment:
      guard case .group(let comments)? = fields?["comments"] else { return "" }
      return comments.values.compactMap(\.text).first ?? ""
    }
  }

  private var key: DraftKey {
    switch field {
    case .note:
      DraftKey(screen: FormScreen.name, mission: field.mission, command: MissionCommand.Kind.takeNote.rawValue)
    case .comment: EntryDesk.Work.survey.key
    }
  }
}
