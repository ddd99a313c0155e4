import JalonCore
import JalonTerminal
import JalonWording

/// The form of an act, asked field after field. The fields, what is proposed for them, what the rules say and what
/// becomes of it all are those of the form on the screens.
final class LinearForm {
  let talk: LinearTalk
  let part: LinearPart<FormScreen>
  /// The names that were told under their numbers, at the question in front.
  var numbered: [Candidate] = []
  /// What need not be said was asked for all the same.
  private var asksRest = false

  /// Where the answer to a question leads.
  enum Step { case on, back }

  init(_ talk: LinearTalk, _ form: FormScreen) {
    self.talk = talk
    part = LinearPart(talk, form)
  }

  var form: FormScreen {
    get { part.screen }
    set { part.screen = newValue }
  }

  var desk: Desk { talk.desk }

  /// Asks until the act is recorded, or left. What it hands to the form that asked for it.
  func run() throws(LinearEnd) -> Answer? { try part.asked { () throws(LinearEnd) in try fill() } }

  private func fill() throws(LinearEnd) {
    tellHeading()
    try part.appear()
    try takeUpDraft()
    var walksAll = true
    while !part.isOver {
      if walksAll { try walkAll() } else { try mend() }
      guard !part.isOver else { return }
      walksAll = try sum()
    }
  }

  private func tellHeading() {
    let about = form.target.title(form.target.names(desk))
    talk.tell(about.isEmpty ? desk(form.heading) : "\(desk(form.heading)), \(about)")
    if let told = form.correcting?.told { talk.tell(told) }
    talk.tell(form.command.help)
    talk.tell(LinearWords.signs)
  }

  /// What was left half done: taken up, or thrown away.
  private func takeUpDraft() throws(LinearEnd) {
    guard case .offering(var offer) = form.mode else { return }
    talk.tell(FormWords.draftWhen(offer.at, desk.today, in: desk.zone))
    let choice = try talk.chooseAgainst(FormWords.draftFound, [FormWords.takeUp, FormWords.startAfresh])
    if choice == 1, case .waits(let other) = offer.reply(to: .key(.right)) { offer = other }
    try part.carryOut(form.answer(offer, desk))
  }

  // MARK: - From one question to the next

  private func walkAll() throws(LinearEnd) { while try walk(FormPath()) == .back {} }

  /// Asks all that stands at a place, in order.
  func walk(_ place: FormPath) throws(LinearEnd) -> Step {
    var index = 0
    while !part.isOver {
      let stops = form.content[place]?.stops(at: place) ?? []
      guard stops.indices.contains(index), try goesOn(place, stops[index...]) else { return .on }
      switch try ask(stops[index]) {
      case .on: index += 1
      case .back where index == 0: return .back
      case .back: index -= 1
      }
    }
    return .on
  }

  /// A long end of a form, of which nothing has to be said, is asked only where somebody wants it.
  private func goesOn(_ place: FormPath, _ rest: ArraySlice<LinearStop>) throws(LinearEnd) -> Bool {
    guard place.steps.isEmpty, !asksRest, rest.count >= 6, rest.allSatisfy(isSpare) else { return true }
    asksRest = try talk.agrees(LinearWords.fillRest(rest.count)) == true
    return asksRest
  }

  private func isSpare(_ stop: LinearStop) -> Bool {
    let row = form.content.rows.first { $0.path == stop.path }
    return row?.isRequired == false && form.content[stop.path]?.isBlank == true
  }

  /// Only what has something to be put right.
  private func mend() throws(LinearEnd) {
    for stop in form.content.stops(at: FormPath()) where faults(of: stop).count > 0 {
      if try ask(stop) == .back { return }
    }
  }

  private func ask(_ stop: LinearStop) throws(LinearEnd) -> Step {
    switch stop {
    case .field(let path): try ask(field: path)
    case .list(let path): try ask(list: path)
    case .group(let path): try ask(group: path)
    }
  }

  /// What is wrong there, and in all that stands in it.
  func faults(of stop: LinearStop) -> [(path: FormPath, words: Words)] {
    let rows = form.rows.filter { row in row.kind != .add && stop.path.contains(row.path) }
    return rows.compactMap { row in form.review.beside[row.path.description].map { (row.path, $0) } }
  }
}

/// One question of a form, or one list of it.
enum LinearStop: Hashable {
  case field(FormPath)
  case list(FormPath)
  /// Of which nothing has to be said.
  case group(FormPath)

  var path: FormPath {
    switch self {
    case .field(let path), .list(let path), .group(let path): path
    }
  }
}

extension FormContent {
  /// The questions at a place, in their order.
  func stops(at path: FormPath) -> [LinearStop] {
    switch self {
    case .typed, .prose, .choice, .flag, .name: path.isOfDigest ? [] : [.field(path)]
    case .list: [.list(path)]
    case .absent: [.group(path)]
    case .group(let fields): fields.flatMap { $0.content.stops(at: path + .name($0.name)) }
    }
  }
}
