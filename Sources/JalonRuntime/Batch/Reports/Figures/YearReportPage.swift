import JalonCore
import JalonDocuments
import JalonFigures
import JalonTables
import JalonTerminal
import JalonWording

extension ReportContext {
  /// The report of a period, as a page for a browser with its charts inside, or as text.
  ///
  /// - Parameters:
  ///   - beside: the period that it is compared with; the one before where none is said.
  ///   - isPage: for a browser.
  public func yearReport(_ period: Period, beside: Period? = nil, frozen: Day?, isPage: Bool) throws -> String {
    let report = try yearReport(of: period, beside: beside, frozen: frozen)
    let names = try names()
    guard isPage else { return text(report, frozen, names) }
    let page = page(report, frozen, names)
    return mark.map { Stamp($0, in: language) { GlyphWidth.columns(of: $0) }.html(page) } ?? page
  }

  func yearReport(of period: Period, beside: Period?, frozen: Day?) throws -> YearReport {
    let other = try count(FigureRequest(beside ?? period.before), frozen: frozen)
    return YearReport(try count(FigureRequest(period), frozen: frozen), beside: other)
  }

  func title(_ report: YearReport) -> Words {
    Words(
      fr: "Rapport d'activité \(report.period.figureText)", en: "Activity report \(report.period.figureText)")
  }

  func state(_ report: YearReport, _ frozen: Day?) -> Words {
    let state =
      frozen.map { Words(fr: "Chiffres figés au \(date: $0)", en: "Figures frozen on \(date: $0)") }
      ?? Words(fr: "Chiffres au \(date: today)", en: "Figures as of \(date: today)")
    let by = reader.text.isEmpty ? Words.nothing : Words(fr: ", par \(reader.text)", en: ", by \(reader.text)")
    return state + by
      + Words(
        fr: " ; à côté, \(report.former.figureText).", en: "; beside them, \(report.former.figureText).")
  }

  // MARK: - For a browser

  private func page(_ report: YearReport, _ frozen: Day?, _ names: Names) -> String {
    let title = Markup.escaped(self(title(report)))
    let body = report.sections.map { section($0, report, names) }.joined()
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      @page { size: A4; margin: 20mm; }
      body { font: 11pt/1.35 "Liberation Sans", Arial, sans-serif; color: #111; max-width: 170mm; margin: 2em auto; }
      h1 { font-size: 18pt; border-bottom: 1pt solid #111; } h2 { font-size: 14pt; margin-top: 1.5em; break-after: avoid; }
      table { border-collapse: collapse; width: 100%; font-size: 10pt; } tr { break-inside: avoid; }
      th, td { border: .5pt solid #777; padding: 1mm; text-align: left; } th { background: #ededed; }
      td.number, th.number { text-align: right; white-space: nowrap; } td.part { padding-left: 6mm; }
      p.definition { font-size: 9pt; color: #444; } svg { max-width: 100%; margin: .6em 0; break-inside: avoid; }
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(Markup.escaped(self(state(report, frozen))))</p>
      \(body)</body>
      </html>

      """
  }

  private func section(_ section: YearReport.Section, _ report: YearReport, _ names: Names) -> String {
    let body = section.figures.map { rows($0, names) }.joined()
    let head =
      "<tr><th>\(escaped(FigureTableWords.figure))</th><th class=\"number\">\(report.period.figureText)</th>"
      + "<th class=\"number\">\(report.former.figureText)</th></tr>\n"
    let charts = section.figures.map { chart($0.figure, names) }.joined()
    let missing = section.missing.map { "<p>\(escaped($0))</p>\n" } ?? ""
    let definitions = section.figures.map(\.figure.indicator).distinct.map {
      "<p class=\"definition\"><b>\(escaped($0.title))</b> (\($0.rawValue)). \(escaped($0.definition))</p>\n"
    }
    return "<h2>\(escaped(section.title))</h2>\n<table>\n\(head)\(body)</table>\n" + charts + missing
      + definitions.joined()
  }

  private func rows(_ entry: YearReport.Entry, _ names: Names) -> String {
    let (figure, kind) = (entry.figure, entry.figure.measure.kind)
    let beside = notes(figure).map { " (\($0))" } ?? ""
    let whole = row(self(figure.measure.title) + beside, figure.value, entry.former.value, kind)
    guard let breakdown = figure.breakdown else { return whole }
    return whole
      + figure.parts(beside: entry.former).map { part in
        row(
          self(breakdown.words(part.code, names)) + (part.aim.map { " : \(self($0.words))" } ?? ""), part.value,
          entry.former.value(of: part), kind, isPart: true)
      }.joined()
  }

  private func row(
    _ title: String, _ value: FigureValue, _ former: FigureValue?, _ kind: Measure.Kind, isPart: Bool = false
  ) -> String {
    let cells = [value, former].map { "<td class=\"number\">\(escaped($0?.words(kind) ?? .nothing))</td>" }
    return "<tr><td\(isPart ? " class=\"part\"" : "")>\(Markup.escaped(title))</td>\(cells.joined())</tr>\n"
  }

  private func escaped(_ words: Words) -> String { Markup.escaped(SafeText.visible(self(words))) }

  func notes(_ figure: Figure) -> String? {
    let all = [
      figure.known.flatMap { $0.known < $0.all ? FigureWords.known($0) : nil },
      figure.respondents.map { FigureWords.respondents($0) },
      figure.sumNote,
    ].compactMap(\.self)
    return all.isEmpty ? nil : all.map { self($0) }.joined(separator: ", ")
  }

  /// One bar a class, with its name and its number beside: nothing is told by a colour.
  private func chart(_ figure: Figure, _ names: Names) -> String {
    let bars = Array(figure.bars.prefix(20))
    guard let breakdown = figure.breakdown, bars.count > 1, let most = bars.map(\.number).max(), most > 0 else {
      return ""
    }
    let lines = bars.enumerated().map { place, bar in
      let (top, width) = (place * 22, max(0, bar.number) * 300 / most)
      let name = Markup.escaped(SafeText.visible(String(self(breakdown.words(bar.code, names)).prefix(34))))
      let number = Markup.escaped(figure.measure.kind.written(bar.number, language))
      return "<text x=\"210\" y=\"\(top + 15)\" text-anchor=\"end\">\(name)</text>"
        + "<rect x=\"218\" y=\"\(top + 3)\" width=\"\(width)\" height=\"15\" fill=\"#555\"/>"
        + "<text x=\"\(224 + width)\" y=\"\(top + 15)\">\(number)</text>\n"
    }
    let title = escaped(figure.measure.title)
    return "<svg role=\"img\" aria-label=\"\(title)\" width=\"620\" height=\"\(bars.count * 22)\" "
      + "viewBox=\"0 0 620 \(bars.count * 22)\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"12\">\n"
      + "<title>\(title)</title>\n\(lines.joined())</svg>\n"
  }

  // MARK: - As text

  private func text(_ report: YearReport, _ frozen: Day?, _ names: Names) -> String {
    let sections = report.sections.map { section in
      let pairs = section.figures.map { ToldFigures.Pair(figure: $0.figure, now: nil, beside: $0.former) }
      let missing = section.missing.map { ["  " + self($0)] } ?? []
      let title = self(section.title)
      let rule = String(repeating: "=", count: GlyphWidth.columns(of: title))
      let told = pairs.flatMap { lines($0, beside: report.former, names) }
      return ([title, rule] + told + missing).joined(separator: "\n") + "\n"
    }
    let head = [self(title(report)), self(state(report, frozen)), mark.map { self($0.warning) } ?? ""]
    return head.filter { !$0.isEmpty }.map { $0 + "\n" }.joined() + "\n" + sections.joined(separator: "\n")
  }
}

enum FigureTableWords {
  static let figure = Words(fr: "Chiffre", en: "Figure")
}
