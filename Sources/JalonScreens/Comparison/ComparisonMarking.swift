import JalonCore
import JalonTerminal
import JalonWording

/// What was just asked to be stored, told as the dossier that comes back shows it.
enum ComparisonEcho: Hashable, Sendable {
  case mark(PersonID, GridCell)
  case agreed(GridCell)
  case done(MissionCommand.Kind)
  case undone([Words])

  func words(in dossier: Dossier, _ names: Names) -> Words {
    let stage = dossier.mission.stage
    switch self {
    case .mark(let person, let cell):
      guard let act = stage.evaluation?.seat(of: person)?.marks[cell] else { return ComparisonWords.unmarkedNow }
      return ComparisonWords.stored(cell.words(names), act.mark, comment: act.comment)
    case .agreed(let cell):
      guard let act = stage.concertation?.agreed[cell] else { return ComparisonWords.unmarkedNow }
      return ComparisonWords.storedAgreed(cell.words(names), act.mark, reason: act.reason)
    case .done(let kind):
      return ComparisonWords.done(kind).withoutStop + PrintWords.offered(after: kind, in: dossier.mission).orStop
    case .undone(let sentences): return ComparisonWords.undone(sentences)
    }
  }
}

extension GridCell {
  /// « Cabinet Lise · Méthodologie »
  func words(_ names: Names) -> Words {
    Words { "\(names.name(of: provider)) · \(names.name(of: criterion)($0))" }
  }
}

extension ComparisonScreen {
  /// A digit: a mark, or the choice of an answer while the evaluator declares an interest.
  mutating func press(_ digit: Int, _ desk: Desk) -> [Effect] {
    if let effects = decimal(digit) { return effects }
    switch phase {
    case .interest(let seat): return declare(digit, seat.evaluator, desk)
    case .curtain: return [.say(Notice(ComparisonWords.openFirst))]
    case .sheet, .together:
      guard let scale = focusedScale, marksAreTyped else { return give(Hundredths(whole: digit), desk) }
      open(.mark(scale), text: "\(digit)")
      return []
    case .nothing, .noSheet, .settled: return [.say(Notice(ComparisonWords.nothingToMark, .refused))]
    }
  }

  /// The marks of the criterion in focus; `nil` where a formula computes them.
  var focusedScale: Scale? {
    guard let grid = evaluation?.grid, let criterion = focus?.criterion, !grid.computes(criterion) else { return nil }
    return grid.scale(of: criterion)
  }

  /// Where some marks have two digits, all are typed on a line: one gesture for a whole grid.
  var marksAreTyped: Bool {
    guard let grid = evaluation?.grid else { return false }
    return grid.criteria.contains { !grid.computes($0.id) && grid.scale(of: $0).top > 9 }
  }

  var isMarking: Bool {
    switch phase {
    case .sheet, .together: true
    case .nothing, .noSheet, .curtain, .interest, .settled: false
    }
  }

  mutating func giveTyped(_ text: String, _ desk: Desk) -> [Effect] {
    guard let mark = Hundredths(typed: text) else { return [.say(Notice(ComparisonWords.notAMark, .refused))] }
    return give(mark, desk)
  }

  /// On the cell in focus.
  mutating func give(_ mark: Hundredths, _ desk: Desk) -> [Effect] {
    guard let focus else { return [] }
    if case .sheet(let seat, _) = phase {
      let before = seat.marks[focus]
      return give(
        GiveMark(
          evaluator: seat.evaluator, provider: focus.provider, criterion: focus.criterion, mark: mark, comment: nil),
        keeping: before?.comment, desk)
    }
    return agree(AgreeMark(provider: focus.provider, criterion: focus.criterion, mark: mark, reason: nil), desk)
  }

  /// An extreme mark asks for its comment, the one that stood there offered; another keeps the comment as it was.
  mutating func give(_ act: GiveMark, keeping comment: String? = nil, _ desk: Desk) -> [Effect] {
    guard let dossier else { return [] }
    let ruling = dossier.ruling(.mark(act), by: desk.me)
    if ruling.obstacles.isEmpty, !ruling.cautions.isEmpty {
      open(.comment(act, required: true), text: comment ?? "")
      return []
    }
    var kept = act
    kept.comment = act.comment ?? comment
    kept.on = sitting(desk)
    let cell = GridCell(act.provider, act.criterion)
    return perform(.mark(kept), echo: .mark(act.evaluator, cell), movingFrom: cell, desk)
  }

  mutating func agree(_ act: AgreeMark, _ desk: Desk) -> [Effect] {
    guard let dossier = dossier(on: desk) else { return [] }
    var act = act
    act.on = day(desk)
    let ruling = dossier.ruling(.agreeMark(act), by: desk.me)
    let cell = GridCell(act.provider, act.criterion)
    let outside = ruling.cautions.first(where: \.wantsReason)
    let isWide = ruling.obstacles.contains(where: \.wantsReason)
    if act.reason == nil, isWide || outside != nil, ruling.obstacles.allSatisfy(\.wantsReason) {
      open(.agreement(act), text: concertation?.agreed[cell]?.reason ?? "")
      return outside.map { [.say(Notice($0.words(names(desk))))] } ?? []
    }
    return perform(.agreeMark(act), echo: .agreed(cell), movingFrom: cell, desk)
  }

  /// Half a point more on the mark just given, or on the one that waits for its comment; `nil` when there is none.
  mutating func addHalf(_ desk: Desk) -> [Effect]? {
    if let effects = endOfScale() { return effects }
    switch ask?.purpose {
    case .comment(var act, required: true)?:
      act.mark = act.mark + .half
      ask = nil
      return give(act, desk)
    case .agreement(var act)?:
      act.mark = act.mark + .half
      ask = nil
      return agree(act, desk)
    case .comment?, .mark?, .interest?, .linked?, .sitting?, .reopening?, .reason?: return nil
    case nil: return addHalfToLast(desk)
    }
  }

  /// The mark that half a point would be added to, with its cell.
  private var markInHand: (cell: GridCell, mark: Hundredths)? {
    switch ask?.purpose {
    case .comment(let act, required: true)?: return (GridCell(act.provider, act.criterion), act.mark)
    case .agreement(let act)?: return (GridCell(act.provider, act.criterion), act.mark)
    case .comment?, .mark?, .interest?, .linked?, .sitting?, .reopening?, .reason?: return nil
    case nil:
      guard let cell = lastGiven else { return nil }
      let stored: Hundredths? =
        if case .sheet(let seat, _) = phase { seat.marks[cell]?.mark } else { concertation?.agreed[cell]?.mark }
      return (waiting[cell] ?? stored).map { (cell, $0) }
    }
  }

  /// Half a point more would leave the scale: the mark stands as it is, and goes on waiting where it waits. `nil` where
  /// the scale has such a mark.
  private mutating func endOfScale() -> [Effect]? {
    guard let (cell, mark) = markInHand, let scale = evaluation?.grid.scale(of: cell.criterion),
      !scale.accepts(mark + .half)
    else { return nil }
    commaOn = cell
    return [.say(Notice(ComparisonWords.noHalf(after: mark, top: scale.top)))]
  }

  /// The zero of « 5,0 », typed in full, is no mark of the next cell. `nil` for any other digit.
  mutating func decimal(_ digit: Int) -> [Effect]? {
    defer { commaOn = nil }
    guard digit == 0, let (cell, mark) = markInHand, cell == commaOn else { return nil }
    return [.say(Notice(ComparisonWords.standsAt(mark)))]
  }

  private mutating func addHalfToLast(_ desk: Desk) -> [Effect] {
    if let effects = addHalfToWaiting(desk) { return effects }
    guard let cell = lastGiven else { return [.say(Notice(ComparisonWords.halfAfterMark))] }
    if case .sheet(let seat, _) = phase, let before = seat.marks[cell] {
      var act = before
      act.mark = before.mark + .half
      act.comment = nil
      return give(act, keeping: before.comment, desk)
    }
    guard let before = concertation?.agreed[cell] else { return [.say(Notice(ComparisonWords.halfAfterMark))] }
    var act = before
    act.mark = before.mark + .half
    return agree(act, desk)
  }

  /// Carries `command` out, or says what stands in its way; its cautions ask for a reason first.
  mutating func perform(
    _ command: MissionCommand, reasons: [String: String] = [:], echo: ComparisonEcho? = nil,
    movingFrom cell: GridCell? = nil, _ desk: Desk
  ) -> [Effect] {
    guard let dossier = dossier(on: desk) else { return [] }
    let ruling = dossier.ruling(command, by: desk.me)
    guard ruling.obstacles.isEmpty else {
      let sentence = Refusal.obstacles(ruling.obstacles).sentence(names(desk), .mission(command.kind))
      return [.say(Notice(sentence, .refused))]
    }
    let open = ruling.cautions.filter { reasons[$0.code] == nil }
    guard open.isEmpty else {
      self.open(.reason(command, open))
      return []
    }
    awaited = echo ?? .done(command.kind)
    lastGiven = cell
    if let cell {
      forgetWaiting(cell)
      focus = next(after: cell)
    }
    return [.perform([Intention(.mission(id, command), reasons: reasons)])]
  }
}

extension ComparisonScreen {
  private mutating func declare(_ digit: Int, _ person: PersonID, _ desk: Desk) -> [Effect] {
    switch digit {
    case 1: return declare(person, .none, text: nil, desk)
    case 2:
      open(.interest(person))
      return []
    case 3: return declare(person, .recused, text: nil, desk)
    default: return [.say(Notice(ComparisonWords.oneToThree))]
    }
  }

  /// - Parameter provider: the candidate that the link is with; none where it may be any.
  mutating func declare(
    _ person: PersonID, _ interest: InterestKind, text: String?, with provider: ProviderID? = nil, _ desk: Desk
  ) -> [Effect] {
    let act = DeclareInterest(evaluator: person, interest: interest, text: text, provider: provider, on: day(desk))
    return perform(.declareInterest(act), desk)
  }

  /// The next sheet, or the next gap to settle once they are open.
  mutating func turn(_ step: Int, _ desk: Desk) -> [Effect] {
    guard case .evaluating(let evaluation)? = dossier?.mission.stage else { return goToGap(step) }
    let people = evaluation.seats.map(\.evaluator)
    guard !people.isEmpty else { return [.say(Notice(ComparisonWords.nobodySeated))] }
    let place = seat.flatMap(people.firstIndex(of:)).map { ($0 + step + people.count) % people.count } ?? 0
    seat = people[place]
    isCurtained = seat != desk.me
    (lastGiven, commaOn) = (nil, nil)
    focus = nil
    return [reading]
  }

  /// Where the sides differ and nothing is agreed, what weighs most in the total first.
  private mutating func goToGap(_ step: Int) -> [Effect] {
    guard let concertation else { return [.say(Notice(ComparisonWords.nothingToMark))] }
    let open = concertation.selection.gaps.map { GridCell($0.provider, $0.criterion) }
      .filter { concertation.withoutAgreedMark.contains($0) }
    guard !open.isEmpty else { return [.say(Notice(ComparisonWords.noGapLeft))] }
    let first = step > 0 ? 0 : open.count - 1
    let place = focus.flatMap(open.firstIndex(of:)).map { ($0 + step + open.count) % open.count } ?? first
    focus = open[place]
    return []
  }
}

extension Hundredths {
  static let half = Hundredths(50)

  /// `12`, `12,5` or `12.25`.
  init?(typed text: String) {
    let parts = text.filter { $0 != " " }.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let first = parts.first, let whole = Int(first), (0...1_000).contains(whole), parts.count <= 2 else {
      return nil
    }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard decimals.count <= 2, decimals.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    let value = Int(decimals) ?? 0
    self.init(whole * 100 + (decimals.count == 1 ? value * 10 : value))
  }
}

extension Obstacle {
  fileprivate var wantsReason: Bool { if case .gapNeedsReason = self { true } else { false } }
}

extension Caution {
  fileprivate var wantsReason: Bool { if case .outsideGivenMarks = self { true } else { false } }
}
