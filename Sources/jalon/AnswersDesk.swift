import JalonCore
import JalonQuestionnaires
import JalonRuntime
import JalonStore
import JalonWording

/// Reads files of survey answers, says what they hold, and has all of them recorded, or none.
struct AnswersDesk {
  private let session: Session

  init(_ shared: SharedOptions) { session = Session(shared.choices) }

  func day(_ typed: String) throws -> Day {
    switch DayReader.read(typed, today: session.clock.today()) {
    case .success(let day): return day
    case .failure(let words): throw Stop(.usage, words)
    }
  }

  /// Says what would be recorded and what stands in the way. Writes nothing.
  func preview(_ paths: [String], _ given: CollectedAnswers.Given) throws {
    try session.open(for: .reading()).closing { store in
      let ledger = Ledger(store, zone: .wall)
      let count = try taken(paths, given, store, ledger).count
      session.console.say(
        Words(
          fr: "\(count, "réponse peut être enregistrée", "réponses peuvent être enregistrées") avec --record.",
          en: "\(count, "response", "responses") can be recorded with --record."))
    }
  }

  /// Records every response, by the rules; where one is refused, nothing is kept.
  func record(_ paths: [String], _ given: CollectedAnswers.Given) throws {
    try session.openForWriting().closing { store in
      let ledger = Ledger(store, zone: .wall)
      let requests = try requests(try taken(paths, given, store, ledger), ledger)
      try ledger.transaction(today: session.clock.today()) { perform in
        for request in requests {
          guard case .done = try perform(request) else { throw stop() }
        }
      }
      session.console.say(
        Words(
          fr: "\(requests.count, "réponse enregistrée", "réponses enregistrées").",
          en: "\(requests.count, "response", "responses") recorded."))
    }
  }

  /// All that can be recorded, once it is told: everything that the files hold, but for what is known already.
  private func taken(
    _ paths: [String], _ given: CollectedAnswers.Given, _ store: any Store, _ ledger: Ledger
  ) throws -> [CollectedAnswers.Response] {
    let files = try paths.map { try collect($0, given, store, ledger) }
    let found = CollectedAnswers.together(files)
    let faults = try zip(paths, found).flatMap { try tell($1, of: $0, ledger) }
    let new = found.flatMap(\.responses).filter { $0.settled == nil }
    guard faults.isEmpty, !new.isEmpty else { throw stop() }
    return new
  }

  private func collect(
    _ path: String, _ given: CollectedAnswers.Given, _ store: any Store, _ ledger: Ledger
  ) throws -> CollectedAnswers {
    do {
      let bytes = try AnswersDesk.bytes(path)
      if let saved = try SavedFile(reading: bytes) { return try collect(saved, path, given, store, ledger) }
      let file = try AnswerFile(reading: TextFile.text(bytes, of: path, session.console))
      let (missions, nearest) = try missions(file.missions.union(given.mission.map { [$0] } ?? []), store, ledger)
      return CollectedAnswers(
        file, given, missions: missions, near: nearest, directory: try ledger.directory(),
        today: session.clock.today(), zone: { $0.zone })
    } catch let error as FileFaults {
      throw stop(after: error.faults.map { $0.words(in: path) })
    }
  }

  private func collect(
    _ saved: SavedFile, _ path: String, _ given: CollectedAnswers.Given, _ store: any Store, _ ledger: Ledger
  ) throws -> CollectedAnswers {
    if saved.damaged > 0 { session.console.say(AnswersDesk.damagedToo(path)) }
    let (missions, nearest) = try missions(Set(saved.answers.map(\.mission)), store, ledger)
    return CollectedAnswers(
      saved.answers, given, missions: missions, near: nearest, directory: try ledger.directory())
  }

  private func missions(
    _ wanted: Set<MissionID>, _ store: any Store, _ ledger: Ledger
  ) throws -> (found: [MissionID: Mission], nearest: [MissionID: MissionID]) {
    var (found, nearest): ([MissionID: Mission], [MissionID: MissionID]) = ([:], [:])
    for id in wanted {
      found[id] = try ledger.mission(id)
      if found[id] == nil { nearest[id] = try store.missions(near: id.text, limit: 1).first }
    }
    return (found, nearest)
  }

  /// More bytes than this are no file of answers.
  private static let limit = 16 << 20

  /// Of a file, or of what is pasted: `-`.
  private static func bytes(_ path: String) throws -> GivenFile {
    guard path == "-" else { return try TextFile.bytes(path, limit: limit) }
    let input = try Input(path)
    var all: [UInt8] = []
    while all.count <= limit {
      let more = try input.read()
      if more.isEmpty { break }
      all += more
    }
    return GivenFile(all)
  }

  private func requests(_ responses: [CollectedAnswers.Response], _ ledger: Ledger) throws -> [Request] {
    let me = try session.someone(in: ledger)
    return responses.compactMap { response in
      guard let mission = response.mission, let act = response.act else { return nil }
      return Request(
        id: session.clock.newOrder(), by: me, at: session.clock.now(), command: .mission(mission, act))
    }
  }

  private func stop(after sentences: [Words] = []) -> Stop {
    let all = sentences + [Words(fr: "Rien n'a été enregistré.", en: "Nothing was recorded.")]
    return Stop(.refused, Words { language in all.map { $0(language) }.joined(separator: "\n") })
  }
}

// What is said of each response.
extension AnswersDesk {
  /// Returns all that stands in the way.
  private func tell(_ found: CollectedAnswers, of path: String, _ ledger: Ledger) throws -> [FileFault] {
    let names = try Names(reading: ledger)
    var faults: [FileFault] = []
    for response in found.responses {
      let wrong = response.faults + (try obstacles(response, names, ledger))
      try say(response.words(names, in: path))
      if let settled = response.settled { try say(Words(same: "  ") + settled) }
      for fault in wrong { try say(fault.indented) }
      if !response.dropped.isEmpty { try say(response.droppedWords) }
      if !response.onlyCommented.isEmpty { try say(response.onlyCommentedWords) }
      faults += wrong
    }
    if !found.strayColumns.isEmpty { try say(found.strayWords) }
    if !found.rankedColumns.isEmpty { try say(found.rankedWords) }
    return faults
  }

  private func say(_ words: Words) throws { try session.console.print(words(session.language) + "\n") }

  /// What the rules forbid, at the column of its question.
  private func obstacles(_ response: CollectedAnswers.Response, _ names: Names, _ ledger: Ledger) throws -> [FileFault]
  {
    guard response.settled == nil, let id = response.mission, let act = response.act,
      let mission = try ledger.mission(id)
    else { return [] }
    let today = session.clock.today()
    // Whoever looks need not say who they are: the rules are asked as the officer of the mission would.
    let asker = try session.me(in: ledger) ?? mission.officer
    let order = Order(id: session.clock.newOrder(), by: asker, at: session.clock.now(), command: act)
    let obstacles = Mission.obstacles(order, state: mission, in: try ledger.circumstances(for: mission, today: today))
    return obstacles.map { obstacle in
      let isOfQuestion = obstacle.question != nil
      return FileFault(
        line: response.line, column: obstacle.question.flatMap { response.heads[$0] },
        words: isOfQuestion ? obstacle.words(names) : obstacle.words(names, in: MissionCommand.Kind.answerSurvey))
    }
  }

  private static func damagedToo(_ path: String) -> Words {
    Words(
      fr: "« \(path) » : d'autres lignes de réponses sont abîmées, et laissées de côté.",
      en: "“\(path)”: other lines of answers are damaged, and left aside.")
  }
}

extension CollectedAnswers.Response {
  /// « Ligne 2 : 05-008, Ateliers du Buëch, 22 réponses sur 26 »; what a page saved is told by its file.
  fileprivate func words(_ names: Names, in path: String) -> Words {
    let place =
      line.map { Words(fr: "Ligne \(String($0)) :", en: "Line \(String($0)):") }
      ?? Words(fr: "« \(path) » :", en: "“\(path)”:")
    let whose = [mission?.text, respondent.map { names.name(of: $0) }].compactMap { $0 }.joined(separator: ", ")
    let share = Words(fr: ", \(answered, "réponse", "réponses") sur \(asked)", en: ", \(answered) of \(asked) answers")
    return place + Words(same: whose.isEmpty ? " ?" : " \(whose)") + (asked > 0 ? share : .nothing)
  }

  fileprivate var droppedWords: Words {
    Words(
      fr: "  Laissées de côté, leur question n'étant pas posée : \(Lists.and(dropped))",
      en: "  Left aside, their question being not asked: \(Lists.and(dropped))")
  }

  fileprivate var onlyCommentedWords: Words {
    Words(
      fr: "  Commentaires laissés de côté, leur question étant sans réponse : \(Lists.and(onlyCommented))",
      en: "  Comments left aside, their question being without an answer: \(Lists.and(onlyCommented))")
  }
}

extension CollectedAnswers {
  fileprivate var rankedColumns: [String] {
    var known: Set<String> = []
    return responses.flatMap(\.ranked).filter { known.insert($0).inserted }
  }

  fileprivate var rankedWords: Words {
    Words(
      fr:
        "Réponses données par leur rang (A1, A2…), lues dans l'ordre de Jalon, de « pas du tout d'accord » à « tout à fait d'accord » : \(Lists.and(rankedColumns)). Vérifiez, ou exportez les réponses en toutes lettres.",
      en:
        "Answers given by their rank (A1, A2…), read in the order of Jalon, from “strongly disagree” to “strongly agree”: \(Lists.and(rankedColumns)). Look at them, or export full answers."
    )
  }

  fileprivate var strayWords: Words {
    Words(
      fr: "Colonnes qui ne répondent à aucune question : \(Lists.and(strayColumns))",
      en: "Columns that answer no question: \(Lists.and(strayColumns))")
  }
}

extension FileFault {
  fileprivate var indented: Words {
    column.map { Words(same: "  \($0)") + Words(fr: " : \(words)", en: ": \(words)") } ?? Words(same: "  ") + words
  }
}
