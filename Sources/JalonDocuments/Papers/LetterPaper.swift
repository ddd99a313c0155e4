import JalonCore
import JalonWording

extension PaperSource {
  /// To one candidate: what became of its proposal and why, and never a price or a text of another.
  func letter(_ call: Calling, to provider: ProviderID) -> Paper {
    paper(
      [.text(LetterWords.subject(opening)), .text(LetterWords.greeting)] + body(call, provider) + [
        .text(LetterWords.regards),
        .signatures([Words(same: "\(names.name(of: officer)), \(names.name(of: opening.lead))")]),
      ], heading: [Paper.Fact(LetterWords.to, name(of: provider)), Paper.Fact(LetterWords.date, LetterWords.day(day))])
  }

  private func body(_ call: Calling, _ provider: ProviderID) -> [Paper.Part] {
    guard let framing = mission.stage.framing else { return ending }
    guard framing.award.provider != provider else {
      return [.text(LetterWords.retained(framing.award.on)), .text(LetterWords.whatFollows)]
    }
    return [.text(LetterWords.notRetained(framing.award.on))] + reasons(framing, provider)
  }

  private var ending: [Paper.Part] {
    guard case .ended(let ended) = mission.stage else { return [] }
    return [.text(MinutesWords.ending(ended.ending) { said($0) }), .text(LetterWords.thanks)]
  }

  // MARK: Why another one

  private func reasons(_ framing: Framing, _ provider: ProviderID) -> [Paper.Part] {
    let evaluation = framing.concertation.evaluation
    if let setAside = evaluation.setAside.last(where: { $0.provider == provider }) {
      return [.text(LetterWords.setAside(setAside))] + winner(framing)
    }
    guard evaluation.admitted.contains(where: { $0.provider == provider }) else {
      return [.text(LetterWords.neverCompared)] + winner(framing)
    }
    let selection = framing.concertation.selection
    return [.text(LetterWords.ownMarks), .table(ownMarks(selection, provider))] + behind(selection, framing, provider)
      + winner(framing)
  }

  /// What this proposal was given: its own marks, and nobody else's.
  private func ownMarks(_ selection: Selection, _ provider: ProviderID) -> Paper.Table {
    var table = Paper.Table([
      Paper.Table.Column(GridWords.criterion), Paper.Table.Column(GridWords.weight, .right),
      Paper.Table.Column(LetterWords.yourMark, .right),
    ])
    table.rows = selection.grid.criteria.map { criterion in
      [
        names.name(of: criterion.id), GridWords.weight(of: criterion, on: selection.grid),
        GridWords.mark(selection.marks[provider, criterion.id]),
      ]
    }
    let total = GridWords.mark(selection.ranking[provider]?.score)
    table.rows.append([GridWords.total(on: selection.grid), .nothing, total])
    table.totals = 1
    return table
  }

  /// The criteria on which the retained proposal was judged better.
  private func behind(_ selection: Selection, _ framing: Framing, _ provider: ProviderID) -> [Paper.Part] {
    let better = selection.grid.criteria.map(\.id).filter { criterion in
      guard let theirs = selection.marks[framing.award.provider, criterion],
        let own = selection.marks[provider, criterion]
      else { return false }
      return theirs > own
    }
    return better.isEmpty ? [] : [.text(LetterWords.better(names.names(of: better)))]
  }

  private func winner(_ framing: Framing) -> [Paper.Part] {
    let award = framing.award
    return [.text(LetterWords.winner(name(of: award.provider), said(award.motive))), .text(LetterWords.thanks)]
  }
}

private enum LetterWords {
  static let to = Words(fr: "À", en: "To")
  static let date = Words(fr: "Date", en: "Date")
  static let greeting = Words(fr: "Madame, Monsieur,", en: "Dear Sir or Madam,")
  static let regards = Words(fr: "Cordialement,", en: "Yours faithfully,")
  static let yourMark = Words(fr: "Votre note", en: "Your mark")
  static let ownMarks = Words(
    fr: "Voici les notes convenues pour votre proposition :", en: "These are the marks agreed for your proposal:")
  static let thanks = Words(
    fr: "Nous vous remercions du temps que vous y avez consacré, et restons à votre disposition pour en parler.",
    en: "We thank you for the time you gave to it, and remain at your disposal to talk about it.")
  static let whatFollows = Words(
    fr:
      "Une réunion de lancement réunira la structure, l'opérateur et vous, pour éclaircir et cadrer la mission. Une convention tripartite en précisera ensuite les modalités et les engagements réciproques.",
    en:
      "A kick-off meeting will bring together the structure, the operator and you, to clarify and frame the mission. A tripartite agreement will then set its terms and the commitments of each."
  )
  static let neverCompared = Words(
    fr: "Votre proposition n'a pas pu être comparée aux autres : reçue après la date limite, ou retirée.",
    en: "Your proposal could not be compared with the others: it came after the deadline, or was withdrawn.")

  static func day(_ day: Day) -> Words { Words { day.long($0) } }

  static func subject(_ opening: Opening) -> Words {
    Words(
      fr: "Objet : votre réponse à l'appel à propositions de la mission \(opening.mission.text), « \(opening.title) ».",
      en: "Subject: your answer to the call for proposals of mission \(opening.mission.text), “\(opening.title)”.")
  }

  static func retained(_ day: Day) -> Words {
    Words(
      fr: "Nous avons le plaisir de vous annoncer que votre proposition a été retenue le \(day).",
      en: "We are pleased to tell you that your proposal was retained on \(day).")
  }

  static func notRetained(_ day: Day) -> Words {
    Words(
      fr: "Nous vous informons que votre proposition n'a pas été retenue. Le choix a été fait le \(day).",
      en: "We inform you that your proposal was not retained. The choice was made on \(day).")
  }

  static func setAside(_ act: SetAside) -> Words {
    Words(
      fr: "Elle a été écartée de la comparaison, car \(act.cause.words) : \(act.reason)",
      en: "It was set aside from the comparison as \(act.cause.words): \(act.reason)")
  }

  static func better(_ criteria: Words) -> Words {
    Words(
      fr: "La proposition retenue a été jugée meilleure sur : \(criteria).",
      en: "The proposal retained was judged better on: \(criteria).")
  }

  static func winner(_ provider: Words, _ motive: Words) -> Words {
    Words(
      fr: "Le prestataire retenu est \(provider). Motif du choix : \(motive)",
      en: "The provider retained is \(provider). Motive of the choice: \(motive)")
  }
}
