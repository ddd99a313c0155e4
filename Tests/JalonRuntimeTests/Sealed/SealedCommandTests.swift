import Foundation
import JalonCore
import JalonDocuments
import JalonSQLite
import JalonStore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Sealed sheets, on the command line")
struct SealedCommandTests {
  private static let mission = SealedWorld.mission.text

  /// What is asked of each command that reads or changes missions.
  private static let questions: [String: [[String]]] = [
    "list": [
      ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["--json"], ["--csv"], ["--csv-rfc"],
      ["--filter", SealedWorld.secret],
      ["--filter", "4,5"],
    ],
    "show": [
      [mission, "--internal", "--xlsx", "/proc/nowhere/x.xlsx"], [mission], [mission, "--json"], [mission, "--csv"],
      [mission, "--csv-rfc"],
    ],
    "due": [
      ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["--within", "400", "--json"], ["--csv"], ["--csv-rfc"],
    ],
    "log": [
      [mission, "--internal", "--xlsx", "/proc/nowhere/x.xlsx"],
      [mission], [mission, "--json"], [mission, "--csv"], [mission, "--full"], [mission, "--full", "--csv"],
      [mission, "--csv-rfc"],
      [SealedWorld.plan.text], [SealedWorld.plan.text, "--json"], ["--directory"], ["--directory", "--json"],
    ],
    "plan": [
      [SealedWorld.plan.text, "--internal", "--xlsx", "/proc/nowhere/x.xlsx"],
      [SealedWorld.plan.text], [SealedWorld.plan.text, "--json"], [SealedWorld.plan.text, "--csv"],
      [SealedWorld.plan.text, "--csv-rfc"],
    ],
    "plans": [["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], [], ["--json"], ["--csv"], ["--csv-rfc"]],
    "directory": [
      ["structures", "--internal", "--xlsx", "/proc/nowhere/x.xlsx"],
      ["structures"], ["structures", "--json"], ["providers", "--csv"], ["persons", "--csv-rfc"],
      ["operators", "--filter", "05"], ["doubles"], ["doubles", "--json"],
    ],
    "card": [
      ["provider:arpent"], ["provider:arpent", "--json"], ["structure:domicile-queyras"],
      ["operator:dla-05", "--json"],
      ["person:roux"], ["person:roux", "--export", "/nowhere/roux.txt"],
    ],
    "stats": [
      ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"],
      ["--json"], ["--by", "provider", "--csv"], ["I12", "--csv-rfc"], ["--without", "domicile-queyras"],
      ["--only", "I05,I18", "--frozen", "2026-11-20"], ["I12", "--list", "--period", "2020..2030"],
      ["--beside", "2024..2025", "--by", "provider"],
    ],
    "search": [
      ["projet", "--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["scellé"], ["projet", "--json"], ["note", "--csv"],
      ["a", "--csv-rfc"],
    ],
    "money": [
      [], ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["--by", "operator", "--json"],
      ["--period", "2020..2030", "--csv"],
      ["--by", "year", "--csv-rfc"],
      ["--by", "funder"], ["--frozen", "2026-11-20"],
    ],
    "report": [
      ["--period", "2026"], ["--period", "2020..2030", "--html"], ["--frozen", "2026-11-20"],
      ["--beside", "2020..2024"], ["--odt", "/proc/nowhere/x.odt"], ["--xlsx", "/proc/nowhere/x.xlsx"],
    ],
    "providers": [["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["--json"], ["--csv"], ["--csv-rfc"]],
    "surveys": [
      ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"],
      [], ["--json"], ["--csv"], [mission], [mission, "--json"], ["04-001"], ["05-004", "--csv"], ["--csv-rfc"],
    ],
    "print": documents,
    "bundle": [
      [mission, "/proc/nowhere/x.zip"], [mission, "/proc/nowhere/x", "--for", "Région Sud", "--because", "dit"],
      [mission, "/proc/nowhere/x.zip", "--for", "DREETS", "--law", "règlement (UE) 2021/1060", "--format", "txt"],
    ],
    "message": [
      [mission, "relance", "--preview"], [mission, "lettre", "--provider", "arpent", "--because", "dit"],
      [mission, "enquete", "--structure", "domicile-queyras", "--format", "txt", "--folder", "/proc/nowhere"],
      ["04-010", "relance-enquete", "--preview"],
    ],
    "proofs": [
      [], ["--json"], ["--csv"], ["--csv-rfc"], ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], [mission, "--json"],
      ["--filter", "retard", "--year", "2026", "--funder", "Région"],
    ],
    "releases": [["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["--json"], ["--csv"], ["--csv-rfc"]],
    "calendar": [
      ["export", "--json"], ["export", "--plan", SealedWorld.plan.text, "--for", "Région Sud", "--because", "dit"],
    ],
    "holidays": [["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["2026"], ["--json"], ["--csv"], ["--csv-rfc"]],
    "verify": [[], ["--json"], ["--documents"], ["--against", "05-001 abcde-abcde-abcde-abcde"]],
    "reassign": [
      [
        mission, "--to", "aubert", "--reason", "absence", "--details", "congé", "--until", "2030-01-01", "--dry-run",
        "--json",
      ],
      ["--from", "roux", "--to", "aubert", "--reason", "departure", "--on", "2026-11-01", "--dry-run"],
      ["--filter", "étape:évaluation", "--to", "aubert", "--reason", "fit", "--dry-run"],
    ],
    "erase": [
      ["resp-theatre-cour", "--because", "durée passée", "--texts", "aucun"],
      ["personne", "--because", "durée passée", "--record"],
    ],
    "retention": [
      ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["--json"], ["--csv"], ["--csv-rfc"],
      ["--within", "9000", "--keep", "roux", "--texts", "aucun"], ["--record"],
    ],
    "breach": [
      ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], [], ["--json"], ["--csv"], ["--csv-rfc"],
      ["--on", "2026-11-20"],
      [mission, "--json"],
    ],
    "processing-record": [[], ["--html"]],
    "consultations": [
      ["--internal", "--xlsx", "/proc/nowhere/x.xlsx"], ["--json"], ["--csv"], ["--csv-rfc"],
      [mission, "--by", "roux", "--since", "2026-01-01"],
    ],
    "rebuild": [[]],
  ]

  /// Each document before it leaves, inside and outside, and those that may leave as files.
  private static let documents: [[String]] =
    DocumentKind.allCases.flatMap { kind in
      [
        [mission, kind.fileName, "--preview", "--to", "Région Sud", "--because", "dit"],
        [mission, kind.fileName, "--preview", "--to", "DREETS", "--law", "contrôle"],
        kind == .letter
          ? [mission, kind.fileName, "--preview", "--provider", "collectif-rh"]
          : [mission, kind.fileName, "--format", "html", "--format", "txt"],
      ]
    } + [[mission, DocumentKind.surveySummary.fileName, "--preview", "--structure", "domicile-queyras"]]

  /// Why the others have nothing to ask.
  private static let silent: [String: String] = [
    "screens": "walked key by key", "apply": "walked command by command", "demo": "on data of its own",
    "tape": "on data of its own", "crowd": "on data of its own", "init": "on an empty store",
    "backup": "the whole store, for whoever keeps it", "restore": "the whole store, for whoever keeps it",
    "migrate": "the whole store, for whoever keeps it", "move": "the whole store, for whoever keeps it",
    "accounts": "who opens a server, and nothing of what stands there",
    "freeze": "writes figures, of which no mark is part",
    "import": "the directory, and missions that were taken over, which have no sheet",
    "questionnaires": "questions, never answers nor marks", "answers": "answers of surveys, never marks",
    "survey": "the questions of a survey, by the door of print",
    "reference": "public registers, and what cards say otherwise",
    "region": "figures, of which stats is walked, and files of them",
    "commands": "reads no store", "schema": "reads no store", "paths": "reads no store",
    "templates": "reads no store", "views": "what lists are narrowed by, as a person typed it",
    "completions": "reads no store",
    "docs": "reads no store", "help": "reads no store",
  ]

  /// What every command takes.
  private static let shared: Set = ["store", "lang", "theme", "read-only", "as", "today", "version", "help"]

  @Test("no answer of any command tells one seat anything of another's sheet")
  func answers() throws {
    let (plain, other) = (
      try SealedWorld(.none, of: SealedWorld.leader), try SealedWorld(.moreMarks, of: SealedWorld.leader)
    )
    for (command, questions) in Self.questions.sorted(by: { $0.key < $1.key }) {
      // One paper in four, each time the same ones: a whole program is started for each.
      let some = questions.count < 24 ? questions.count : questions.count / 4
      for question in LongForm.some(some, of: questions, "questions to « \(command) »", in: "SealedCommandTests") {
        let line = [command] + question
        let (first, second) = (try answer(line, plain), try answer(line, other))
        #expect(first == second, "\(line)")
        #expect(!second.isEmpty && !second.contains(SealedWorld.secret), "\(line)")
      }
    }
  }

  @Test("each command of the program has its questions or needs none, and each option is asked with")
  func whole() throws {
    let help = try JSONDecoder().decode(
      Help.self, from: Data(Tmux.run(Tmux.program, ["--experimental-dump-help"]).utf8))
    let commands = help.command.subcommands ?? []
    #expect(Set(commands.map(\.commandName)) == Set(Self.questions.keys).union(Self.silent.keys))
    for command in commands {
      guard let questions = Self.questions[command.commandName] else { continue }
      let options = Set(command.arguments?.filter { $0.kind != "positional" }.compactMap(\.preferredName?.name) ?? [])
      let asked = Set(questions.joined().filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) })
      #expect(options.subtracting(Self.shared).subtracting(asked).sorted() == [], "\(command.commandName)")
    }
  }

  private struct Help: Decodable {
    let command: Command
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?
    }
    struct Argument: Decodable {
      let kind: String
      let preferredName: Name?
    }
    struct Name: Decodable { let name: String }
  }

  /// What is printed, what is said, and what the files hold.
  private func answer(_ line: [String], _ world: SealedWorld) throws -> String {
    let folder = URL(fileURLWithPath: world.path).deletingLastPathComponent().path
    let words = (line + ["--store", world.path, "--as", SealedWorld.officer.text, "--today", Ground.today.iso])
      .map { "'\($0)'" }.joined(separator: " ")
    let script = """
      export XDG_DOCUMENTS_DIR='\(folder)/sorties' XDG_CONFIG_HOME='\(folder)/reglages' XDG_STATE_HOME='\(folder)/etat' LC_ALL=C.UTF-8
      '\(Tmux.program)' \(words) 2>&1; echo "= $?"
      find '\(folder)/sorties' -type f -exec cat {} + 2>/dev/null; rm -rf '\(folder)/sorties'
      """
    return try Tmux.run("/bin/sh", ["-c", script]).replacingOccurrences(of: folder, with: "DOSSIER")
      // A sheet that was closed stands behind it, under a beginning that is drawn for each store: of two stores it tells
      // nothing.
      .replacing(/[a-z2-9]{5}(?:-[a-z2-9]{5}){3}/, with: "EMPREINTE")
      // So is what stands for somebody who was erased.
      .replacing(/\b[a-z2-9]{16}\b/, with: "CLÉ")
  }

  @Test("no answer to a line of apply tells one seat anything of another's sheet")
  func lines() throws {
    let (plain, other) = (
      try SealedWorld(.none, of: SealedWorld.leader), try SealedWorld(.moreMarks, of: SealedWorld.leader)
    )
    for line in try Self.lines() {
      let (first, second) = (try applied(line, plain), try applied(line, other))
      #expect(first == second, "\(line)")
      #expect(!second.contains(SealedWorld.secret), "\(line)")
    }
  }

  @Test("no answer to a line of apply tells how much of another's sheet is filled")
  func lacking() throws {
    let (plain, other) = (
      try SealedWorld(.none, of: SealedWorld.leader), try SealedWorld(.fewerMarks, of: SealedWorld.leader)
    )
    for line in try Self.lines() {
      let (first, second) = (try applied(line, plain), try applied(line, other))
      #expect(first == second, "\(line)")
    }
  }

  /// The first example of each command, as if it were asked of the sealed mission by one seat; where it is about an
  /// evaluator, of each.
  private static func lines() throws -> [String] {
    var seen: Set<String> = []
    return try Demonstration.requests(today: Ground.today).flatMap { request -> [String] in
      guard case .mission(_, let command) = request.command, seen.insert(command.kind.rawValue).inserted else {
        return []
      }
      return try forEverySeat(command).enumerated().map { index, command in
        Request(
          id: OrderID("asked-\(command.kind.rawValue)-\(index)"), by: SealedWorld.officer, at: Ground.clock.now(),
          command: .mission(SealedWorld.mission, command), reasons: request.reasons
        ).json.line
      }
    }
  }

  private static func forEverySeat(_ command: MissionCommand) throws -> [MissionCommand] {
    guard command.kind.fields.contains(where: { $0.name == "evaluator" }),
      case .group(let members) = ValueWriter.value(of: command.payload)
    else { return [command] }
    return try SealedWorld.seats.map { seat in
      let fields = members.merging(["evaluator": .text(seat.text)]) { $1 }
      return try MissionCommand(command.kind, from: .group(fields))
    }
  }

  /// The answer, of which nothing is kept: the line after it is no command.
  private func applied(_ line: String, _ world: SealedWorld) throws -> [String] {
    var bytes = [Array("\(line)\n{}\n".utf8)]
    var answers: [String] = []
    let apply = Apply(
      world.store, ledger: Ledger(world.store), clock: Ground.clock, me: SealedWorld.officer, isReal: false,
      language: .fr)
    _ = try apply.run(.atomic, read: { bytes.popLast() ?? [] }, write: { answers.append($0) })
    return answers
  }

  @Test("a line that is recorded is answered alike, byte for byte, whatever others have marked")
  func recorded() throws {
    let (plain, other) = (
      try SealedWorld(.none, of: SealedWorld.leader), try SealedWorld(.moreMarks, of: SealedWorld.leader)
    )
    var recorded = 0
    for line in try Self.lines() {
      let (first, second) = (try kept(line, plain), try kept(line, other))
      #expect(first == second, "\(line)")
      if first.contains(where: { $0.contains(#""ok":true"#) }) { recorded += 1 }
    }
    #expect(recorded > 3, "\(recorded) lines are recorded: too few to tell")
  }

  /// The answer of a line that is recorded, in a copy of the store.
  private func kept(_ line: String, _ world: SealedWorld) throws -> [String] {
    let file = try Scratch.folder().appendingPathComponent("copie.jalon")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    try FileManager.default.copyItem(at: URL(fileURLWithPath: world.path), to: file)
    let store = try SQLiteStore.open(
      file.path, as: Holder(user: "essai", host: "ici", pid: 1, since: Instant(seconds: 0)))
    var (bytes, answers) = ([Array("\(line)\n".utf8)], [String]())
    let apply = Apply(
      store, ledger: Ledger(store), clock: Ground.clock, me: SealedWorld.officer, isReal: false, language: .fr)
    _ = try apply.run(.each, read: { bytes.popLast() ?? [] }, write: { answers.append($0) })
    try store.close()
    return answers
  }

  @Test("the sheet of a seat is read by whoever fills it")
  func own() throws {
    let world = try SealedWorld(.otherMarks, of: SealedWorld.leader)
    let report = ReportContext(
      world.store, ledger: Ledger(world.store), today: Ground.today, reader: SealedWorld.leader, language: .fr)
    let log = try report.log(.named(SealedWorld.mission.text), .json)
    #expect(log.contains(SealedWorld.secret) && log.components(separatedBy: "markGiven").count == 10)
  }
}
