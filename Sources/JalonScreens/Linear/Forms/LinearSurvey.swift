import JalonCore
import JalonTerminal
import JalonWording

/// A questionnaire, question after question.
final class LinearSurvey {
  let talk: LinearTalk
  let part: LinearPart<SurveyEntryScreen>
  /// The heading that was told last.
  private var toldHeading = ""

  init(_ talk: LinearTalk, _ entry: SurveyEntryScreen) {
    self.talk = talk
    part = LinearPart(talk, entry)
  }

  var entry: SurveyEntryScreen {
    get { part.screen }
    set { part.screen = newValue }
  }

  var desk: Desk { talk.desk }

  func run() throws(LinearEnd) -> Answer? { try part.asked { () throws(LinearEnd) in try fill() } }

  private func fill() throws(LinearEnd) {
    talk.tell(entry.titleWords)
    talk.tell(LinearWords.signs)
    try part.appear()
    try takeUpDraft()
    if !entry.isFollowUp { talk.tell(SurveyWords.scale) }
    entry.go(to: entry.places[0])
    while !part.isOver {
      try askOn()
      try record()
    }
  }

  private func takeUpDraft() throws(LinearEnd) {
    guard case .offering(let offer) = entry.mode else { return }
    talk.tell(FormWords.draftWhen(offer.at, desk.today, in: desk.zone))
    let choice = try talk.chooseAgainst(FormWords.draftFound, [FormWords.takeUp, FormWords.startAfresh])
    if choice == 1 { try part.carryOut(entry.type(.key(.right), desk) ?? []) }
    try part.carryOut(entry.type(.key(.enter), desk) ?? [])
  }

  /// From the place in front to the last one.
  private func askOn() throws(LinearEnd) {
    while entry.place != .end {
      let place = entry.place
      tellHeading(place)
      let step = try ask(place)
      let places = entry.places
      guard let index = places.firstIndex(of: place) else { return entry.go(to: places[0]) }
      let next = step == .on ? index + 1 : max(0, index - 1)
      guard places.indices.contains(next) else { return }
      entry.go(to: places[next])
    }
  }

  private func tellHeading(_ place: SurveyEntryScreen.Place) {
    guard case .question(let code) = place, let question = entry.questionnaire[code] else { return }
    let heading = desk(entry.heading(question))
    if heading != toldHeading { talk.tell(heading) }
    toldHeading = heading
  }

  // MARK: - The end

  private func record() throws(LinearEnd) {
    let missed = entry.questionnaire.missed(entry.response, facts: entry.facts).map(\.code)
    if !missed.isEmpty { talk.tell(SurveyWords.missed(missed)) }
    if let few = entry.fewAnswers(desk) { talk.tell(few) }
    let all = entry.questions.count
    talk.tell(SurveyWords.progress(all - entry.unanswered.count, of: all))
    guard try talk.chooseAgainst(LinearWords.recordOrNot, [LinearWords.record, LinearWords.askAgain]) == 0 else {
      return entry.go(to: entry.places[0])
    }
    try send()
  }

  private func send() throws(LinearEnd) {
    let done = entry.doneWords
    try part.carryOut(entry.send(desk))
    while !part.isOver, case .confirming(var panel) = entry.mode {
      for index in panel.entries.indices {
        let caution = panel.entries[index].caution.words(entry.dossier.names)
        guard let reason = try talk.reason(for: caution) else { return entry.go(to: entry.places[0]) }
        panel.entries[index].reason = LineEditor(reason)
      }
      entry.mode = .confirming(panel)
      entry.reasons = panel.typed
      try part.carryOut(entry.send(desk))
    }
    if part.isOver { talk.tell(done) }
  }
}
