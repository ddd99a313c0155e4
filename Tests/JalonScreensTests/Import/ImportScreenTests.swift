import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Bringing a table in, on the screen")
struct ImportScreenTests {
  private let desk = Player(.before).app.desk

  private func preview(_ states: [IntakePreview.State], asksReason: Bool = false) -> IntakePreview {
    let lines = states.enumerated().map { index, state in
      IntakePreview.Line(
        number: index + 2, state: state, name: "Ligne \(index + 2)", texts: [Words(same: "ligne \(index + 2)")],
        candidates: state == .doubt
          ? [.init(code: "a", words: Words(same: "A")), .init(code: "b", words: Words(same: "B"))] : [])
    }
    return IntakePreview(columns: [], lines: lines, tally: Words(same: "en tout"), asksReason: asksReason)
  }

  private func typing(_ text: String) -> ImportScreen {
    var screen = ImportScreen()
    for letter in text { _ = screen.type(.key(.character(letter)), desk) }
    return screen
  }

  private func showing(_ states: [IntakePreview.State], asksReason: Bool = false) -> ImportScreen {
    var screen = typing("annuaire.csv")
    _ = screen.enter(desk)
    _ = screen.receive(.intake(preview(states, asksReason: asksReason), of: screen.ask), desk)
    return screen
  }

  private func asked(_ effects: [Effect]) -> IntakeAsk? {
    effects.lazy.compactMap { if case .previewIntake(let ask) = $0 { ask } else { nil } }.first
  }

  @Test("a path and a kind are chosen, and Enter reads the file without writing anything")
  func chosen() {
    var screen = typing("annuaire.csv")
    _ = screen.type(.key(.down), desk)
    let ask = asked(screen.enter(desk))
    #expect(ask?.kind == .providers && ask?.path == "annuaire.csv")
    var blank = ImportScreen()
    #expect(asked(blank.enter(desk)) == nil)
  }

  @Test("Tab completes the path")
  func completed() {
    var screen = typing("ann")
    guard case .completePath("ann")? = screen.type(.key(.tab), desk)?.first else { return #expect(Bool(false)) }
    _ = screen.receive(.completed(PathCompletion(text: "annuaire.csv", names: ["annuaire.csv"]), of: "ann"), desk)
    #expect(asked(screen.enter(desk))?.path == "annuaire.csv")
  }

  @Test("each doubt is settled by one key, and the plan is asked again with it")
  func doubts() {
    var screen = showing([.doubt, .create])
    #expect(screen.whyNotRecorded(desk) != nil)
    #expect(asked(screen.settleAsSame())?.same == [2: "a"])
    #expect(asked(screen.settleAsNew())?.new == [2])
    #expect(screen.ask.same.isEmpty)
    #expect(asked(screen.leaveAside())?.skipped == [2])
    #expect(asked(screen.leaveAside())?.skipped == [])
  }

  @Test("nothing is recorded while a line is in doubt or refused, nor where nothing would change")
  func refused() {
    #expect(showing([.create, .refused]).whyNotRecorded(desk) != nil)
    #expect(showing([.same, .skipped]).whyNotRecorded(desk) == ImportWords.nothingToDo)
    #expect(showing([.create, .same]).whyNotRecorded(desk) == nil)
  }

  @Test("a reason is asked before what asks for one is recorded")
  func reason() {
    var screen = showing([.create], asksReason: true)
    #expect(!screen.record(desk).contains { if case .performIntake = $0 { true } else { false } })
    for letter in "vu" { _ = screen.type(.key(.character(letter)), desk) }
    let sent = screen.enter(desk).compactMap { effect -> IntakeAsk? in
      if case .performIntake(let ask) = effect { ask } else { nil }
    }
    #expect(sent.first?.reason == "vu")
  }

  @Test("what a column was told to say is kept at this computer, and told again for the next file")
  func column() {
    var screen = showing([.create])
    _ = screen.beginColumn()
    for letter in "Entité=nom" { _ = screen.type(.key(.character(letter)), desk) }
    #expect(asked(screen.enter(desk))?.columns == ["Entité=nom"])
    let effects = screen.receive(.intake(preview([.create]), of: screen.ask), desk)
    var kept: [String: String?] = [:]
    for case .remember(let values) in effects { kept.merge(values) { $1 } }
    #expect(kept["import.columns.structures"] == "Entité=nom")
    var (next, later) = (ImportScreen(), desk)
    later.kept["import.columns.structures"] = "Entité=nom"
    _ = next.appear(later)
    #expect(next.ask.columns == ["Entité=nom"])
  }

  @Test("a column that was told to say nothing known is kept nowhere, and what was typed may be mended")
  func badColumn() {
    var screen = showing([.create])
    _ = screen.beginColumn()
    for letter in "Entité=foo" { _ = screen.type(.key(.character(letter)), desk) }
    _ = screen.enter(desk)
    let effects = screen.receive(.intake(IntakePreview(fault: Words(same: "foo n'est rien")), of: screen.ask), desk)
    #expect(!effects.contains { if case .remember = $0 { true } else { false } })
    #expect(screen.mode == .column && screen.typed.text == "Entité=foo" && screen.ask.columns.isEmpty)
    _ = screen.goBack()
    #expect(screen.mode == .showing && screen.lines.count == 1)
  }

  @Test("while a table is read again or recorded no line is settled, and nobody leaves before it is known")
  func underWay() {
    var screen = showing([.create])
    #expect(screen.open != nil)
    _ = screen.record(desk)
    #expect(screen.mode == .recording && screen.open == nil)
    _ = screen.goBack()
    #expect(screen.mode == .recording)
  }

  @Test("the reason that was typed is sent by Ctrl-S as by Enter")
  func reasonBySending() {
    var screen = showing([.create], asksReason: true)
    _ = screen.record(desk)
    for letter in "vu" { _ = screen.type(.key(.character(letter)), desk) }
    let sent = screen.record(desk).compactMap { if case .performIntake(let ask) = $0 { ask } else { nil } }
    #expect(sent.first?.reason == "vu")
  }

  @Test("a file that is no such table says why, and another one may be chosen")
  func fault() {
    var screen = typing("x.csv")
    _ = screen.enter(desk)
    let effects = screen.receive(.intake(IntakePreview(fault: Words(same: "ni l'un")), of: screen.ask), desk)
    #expect(screen.mode == .choosing && !effects.isEmpty)
  }
}
