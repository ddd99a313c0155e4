import JalonCore
import JalonStore
import JalonWording

/// Carries out commands written one a line, and answers one line each.
public struct Apply {
  public enum Mode: Sendable {
    /// Each line by itself, durable before the next one is read.
    case each
    /// One transaction: all of them, or none.
    case atomic
  }

  /// How many lines were carried out, and how many were not.
  public struct Tally: Hashable, Sendable {
    public fileprivate(set) var done = 0
    public fileprivate(set) var refused = 0
    public var all: Int { done + refused }
  }

  /// It stopped on the way: the lines before are recorded, unless all were to be or none.
  public struct Interrupted: Error {
    public let tally: Tally
    /// From 1.
    public let line: Int
    public let cause: any Error
  }

  private let ledger: Ledger
  private let surroundings: Surroundings
  private let clock: Clock
  private let reader: BatchLine
  private let language: Language

  /// - Parameters:
  ///   - ledger: over the same store, with what it has already folded.
  ///   - me: who acts where a line does not say, and who enters what lines say of others.
  ///   - isReal: nobody invented the data of the store.
  public init(
    _ store: any Store, ledger: Ledger, clock: Clock, me: PersonID?, isReal: Bool, language: Language
  ) {
    self.ledger = ledger
    surroundings = Surroundings(store, ledger)
    self.clock = clock
    reader = BatchLine(clock: clock, by: me, isReal: isReal)
    self.language = language
  }

  /// - Parameters:
  ///   - read: the next bytes, as many as come; empty at the end.
  ///   - note: takes what there is to say of how a line was read that is not UTF-8.
  ///   - write: takes one answer, without its end of line.
  public func run(
    _ mode: Mode, read: @escaping () throws -> [UInt8], note: (GivenNotice) -> Void = { _ in },
    write: (String) throws -> Void
  ) throws -> Tally {
    let lines = LineReader(read: read)
    switch mode {
    case .each: return try runEach(lines, note, write)
    case .atomic: return try runAtomic(lines, note, write)
    }
  }

  private func runEach(
    _ lines: LineReader, _ note: (GivenNotice) -> Void, _ write: (String) throws -> Void
  ) throws -> Tally {
    var tally = Tally()
    let today = clock.today()
    try forEach(lines, note) { line, number in
      do {
        let answer = try answer(line, number) { request throws(LedgerFailure) in
          try ledger.perform(request, today: today)
        }
        tally.count(answer)
        try write(try told(answer))
      } catch {
        throw Interrupted(tally: tally, line: number, cause: error)
      }
    }
    return tally
  }

  // The answers wait for the end: until then nobody knows whether anything stays.
  private func runAtomic(
    _ lines: LineReader, _ note: (GivenNotice) -> Void, _ write: (String) throws -> Void
  ) throws -> Tally {
    var answers: [BatchAnswer] = []
    do {
      try ledger.transaction(today: clock.today()) { perform in
        try forEach(lines, note) { line, number in answers.append(try answer(line, number, perform)) }
        if answers.contains(where: { !$0.isDone }) { throw TakenBack() }
      }
    } catch is TakenBack {
      answers = answers.map { $0.isDone ? BatchAnswer(line: $0.line, command: $0.command, result: .undone) : $0 }
    }
    var tally = Tally()
    for answer in answers {
      tally.count(answer)
      try write(try told(answer))
    }
    return tally
  }

  private func forEach(
    _ lines: LineReader, _ note: (GivenNotice) -> Void, _ body: (LineReader.Line, Int) throws -> Void
  ) throws {
    var lines = lines
    var number = 0
    while let read = try lines.next() {
      number += 1
      let (line, notices) = read.inUTF8(number)
      for notice in notices { note(notice) }
      if !BatchLine.isSilent(line) { try body(line, number) }
    }
  }

  private func answer(
    _ read: LineReader.Line, _ number: Int, _ perform: (Request) throws(LedgerFailure) -> Outcome
  ) throws(LedgerFailure) -> BatchAnswer {
    let line: ReadLine
    do {
      line = try reader.request(read)
    } catch {
      return BatchAnswer(line: number, command: nil, result: .unread(error))
    }
    let request = line.request
    if try isForAColleague(request) {
      return BatchAnswer(line: number, command: request.command.name, result: .unread(.anotherOfficer(request.by)))
    }
    switch try perform(request) {
    case .done(let events):
      surroundings.learn(from: events)
      return BatchAnswer(
        line: number, command: request.command.name, result: .done(events), dropped: line.dropped)
    case .refused(let refusal):
      let result = try surroundings.result(of: refusal, to: request, today: clock.today())
      return BatchAnswer(line: number, command: request.command.name, result: result)
    }
  }

  /// Real data: nobody signs with the name of another officer. What somebody else dictates is kept as theirs.
  private func isForAColleague(_ request: Request) throws(LedgerFailure) -> Bool {
    guard reader.isReal, request.by != request.enteredBy else { return false }
    return try ledger.directory().officers.contains(request.by)
  }

  private func told(_ answer: BatchAnswer) throws(LedgerFailure) -> String {
    answer.json(answer.isDone ? Names() : try surroundings.names(), language).line
  }
}

/// Thrown out of a transaction, so that nothing of it stays.
private struct TakenBack: Error {}

extension Apply.Tally {
  fileprivate mutating func count(_ answer: BatchAnswer) {
    if answer.isDone { done += 1 } else { refused += 1 }
  }
}
