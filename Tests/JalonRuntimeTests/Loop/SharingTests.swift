import Foundation
import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Synchronization
import Testing

@testable import JalonRuntime
@testable import JalonScreens

/// A store that is far: whoever asks waits until it is let go.
private final class Gate: Sendable {
  private let state = Mutex((isShut: false, isAway: false))

  func shut() { state.withLock { $0.isShut = true } }
  func open() { state.withLock { $0 = (false, false) } }
  func leave() { state.withLock { $0.isAway = true } }

  func pass() throws(StoreFailure) {
    while state.withLock({ $0.isShut && !$0.isAway }) { Thread.sleep(forTimeInterval: 0.002) }
    if state.withLock({ $0.isAway }) { throw .server(.lost) }
  }
}

@Suite("Beside a store that is far, and that others write into")
struct SharingTests {
  private let store = MemoryStore(marked: .demonstration)
  private let gate = Gate()
  private let runtime: Runtime
  private let terminal: MemoryTerminal

  init() throws {
    try Demonstration.fill(store, today: Ground.today)
    let ledger = Ledger(store)
    terminal = MemoryTerminal(size: Size(columns: 120, rows: 40))
    let desk = Desk(
      today: Ground.today, language: .fr, me: "c-roux", names: try Names(reading: ledger), mark: .demonstration,
      size: terminal.size)
    let performer = Performer(store: store, ledger: ledger, drawer: MemoryDrawer(), clock: Ground.clock, me: "c-roux")
    runtime = Runtime(
      app: App(desk: desk, first: CaseListScreen()), terminal: terminal, performer: performer, clock: Ground.clock,
      scan: nil, environment: [:])
    let gate = gate
    store.slow { () throws(StoreFailure) in try gate.pass() }
    runtime.share(by: store, every: 0.02)
    runtime.start()
    try until("the list is there") { terminal.shows("05-014") }
  }

  /// Plays what comes from beside the loop, until `isSo`; ten seconds are a failure.
  private func until(_ what: Comment, _ isSo: () -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 10)
    while !isSo(), Date() < end {
      Thread.sleep(forTimeInterval: 0.005)
      runtime.play([.woken])
      runtime.settle()
    }
    try #require(isSo(), "\(what.rawValue)\n\(terminal.last.trimmedRows.joined(separator: "\n"))")
  }

  /// Somebody else enters a line.
  private func elsewhere(_ line: String, by colleague: PersonID = "n-haddad") throws {
    var bytes = Array(line.utf8)
    let apply = Apply(
      store, ledger: Ledger(store), clock: Ground.clock, me: colleague, isReal: false, language: .fr)
    let tally = try apply.run(.each) {
      defer { bytes = [] }
      return bytes
    } write: { _ in
    }
    try #require(tally.refused == 0)
  }

  private var mission: MissionID? { (runtime.app.top as? CaseListScreen)?.window.focused?.mission }

  private func press(_ keys: Key...) { for key in keys { runtime.play([.key(key)]) } }
  private func type(_ text: String) { runtime.play(text.map { .key(.character($0)) }) }

  @Test("keys are answered while the store takes its time: a filter is typed, a screen opened and left")
  func keys() throws {
    gate.shut()
    type("/gap")
    #expect(terminal.shows("gap"))
    press(.escape, .character("?"))
    #expect(terminal.shows("Aide"))
    press(.escape, .enter)
    press(.escape)
    gate.open()
    try until("the list is there again") { terminal.shows("05-014") }
    _ = runtime.finish()
  }

  @Test("letters typed while a sheet and a form are opening are for them, and Escape gives them up")
  func ahead() throws {
    gate.shut()
    press(.enter, .character("o"))
    type("Tapé d’avance.")
    gate.open()
    try until("all that was typed is in the form") {
      terminal.shows("Ajouter une note") && terminal.shows("Tapé d’avance.")
    }
    press(.escape)
    try until("the sheet is in front") { runtime.app.top is MissionSheetScreen }
    press(.escape)
    gate.shut()
    press(.enter, .character("o"))
    type("Jamais.")
    press(.escape)
    gate.open()
    try until("the list is in front") { runtime.app.top is CaseListScreen && terminal.shows("05-014") }
    #expect(!terminal.shows("Jamais"))
    _ = runtime.finish()
  }

  @Test("what is typed while an act is on its way is neither lost nor sent twice")
  func act() throws {
    press(.enter)
    try until("the sheet is read") { terminal.shows("Parcours") }
    press(.character("o"))
    type("Vue de loin.")
    gate.shut()
    press(.control("s"))
    press(.control("s"))
    gate.open()
    try until("it is recorded") { !(runtime.app.top is FormScreen) && terminal.shows("Enregistré") }
    let notes = try store.everything().filter { $0.kind == "noted" && "\($0.content)".contains("Vue de loin") }
    #expect(notes.count == 1)
    _ = runtime.finish()
  }

  @Test("a store that does not answer is told in the title with its hour, and its return is told too")
  func away() throws {
    gate.leave()
    try until("it is told") { terminal.shows("hors ligne depuis") }
    press(.character("?"))
    #expect(terminal.shows("Aide"), "what needs no store goes on")
    press(.escape)
    gate.open()
    try until("its return is told") { terminal.shows("De retour") && !terminal.shows("hors ligne") }
    _ = runtime.finish()
  }

  /// The form of an act on a mission, in front.
  private func open(_ act: MissionCommand.Kind, on mission: MissionID) throws {
    guard case .dossier(let dossier?)? = runtime.performer.perform(.dossier(mission)) else { throw NoDossier() }
    runtime.ask(.push(Forms.screen(for: .mission(act), dossier: dossier, desk: runtime.app.desk)))
    try until("the form is there") { runtime.app.top is FormScreen }
  }

  @Test("what another did on the mission meanwhile is shown before the act is done, which Enter records all the same")
  func overtaken() throws {
    try open(.setTheme, on: "05-014")
    try elsewhere(#"{"command":"takeNote","mission":"05-014","text":"Appelée ce matin.","on":"\#(Ground.today.iso)"}"#)
    type("Modèle économique")
    press(.control("s"))
    try until("it is shown") { terminal.shows("Entre-temps") && terminal.shows("Haddad") && terminal.shows("Appelée") }
    #expect(try store.everything().allSatisfy { $0.kind != "themeSet" || $0.stream != .mission("05-014") })
    press(.enter)
    try until("it is recorded") { !(runtime.app.top is FormScreen) }
    #expect(try store.events(of: .mission("05-014")).last?.kind == "themeSet")
    _ = runtime.finish()
  }

  @Test("a note is recorded whatever another did meanwhile, and what another did elsewhere asks nothing")
  func harmless() throws {
    try open(.takeNote, on: "05-014")
    try elsewhere(#"{"command":"takeNote","mission":"05-014","text":"Appelée ce matin.","on":"\#(Ground.today.iso)"}"#)
    type("De même.")
    press(.control("s"))
    try until("it is recorded") { !(runtime.app.top is FormScreen) }
    try open(.setTheme, on: "05-014")
    try elsewhere(#"{"command":"takeNote","mission":"05-011","text":"Ailleurs.","on":"\#(Ground.today.iso)"}"#)
    type("Modèle économique")
    press(.control("s"))
    try until("it is recorded") { !(runtime.app.top is FormScreen) }
    #expect(try store.events(of: .mission("05-014")).last?.kind == "themeSet")
    _ = runtime.finish()
  }

  private struct NoDossier: Error {}

  @Test("what somebody else records is seen without a key, and the focus stays on its mission")
  func moved() throws {
    press(.down, .down)
    let focused = try #require(mission)
    let place = terminal.last.cursor
    try elsewhere(#"{"command":"amendStructure","structure":"theatre-cour","name":"Théâtre renommé ailleurs"}"#)
    try until("it is seen") { terminal.shows("Théâtre renommé") }
    #expect(terminal.last.cursor == place && mission == focused)
    _ = runtime.finish()
  }
}

extension MemoryTerminal {
  fileprivate func shows(_ text: String) -> Bool { last.trimmedRows.contains { $0.contains(text) } }
}
