import JalonCore
import JalonWording

extension PaperSource {
  /// « Cahier des charges »: what a structure asks of a provider, in the version that it agreed to.
  func briefPaper(_ brief: Brief) -> Paper {
    let text = brief.text
    var paper = paper(
      [.heading(BriefWords.who), .facts(operatorFacts)] + opening.structures.flatMap(structure)
        + [
          .heading(BriefWords.context), .text(said(text.context)), .facts(origin),
          .heading(BriefWords.problem), .text(said(text.problem)),
          .heading(BriefWords.expected), .text(said(text.expectedResults)),
          .heading(BriefWords.asked), .text(filled(text.constraints)),
          .heading(BriefWords.terms), .facts(terms(text)),
        ] + criteria + timetable + Articles.parts(articles ?? ""),
      heading: agreed(brief), title: BriefWords.title(brief.version))
    paper.banner = lacking(brief).map { BriefWords.draft(names.names(of: $0)) }
    return paper
  }

  /// The structures that have not agreed; `nil` where all have.
  private func lacking(_ brief: Brief) -> [StructureID]? {
    let silent = opening.structures.filter { brief.agreed[$0] == nil }
    return silent.isEmpty ? nil : silent
  }

  private func agreed(_ brief: Brief) -> [Paper.Fact] {
    let told = opening.structures.compactMap { structure in
      brief.agreed[structure].map { day in
        Words(fr: "\(names.name(of: structure)), le \(date: day)", en: "\(names.name(of: structure)), on \(date: day)")
      }
    }
    return [
      fact(BriefWords.version, BriefWords.numbered(brief.version, of: mission.stage.draft.briefs.count)),
      fact(BriefWords.agreedBy, told.isEmpty ? MinutesWords.nobody : MinutesWords.inARow(told)),
    ]
  }

  private var operatorFacts: [Paper.Fact] {
    [
      fact(PaperWords.operators(opening.operators.count), names.names(of: opening.operators)),
      fact(BriefWords.officer, person(mission.officer)), fact(BriefWords.contact, contact(of: mission.officer)),
    ]
  }

  // MARK: The structures

  private func structure(_ id: StructureID) -> [Paper.Part] {
    let card = names.directory.structures[id]?.act.details
    let shown = isNamed(.structure(id)) ? whole(card, id) : veiled(card)
    return [.heading(name(of: .structure(id))), .facts(shown)]
  }

  private func whole(_ card: StructureDetails?, _ id: StructureID) -> [Paper.Fact] {
    [
      fact(PaperWords.legalForm, card?.registration.legalForm?.words),
      fact(PaperWords.number, card?.registration.number.map(Words.init(same:))),
      fact(BriefWords.address, names.directory.seat(of: .structure(id))), activity(card),
      fact(BriefWords.founded, card?.activity.founded.map { Words(same: "\($0)") }),
      fact(BriefWords.jobs, card.flatMap { jobs($0.jobs) }),
      fact(BriefWords.budget, card?.budget.budget.map { BriefWords.budget($0, card?.budget.budgetYear) }),
    ]
  }

  /// What tells of it without telling which it is.
  private func veiled(_ card: StructureDetails?) -> [Paper.Fact] {
    [fact(PaperWords.legalForm, card?.registration.legalForm?.words), activity(card)]
  }

  private func activity(_ card: StructureDetails?) -> Paper.Fact {
    fact(BriefWords.activity, card?.activity.sector.map(Words.init(same:)))
  }

  private func jobs(_ jobs: Jobs) -> Words? {
    let known = [
      jobs.employees.map { BriefWords.employees($0) },
      jobs.fullTimeEquivalents.map { BriefWords.fullTime($0) },
      jobs.permanent.map { BriefWords.permanent($0) }, jobs.fixedTerm.map { BriefWords.fixedTerm($0) },
    ].compactMap { $0 }
    return known.isEmpty ? nil : Words { language in known.map { $0(language) }.joined(separator: ", ") }
  }

  // MARK: What is asked

  /// Whence the need comes, as far as the plan tells it before the call.
  private var origin: [Paper.Fact] {
    let until = mission.stage.call?.launchedOn ?? day
    let diagnosis = around.plan?.diagnoses.last { $0.on <= until }
    let opinion = around.plan?.opinions.last { $0.on <= until }
    return [
      fact(BriefWords.kind, opening.kind.words),
      fact(BriefWords.diagnosis, diagnosis.map { MinutesWords.on($0.on) }),
      fact(BriefWords.opinion, opinion.map { BriefWords.opinion($0.opinion.words, $0.on) }),
    ]
  }

  private func terms(_ text: WriteBrief) -> [Paper.Fact] {
    [
      fact(BriefWords.days, PaperWords.days(text.days)), fact(BriefWords.calendar, filled(text.calendar)),
      fact(BriefWords.places, nil),
      fact(BriefWords.ceiling, text.ceiling.map { ceiling in BriefWords.taxIncluded(ceiling) }),
    ]
  }

  private var criteria: [Paper.Part] {
    guard let set = mission.stage.draft.grid else { return [] }
    let grid = EvaluationGrid(set)
    var table = Paper.Table([Paper.Table.Column(GridWords.criterion), Paper.Table.Column(GridWords.weight, .right)])
    table.rows = grid.criteria.map { [names.name(of: $0.id), GridWords.weight(of: $0, on: grid)] }
    table.widths = [4, 1]
    return [.heading(MinutesWords.criteria), .table(table), .text(GridWords.scale(of: grid))]
      + GridWords.thresholds(of: grid, names) + [.text(GridWords.price(grid.priceFormula))]
  }

  private var timetable: [Paper.Part] {
    let call = mission.stage.call
    return [
      .heading(BriefWords.timetable),
      .facts([
        fact(BriefWords.intention, call.map { PaperWords.day($0.intentDay) }), fact(BriefWords.questions, nil),
        fact(BriefWords.deadline, call.map { BriefWords.hour($0.deadline) }),
      ]),
    ]
  }
}
