import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("Hostile text")
struct HostileTests {
  static let poison =
    "=cmd|'/c calc'!A1 \u{1B}]0;pris\u{7}\u{1B}[2J\u{202E}fdp\u{200B}\u{9B}31m\u{FEFF}\u{E0041}e\u{301}\u{301}\u{301}\u{301}\u{301}"

  /// Texts that must be one of a list: poisoned, they keep everything else out.
  private static let closed: Set<String> = [
    "department", "departments", "question", "field", "act", "code", "dimension", "relevant", "test", "line",
    "siret", "siren", "rna", "mail", "postcode", "commune",
  ]

  /// Every text of the demonstration with the poison in it.
  private static func poisoned(_ value: Value, _ shape: Shape) -> Value {
    switch (shape, value) {
    case (.line, .text(let text)): .text(poison + text)
    case (.prose, .text(let text)): .text(poison + "\n" + text)
    case (.list(let element), .list(let elements)): .list(elements.map { poisoned($0, element) })
    case (.group(let fields), .group(let members)):
      .group(
        members.reduce(into: [:]) { all, member in
          let field = fields.first { $0.name == member.key }
          let isOpen = field != nil && !closed.contains(member.key)
          all[member.key] = isOpen ? field.map { poisoned(member.value, $0.shape) } : member.value
        })
    default: value
    }
  }

  private static func poisoned(_ request: Request) throws -> Request {
    let name = request.command.name
    let value = poisoned(ValueWriter.value(of: request.command.payload), .group(name.fields))
    // A theme that no operator has is unusual: it is said why.
    let unusual = name == .mission(.setTheme) ? [Caution.Kind.unlistedTheme.rawValue: "vu"] : [:]
    let reasons = request.reasons.merging(unusual) { first, _ in first }
    return Request(
      id: request.id, by: request.by, at: request.at, command: try name.command(for: request.subject, from: value),
      reasons: reasons.mapValues { (poison + $0).admitted })
  }

  @Test("in every field shows as marks in every report")
  func everywhere() throws {
    let ground = try Ground()
    let lines = try Demonstration.requests(today: Ground.today).map { try Self.poisoned($0).json.line }
    let (answers, tally) = try ground.apply(lines, .atomic)
    #expect(tally.refused == 0, "\(answers.first { !$0.contains("undone") } ?? "")")
    for answer in answers { #expect(SafeText.visible(answer) == answer) }
    let report = ground.report()
    var texts = [try report.due(within: 400, .text), try report.due(within: 400, .json)]
    for format in [ReportFormat.text, .json, .csv] { texts.append(try report.list(.everything, format)) }
    for format in [ReportFormat.text, .json] { texts.append(try report.log(.named("ges-04-05"), format)) }
    for row in try ground.rows {
      for format in [ReportFormat.text, .json] {
        texts.append(try report.show(row.mission, format))
        texts.append(try report.log(.named(row.mission.text), format))
      }
    }
    for text in texts {
      let bare = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}N°", with: "N°")
      #expect(SafeText.visible(bare, keepingLines: true) == bare)
    }
  }

  @Test("that an older Jalon let into a card is read clean, in every report")
  func older() throws {
    let ground = try Ground(demo: true)
    try ground.store.save(PersonCard(id: "c-roux", name: Self.poison + "Claire", phone: Self.poison + "04"))
    let report = ground.report()
    var texts: [String] = []
    for format in [ReportFormat.text, .json, .csv] { texts.append(try report.list(.everything, format)) }
    for format in [ReportFormat.text, .json, .csv] { texts.append(try report.log(.directory, format, full: true)) }
    for text in texts {
      let bare = text.replacing("\r\n", with: "\n").replacing("\u{FEFF}N°", with: "N°").replacing(
        "\u{FEFF}Fait", with: "Fait")
      #expect(SafeText.visible(bare, keepingLines: true) == bare)
    }
    #expect(texts.contains { $0.contains("Claire") })
  }

  @Test("cannot forge a row of a table, nor a formula of a spreadsheet")
  func oneRowEach() throws {
    let ground = try Ground()
    let lines = try Demonstration.requests(today: Ground.today).map { try Self.poisoned($0).json.line }
    _ = try ground.apply(lines, .atomic)
    let report = ground.report()
    let count = try ground.rows.count
    for format in [ReportFormat.text, .csv] {
      let rows = try report.list(.everything, format).split(whereSeparator: \.isNewline)
      #expect(rows.count == count + 1)
    }
    #expect(try !report.list(.everything, .csv).contains(";="))
  }
}

extension Request {
  /// What the command is for.
  var subject: String {
    switch command {
    case .mission(let id, _): id.text
    case .plan(let id, _): id.text
    case .directory: ""
    }
  }
}
