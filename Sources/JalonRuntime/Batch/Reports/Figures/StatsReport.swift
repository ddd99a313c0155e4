import JalonCore
import JalonDocuments
import JalonFigures
import JalonWording

extension ReportContext {
  /// The figures of a period, each with its definition.
  public func stats(_ request: FigureRequest, _ format: ReportFormat) throws -> String {
    let told = try ToldFigures(request, in: self)
    let names = try names()
    if format == .text { return text(told, names) }
    var table = table(ReportContext.statColumns, about(request))
    for pair in told.figures {
      table.add(cells(pair, nil, request, names))
      for part in pair.parts { table.add(cells(pair, part, request, names)) }
    }
    return table.written(format)
  }

  /// The list behind a figure.
  public func statsList(_ request: FigureRequest, _ format: ReportFormat) throws -> String {
    let count = try count(request, frozen: request.frozen)
    let names = try names()
    // For people the amount has its unit beside it, for a program in a column of its own.
    let columns = ReportContext.statListColumns.filter { format != .text || $0.name != "unit" }
    var table = table(columns, about(request))
    for indicator in request.only {
      for measure in indicator.measures where request.measure.map({ $0 == measure.name }) ?? true {
        for line in count.list(measure) {
          table.add(cells(line, "\(indicator.rawValue).\(measure.name)", measure, count.office, names, format))
        }
      }
    }
    return table.written(format)
  }

  private func cells(
    _ line: FigureLine, _ figure: String, _ measure: Measure, _ office: OfficeFacts, _ names: Names,
    _ format: ReportFormat
  ) -> [ReportCell] {
    let amount = ReportCell(line.amount, measure.kind, language)
    let unit = format == .text ? [] : [ReportCell.text(measure.kind.rawValue)]
    return [.text(figure), .text(line.subject.code), .text(line.subject.name(in: office, names)), amount] + unit
      + [.day(line.day)]
  }

  func count(_ request: FigureRequest, frozen: Day?) throws -> FigureCount {
    let office = try OfficeReading(ledger, in: zone, frozen: frozen).office()
    let counted = request.without.map(office.without) ?? office
    // A year is usually frozen on 31 January: at any other day, one more answer would show by itself.
    let usual = Day(year: request.period.end.year + 1, month: 1, day: 31)
    return FigureCount(
      counted, request.period, asOf: frozen ?? today,
      isPartial: request.without != nil || (frozen != nil && frozen != usual))
  }

  func about(_ request: FigureRequest) -> ReportAbout {
    ReportAbout("stats", of: request.period.figureText, filter: request.told)
  }

  private func aim(_ aim: Aim?) -> [ReportCell] {
    guard let aim else { return [.empty, .empty, .empty] }
    return [
      ReportCell(aim.done, aim.kind, language), ReportCell(aim.target, aim.kind, language), .text(aim.kind.rawValue),
    ]
  }

  private func beside(_ value: FigureValue?, _ request: FigureRequest, _ measure: Measure) -> [ReportCell] {
    guard let other = request.beside else { return [.empty, .empty, .empty] }
    return [.day(other.start), .day(other.end), ReportCell(value?.number, measure.kind, language)]
  }

  private func since(_ since: SinceFreezing?, _ measure: Measure) -> [ReportCell] {
    guard let since else { return [.empty, .empty, .codes([]), .codes([])] }
    return [
      .day(since.on), ReportCell(since.number, measure.kind, language), .codes(since.come), .codes(since.gone),
    ]
  }

  static let statColumns = [
    ReportColumn("indicator", "Indicateur", "Indicator", is: .code),
    ReportColumn("figure", "Chiffre", "Figure", is: .code),
    ReportColumn("title", "Intitulé", "Title", is: .sentence),
    ReportColumn("by", "Par", "By", is: .optional(.oneOf(Breakdown.self))),
    ReportColumn("class", "Code", "Code", is: .optional(.code)), ReportColumn("name", "Ligne", "Line", is: .sentence),
    ReportColumn("value", "Valeur", "Value", is: .optional(.whole)),
    ReportColumn("unit", "Unité", "Unit", is: .oneOf(Measure.Kind.self)),
    ReportColumn("why", "Pourquoi rien", "Why nothing", is: .optional(.sentence)),
    ReportColumn("besideFrom", "À côté, du", "Beside, from", is: .optional(.day)),
    ReportColumn("besideTo", "À côté, au", "Beside, to", is: .optional(.day)),
    ReportColumn("beside", "À côté", "Beside", is: .optional(.whole)),
    ReportColumn("known", "Connus", "Known", is: .optional(.whole)),
    ReportColumn("all", "Sur", "Of", is: .optional(.whole)),
    ReportColumn("share", "Part", "Share", is: .optional(.hundredths)),
    ReportColumn("done", "Réalisé", "Done", is: .optional(.whole)),
    ReportColumn("target", "Cible", "Target", is: .optional(.whole)),
    ReportColumn("targetUnit", "Unité de la cible", "Unit of the target", is: .optional(.oneOf(Measure.Kind.self))),
    ReportColumn("respondents", "Répondants", "Respondents", is: .optional(.whole)),
    ReportColumn("now", "Aujourd'hui", "Now", is: .optional(.whole)),
    ReportColumn("frozenOn", "Figé le", "Frozen on", is: .optional(.day)),
    ReportColumn("frozenValue", "Figé à", "Frozen at", is: .optional(.whole)),
    ReportColumn("come", "Depuis", "Since", is: .list(.code)),
    ReportColumn("gone", "Disparus", "Gone", is: .list(.code)),
    ReportColumn("additive", "S'additionne", "Adds up", is: .flag),
    ReportColumn("rule", "Règle", "Rule", is: .code), ReportColumn("from", "Du", "From", is: .day),
    ReportColumn("to", "Au", "To", is: .day), ReportColumn("asOf", "État au", "As of", is: .day),
    ReportColumn("definition", "Définition", "Definition", is: .sentence),
  ]

  static let statListColumns = [
    ReportColumn("figure", "Chiffre", "Figure", is: .code),
    ReportColumn("subject", "Code", "Code", most: 34, is: .code),
    ReportColumn("name", "Nom", "Name", most: 60),
    ReportColumn("amount", "Compte", "Counts", .right, is: .optional(.whole)),
    ReportColumn("unit", "Unité", "Unit", is: .oneOf(Measure.Kind.self)), ReportColumn("day", "Jour", "Day", is: .day),
  ]

  private func cells(
    _ pair: ToldFigures.Pair, _ part: Figure.Part?, _ request: FigureRequest, _ names: Names
  ) -> [ReportCell] {
    let figure = pair.figure
    let (measure, breakdown, value) = (
      figure.measure, part == nil ? nil : figure.breakdown, part?.value ?? figure.value
    )
    let name = breakdown.map { $0.words(part?.code, names) } ?? measure.title
    return [
      .text(figure.indicator.rawValue), .text(figure.id), .text(self(measure.title)), ReportCell(breakdown?.rawValue),
      ReportCell(part?.code), .text(self(name)), ReportCell(value.number, measure.kind, language),
      .text(measure.kind.rawValue), ReportCell(value.number == nil ? self(value.words(measure.kind)) : nil),
    ] + beside(pair.beside?.value(of: part), request, measure) + [
      ReportCell(whole: part == nil ? figure.known?.known : nil),
      ReportCell(whole: part == nil ? figure.known?.all : nil),
      part?.share.map { .days(Hundredths($0)) } ?? .empty,
    ] + aim(part?.aim) + [
      ReportCell(whole: part == nil ? figure.respondents : part?.respondents),
      ReportCell(part == nil ? pair.now?.value.number : nil, measure.kind, language),
    ]
      + since(part == nil ? pair.since : nil, measure) + [
        .flag(figure.isAdditive),
        .text(figure.indicator.rule.rawValue), .day(request.period.start), .day(request.period.end),
        .day(request.frozen ?? today), .text(self(figure.indicator.definition)),
      ]
  }
}

/// The figures that were asked for, beside what they have become where they were frozen.
struct ToldFigures {
  struct Pair {
    let figure: Figure
    /// `nil` where nothing is frozen.
    let now: Figure?
    /// The same in the other period; `nil` where none is asked for.
    var beside: Figure?
    /// Where the year was frozen by an act.
    var since: SinceFreezing?

    var parts: [Figure.Part] { figure.parts(beside: beside) }
  }

  let request: FigureRequest
  let figures: [Pair]

  init(_ request: FigureRequest, in context: ReportContext) throws {
    self.request = request
    let count = try context.count(request, frozen: request.frozen)
    let now = request.frozen == nil ? nil : try context.count(request, frozen: nil)
    let beside = try request.overOther.map { try context.count($0, frozen: request.frozen) }
    let indicators = request.only.isEmpty ? Indicator.allCases : request.only
    figures = indicators.flatMap { indicator in
      indicator.measures.filter { request.measure == nil || request.measure == $0.name }.map { measure in
        Pair(
          figure: count.figure(measure, of: indicator, by: request.breakdown),
          now: now?.figure(measure, of: indicator, by: request.breakdown),
          beside: beside?.figure(measure, of: indicator, by: request.breakdown),
          since: request.frozen == nil && request.without == nil ? count.sinceFreezing(measure, of: indicator) : nil)
      }
    }
  }
}

extension ReportCell {
  init(whole number: Int?) { self = number.map(ReportCell.whole) ?? .empty }

  /// A number in its unit: a program reads it whole, in hundredths or in cents.
  init(_ number: Int?, _ kind: Measure.Kind, _ language: Language) {
    guard let number else {
      self = .empty
      return
    }
    switch kind {
    case .count: self = .whole(number)
    case .cents, .centsPerDay: self = .euros(Euros(cents: number))
    case .days, .percent, .mark, .elapsed, .hundredths: self = .days(Hundredths(number))
    }
  }
}
