import Foundation
import JalonCore
import JalonFigures
import JalonIntake
import JalonScreens
import JalonStore
import JalonTables
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("The schema of each output for programs")
struct SchemaTests {
  /// Every output, by the name of its schema, of the demonstration with a few acts more.
  private static func outputs() throws -> [(name: String, text: String)] {
    let ground = try Ground(demo: true, marked: .demonstration)
    let answers = try ground.apply(lines)
    let report = ground.report()
    let ledger = Ledger(ground.store)
    let names = Names(directory: try ledger.directory())
    let leaving = try CalendarDesk(
      ledger: ledger, clock: Ground.clock, me: "c-roux", language: .fr, names: names
    ).leaving(["05-016", "05-014"], for: nil, reasons: [:])
    var outputs = [
      ("list", try report.list(.everything, .json, asked: "retard")), ("due", try report.due(within: 400, .json)),
      ("search", try report.search(try #require(TextQuery("projet")), .json, asked: "projet")),
      ("providers", try report.providers(.json)), ("releases", try report.releases(.json)),
      ("proofs", try report.proofGaps(.everything, ProofScope(year: 2026), .json, asked: "")),
      ("surveys", try report.surveys(.json)), ("directory", try report.directories()),
      ("plans", try report.plans(.json)),
      ("holidays", try report.holidays(in: 2026, .json)),
      ("questionnaires", try report.questionnaires(.json)), ("log", try report.log(.directory, .json)),
      ("calendar export", report.calendar(leaving, .json)), ("apply", answers.answers.joined(separator: "\n")),
      ("commands", Catalogue.json(.fr).joined(separator: "\n")), ("paths", PathLine.json("store", "/ici")),
      (
        "templates",
        try TemplateDesk(folder: "/nulle-part", in: .universal, language: .fr).rows().map { $0.json(.fr) }.joined(
          separator: "\n")
      ),
      ("reassign", try handedOver(ground)), ("verify", try verified(ground)),
      ("import", try broughtIn(ground)), ("retention", try kept(report)),
      (
        "consultations",
        try report.consultations(
          [Consultation(at: Ground.clock.now(), by: "", .opened, "mission:05-014")], ConsultationScope(), .json,
          asked: nil)
      ),
      ("breach", try report.breach(.whole(on: nil), .json, asked: nil)),
      ("reference", try report.registers(in: registers, .json)),
      ("reference", try report.registerCheck(in: registers, .json)),
    ]
    outputs += try Self.figures(report).map { ("stats", $0) }
    outputs.append(("region", try Self.region(report)))
    let decade = try PeriodReading.read("2020..2030").get()
    outputs += try MoneyTable.View.allCases.map { ("money", try report.money(in: decade, by: $0, .json)) }
    for kind in DirectoryScreen.kinds {
      for entry in try ground.store.entries(kind) { outputs.append(("card", try report.card(entry.key, .json))) }
    }
    for row in try ground.rows {
      outputs.append(("show", try report.show(row.mission, .json)))
      outputs.append(("log", try report.log(.named(row.mission.text), .json)))
      outputs.append(("proofs", try report.proofs(of: row.mission, .json)))
      if let read = try? report.surveys(of: row.mission, .json) { outputs.append(("surveys", read)) }
    }
    for plan in Set(try ground.rows.map(\.plan)) {
      outputs.append(("plan", try report.plan(plan, .json)))
      outputs.append(("log", try report.log(.named(plan.text), .json)))
    }
    for code in ["beneficiary", "provider", "follow-up"] {
      if let told = try? report.questionnaire(code, version: nil, .json) { outputs.append(("questionnaires", told)) }
    }
    return outputs
  }

  /// That know none of the numbers of the cards.
  private static let registers = ToldRegisters(loaded: [ToldRegisters.sirene()])

  /// In total, by a class, frozen, and the list behind one.
  private static func figures(_ report: ReportContext) throws -> [String] {
    var request = FigureRequest(try PeriodReading.read("2024..2026").get())
    request.breakdown = .operator
    request.frozen = Ground.today
    let figures = try report.stats(request, .json)
    request.only = [.missions, .days]
    return [figures, try report.statsList(request, .json)]
  }

  /// As if nobody were kept beyond the end of a mission.
  private static func kept(_ report: ReportContext) throws -> String {
    var periods = RetentionPeriods()
    (periods.contacts, periods.proposals) = (0, 0)
    return try report.retention(try report.retention(periods, within: 0), .json)
  }

  private static func region(_ report: ReportContext) throws -> String {
    let secret = try #require(RegionSecret("un secret assez long pour une région"))
    let period = try PeriodReading.read("2024..2026").get()
    let packets = try [OperatorID("dla-04"), "dla-05"].map { try report.regionPacket(period, of: $0, with: secret) }
    return RegionReport(try RegionMerge(packets), .fr).written(.json, width: nil, today: Ground.today)
  }

  /// One that passes, and one that its officer follows already.
  private static func handedOver(_ ground: Ground) throws -> String {
    let ledger = Ledger(ground.store)
    let handOver = HandOver(ground.store, ledger: ledger, clock: Ground.clock, me: "c-roux")
    let act = Reassign(to: "c-roux", reason: .workload, on: Ground.today)
    let names = try Names(reading: ledger)
    return try handOver.weigh(act, on: ["05-012", "05-015"]).map { $0.json(to: act.to, names, .fr) }
      .joined(separator: "\n")
  }

  /// A line that would be created, one that changes a card, one in doubt, one refused, one left aside.
  private static func broughtIn(_ ground: Ground) throws -> String {
    let ledger = Ledger(ground.store)
    let sheet = """
      Code;Nom;CP;SIRET;Salariés;Président;Remarques
      ;Café des Cimes;5100;123;3;Mme Nadia Faure;à revoir
      domicile-queyras;Domicile Queyras;;;41;à pourvoir;
      ;CAFE DES CIMES;5100;;;;
      ;Sans lieu;;7,3E+13;;;
      ;Ailleurs;04000;;;;
      """
    let table = try Table(reading: Array(sheet.utf8))
    let desk = IntakeDesk(ground.store, ledger: ledger, clock: Ground.clock, me: "c-roux")
    var settlement = IntakeSettlement()
    settlement.skipped = [6]
    let plan = try desk.plan(table, try Heads(table, .structures), settlement)
    return plan.json(file: "annuaire.csv", sheet: nil, try Names(reading: ledger), .fr)
  }

  /// Alone, and beside a page of each kind.
  private static func verified(_ ground: Ground) throws -> String {
    let ledger = Ledger(ground.store)
    let verdict = try Verification(ground.store).verdict()
    let anchor = try #require(try ledger.anchor(of: "05-015"))
    let pages = ["05-015 \(anchor.code)", "05-015 aaaaa-aaaaa-aaaaa-aaaaa", "fait 1, 05-015 \(anchor.code)", "rien"]
    let printed = try pages.map { try PrintedAnchor($0).compared(with: ledger, in: ground.store) }
    return ([nil] + printed).map { VerifyAnswer.json(verdict, 0, $0, .fr) }.joined(separator: "\n")
  }

  /// Carried out, refused, unread, with something left out: each kind of answer.
  private static let lines = [
    #"{"command":"takeNote","mission":"05-015","by":"c-roux","on":"2026-11-20","text":"Caf\u00ade"}"#,
    #"{"command":"takeNote","mission":"05-015","by":"c-roux","on":"2027-11-20","text":"demain"}"#,
    #"{"command":"registerStructure","structure":"neuve","name":"Neuve","department":"05","siret":"123"}"#,
    #"{"command":"takeNotes"}"#, #"{"command":"takeNote","mission":"05-015","on":3,"texte":"x"}"#, "rien",
    #"{"command":"addFunding","plan":"ges-04-05","amount":"x"}"#,
    #"{"command":"release","mission":"04-010","document":"minutes","parties":["operator:dla-04"],"on":"2026-11-23"}"#,
  ]

  @Test("holds every member of every output, and no other; each output has its schema, and each schema an output")
  func whole() throws {
    let outputs = try Self.outputs()
    var (checked, faults): ([String: Int], [String]) = ([:], [])
    let checks = try Dictionary(
      uniqueKeysWithValues: OutputSchema.all.map { ($0.name, try SchemaCheck($0.written(.fr))) })
    for (name, text) in outputs {
      let check = try #require(checks[name], "no schema for \(name)")
      for line in text.split(whereSeparator: \.isNewline) {
        checked[name, default: 0] += 1
        faults += check.faults(in: try JSONReader.read(Array(line.utf8))).map { "\(name): \($0)" }
      }
    }
    for fault in Set(faults).sorted().prefix(40) { Issue.record("\(fault)") }
    let without = Set(OutputSchema.all.map(\.name)).subtracting(checked.keys)
    #expect(without == ["calendar import"], "no output of \(without) was looked at")
  }

  @Test("what moved in another calendar has its own too")
  func moves() throws {
    let ground = try Ground(demo: true)
    let ledger = Ledger(ground.store)
    let desk = CalendarDesk(
      ledger: ledger, clock: Ground.clock, me: "c-roux", language: .fr, names: Names(directory: try ledger.directory()))
    var file = try desk.leaving(["05-016", "05-014"], for: nil, reasons: [:]).file
    for index in file.events.indices { file.events[index].day = file.events[index].day + 1 }
    let moves = try ground.report().moves(try desk.moves(in: file, because: nil), .json)
    let check = try SchemaCheck(try #require(OutputSchema.named("calendar import")).written(.fr))
    let lines = moves.split(separator: "\n")
    #expect(lines.count > 1)
    for line in lines { #expect(check.faults(in: try JSONReader.read(Array(line.utf8))) == []) }
  }

  @Test("a member too many, one missing, another kind of value and a word that is not a choice are found")
  func honest() throws {
    let report = try Ground(demo: true).report()
    let line = try #require(try report.list(.everything, .json).split(separator: "\n").first)
    let check = try SchemaCheck(try #require(OutputSchema.named("list")).written(.fr))
    guard case .group(let members) = try JSONReader.read(Array(line.utf8)) else { return }
    #expect(check.faults(in: .group(members)).isEmpty)
    for (name, value) in members {
      var (less, other) = (members, members)
      less[name] = nil
      #expect(!check.faults(in: .group(less)).isEmpty, "without \(name)")
      other[name] = value.text == nil ? .text("x") : .flag(true)
      #expect(!check.faults(in: .group(other)).isEmpty, "\(name) of another kind")
    }
    var more = members
    more["neuf"] = .null
    #expect(!check.faults(in: .group(more)).isEmpty)
    more = members
    more["stage"] = .text("ailleurs")
    #expect(!check.faults(in: .group(more)).isEmpty)
  }

  @Test("every number says its unit, in both languages")
  func units() throws {
    for schema in OutputSchema.all {
      for language in Language.allCases {
        let document = try JSONReader.read(Array(schema.written(language).utf8))
        #expect(document["$schema"] == "https://json-schema.org/draft/2020-12/schema")
        #expect(document["description"]?.text?.isEmpty == false)
        numbers(document, nil) { described, path in
          #expect(described, "\(schema.name) \(path) in \(language)")
        }
      }
    }
  }

  /// Of each number: whether it, or the list or choice that it stands in, is described.
  private func numbers(_ schema: Value, _ above: Value?, at path: String = "", _ tell: (Bool, String) -> Void) {
    guard case .group(let members) = schema else {
      for element in schema.elements { numbers(element, above, at: path, tell) }
      return
    }
    let described = members["description"] ?? above
    if members["type"] == .text("integer") { tell(described != nil, path) }
    for (name, member) in members where name != "required" && name != "enum" {
      numbers(member, name == "properties" || name == "$defs" ? nil : described, at: "\(path).\(name)", tell)
    }
  }
}

extension ReportContext {
  /// Every list of the directory.
  fileprivate func directories() throws -> String {
    try DirectoryScreen.kinds.map { try directory($0, DirectoryQuery(""), .json, asked: "") }.joined()
  }
}
