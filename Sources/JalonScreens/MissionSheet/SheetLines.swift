import JalonCore
import JalonTerminal
import JalonWording

/// What the sheet of a mission says, tab by tab, in lines.
struct SheetLines {
  let dossier: Dossier
  let desk: Desk
  /// The groups of facts that are shown one by one, by the oldest fact of each.
  let unfolded: Set<Int>
  /// What the documents have come to, once they were looked at.
  let states: [DocumentReference: AttachmentState]

  init(
    _ dossier: Dossier, unfolding unfolded: Set<Int> = [], documents: [DocumentReference: AttachmentState] = [:],
    _ desk: Desk
  ) {
    states = documents
    self.dossier = dossier
    self.unfolded = unfolded
    self.desk = desk
  }

  var mission: Mission { dossier.mission }
  var names: Names { dossier.names }

  func lines(of tab: MissionSheetScreen.Tab, isWide: Bool) -> [SheetLine] {
    switch tab {
    case .journey: isWide ? obligations + dates : obligations + dates + parties + gist(6)
    case .proposals: proposals
    case .surveys: surveys
    case .money: money
    case .dates: dates
    case .journal: journal()
    case .file: proofs + documents + file
    }
  }

  /// What stands beside the journey on a wide screen.
  var aside: [SheetLine] { parties + ranking + gist(40) }

  func empty(_ words: Words) -> SheetLine { SheetLine("empty", [Span(desk(words), .faint)], isFocusable: false) }
}

extension SheetLines {
  // What stands before the next stage, and what is due.

  var obligations: [SheetLine] {
    let all = dossier.obligations
    guard !all.isEmpty else { return [.heading(desk(SheetWords.end))] + leftAtTheEnd }
    let silent = mission.stage.name == .calling ? mission.stage.call?.toldUnanswered(on: desk.today, names) ?? [] : []
    return [.heading(desk(obligationTitle(all.filter { !$0.isMet }.count)))] + all.map(line) + silent.map(fact)
  }

  /// What a mission was closed without, and why.
  private var leftAtTheEnd: [SheetLine] {
    guard case .closed(let closed) = mission.stage, !closed.act.lacking.isEmpty else {
      return [empty(SheetWords.nothingLeft)]
    }
    let reasons = mission.effective.last { $0.event.kind == .closed }?.reasons ?? [:]
    return closed.act.lacking.map { empty(SheetWords.closedWithout($0.kind.words, reasons[$0.kind.rawValue])) }
  }

  private func obligationTitle(_ left: Int) -> Words {
    if mission.isSuspended { return SheetWords.toResume(left) }
    guard let next = nextStage else { return SheetWords.stillOwed(left) }
    return SheetWords.toReach(next, left)
  }

  /// The stage that follows on the track.
  var nextStage: StageName? {
    guard let rank = mission.stage.name.rank, rank < StageName.track.count else { return nil }
    return StageName.track[rank]
  }

  private func line(_ obligation: Obligation) -> SheetLine {
    let role: Role =
      switch obligation.state {
      case .met: .done
      case .missing: .text
      case .advised: .caution
      }
    let contact = obligation.isMet ? nil : Topics.party(in: obligation.what.topics).flatMap(contact)
    return SheetLine(
      id(obligation.what),
      [Span(obligation.state.box + " ", role), Span(desk(words(obligation)), obligation.isMet ? .faint : .text)],
      note: note(obligation), action: obligation.isMet ? nil : obligation.action, about: obligation.what.topics,
      fact: obligation.isMet ? mission.factMeeting(obligation.what) : nil, whole: contact.map(names.told) ?? "",
      contact: contact)
  }

  /// The same line stays the same while its count goes up.
  private func id(_ what: Obligation.What) -> SheetLine.ID {
    if case .sheet(let person, _, _) = what { return "obligation:sheet:\(person)" }
    if case .survey(let party, _) = what { return "obligation:survey:\(party.text)" }
    return "obligation:\(what)"
  }

  /// While sheets are sealed, nothing tells how far another one has come.
  private func words(_ obligation: Obligation) -> Words {
    guard case .sheet(let person, _, _) = obligation.what, person != dossier.reader, mission.stage.name == .evaluating
    else { return obligation.words(names) }
    return SheetWords.sheet(of: names.name(of: person))
  }

  private func note(_ obligation: Obligation) -> Span {
    switch obligation.state {
    case .met(let day?): Span(day.short, .faint)
    case .met(nil): Span("")
    case .missing, .advised: Span("\(Glyphs.crumb) " + desk(obligation.action.short), .key)
    }
  }

  var dates: [SheetLine] {
    let watches = dossier.watches
    guard !watches.isEmpty else { return [.heading(desk(SheetWords.dates)), empty(CaseListWords.nothingDue)] }
    return [.heading(desk(SheetWords.dates))]
      + watches.map { watch in
        let state = BoardState(due: watch.day, today: desk.today)
        let contact = watch.concerned(among: mission.opening.structures).flatMap(contact)
        return SheetLine(
          "watch:\(watch.kind):\(watch.day):\(watch.who?.text ?? "")",
          [
            Span(state.sign.padded(4), state.role), Span(desk(watch.words(names, on: desk.today))),
            Span(", " + desk(watch.day.dueWords(on: desk.today)), state.role),
          ] + told(contact),
          note: Span(watch.day.medium(desk.language, on: desk.today)), action: watch.action,
          about: watch.who.map { [.party($0)] } ?? [], whole: contact.map(names.told) ?? "", contact: contact)
      }
  }
}

extension SheetLines {
  // What happened.

  /// The last things that happened, without who entered them: where room is short.
  func gist(_ limit: Int) -> [SheetLine] {
    let journal = JournalLines(dossier)
    let groups = journal.gist(limit, in: desk.zone)
    let all = groups.flatMap { $0 }
    return [.heading(desk(SheetWords.journal(journal.count)))]
      + groups.flatMap { lines -> [SheetLine] in
        guard lines.count > 1, let oldest = lines.last?.position, !unfolded.contains(oldest) else {
          return lines.map { line($0, whoColumns: 0, among: all) }
        }
        return [group(lines, oldest, among: all)]
      }
  }

  /// Several facts in one line: how many, and all that they tell.
  private func group(_ lines: [JournalLines.Line], _ oldest: Int, among all: [JournalLines.Line]) -> SheetLine {
    let newest = lines[0]
    return SheetLine(
      "entry:\(newest.position)",
      [
        Span(dated(newest.day, among: all), .faint), Span("(\(lines.count)) ", .faint),
        Span(desk(newest.mark.before + lines.together), newest.role),
      ], group: oldest)
  }

  func journal() -> [SheetLine] {
    let journal = JournalLines(dossier)
    let lines = journal.newest(in: desk.zone)
    let who = min(16, lines.map { GlyphWidth.columns(of: names.name(of: $0.who)) }.max() ?? 0)
    return [.heading(desk(SheetWords.journal(journal.count)))] + lines.map { line($0, whoColumns: who, among: lines) }
  }

  /// With its year where one of the lines around is of another year than this one.
  private func dated(_ day: Day, among lines: [JournalLines.Line]) -> String {
    lines.allSatisfy { $0.day.year == desk.today.year } ? "\(day.dayAndMonth) " : "\(day.short) "
  }

  private func line(_ line: JournalLines.Line, whoColumns: Int, among lines: [JournalLines.Line]) -> SheetLine {
    let name = names.name(of: line.who)
    let reasons = line.reasons.map { " — " + desk($0) }.joined()
    let (mark, text) = (desk(line.mark.before), desk(line.sentence) + reasons)
    return SheetLine(
      "entry:\(line.position)",
      [
        Span(dated(line.day, among: lines), .faint), Span(whoColumns > 0 ? name.padded(whoColumns) + " " : "", .faint),
        Span(mark, line.mark == .corrected ? .caution : line.role), Span(text, line.role),
      ], fact: line.position,
      whole: "\(line.day.long(desk.language)) \(Glyphs.quiet) \(name) \(Glyphs.quiet) \(mark)\(text)")
  }
}

extension Obligation.What {
  /// What the act that meets it begins with.
  fileprivate var topics: [Topic] {
    switch self {
    case .briefAgreed(let structure), .restitution(let structure): [.party(.structure(structure))]
    case .answer(let provider, _), .letter(let provider): [.party(.provider(provider))]
    case .seat(let party), .signature(let party), .survey(let party, _): [.party(party)]
    case .sheet(let person, _, _): [.person(person)]
    case .reorientation(let id): [.reorientation(id)]
    case .brief, .grid, .call, .admissibleProposal, .revealed, .agreedMarks, .award, .kickOff, .agreement, .beginning,
      .days, .report, .followUp, .closure, .resumption:
      []
    }
  }
}
