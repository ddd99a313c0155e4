import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// A questionnaire that came back on paper, by telephone or by mail, or the one that a follow-up diagnosis goes by: one
/// key answers and moves on.
public struct SurveyEntryScreen: Screen {
  public static let name = "survey"

  /// Where the person is.
  enum Place: Hashable, Sendable {
    case question(String)
    /// How the answers came, who gave them, and when.
    case mode, function, day
    /// Why answers that were recorded are changed.
    case reason
    /// After the last question of a follow-up: what is missing, and what will be dropped.
    case end
  }

  enum Mode: Sendable {
    case answering
    case commenting
    case offering(DraftOffer<Value>)
    case confirming(CautionPanel)
    case sending
  }

  let subject: EntrySubject
  /// Answers that were recorded are changed, in place of new ones.
  let correcting: CorrectedFact?
  let today: Day
  var dossier: Dossier
  /// As it was written, before it is asked about each action and each need.
  var sheet: Questionnaire
  var questionnaire: Questionnaire
  /// What the register wrote in beforehand.
  let known: Questionnaire.Response
  var response: Questionnaire.Response { didSet { askAgain() } }
  var comments: [String: String] = [:]
  var entryMode = EntryMode.paper
  var function = LineEditor()
  var correctionReason = LineEditor()
  /// Of a fact that is corrected: its answers to questions that were not to be asked.
  var keptBeside: [FurtherAnswer] = []
  var day: LineEditor
  var place: Place
  /// The text of the question in focus, or its comment.
  var text = TextArea()
  /// A first digit that may be the beginning of 10.
  var digit: Int?
  /// A silence that would take ticks away: the same key again says it.
  var silence: JalonCore.Answer?
  /// The option that the arrows are on.
  var option = 0
  var mode = Mode.answering
  var hasAppeared = false
  var takesUpDraft = false
  var isDone = false
  /// Once these answers are recorded, the next form of the pile comes.
  var goesOn = false
  var isChanged = false
  /// Letters were typed that are not in the draft on disk.
  public private(set) var isUnsaved = false
  /// What was typed for cautions, by what they are about.
  var reasons: [String: String] = [:]

  /// `nil` when nobody owes an answer, or none has been sent.
  public init?(_ dossier: Dossier, respondent: Party?, desk: Desk) {
    let surveys = dossier.mission.stage.surveys
    let waiting = surveys?.unsettled.first { surveys?.issued[$0] != nil }
    guard let respondent = respondent ?? waiting,
      let questionnaire = dossier.mission.questionnaire(of: respondent, in: dossier.circumstances.directory)
    else { return nil }
    self.init(dossier, .survey(respondent), questionnaire, asked: questionnaire, knowing: [:], desk: desk)
    if let answered = surveys?.issued[respondent]?.reopened { goOn(from: answered) }
  }

  /// A survey that was opened again shows what had been answered.
  mutating func goOn(from answered: AnswerSurvey) {
    for answer in answered.answers where questionnaire[answer.question] != nil {
      response[answer.question] = answer.answer
      comments[answer.question] = answer.comment
    }
    entryMode = answered.mode
    function = LineEditor(answered.respondentFunction ?? "")
    day = LineEditor(answered.on.short)
  }

  /// - Parameters:
  ///   - asked: the sheet as it is asked of this mission.
  ///   - known: what the register can write in beforehand.
  init?(
    _ dossier: Dossier, _ subject: EntrySubject, _ sheet: Questionnaire, asked: Questionnaire,
    knowing known: Questionnaire.Response, correcting: CorrectedFact? = nil, desk: Desk
  ) {
    guard let first = asked.questions.first else { return nil }
    self.dossier = dossier
    self.subject = subject
    self.correcting = correcting
    self.sheet = sheet
    questionnaire = asked
    (self.known, response) = (known, known)
    today = desk.today
    day = LineEditor(desk.today.short)
    place = .question(first.code)
    if correcting == nil { resume() }
  }

  public var isTyping: Bool { true }
  public func title(_ desk: Desk) -> String { desk(titleWords) }

  var facts: Set<Clause.Fact> { dossier.mission.surveyFacts }
  var questions: [Question] { questionnaire.relevant(response, facts: facts) }
  var unanswered: [Question] { questionnaire.unanswered(response, facts: facts) }
  var question: Question? { if case .question(let code) = place { questionnaire[code] } else { nil } }
  var places: [Place] { questions.map { .question($0.code) } + placesAfterQuestions }

  var placesAfterQuestions: [Place] {
    (isFollowUp ? [] : [.mode, .function, .day]) + (correcting == nil ? [] : [.reason]) + (isFollowUp ? [.end] : [])
  }

  /// Typed with letters, and not answered by one key.
  var isWriting: Bool {
    switch (mode, place) {
    case (.commenting, _), (.answering, .function), (.answering, .day), (.answering, .reason): true
    case (.answering, .question): question?.kind.isWritten == true
    case (.answering, .mode), (.answering, .end), (.offering, _), (.confirming, _), (.sending, _): false
    }
  }

  /// Whose form comes next in the pile: sent, and not back yet.
  private var next: Party? {
    let surveys = dossier.mission.stage.surveys
    return surveys?.unsettled.first { $0 != respondent && surveys?.issued[$0] != nil }
  }

  /// Entry goes on where it stopped.
  mutating func resume() {
    if let next = unanswered.first { go(to: .question(next.code)) }
  }

  mutating func go(to place: Place) {
    self.place = place
    digit = nil
    option = 0
    mode = .answering
    text = TextArea(question.map { $0.kind.isWritten ? written(response[$0.code], to: $0) : "" } ?? "")
  }

  mutating func move(_ step: Int) {
    let all = places
    guard let index = all.firstIndex(of: place) else { return go(to: all[0]) }
    go(to: all[min(max(0, index + step), all.count - 1)])
  }
}

extension SurveyEntryScreen {
  // The draft

  /// Letters wait until the keys rest; a paste does not.
  mutating func typed(_ input: Input) -> [Effect] {
    (isChanged, isUnsaved) = (true, true)
    return input.isPaste ? saveDraft() : []
  }

  public mutating func keep(_ desk: Desk) -> [Effect] { isUnsaved ? saveDraft() : [] }

  mutating func saveDraft() -> [Effect] {
    (isChanged, isUnsaved) = (true, false)
    return isDone ? [] : [.saveDraft(draftKey, fields: DraftText.write(draft))]
  }

  var draft: Value {
    .group([
      "answers": .group(response.mapValues { ValueWriter.value(of: $0) }),
      "comments": .group(comments.mapValues(Value.text)),
      "mode": .text(entryMode.rawValue), "function": .text(function.text),
      "correctionReason": .text(correctionReason.text), "on": .text(day.text),
      "done": .whole(questions.count - unanswered.count), "asked": .whole(questions.count),
      "questionnaire": .text(sheet.code), "version": .whole(sheet.version),
      "reasons": .group(reasons.mapValues(Value.text)),
    ])
  }

  mutating func takeUp(_ draft: Value) {
    takeUpSheet(draft)
    let answers = (draft["answers"]?.members ?? [:]).compactMapValues(SurveyEntryScreen.answer)
    // Which questions are asked about needs follows from the answers themselves.
    response = answers
    response = answers.filter { questionnaire[$0.key]?.accepts($0.value) == true }
    comments = (draft["comments"]?.members ?? [:]).compactMapValues(\.text)
    entryMode = draft["mode"]?.text.flatMap(EntryMode.init) ?? .paper
    function = LineEditor(draft["function"]?.text ?? "")
    correctionReason = LineEditor(draft["correctionReason"]?.text ?? "")
    if let on = draft["on"]?.text { day = LineEditor(on) }
    reasons = draft["reasons"]?.texts ?? [:]
    isChanged = true
    resume()
  }

  private static func answer(_ value: Value) -> JalonCore.Answer? {
    switch value {
    case .whole(let number): .number(number)
    case .text(let text): .text(text)
    case .list(let words): .several(words.compactMap(\.text))
    case .null, .flag, .fraction, .group: nil
    }
  }

  public mutating func leave(_ desk: Desk) -> [Effect] {
    guard isChanged, !isDone else { return [] }
    if case .offering = mode { return [] }
    takeText()
    return saveDraft() + [.say(Notice(FormWords.draftKept))]
  }
}

extension Value {
  fileprivate var members: [String: Value]? { if case .group(let members) = self { members } else { nil } }
}

extension SurveyEntryScreen {
  // What the world answers

  public mutating func appear(_ desk: Desk) -> [Effect] {
    defer { hasAppeared = true }
    return hasAppeared ? [] : [.draft(draftKey)]
  }

  public mutating func receive(_ answer: Answer, _ desk: Desk) -> [Effect] {
    switch answer {
    case .draft(let draft?) where !isChanged:
      if let value = DraftText.read(draft.fields) { return offer(DraftOffer(value, at: draft.at)) }
    case .dossier(let fresh?) where fresh.mission.id == dossier.mission.id: dossier = fresh
    case .performed: return performed(desk)
    case .refused(let refusal, _): return refused(refusal, desk)
    case .failed(let words):
      mode = .answering
      return [.say(Notice(words, .failed))]
    case .freeMissionNumber(let id): return takeNumber(id)
    case .handedBack(let response, let comments): return takeBack(response, comments)
    case .edited(let written):
      text = TextArea(written)
      return keepText()
    case .notEdited(let words): return [.say(Notice(words))]
    default: break
    }
    return []
  }

  /// Whoever answered has typed it here: that is how the answers came.
  private mutating func takeBack(_ response: Questionnaire.Response, _ comments: [String: String]) -> [Effect] {
    (self.response, self.comments, entryMode) = (response, comments, .faceToFace)
    resume()
    let done = questions.count - unanswered.count
    return saveDraft() + [.say(Notice(RespondentWords.handedBack(done, of: questions.count), .done))]
  }

  private mutating func performed(_ desk: Desk) -> [Effect] {
    guard case .sending = mode else { return [] }
    isDone = true
    let said = Effect.say(Notice(doneWords + offered(desk), .done))
    guard goesOn, let next else { return [.discardDraft(draftKey), .pop, said] }
    let door = FormDoor(.mission(.answerSurvey), mission: dossier.mission.id, about: [.party(next)])
    return [.discardDraft(draftKey), .replace(door), said]
  }

  /// The paper that the answers call for, where it can be printed now.
  private func offered(_ desk: Desk) -> Words {
    guard case .act(let act) = filled(desk), let after = dossier.mission(after: act) else { return .nothing }
    return PrintWords.offered(after: act.kind, in: after)
  }

  private mutating func refused(_ refusal: Refusal, _ desk: Desk) -> [Effect] {
    mode = .answering
    switch refusal {
    case .unconfirmed(let cautions):
      mode = .confirming(CautionPanel(cautions, typed: reasons))
      return []
    case .obstacles(let obstacles): return show(obstacles) + [.dossier(dossier.mission.id)]
    }
  }
}
