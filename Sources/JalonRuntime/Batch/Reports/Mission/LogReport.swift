import JalonCore
import JalonDocuments
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

/// Whose journal is told.
public enum LogSubject: Sendable {
  /// The number of a mission, or the code of a plan.
  case named(String)
  /// Structures, operators, providers, persons, questionnaires.
  case directory
}

extension ReportContext {
  /// A journal as the reader may see it, fact by fact.
  ///
  /// - Parameter full: in text, each fact with all its fields and whole texts. For a program each fact is whole anyway.
  public func log(_ subject: LogSubject, _ format: ReportFormat, full: Bool = false) throws -> String {
    switch subject {
    case .directory: return try directoryLog(format, full)
    case .named(let id):
      if let plan = try ledger.plan(SupportPlanID(id)), try ledger.mission(MissionID(id)) == nil {
        return try log(of: plan, format, full)
      }
      guard let dossier = try dossier(MissionID(id)) else { throw try noSuchMission(MissionID(id)) }
      return log(of: dossier, format, full)
    }
  }

  private func log(of dossier: Dossier, _ format: ReportFormat, _ full: Bool) -> String {
    let (mission, telling) = (dossier.mission, Telling(dossier))
    let about = ReportAbout("log", of: mission.id.text)
    if format == .json { return lines(facts(of: mission, telling), about) }
    if full { return whole(FactReader(mission, telling, in: zone).facts, format, about) }
    let marks = FactMarks(mission.entries, standing: mission.effective)
    return table(mission.toldEntries, marks, dossier.names, about, kind: \.title) {
      [$0.told(telling)] + $0.reasonsTold(telling)
    }.written(format)
  }

  private func log(of plan: SupportPlan, _ format: ReportFormat, _ full: Bool) throws -> String {
    let names = try names()
    let telling = PlanTelling(names, journal: plan.entries)
    let about = ReportAbout("log", of: plan.id.text)
    if format == .json { return lines(facts(of: plan, telling), about) }
    if full { return whole(FactReader(plan, names, in: zone).facts, format, about) }
    let marks = FactMarks(plan.entries, standing: plan.effective)
    return table(plan.toldEntries, marks, names, about, kind: \.title) {
      [$0.told(telling)] + $0.reasonsTold(telling)
    }.written(format)
  }

  private func directoryLog(_ format: ReportFormat, _ full: Bool) throws -> String {
    let names = try names()
    let about = ReportAbout("log", of: "directory")
    if format == .json { return lines(try directoryFacts(names), about) }
    let entries = try ledger.entriesOfDirectory()
    guard full else {
      let marks = FactMarks(entries, standing: Directory.standing(entries))
      return table(entries, marks, names, about, kind: \.title) { [$0.told(names)] }.written(format)
    }
    let journal = DirectoryJournal(entries: entries, cards: try store.cards(), former: try store.formerCards())
    return whole(journal.reader(names, in: zone).facts, format, about)
  }

  private func lines(_ facts: [[JSON.Member]], _ about: ReportAbout) -> String {
    facts.map { line(about, .group($0)) }.joined()
  }

  // MARK: - One line each

  private static let logColumns = [
    ReportColumn("position", "Fait", "Fact", .right, most: 6), ReportColumn("day", "Saisi le", "Entered", most: 10),
    ReportColumn("by", "Par", "By", most: 20), ReportColumn("kind", "Nature", "Kind", most: 32),
    ReportColumn("sentence", "Ce qui s'est passé", "What happened", most: 160),
  ]

  private func table<Event: Act>(
    _ entries: [Recorded<Event>], _ marks: FactMarks, _ names: Names, _ about: ReportAbout,
    kind: (Event.Kind) -> Words, _ sentences: (Recorded<Event>) -> [Words]
  ) -> ReportTable {
    var table = table(ReportContext.logColumns, about)
    for entry in entries {
      table.add([
        number(entry.position), .day(zone.day(of: entry.at)), .text(names.name(of: entry.by)),
        .text(self(kind(entry.event.kind))),
        .text(self(marks[entry.position].before) + sentences(entry).map { self($0) }.joined(separator: ". ")),
      ])
    }
    return table
  }

  private func number(_ position: Int) -> ReportCell {
    .told(self(FactNumber(position).short), .whole(position))
  }

  // MARK: - Whole

  /// Facts with all their fields: in text under one another, for a spreadsheet one row a field.
  func whole(_ facts: [Fact], _ format: ReportFormat, _ about: ReportAbout) -> String {
    guard format.isSheet else { return told(facts) }
    var table = table(ReportContext.fieldColumns, about)
    for fact in facts {
      let head: [ReportCell] = [number(fact.position), .day(fact.day), .text(self(fact.sentence))]
      for line in fact.lines {
        guard let text = line.text else { continue }
        table.add(head + [.text(self(line.label)), .text(self(text))])
      }
    }
    return table.written(format)
  }

  private static let fieldColumns = [
    ReportColumn("position", "Fait", "Fact"), ReportColumn("day", "Jour", "Day"),
    ReportColumn("sentence", "Ce qui s'est passé", "What happened"), ReportColumn("field", "Champ", "Field"),
    ReportColumn("value", "Valeur", "Value"),
  ]

  private func told(_ facts: [Fact]) -> String {
    facts.map { fact in
      let head =
        "\(self(FactNumber(fact.position).short))  \(fact.day.short)  \(self(fact.mark.before + fact.sentence))"
      return ([SafeText.visible(head)] + lines(fact.lines)).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// Each field with its label before it; a text of several lines stands under its label.
  func lines(_ lines: [FactLine]) -> [String] {
    lines.flatMap { line -> [String] in
      let indent = String(repeating: " ", count: 4 + 2 * line.depth)
      let label = SafeText.visible(self(line.label))
      guard let text = line.text.map({ self($0) }) else { return [indent + label] }
      let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { SafeText.visible(String($0)) }
      if paragraphs.count == 1 { return [self(.label(Words(same: indent + label), Words(same: paragraphs[0])))] }
      return [indent + label] + paragraphs.map { $0.isEmpty ? "" : "\(indent)  \($0)" }
    }
  }
}
