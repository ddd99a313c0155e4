import JalonCore
import JalonTerminal
import JalonWording

/// A screen that is asked in place of being drawn: what it wants done is done, and what it would open is asked first.
final class LinearPart<Subject: Screen> {
  let talk: LinearTalk
  var screen: Subject
  /// It was left, by itself: its act is recorded, or there is none.
  private(set) var isOver = false
  /// What it hands to whatever asked for it.
  private(set) var answer: Answer?
  /// What comes in its place.
  private(set) var successor: (any Screen)?

  init(_ talk: LinearTalk, _ screen: Subject) {
    self.talk = talk
    self.screen = screen
  }

  func appear() throws(LinearEnd) { try carryOut(screen.appear(talk.desk)) }

  /// Asks all that an act needs, where something may be recorded: what it hands to whatever asked for it. An act that is
  /// abandoned leaves its draft.
  func asked(_ fill: () throws(LinearEnd) -> Void) throws(LinearEnd) -> Answer? {
    if let refusal = talk.desk.access.refusal {
      talk.tell(refusal)
      return nil
    }
    talk.openActs += 1
    defer { talk.openActs -= 1 }
    do throws(LinearEnd) { try fill() } catch {
      leave()
      guard case .abandoned = error else { throw error }
      talk.tell(LinearWords.abandoned)
      return nil
    }
    if let successor { return try talk.run(successor) }
    return answer
  }

  /// Keeps what was typed, where the screen does.
  func leave() {
    for effect in screen.leave(talk.desk) {
      if case .say(let notice) = effect { talk.tell(notice.words) } else { _ = talk.perform(effect) }
    }
  }

  func carryOut(_ effects: [Effect]) throws(LinearEnd) {
    for effect in effects { try carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) throws(LinearEnd) {
    switch effect {
    case .pop: isOver = true
    case .popWith(let answer): (isOver, self.answer) = (true, answer)
    case .replace(let screen): (isOver, successor) = (true, screen)
    case .push(let above):
      let answer = try talk.run(above)
      try carryOut(screen.appear(talk.desk))
      if let answer { try carryOut(screen.receive(answer, talk.desk)) }
    // What was done is told in words that name no key.
    case .say(let notice): if notice.tone != .done { talk.tell(notice.words) }
    case .whenIdle(let later): try carryOut(later)
    default: if let answer = talk.perform(effect) { try carryOut(screen.receive(answer, talk.desk)) }
    }
  }
}

extension LinearTalk {
  /// Asks what a screen would show; what it hands to whatever asked for it.
  @discardableResult
  func run(_ screen: any Screen) throws(LinearEnd) -> Answer? {
    switch screen {
    case let door as FormDoor:
      guard let form = form(behind: door) else { return nil }
      return try run(form)
    case let form as FormScreen: return try LinearForm(self, form).run()
    case let entry as SurveyEntryScreen: return try LinearSurvey(self, entry).run()
    case let papers as PrintScreen: return try LinearPapers(self, papers).run()
    case let question as HistoryScreen: return try LinearHistory(self, question).run()
    case let news as OvertakenScreen:
      tell(OvertakenWords.title)
      for line in news.told { tell(line) }
      return nil
    case let refusal as RefusalScreen:
      tell(refusal.told)
      return nil
    default:
      tell(LinearWords.onScreensOnly)
      return nil
    }
  }

  /// What is told in a line, and what is opened, by a screen that is not asked itself.
  func carryOut(_ effects: [Effect]) throws(LinearEnd) {
    for effect in effects {
      switch effect {
      case .push(let screen), .replace(let screen): try run(screen)
      case .say(let notice): tell(notice.words)
      default: if case .failed(let words)? = perform(effect) { tell(words) }
      }
    }
  }

  func dossier(_ mission: MissionID) -> Dossier? {
    switch perform(.dossier(mission)) {
    case .dossier(let dossier?)?: return dossier
    case .failed(let words)?: tell(words)
    default: tell(SheetWords.unknown(mission))
    }
    return nil
  }

  private func form(behind door: FormDoor) -> (any Screen)? {
    if let mission = door.mission {
      return dossier(mission).map { form(for: door.command, $0, about: door.topics) }
    }
    guard let plan = door.plan else { return Forms.screen(for: door.command, about: door.topics, desk: desk) }
    guard case .plan(let plan?, let missions)? = perform(.plan(plan)) else {
      tell(FormWords.noSuchPlan)
      return nil
    }
    return Forms.screen(for: door.command, plan: plan, missions: missions, about: door.topics, desk: desk)
  }

  /// Marks are given one by one: there is no table here.
  func form(for name: CommandName, _ dossier: Dossier, about topics: [Topic]) -> any Screen {
    guard name == .mission(.mark) || name == .mission(.agreeMark) else {
      return Forms.screen(for: name, dossier: dossier, about: topics, desk: desk)
    }
    return FormScreen(name, .mission(dossier), about: topics, desk: desk)
  }
}
