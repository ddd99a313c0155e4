import JalonCore
import JalonQuestionnaires
import JalonRuntime
import JalonStore
import JalonWording

/// Reads a file of survey answers, says what it holds, and has all of them recorded, or none.
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
  func preview(_ path: String, _ given: CollectedAnswers.Given) throws {
    try session.open(for: .reading()).closing { store in
      let ledger = Ledger(store, zone: .wall)
      let found = try collect(path, given, store, ledger)
      guard try tell(found, store, ledger).isEmpty else { throw stop() }
      session.console.say(
        Words(
          fr:
            "\(found.responses.count, "réponse peut être enregistrée", "réponses peuvent être enregistrées") avec --record.",
          en: "\(found.responses.count, "response", "responses") can be recorded with --record."))
    }
  }

  /// Records every response, by the rules; where one is refused, nothing is kept.
  func record(_ path: String, _ given: CollectedAnswers.Given) throws {
    try session.openForWriting().closing { store in
      let ledger = Ledger(store, zone: .wall)
      let found = try collect(path, given, store, ledger)
      guard try tell(found, store, ledger).isEmpty else { throw stop() }
      let requests = try requests(found, ledger)
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

  private func collect(
    _ path: String, _ given: CollectedAnswers.Given, _ store: any Store, _ ledger: Ledger
  ) throws -> CollectedAnswers {
    let text = try TextFile.read(path, limit: AnswersDesk.limit, session.console)
    let file: AnswerFile
    do { file = try AnswerFile(reading: text) } catch {
      let sentences = error.faults.map { $0.words(in: path) }
      throw stop(after: sentences)
    }
    var (missions, nearest): ([MissionID: Mission], [MissionID: MissionID]) = ([:], [:])
    for id in file.missions.union(given.mission.map { [$0] } ?? []) {
      missions[id] = try ledger.mission(id)
      if missions[id] == nil { nearest[id] = try store.missions(near: id.text, limit: 1).first }
    }
    return CollectedAnswers(
      file, given, missions: missions, near: nearest, directory: try ledger.directory(), today: session.clock.today(),
      zone: { $0.zone })
  }

  /// More bytes than this are no file of answers.
  private static let limit = 16 << 20

  private func requests(_ found: CollectedAnswers, _ ledger: Ledger) throws -> [Request] {
    let me = try session.someone(in: ledger)
    return found.responses.compactMap { response in
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
  private func tell(_ found: CollectedAnswers, _ store: any Store, _ ledger: Ledger) throws -> [FileFault] {
    let names = try Names(reading: ledger)
    var faults: [FileFault] = []
    for response in found.responses {
      let wrong = response.faults + (try obstacles(response, names, ledger))
      try say(response.words(names))
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
    guard let id = response.mission, let act = response.act, let mission = try ledger.mission(id) else { return [] }
    let today = session.clock.today()
    // Whoever looks need not say who they are: the rules are asked as the officer of the mission would.
    let asker = try session.me(in: ledger) ?? mission.officer
    let order = Order(id: session.clock.newOrder(), by: asker, at: session.clock.now(), command: act)
    let obstacles = Mission.obstacles(order, state: mission, in: try ledger.circumstances(for: mission, today: today))
    let known = response.respondent.flatMap { mission.stage.surveys?.issued[$0]?.response?.on }
    if let known, !obstacles.isEmpty { return [FileFault(line: response.line, words: AnswersDesk.answered(known))] }
    return obstacles.map { obstacle in
      let isOfQuestion = obstacle.question != nil
      return FileFault(
        line: response.line, column: obstacle.question.flatMap { response.heads[$0] },
        words: isOfQuestion ? obstacle.words(names) : obstacle.words(names, in: MissionCommand.Kind.answerSurvey))
    }
  }

  private static func answered(_ day: Day) -> Words {
    Words(
      fr: "Ses réponses sont déjà enregistrées, reçues le \(day). Rouvrez l'enquête pour les reprendre.",
      en: "Its answers are recorded already, received on \(day). Reopen the survey to take them up again.")
  }
}

extension CollectedAnswers.Response {
  /// « Ligne 2 : 05-008, Ateliers du Buëch, 22 réponses sur 26 »
  fileprivate func words(_ names: Names) -> Words {
    let place = Words(fr: "Ligne \(String(line)) :", en: "Line \(String(line)):")
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
