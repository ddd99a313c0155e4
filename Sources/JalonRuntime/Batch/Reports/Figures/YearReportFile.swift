import JalonCore
import JalonDocuments
import JalonFigures
import JalonTables
import JalonTerminal
import JalonWording

// The activity report as files that people go on working with: a paper, and a workbook.
extension ReportContext {
  /// For a word processor: under each heading its table, with bars of signs, and how its figures are counted.
  public func yearReportPaper(_ period: Period, beside: Period? = nil, frozen: Day?) throws -> [UInt8] {
    let report = try yearReport(of: period, beside: beside, frozen: frozen)
    let names = try names()
    let parts = report.sections.flatMap { paper($0, report, names) } + [.signatures([YearReportWords.signed])]
    let file = ReportFile(title(report), notices: [seen(state(report, frozen))], parts: parts)
    return file.bytes(as: .odt, in: language, warning: mark.map { self($0.warning) })
  }

  private func paper(_ section: YearReport.Section, _ report: YearReport, _ names: Names) -> [ReportFile.Part] {
    let heads = [
      FigureTableWords.figure, Words(same: report.period.figureText), Words(same: report.former.figureText), .nothing,
    ]
    let lines = section.figures.flatMap { rows($0, names) }
    let definitions = section.figures.map(\.figure.indicator).distinct.map {
      ReportFile.Part.text(Words(same: "\($0.rawValue) ") + $0.title + Words(same: ". ") + $0.definition)
    }
    let missing = [section.missing.map { ReportFile.Part.text($0) }].compactMap(\.self)
    return [ReportFile.Part.heading(section.title), .table(heads: heads, rows: lines)] + missing + definitions
  }

  private func rows(_ entry: YearReport.Entry, _ names: Names) -> [[Words]] {
    let (figure, kind) = (entry.figure, entry.figure.measure.kind)
    let beside = notes(figure).map { " (\($0))" } ?? ""
    let whole = [
      seen(figure.measure.title + Words(same: beside)), seen(figure.value.words(kind)),
      seen(entry.former.value.words(kind)), .nothing,
    ]
    guard let breakdown = figure.breakdown else { return [whole] }
    let most = figure.bars.map(\.number).max() ?? 0
    let parts = figure.parts(beside: entry.former).map { part in
      [
        seen(Words(same: "– ") + breakdown.words(part.code, names)), seen(Words(same: told(part, kind))),
        seen(entry.former.value(of: part)?.words(kind) ?? .nothing),
        Words(same: bar(part.value.number ?? 0, most)),
      ]
    }
    return [whole] + parts
  }

  /// Of full blocks alone, which every font has: nothing is told by a colour.
  private func bar(_ number: Int, _ most: Int) -> String {
    most > 0 && number > 0 ? String(repeating: "█", count: max(1, number * YearReportWords.bar / most)) : ""
  }

  private func seen(_ words: Words) -> Words { Words { SafeText.visible(words($0)) } }
}

extension ReportContext {
  /// Keeps one sheet for each table of the report, and one with the definitions: what `workbook` writes.
  public func keepYearReport(_ period: Period, beside: Period? = nil, frozen: Day?) throws {
    let report = try yearReport(of: period, beside: beside, frozen: frozen)
    let names = try names()
    var request = FigureRequest(period)
    (request.beside, request.frozen) = (beside, frozen)
    let about = ReportAbout("report", of: period.figureText, filter: request.told)
    for section in report.sections {
      var sheet = table(columns(report), about, named: section.title)
      for entry in section.figures {
        sheet.add(cells(entry, nil, names))
        for part in entry.figure.parts(beside: entry.former) { sheet.add(cells(entry, part, names)) }
      }
      _ = sheet.written(.xlsx)
    }
    var sheet = table(ReportContext.definitionColumns, about, named: YearReportWords.definitions)
    for indicator in report.sections.flatMap({ $0.figures.map(\.figure.indicator) }).distinct.sorted() {
      sheet.add([
        .text(indicator.rawValue), .text(self(indicator.title)), .text(indicator.rule.rawValue),
        .text(self(indicator.definition)),
      ])
    }
    _ = sheet.written(.xlsx)
  }

  private func columns(_ report: YearReport) -> [ReportColumn] {
    [
      ReportColumn("figure", "Chiffre", "Figure", is: .code),
      ReportColumn("title", "Intitulé", "Title", is: .sentence),
      ReportColumn("class", "Code", "Code", is: .optional(.code)),
      ReportColumn("name", "Ligne", "Line", is: .sentence),
      ReportColumn("value", titled: Words(same: report.period.figureText), is: .optional(.hundredths)),
      ReportColumn("former", titled: Words(same: report.former.figureText), is: .optional(.hundredths)),
      ReportColumn("unit", "Unité", "Unit", is: .oneOf(Measure.Kind.self)),
      ReportColumn("why", "Pourquoi rien", "Why nothing", is: .optional(.sentence)),
      ReportColumn("done", "Réalisé", "Done", is: .optional(.hundredths)),
      ReportColumn("target", "Cible", "Target", is: .optional(.hundredths)),
    ]
  }

  private static let definitionColumns = [
    ReportColumn("indicator", "Indicateur", "Indicator", is: .code),
    ReportColumn("title", "Intitulé", "Title", is: .sentence), ReportColumn("rule", "Règle", "Rule", is: .code),
    ReportColumn("definition", "Définition", "Definition", is: .sentence),
  ]

  private func cells(_ entry: YearReport.Entry, _ part: Figure.Part?, _ names: Names) -> [ReportCell] {
    let (figure, measure) = (entry.figure, entry.figure.measure)
    let value = part?.value ?? figure.value
    let former = entry.former.value(of: part)
    let name = part.flatMap { part in figure.breakdown.map { $0.words(part.code, names) } } ?? measure.title
    return [
      .text(figure.id), .text(self(measure.title)), ReportCell(part?.code), .text(self(name)),
      ReportCell(value.number, measure.kind, language), ReportCell(former?.number, measure.kind, language),
      .told(self(measure.kind.unit), .text(measure.kind.rawValue)),
      ReportCell(value.number == nil ? self(value.words(measure.kind)) : nil),
      ReportCell(part?.aim?.done, part?.aim?.kind ?? .count, language),
      ReportCell(part?.aim?.target, part?.aim?.kind ?? .count, language),
    ]
  }
}

enum YearReportWords {
  static let definitions = Words(fr: "Définitions", en: "Definitions")
  static let signed = Words(
    fr: "Pour l'opérateur, la présidente ou le président", en: "For the operator, its president")
  /// How many blocks the longest bar has.
  static let bar = 12
}
