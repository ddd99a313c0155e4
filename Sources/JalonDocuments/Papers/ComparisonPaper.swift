import JalonCore
import JalonWording

extension PaperSource {
  /// The proposals side by side: what each seat gave, what was agreed, and how firm the ranking is.
  func comparison(_ concertation: Concerting) -> Paper {
    let selection = concertation.selection
    guard !selection.proposals.isEmpty else { return paper([.text(MinutesWords.nothingLeft)]) }
    return paper(
      [
        .heading(ComparisonPaperWords.offers), .table(offers(concertation.evaluation)),
        .heading(release.isWhole ? ComparisonPaperWords.marks : ComparisonPaperWords.settled),
        .table(marks(concertation, selection)),
        .text(GridWords.scale(of: selection.grid)),
      ] + GridWords.thresholds(of: selection.grid, names) + [
        .text(GridWords.price(selection.grid.priceFormula)),
        .text(MinutesWords.sentence(selection.robustness.words(names))),
      ] + (release.isWhole ? gaps(concertation, selection) : []))
  }

  /// With prices for whoever may know all candidates alone: that of one would tell those of the others.
  func offers(_ evaluation: Evaluating) -> Paper.Table {
    let price = release.namesRivals ? [Paper.Table.Column(GridWords.price, .right)] : []
    var table = Paper.Table(
      [Paper.Table.Column(ComparisonPaperWords.provider)] + price + [
        Paper.Table.Column(GridWords.days, .right), Paper.Table.Column(ComparisonPaperWords.dates),
      ])
    table.rows = evaluation.admitted.map { proposal in
      [name(of: proposal.provider)] + price.map { _ in Words { proposal.amount.written($0) } } + [
        Words { proposal.days.asDays($0) },
        Words(
          fr: "du \(date: proposal.start) au \(date: proposal.end)",
          en: "from \(date: proposal.start) to \(date: proposal.end)"),
      ]
    }
    return table
  }

  /// Each cell: the marks of the seats, then the one that counts; that one alone where a structure is not named.
  func marks(_ concertation: Concerting, _ selection: Selection) -> Paper.Table {
    let sides = release.isWhole ? selection.seats.sides : []
    return GridTable(concertation.evaluation, names).table(
      cell: { criterion, proposal in cell(GridCell(proposal.provider, criterion.id), concertation, selection) },
      totals: agreedTotals(selection)
        + sides.map { side in
          (
            GridWords.total(of: names.name(of: side), seats: selection.seats.count(of: side)),
            { total(of: $0.provider, by: side, in: selection) }
          )
        })
  }

  /// Neither a total nor a rank before every proposal has all its marks; no rank for one that is alone, unless it is shut out.
  private func agreedTotals(_ selection: Selection) -> [(Words, (ReceiveProposal) -> Words)] {
    guard selection.ranking.isComplete else { return [] }
    let totals: [(Words, (ReceiveProposal) -> Words)] = [
      (GridWords.total(on: selection.grid), { total(of: $0.provider, in: selection) }),
      (GridWords.rank, { selection.ranking[$0.provider]?.place.words(names) ?? .nothing }),
    ]
    let saysPlaces = selection.proposals.count > 1 || selection.proposals.contains(where: selection.isShutOut)
    return saysPlaces ? totals : Array(totals.prefix(1))
  }

  private func cell(_ cell: GridCell, _ concertation: Concerting, _ selection: Selection) -> Words {
    let settled = GridWords.mark(selection.marks[cell.provider, cell.criterion])
    let given = release.isWhole ? concertation.evaluation.markingSeats.compactMap { $0.marks[cell]?.mark } : []
    guard !given.isEmpty else { return settled }
    return Words { language in
      "\(given.map { $0.written(language) }.joined(separator: " · ")) → \(settled(language))"
    }
  }

  private func total(of provider: ProviderID, in selection: Selection) -> Words {
    selection.ranking[provider].map { line in GridWords.mark(line.score) } ?? GridWords.noMark
  }

  private func total(of provider: ProviderID, by side: Party, in selection: Selection) -> Words {
    GridWords.mark(
      selection.seats.total(of: provider, by: side).map { selection.grid.score(of: $0.rounded) })
  }

  /// Where the seats differ, what weighs most first, and why the agreed mark is what it is; then the marks that were agreed
  /// outside those of the sheets.
  func gaps(_ concertation: Concerting, _ selection: Selection) -> [Paper.Part] {
    let told = selection.gaps.map { gap in
      let reason = concertation.agreed[GridCell(gap.provider, gap.criterion)]?.reason.map { said($0) }
      return ComparisonPaperWords.gap(gap, reason, names)
    }
    let outside = concertation.agreedOutside.map { act, given in
      ComparisonPaperWords.outside(act, given, reason(for: act).map { said($0) }, names)
    }
    return (told.isEmpty ? [] : [.heading(ComparisonPaperWords.gaps), .list(told)])
      + (outside.isEmpty ? [] : [.heading(ComparisonPaperWords.outside), .list(outside)])
  }

  /// What was said of the mark, in the act or to the caution that asked.
  private func reason(for act: AgreeMark) -> String? {
    if let reason = act.reason, !reason.isBlank { return reason }
    return mission.effective.last { $0.event == .markAgreed(act) }?.reasons[Caution.Kind.outsideGivenMarks.rawValue]
  }
}

private enum ComparisonPaperWords {
  static let offers = Words(fr: "Propositions comparées", en: "Proposals compared")
  static let provider = Words(fr: "Prestataire", en: "Provider")
  static let dates = Words(fr: "Intervention", en: "Work")
  static let marks = Words(fr: "Notes de chacun → note convenue", en: "Marks of each → agreed mark")
  static let settled = Words(fr: "Notes convenues", en: "Agreed marks")
  static let gaps = Words(fr: "Écarts entre les fiches", en: "Gaps between the sheets")

  static let outside = Words(
    fr: "Notes convenues hors de celles des fiches", en: "Marks agreed outside those of the sheets")

  static func outside(_ act: AgreeMark, _ given: ClosedRange<Hundredths>, _ reason: Words?, _ names: Names) -> Words {
    let cell = Words { "\(names.name(of: act.provider)), \(names.name(of: act.criterion)($0))" }
    let why = reason.map { Words(fr: ". Motif : \($0)", en: ". Reason: \($0)") } ?? .nothing
    let (lowest, highest) = (given.lowerBound, given.upperBound)
    guard lowest < highest else {
      return Words(
        fr: "\(cell) : \(act.mark), quand les fiches donnent \(lowest)\(why)",
        en: "\(cell): \(act.mark), where the sheets give \(lowest)\(why)")
    }
    return Words(
      fr: "\(cell) : \(act.mark), quand les fiches vont de \(lowest) à \(highest)\(why)",
      en: "\(cell): \(act.mark), where the sheets go from \(lowest) to \(highest)\(why)")
  }

  static func gap(_ gap: Gap, _ reason: Words?, _ names: Names) -> Words {
    let cell = Words { "\(names.name(of: gap.provider)), \(names.name(of: gap.criterion)($0))" }
    let why = reason.map { Words(fr: ". Motif : \($0)", en: ". Reason: \($0)") } ?? .nothing
    return Words(
      fr: "\(cell) : de \(gap.lowest) à \(gap.highest)\(why)", en: "\(cell): from \(gap.lowest) to \(gap.highest)\(why)"
    )
  }
}
