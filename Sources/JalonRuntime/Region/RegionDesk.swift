import JalonCore
import JalonFigures
import JalonStore
import JalonWording

extension ReportContext {
  /// The packet of one operator for its region.
  ///
  /// - Parameters:
  ///   - named: whose it is; may be left out where all the missions of the store are one operator's.
  ///   - frozen: as its figures were entered by the evening of that day; as they stand where nothing is said.
  public func regionPacket(
    _ period: Period, of named: OperatorID?, frozen: Day? = nil, with secret: RegionSecret
  ) throws -> RegionPacket {
    let count = FigureCount(try OfficeReading(ledger, in: zone, frozen: frozen).office(), period, asOf: frozen ?? today)
    guard count.isOfWholeYears else { throw RegionWords.wholeYears }
    let carrier = try carrier(named, of: count)
    return RegionPacket(
      carrier: carrier, period: period, asOf: count.asOf, definitions: RegionPacket.currentDefinitions,
      secretMark: secret.mark,
      mark: mark?.code, partners: count.partners(of: carrier),
      figures: count.regionFigures(of: carrier).map { $0.naming(secret.token) })
  }

  private func carrier(_ named: OperatorID?, of count: FigureCount) throws -> OperatorID {
    let known = Set(count.office.missions.flatMap(\.operators)).sorted()
    if let named {
      guard known.contains(named) else { throw RegionWords.unknown(named, known) }
      return named
    }
    guard let only = known.first, known.count == 1 else { throw RegionWords.which(known) }
    return only
  }
}

/// The packets of a region, told as a report.
public struct RegionReport {
  private let merge: RegionMerge
  private let language: Language

  public init(_ merge: RegionMerge, _ language: Language) { (self.merge, self.language) = (merge, language) }

  static let columns = [
    ReportColumn("figure", "Chiffre", "Figure", is: .code),
    ReportColumn("by", "Par", "By", is: .optional(.oneOf(Breakdown.self))),
    ReportColumn("code", "Code", "Code", is: .optional(.text)),
    ReportColumn("line", "Ligne", "Line", most: 60, is: .sentence),
    ReportColumn("once", "Sans double compte", "Each once", .right, is: .optional(.whole)),
    ReportColumn("sum", "Somme des opérateurs", "Sum of the operators", .right, is: .whole),
    ReportColumn("unit", "Unité", "Unit", is: .oneOf(Measure.Kind.self)),
    ReportColumn("least", "Au moins", "At least", is: .flag),
    ReportColumn("operators", "Opérateurs", "Operators", .right, is: .whole),
  ]

  public func written(_ format: ReportFormat, width: Int?, today: Day) -> String {
    // What a program reads in columns stands for people before the table.
    let shown = RegionReport.columns.filter { format != .text || !["code", "by", "unit"].contains($0.name) }
    var table = ReportTable(shown, language, width: width, head: head(today))
    for figure in merge.figures { table.add(cells(figure, format)) }
    return (format == .text ? beside + "\n" : "") + table.written(format)
  }

  /// Who is there, up to which day, and who is not.
  public var beside: String {
    ([RegionWords.head(merge)] + (merge.missing.isEmpty ? [] : [RegionWords.missing(merge.missing)])
      + (merge.mark == nil ? [] : [RegionWords.invented])).map { $0(language) + "\n" }.joined()
  }

  private func head(_ today: Day) -> [JSON.Member] {
    let about: [(String, String?)] = [
      ("report", "region"), ("subject", merge.period.figureText),
      ("filter", RegionWords.told(merge)), ("day", today.iso), ("store", merge.mark),
    ]
    let members = about.compactMap { name, text in text.map { JSON.Member(name, .text($0)) } }
    return [JSON.Member("format", .whole(JSONFormat.number)), JSON.Member("about", .group(members))]
  }

  private func cells(_ figure: RegionMerge.Figure, _ format: ReportFormat) -> [ReportCell] {
    let indicator = Indicator(rawValue: String(figure.measure.prefix(3)))
    let measure = indicator?.measures.first { $0.name == figure.measure.dropFirst(4) }
    let kind = measure?.kind ?? .count
    let title = measure?.title ?? Words(same: figure.measure)
    let line =
      figure.by.map { $0.words + Words(fr: " : ", en: ": ") + $0.words(figure.code, Names(directory: Directory())) }
      ?? title
    let program: [ReportCell] = format == .text ? [] : [ReportCell(figure.by?.rawValue), ReportCell(figure.code)]
    let shown = figure.by == nil ? line(language) : "    " + line(language)
    return [.text(figure.measure)] + program + [
      .text(format == .text ? shown : line(language)), ReportCell(figure.once, kind, language),
      ReportCell(figure.sum, kind, language),
    ] + (format == .text ? [] : [.text(kind.rawValue)]) + [.flag(figure.isLeast), .whole(figure.tellers)]
  }
}
