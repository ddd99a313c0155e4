import JalonCore
import JalonTerminal
import JalonWording

/// Proposals side by side, marked one sheet at a time, then together.
///
/// While sheets are sealed, only the sheet in hand is read: the dossier is asked for with its evaluator as reader.
/// Each mark is carried out at once, and what the notice echoes is what was read back.
public struct ComparisonScreen: Screen {
  public static let name = "comparison"

  let id: MissionID
  var dossier: Dossier?
  /// What the open sheets lead to: worked out once for each picture of the mission.
  private(set) var outcome: (selection: Selection, robustness: Robustness)?
  /// Whose sheet is in hand while sheets are sealed.
  var seat: PersonID?
  /// The sheet of somebody else waits behind a curtain until Enter.
  var isCurtained = false
  /// It is about to be opened.
  var isLifting = false
  var focus: GridCell?
  /// After a mark the focus goes to the next proposal on the same criterion, rather than down the same proposal.
  var isByCriterion = false
  /// A sentence being typed: a comment, a reason, a long mark.
  var ask: ComparisonAsk?
  /// What was typed and left, by what it was for: nothing typed is lost.
  var unsent: [String: String] = [:]
  /// As the draft on disk has them.
  var saved: [String: String] = [:]
  private var hasAppeared = false
  var lastGiven: GridCell?
  /// The cell whose mark a comma could not raise by half a point: a zero typed after it is the one of « 5,0 ».
  var commaOn: GridCell?
  /// What the next dossier will show, to be echoed.
  var awaited: ComparisonEcho? { didSet { explains = false } }
  /// What is awaited came with words for a mark, typed just now: those of the next one that waits are asked for.
  var explains = false
  var isStored = false

  public init(_ id: MissionID) { self.id = id }

  public var isTyping: Bool { ask != nil }

  public func title(_ desk: Desk) -> String {
    guard let proposals = dossier?.mission.stage.evaluation?.admitted, !proposals.isEmpty else {
      return desk(ComparisonWords.compare)
    }
    return desk(ComparisonWords.compare(proposals.count))
  }

  /// The names as they may be seen now.
  func names(_ desk: Desk) -> Names { dossier?.names ?? desk.names }

  /// Those compared are A, B, C…, and the letters go on with whoever else was invited.
  private var masks: [Party: String] {
    let compared = evaluation?.admitted.map(\.provider) ?? []
    let others = dossier?.mission.stage.call?.invitations.map(\.provider).filter { !compared.contains($0) } ?? []
    return ComparisonTable.letters(of: compared + others)
  }

  /// Hides the names of providers on every screen, or shows them again.
  func mask(_ isMasked: Bool) -> [Effect] { [.mask(isMasked ? masks : [:]), reading] }

  public mutating func appear(_ desk: Desk) -> [Effect] {
    defer { hasAppeared = true }
    return (hasAppeared ? [] : [askForDraft]) + [reading]
  }

  /// Only what is done from here is done with names hidden.
  public mutating func leave(_ desk: Desk) -> [Effect] { keep(desk) + (desk.masks.isEmpty ? [] : [.mask([:])]) }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .dossier(let found): return show(found, desk)
    case .draft(let draft): return take(draft)
    case .performed:
      isStored = true
      if isLifting { (isLifting, isCurtained, focus) = (false, false, nil) }
      return [reading]
    case .refused(let refusal, of: let command):
      (awaited, isLifting) = (nil, false)
      return [.say(Notice(refusal.sentence(names(desk), command.name), .refused))]
    case .failed(let words):
      (awaited, isLifting) = (nil, false)
      return [.say(Notice(words, .failed))]
    default: return []
    }
  }

  /// The mission, read by whoever owns the sheet in hand.
  var reading: Effect { .dossier(id, reader: isCurtained ? nil : seat) }

  private mutating func show(_ found: Dossier?, _ desk: Desk) -> [Effect] {
    guard let found, found.mission.id == id else { return [] }
    dossier = found
    outcome = concertation.map(\.selection).map { ($0, $0.robustness) }
    chooseSeat(desk)
    if focus.map({ !cells.contains($0) }) ?? true { focus = firstToMark ?? cells.first }
    defer { (awaited, isStored) = (nil, false) }
    guard isStored, let awaited else { return [] }
    let stored = awaited.words(in: found, names(desk))
    if explains { explainNext() }
    guard ask == nil, let first = firstToExplain else { return [.say(Notice(stored, .done))] }
    focus = first
    return [.say(Notice(stored + ComparisonWords.leftToExplain(waiting.count), .done))]
  }

  /// The person at the desk marks first; another sheet is chosen with Tab.
  private mutating func chooseSeat(_ desk: Desk) {
    guard case .evaluating(let evaluation)? = dossier?.mission.stage else { return }
    if let seat, evaluation.seat(of: seat) != nil { return }
    seat = evaluation.seat(of: desk.me)?.evaluator
    isCurtained = false
  }
}

extension ComparisonScreen {
  /// What can be done with the comparison as the mission stands.
  enum Phase {
    /// No proposals to compare yet, or none any more.
    case nothing(StageName)
    /// Nobody was asked to mark, or nobody at this desk.
    case noSheet(Evaluating)
    case curtain(Seat)
    case interest(Seat)
    case sheet(Seat, Evaluating)
    case together(Concerting)
    /// The award was made: to read.
    case settled(AwardMission)
  }

  var phase: Phase {
    guard let stage = dossier?.mission.stage else { return .nothing(.draft) }
    if case .evaluating(let evaluation) = stage { return phase(of: evaluation) }
    if case .concerting(let concertation) = stage { return .together(concertation) }
    return stage.framing?.award.map(Phase.settled) ?? .nothing(stage.name)
  }

  private func phase(of evaluation: Evaluating) -> Phase {
    guard let seat = seat.flatMap(evaluation.seat(of:)) else { return .noSheet(evaluation) }
    if isCurtained { return .curtain(seat) }
    return seat.interest == nil ? .interest(seat) : .sheet(seat, evaluation)
  }

  /// The seats that were added after an opening of the sheets.
  func lateSeats(_ desk: Desk) -> [PersonID: LateSeat] { dossier?.mission.lateSeats(in: desk.zone) ?? [:] }

  var concertation: Concerting? { dossier?.mission.stage.concertation }
  var evaluation: Evaluating? { dossier?.mission.stage.evaluation }

  var cells: [GridCell] {
    guard let evaluation else { return [] }
    return evaluation.admitted.flatMap { proposal in
      evaluation.grid.criteria.map { GridCell(proposal.provider, $0.id) }
    }
  }

  /// The cells that people mark, in the order of their choice: a proposal is read, then marked from top to bottom; or all
  /// are held against one criterion, then against the next.
  private var cellsInOrder: [GridCell] {
    guard let evaluation else { return [] }
    guard isByCriterion else { return evaluation.cellsToMark }
    return evaluation.judgedCriteria.flatMap { criterion in
      evaluation.admitted.map { GridCell($0.provider, criterion) }
    }
  }

  /// Where the sheet in hand begins, or goes on.
  private var firstToMark: GridCell? {
    guard case .sheet(let seat, _) = phase else { return nil }
    return cellsInOrder.first { seat.marks[$0] == nil }
  }

  /// The next cell that somebody marks, after `cell`.
  func next(after cell: GridCell) -> GridCell {
    let marked = cellsInOrder
    guard let place = marked.firstIndex(of: cell), place + 1 < marked.count else { return cell }
    return marked[place + 1]
  }
}

extension Refusal {
  /// All of it in one line.
  func sentence(_ names: Names, _ command: CommandName) -> Words {
    let words =
      switch command {
      case .mission(let kind): self.words(names, in: kind)
      case .plan(let kind): self.words(names, in: kind)
      case .directory(let kind): self.words(names, in: kind)
      }
    return Words { language in words.map { $0(language) }.joined(separator: " ") }
  }
}
