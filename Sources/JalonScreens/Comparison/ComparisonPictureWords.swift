import JalonCore
import JalonWording

// What the picture of the comparison says.
extension ComparisonWords {
  static let criterion = Words(fr: "Critère", en: "Criterion")
  static func weight(_ counting: Counting) -> Words {
    switch counting {
    case .percents: Words(fr: "Poids", en: "Wt")
    case .points: Words(fr: "Max", en: "Max")
    }
  }
  static let rank = Words(fr: "Rang", en: "Rank")
  static let tied = Words(fr: " à égalité", en: " tied")
  static let tiedShort = Words(same: " =")
  static let belowThresholdShort = Words(fr: "écartée", en: "out")
  static let belowThreshold = Words(fr: "écartée (seuil)", en: "out (threshold)")
  static let unranked = Words(fr: "incomplet", en: "incomplete")
  static let sheets = Words(fr: "Fiches", en: "Sheets")
  static let robustnessTitle = Words(
    fr: "Robustesse (un poids varié seul, les autres au prorata)",
    en: "Robustness (one weight varied, the others pro rata)")
  static let noProposal = Words(fr: "Aucune proposition recevable.", en: "No admissible proposal.")

  static func nothing(_ stage: StageName, isRead: Bool) -> [Words] {
    guard isRead else { return [reading] }
    switch stage {
    case .draft, .calling:
      return [
        Words(
          fr: "Rien à comparer encore : la mission en est à « \(stage.words) ».",
          en: "Nothing to compare yet: the mission is at “\(stage.words)”."),
        Words(
          fr: "Les fiches s'ouvrent quand l'appel est clos.  a : la suite   Échap : retour",
          en: "Sheets open once the call is closed.  a: go on   Esc: back"),
      ]
    case .unsuccessful, .dropped:
      return [
        Words(
          fr: "« \(stage.words) » : il n'y a rien à comparer.", en: "“\(stage.words)”: there is nothing to compare."),
        Words(fr: "Échap : retour à la mission", en: "Esc: back to the mission"),
      ]
    case .evaluating, .concerting, .framing, .running, .reported, .surveying, .followingUp, .closed, .abandoned:
      return [noProposal, Words(fr: "Échap : retour à la mission", en: "Esc: back to the mission")]
    }
  }

  static func noSheet(_ seats: Int) -> [Words] {
    guard seats > 0 else {
      return [
        Words(fr: "Personne n'est encore désigné pour noter.", en: "Nobody has been asked to mark yet."),
        Words(
          fr: "s installe un évaluateur : vous-même d'abord, puis chaque structure.",
          en: "s seats an evaluator: yourself first, then each structure."),
      ]
    }
    return [
      Words(fr: "Vous n'avez pas de fiche dans cette évaluation.", en: "You have no sheet in this evaluation."),
      Words(
        fr: "Tab prend la fiche d'un évaluateur, s en installe un autre.",
        en: "Tab takes an evaluator's sheet, s seats another one."),
    ]
  }

  /// - Parameter isLocked: it opens in its holder's session alone.
  static func curtain(_ seat: Seat, _ names: Names, isLocked: Bool) -> [Words] {
    [
      Words(
        fr: "Fiche \(de: names.name(of: seat.evaluator)) · \(names.name(of: seat.side))",
        en: "Sheet of \(names.name(of: seat.evaluator)) · \(names.name(of: seat.side))"),
      Words(
        fr:
          "Les notes de chacun restent scellées jusqu'à la révélation. Passez le clavier à son auteur, ou notez sous sa dictée.",
        en: "Everybody's marks stay sealed until all are revealed. Hand over the keyboard, or type what you are told."),
      isLocked
        ? Words(
          fr: "Cette fiche s'ouvre dans la session \(de: names.name(of: seat.evaluator))   Tab : fiche suivante",
          en: "This sheet opens in the session of \(names.name(of: seat.evaluator))   Tab: next sheet")
        : Words(fr: "Entrée ouvre cette fiche   Tab : fiche suivante", en: "Enter opens this sheet   Tab: next sheet"),
    ]
  }

  static func interest(_ seat: Seat, _ names: Names) -> [Words] {
    [
      Words(
        fr: "Avant de noter, \(names.name(of: seat.evaluator)) déclare ses liens avec les candidats :",
        en: "Before marking, \(names.name(of: seat.evaluator)) declares links with the candidates:"),
      Words(fr: "  1  aucun lien", en: "  1  no link"),
      Words(fr: "  2  un lien, à préciser", en: "  2  a link, to be told"),
      Words(fr: "  3  se récuse : sa fiche ne comptera pas", en: "  3  steps aside: the sheet will not count"),
    ]
  }

  /// - Parameter late: where it was added after an opening of the sheets.
  static func seat(_ seat: Seat, late: LateSeat?, _ names: Names) -> Words {
    let who = Words(same: "\(names.name(of: seat.evaluator)) · \(names.name(of: seat.side))")
    let told = Words(fr: "\(who) : \(state(of: seat))", en: "\(who): \(state(of: seat))")
    guard let late else { return told }
    return Words(fr: "\(told) ; \(late.words)", en: "\(told); \(late.words)")
  }

  /// « M. Aubert : siège ajouté après l'ouverture des fiches du 18/02/2026 »
  static func late(_ evaluator: PersonID, _ seat: LateSeat, _ names: Names) -> Words {
    .label(Words(same: names.name(of: evaluator)), seat.words)
  }

  private static func state(of seat: Seat) -> Words {
    if seat.isRecused { return Words(fr: "se récuse", en: "steps aside") }
    if seat.isClosed { return Words(fr: "fiche close", en: "sheet closed") }
    return seat.interest == nil
      ? Words(fr: "liens à déclarer", en: "links to declare") : Words(fr: "fiche ouverte", en: "sheet open")
  }

  /// « Fiche de N. Faure : 5/18 notées, de 0 à 5 par 0,5 »
  static func inHand(_ seat: Seat, _ evaluation: Evaluating, on scale: Scale?, typed: Bool, _ names: Names) -> Words {
    let name = names.name(of: seat.evaluator)
    if seat.isRecused {
      return Words(
        fr: "\(name) se récuse : sa fiche ne compte pas.", en: "\(name) steps aside: the sheet does not count.")
    }
    let cells = evaluation.cellsToMark.count
    let marked = cells - evaluation.unmarked(seat).count
    if seat.isClosed {
      return Words(
        fr: "Fiche \(de: name) · close, \(marked)/\(cells) notes (f la rouvre)",
        en: "Sheet of \(name) · closed, \(marked)/\(cells) marks (f opens it)")
    }
    let sheet = Words(
      fr: "Fiche \(de: name) · \(marked)/\(cells) notes", en: "Sheet of \(name) · \(marked)/\(cells) marks")
    guard let scale else { return sheet }
    return Words(fr: "\(sheet) · \(how(scale, typed: typed))", en: "\(sheet) · \(how(scale, typed: typed))")
  }

  /// « de 0 à 5 par 0,5, touches 0–9 ou à&é"'( »
  private static func how(_ scale: Scale, typed: Bool) -> Words {
    let range = Words(
      fr: "de 0 à \(scale.top) par \(scale.step)", en: "0 to \(scale.top) by \(scale.step)")
    return typed
      ? Words(fr: "\(range), Entrée", en: "\(range), Enter")
      : Words(fr: "\(range), touches 0–9 ou \("à&é\"'(")", en: "\(range)")
  }

  static func together(_ concertation: Concerting, _ names: Names) -> Words {
    let seats = concertation.evaluation.markingSeats.map { names.name(of: $0.evaluator) }.joined(separator: "·")
    let left = concertation.withoutAgreedMark.count
    guard concertation.evaluation.grid.consensus == .agreedMark else {
      return Words(
        fr: "Notes : \(seats), puis la moyenne · ≠ écart large", en: "Marks: \(seats), then the mean · ≠ wide gap")
    }
    guard left > 0 else {
      return Words(
        fr: "Toutes les notes sont convenues · \(seats) puis convenue",
        en: "Every mark is agreed · \(seats) then agreed")
    }
    return Words(
      fr: "? \(left, "note", "notes") à convenir · ≠ à motiver · \(seats) puis convenue",
      en: "? \(left, "mark", "marks") to agree · ≠ to explain · \(seats) then agreed")
  }

  static func awarded(_ act: AwardMission, _ names: Names) -> Words {
    Words(
      fr: "Retenu : \(names.name(of: act.provider)), le \(act.on). Motif : \(act.motive.text)",
      en: "Retained: \(names.name(of: act.provider)), on \(act.on). Reason: \(act.motive.text)")
  }

  /// « → 4 ↓ 1 hors écran », or the signs alone where the words would be cut.
  static func hidden(_ beyond: KeyValuePairs<String, Int>, columns: Int) -> Words {
    let signs = beyond.filter { $0.value > 0 }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
    let words = Words(fr: "\(signs) hors écran", en: "\(signs) off screen")
    return Words { words($0).count <= columns ? words($0) : signs }
  }

  // MARK: Totals

  static func total(of table: ComparisonTable) -> Words {
    let whole = table.grid.outOf
    guard let selection = table.selection else {
      return Words(fr: "Total de la fiche /\(whole)", en: "Total of the sheet /\(whole)")
    }
    return selection.ranking.isComplete
      ? Words(fr: "Total /\(whole)", en: "Total /\(whole)")
      : Words(fr: "Total /\(whole) (provisoire)", en: "Total /\(whole) (so far)")
  }

  /// - Parameter seats: how many people marked for that side.
  static func sideTotal(_ side: String, seats: Int) -> Words {
    seats > 1
      ? Words(fr: "Moyenne \(side)", en: "Mean \(side)") : Words(fr: "Total \(side)", en: "Total \(side)")
  }

  /// « C reste en tête tant que Budget pèse au plus 22 % (15 % ici) »
  static func robustness(_ table: ComparisonTable) -> Words {
    table.robustness?.words(table.names.masking(ComparisonTable.letters(of: table.proposals.map(\.provider))))
      ?? .nothing
  }

  static func interval(_ interval: WeightInterval) -> Words {
    Words(
      fr: "\(interval.lowestPercent)–\(interval.highestPercent) % (\(interval.percent))",
      en: "\(interval.lowestPercent)–\(interval.highestPercent)% (\(interval.percent))")
  }
}
