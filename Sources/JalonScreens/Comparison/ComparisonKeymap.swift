import JalonCore
import JalonTerminal
import JalonWording

extension ComparisonScreen {
  public static let keymap: [Binding<ComparisonScreen>] = moves + digits + marking + together

  private static let moves: [Binding<ComparisonScreen>] = [
    Binding("comparison.up", [.up, .character("k")], ComparisonWords.up, .move) { state, _ in state.move(0, -1) },
    Binding("comparison.down", [.down, .character("j")], ComparisonWords.down, .move) { state, _ in state.move(0, 1) },
    Binding("comparison.left", [.left, .character("h")], ComparisonWords.left, .move) { state, _ in state.move(-1, 0) },
    Binding("comparison.right", [.right, .character("l")], ComparisonWords.right, .move) { state, _ in state.move(1, 0)
    },
    Binding(
      "comparison.next", [.tab], ComparisonWords.next, short: ComparisonWords.nextShort, .move, priority: 3,
      disabled: { state, _ in state.refusalToTurn }
    ) { $0.turn(1, $1) },
    Binding(
      "comparison.previous", [.backTab], ComparisonWords.previous, .move,
      disabled: { state, _ in state.refusalToTurn }
    ) { $0.turn(-1, $1) },
  ]

  /// The unshifted keys of the row of digits, on the French keyboard.
  static let frenchRow: [Character] = ["à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç"]

  private static let digits: [Binding<ComparisonScreen>] = frenchRow.enumerated().map { digit, letter in
    Binding(
      "comparison.mark.\(digit)", [.character(Character("\(digit)")), .character(letter)], ComparisonWords.mark(digit),
      disabled: { state, _ in state.refusal(of: digit) }
    ) { $0.press(digit, $1) }.writing
  }

  private static let marking: [Binding<ComparisonScreen>] = [
    Binding(
      "comparison.half", [.character(","), .character(".")], ComparisonWords.half,
      disabled: { state, _ in state.refusalToMark }
    ) { state, desk in
      state.addHalf(desk) ?? []
    }.writing,
    Binding(
      "comparison.comment", [.character("o")], ComparisonWords.commentTitle, short: ComparisonWords.commentShort,
      priority: 2, disabled: { state, _ in state.refusalToMark }
    ) {
      $0.comment($1)
    }.writing,
    Binding(
      "comparison.order", [.character("t")], ComparisonWords.order, disabled: { state, _ in state.refusalToMark }
    ) { state, _ in
      state.isByCriterion.toggle()
      return [.say(Notice(state.isByCriterion ? ComparisonWords.byCriterion : ComparisonWords.byProposal))]
    },
    Binding(
      "comparison.open", [.enter], ComparisonWords.openSheet, disabled: { $0.refusalToLift($1) }
    ) { $0.lift($1) },
    Binding(
      "comparison.close", [.character("f")], ComparisonWords.closeSheet, short: ComparisonWords.closeShort, priority: 6,
      disabled: { $0.refusalToClose($1) }
    ) { $0.closeOrReopen($1) }.explained { $0.goToUnmarked($1) }.called { state, _ in
      state.isSheetClosed ? ComparisonWords.reopenShort : nil
    }.writing,
    Binding(
      "comparison.reveal", [.character("R")], ComparisonWords.reveal, short: ComparisonWords.revealShort, priority: 5,
      disabled: { $0.refusal(of: .reveal(Reveal(on: $0.day($1))), $1) }
    ) { $0.perform(.reveal(Reveal(on: $0.day($1))), $1) }.asking { ComparisonWords.sureToReveal(on: $0.day($1)) }
      .writing,
    Binding(
      "comparison.sitting", [.character("D")], ComparisonWords.sitting,
      disabled: { state, _ in state.takesActs ? nil : ComparisonWords.nothingToMark }
    ) { state, _ in
      state.open(.sitting)
      return []
    },
    Binding(
      "comparison.seat", [.character("s")], MissionCommand.Kind.seat.title, short: MissionCommand.Kind.seat.short,
      disabled: { $0.standing(.seat, $1) }
    ) { state, desk in state.form(.seat, desk) }.writing,
    Binding(
      "comparison.setAside", [.character("x")], MissionCommand.Kind.setAside.title,
      disabled: { $0.standing(.setAside, $1) }
    ) { state, desk in state.form(.setAside, desk) }.writing,
    Binding(
      "comparison.undo", [.character("u"), .control("z")], ComparisonWords.undo, short: ComparisonWords.undoShort,
      priority: 4,
      disabled: { $0.whyNoUndo($1) }
    ) { $0.undo($1) }.writing,
  ]

  private static let together: [Binding<ComparisonScreen>] = [
    Binding(
      "comparison.adopt", [.character("*")], ComparisonWords.adopt, short: ComparisonWords.adoptShort, priority: 5,
      disabled: { $0.refusal(of: .adoptUnanimous(AdoptUnanimous(on: $0.day($1))), $1) }
    ) { $0.perform(.adoptUnanimous(AdoptUnanimous(on: $0.day($1))), $1) }.writing,
    Binding(
      "comparison.advance", [.character("a")], ComparisonWords.advance, short: ComparisonWords.advanceShort,
      priority: 7,
      disabled: { $0.refusalToAdvance($1) }
    ) { $0.advance($1) }.asking(as: ComparisonWords.reveal) { state, desk in
      state.dossier?.advance == .reveal ? ComparisonWords.sureToReveal(on: state.day(desk)) : nil
    }.writing,
    Binding(
      "comparison.whatIf", [.character("w")], WhatIfWords.open, short: WhatIfWords.openShort,
      disabled: { state, _ in state.concertation == nil ? WhatIfWords.sealed : nil }
    ) { state, desk in
      state.concertation.map { [.push(WhatIfScreen($0.selection, state.names(desk)))] } ?? []
    },
    Binding("comparison.mask", [.character("m")], ComparisonWords.mask, short: ComparisonWords.maskShort) {
      state, desk in
      state.mask(desk.masks.isEmpty)
    },
    Binding("comparison.curtain", [.character("b")], CurtainWords.lower, short: CurtainWords.lowerShort) { _, _ in
      [.push(CurtainScreen())]
    },
    Binding("comparison.meeting", [.character("M")], MeetingWords.begin, short: MeetingWords.beginShort) {
      $0.beginOrEndMeeting($1)
    }.asking(as: MeetingWords.leave) { _, desk in desk.meeting.map { MeetingWords.sureToEnd($0.elapsed(at: desk.now)) }
    },
    Binding(
      "comparison.changes", sequences: [[.character("g"), .character("j")]], ChangesWords.open, .go,
      disabled: { state, _ in state.dossier == nil ? ComparisonWords.reading : nil }
    ) { state, desk in
      state.dossier.map { [.push(ChangesScreen($0, names: state.names(desk), in: desk.zone))] } ?? []
    },
    Binding(
      "comparison.print", [.character("p")], PrintWords.open, short: PrintWords.printShort,
      disabled: { _, desk in desk.masks.isEmpty ? nil : ComparisonWords.printMasked }
    ) { state, _ in [.push(PrintScreen(state.id))] },
    Binding(
      "comparison.reopen", [], MissionCommand.Kind.reopenEvaluation.title,
      disabled: { $0.standing(.reopenEvaluation, $1) }
    ) { state, desk in state.form(.reopenEvaluation, desk) }.writing,
  ]
}

extension ComparisonScreen {
  mutating func move(_ columns: Int, _ rows: Int) -> [Effect] {
    guard let evaluation, let focus,
      let row = evaluation.grid.criteria.firstIndex(where: { $0.id == focus.criterion }),
      let column = evaluation.admitted.firstIndex(where: { $0.provider == focus.provider })
    else { return [] }
    let criterion = evaluation.grid.criteria[min(max(0, row + rows), evaluation.grid.criteria.count - 1)]
    let proposal = evaluation.admitted[min(max(0, column + columns), evaluation.admitted.count - 1)]
    (self.focus, commaOn) = (GridCell(proposal.provider, criterion.id), nil)
    return []
  }

  /// The one door to the forms from here. Where the focus happens to be says nothing of who is to be retained: only
  /// setting aside is about the proposal in focus.
  func form(_ kind: MissionCommand.Kind, _ desk: Desk) -> [Effect] {
    let topics = kind == .setAside ? focus.map { [Topic.party(.provider($0.provider))] } ?? [] : []
    let day = sitting(desk).map { [Topic.day($0)] } ?? []
    return [.push(FormDoor(.mission(kind), mission: id, about: topics + day))]
  }

  mutating func comment(_ desk: Desk) -> [Effect] {
    guard let focus else { return [] }
    if explain(focus) { return [] }
    switch phase {
    case .sheet(let seat, _):
      // The focus has gone on from the mark that was just typed.
      if seat.marks[focus] == nil, let lastGiven, explain(lastGiven) { return [] }
      guard let act = seat.marks[focus] else { return [.say(Notice(ComparisonWords.markFirst))] }
      open(.comment(act, required: false), text: act.comment ?? "")
    case .together(let concertation):
      guard let act = concertation.agreed[focus] else { return [.say(Notice(ComparisonWords.markFirst))] }
      open(.agreement(act), text: act.reason ?? "")
    case .nothing, .noSheet, .curtain, .interest, .settled: return [.say(Notice(ComparisonWords.nothingToMark))]
    }
    return []
  }

  /// Names are hidden as it begins, and come back with the one who prepared it.
  func beginOrEndMeeting(_ desk: Desk) -> [Effect] {
    guard let meeting = desk.meeting else { return [.beginMeeting] + mask(true) + [.say(Notice(MeetingWords.begun))] }
    return [.endMeeting] + mask(false) + [.say(Notice(MeetingWords.ended(meeting.elapsed(at: desk.now))))]
  }

  /// Opens the sheet behind the curtain, once the journal says who did.
  mutating func lift(_ desk: Desk) -> [Effect] {
    guard let seat else { return [] }
    isLifting = true
    return [.perform([Intention(.mission(id, .readSheet(ReadSheet(evaluator: seat, on: day(desk)))))])]
  }

  var isSheetClosed: Bool { if case .sheet(let seat, _) = phase { seat.isClosed } else { false } }

  mutating func closeOrReopen(_ desk: Desk) -> [Effect] {
    guard case .sheet(let seat, _) = phase else { return [] }
    guard !seat.isClosed else {
      open(.reopening(seat.evaluator))
      return []
    }
    return perform(.closeSheet(CloseSheet(evaluator: seat.evaluator, on: day(desk))), desk)
  }

  /// Why the sheet cannot be closed; the focus goes to what is missing.
  mutating func goToUnmarked(_ desk: Desk) -> [Effect] {
    if case .sheet(let seat, let evaluation) = phase,
      let first = evaluation.unmarked(seat).first(where: { waiting[$0] == nil })
    {
      focus = first
    }
    explainNext()
    return ask != nil ? [] : [.say(Notice(refusalToClose(desk) ?? ComparisonWords.nothingToMark, .refused))]
  }

  /// Only what this person marked is taken back here; whatever else happened, where it is told.
  func whyNoUndo(_ desk: Desk) -> Words? {
    if lastWaits { return nil }
    guard let mission = dossier?.mission, mission.undoable != nil else { return ComparisonWords.nothingToUndo }
    return mission.lastActMarks(by: desk.me) ? nil : ComparisonWords.onlyOwnMarks
  }

  /// One's own marks at once, told again in the notice.
  mutating func undo(_ desk: Desk) -> [Effect] {
    if let effects = takeBackWaiting() { return effects }
    guard let dossier, let act = dossier.mission.undoable, whyNoUndo(desk) == nil else { return [] }
    let told = JournalLines(dossier, names: names(desk)).sentences(of: act)
    return perform(.undo(UndoAct(act: act)), echo: .undone(told), desk)
  }

  /// What takes the mission on from here: the sheets are opened with their own key, all else has a form.
  mutating func advance(_ desk: Desk) -> [Effect] {
    guard let kind = dossier?.advance else { return [] }
    return kind == .reveal ? perform(.reveal(Reveal(on: day(desk))), desk) : form(kind, desk)
  }
}

extension ComparisonScreen {
  // Why a key does nothing, as the rules tell it.

  func standing(_ kind: MissionCommand.Kind, _ desk: Desk) -> Words? {
    guard let dossier else { return ComparisonWords.reading }
    let obstacles = dossier.standing(kind, by: desk.me)
    return obstacles.isEmpty ? nil : Refusal.obstacles(obstacles).sentence(names(desk), .mission(kind))
  }

  func refusal(of command: MissionCommand, _ desk: Desk) -> Words? {
    guard let dossier = dossier(on: desk) else { return ComparisonWords.reading }
    let obstacles = dossier.ruling(command, by: desk.me).obstacles
    return obstacles.isEmpty ? nil : Refusal.obstacles(obstacles).sentence(names(desk), .mission(command.kind))
  }

  func refusalToAdvance(_ desk: Desk) -> Words? {
    guard let kind = dossier?.advance else { return ComparisonWords.nothingAhead }
    return standing(kind, desk)
  }

  /// A digit also answers whether there is a link.
  func refusal(of digit: Int) -> Words? {
    if case .interest = phase { return (1...3).contains(digit) ? nil : ComparisonWords.oneToThree }
    if let refusalToMark { return refusalToMark }
    guard let top = focusedScale?.top, digit > top else { return nil }
    return ComparisonWords.scaleEnds(at: top)
  }

  /// Why no mark can be given, changed or explained here.
  var refusalToMark: Words? {
    switch phase {
    case .together: nil
    case .sheet(let seat, _):
      seat.isRecused ? ComparisonWords.recusedSheet : seat.isClosed ? ComparisonWords.closedSheet : nil
    case .curtain: ComparisonWords.openFirst
    case .interest: ComparisonWords.oneToThree
    case .nothing, .noSheet, .settled: ComparisonWords.nothingToMark
    }
  }

  /// Why Enter opens no sheet.
  func refusalToLift(_ desk: Desk) -> Words? {
    if case .curtain(let seat) = phase {
      return refusal(of: .readSheet(ReadSheet(evaluator: seat.evaluator, on: day(desk))), desk)
    }
    return refusalToMark ?? ComparisonWords.digitsMark
  }

  /// Why Tab goes nowhere.
  var refusalToTurn: Words? {
    switch phase {
    case .noSheet(let evaluation): evaluation.seats.isEmpty ? ComparisonWords.nobodySeated : nil
    case .curtain, .interest, .sheet, .together: nil
    case .nothing, .settled: ComparisonWords.nothingToMark
    }
  }

  /// A closed sheet is opened again with the same key.
  func refusalToClose(_ desk: Desk) -> Words? {
    guard case .sheet(let seat, let evaluation) = phase else { return ComparisonWords.noSheetInHand }
    if seat.isClosed { return nil }
    let waiting = waiting
    let left = evaluation.unmarked(seat).filter { waiting[$0] == nil }
    if left.isEmpty, let first = cells.first(where: { waiting[$0] != nil }) {
      return ComparisonWords.unexplained(waiting.count, first: first.words(names(desk)))
    }
    guard let first = left.first, dossier != nil, !seat.isRecused else {
      return refusal(of: .closeSheet(CloseSheet(evaluator: seat.evaluator, on: day(desk))), desk)
    }
    return ComparisonWords.unmarked(left.count, first: first.words(names(desk)))
  }
}
