import JalonCore
import JalonWording

extension PaperSource {
  /// « Compte rendu de la réunion de lancement »: what was cleared up, and who does what by when.
  func kickOffPaper(_ held: HoldKickOff) -> Paper {
    paper(
      [.heading(PaperWords.present), attendees(held.attendees), .facts([fact(KickOffWords.excused, nil)])]
        + told(KickOffWords.issues, held.issues) + told(KickOffWords.problems, held.problems)
        + told(KickOffWords.objectives, held.objectives) + told(KickOffWords.method, held.method)
        + [.heading(KickOffWords.calendar), .facts(calendarAgreed)]
        + [.heading(KickOffWords.actions), .table(KickOffWords.toDo), .facts([fact(KickOffWords.next, nil)])]
        + [.heading(KickOffWords.validation), places()],
      heading: [
        fact(KickOffWords.date, LetterWords.day(held.on)), fact(KickOffWords.place, nil), fact(KickOffWords.hours, nil),
      ])
  }

  private func told(_ heading: Words, _ text: Prose?) -> [Paper.Part] { [.heading(heading), .text(filled(text))] }

  private var calendarAgreed: [Paper.Fact] {
    let agreement = mission.stage.framing?.agreement
    return [
      fact(AgreementWords.period, agreement.flatMap { AgreementWords.period($0.start, $0.end) }),
      fact(GridWords.days, agreement.map { PaperWords.days($0.days) }),
    ]
  }
}

enum KickOffWords {
  static let date = Words(fr: "Date", en: "Date")
  static let place = Words(fr: "Lieu, ou outil à distance", en: "Place, or remote tool")
  static let hours = Words(fr: "Début et fin", en: "Start and end")
  static let excused = Words(fr: "Excusés", en: "Excused")
  static let issues = Words(fr: "Enjeux", en: "What is at stake")
  static let problems = Words(fr: "Problématiques", en: "Problems")
  static let objectives = Words(fr: "Objectifs", en: "Objectives")
  static let method = Words(fr: "Méthodologie", en: "Method")
  static let calendar = Words(fr: "Calendrier", en: "Calendar")
  static let actions = Words(fr: "Qui fait quoi, pour quand", en: "Who does what, by when")
  static let next = Words(fr: "Prochaine réunion", en: "Next meeting")
  static let validation = Words(fr: "Validation", en: "Validation")

  /// Five lines to be filled.
  static var toDo: Paper.Table {
    var table = Paper.Table([
      Paper.Table.Column(Words(fr: "Quoi", en: "What")), Paper.Table.Column(Words(fr: "Qui", en: "Who")),
      Paper.Table.Column(Words(fr: "Pour quand", en: "By when")),
    ])
    table.rows = Array(repeating: [.nothing, .nothing, .nothing], count: 5)
    (table.isToBeFilled, table.widths) = (true, [5, 3, 2])
    return table
  }
}
