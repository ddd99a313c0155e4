import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

/// What a French person types in a field of some nature: how the journal keeps it, or `nil` where a sentence must say
/// what to type instead.
private enum Typed {
  static let all = [
    "5 500,50", "5 500", "5500", "5 500 €", "5\u{202F}500,50\u{202F}€", "5 500 euros", "12 € 50", "24,5", "24 ½", "½",
    "4,5 jours", "3/12", "3/12/26", "3 déc.", "1er décembre 2026", "jeudi 3 décembre 2026", "demain", "+10", "12 h 30",
    "33 %", "33,5 %", "12", "0,05", "7,125", "bientôt", "5 500 € HT", "5,5 k€",
  ]

  static func kept(_ text: String, as shape: Shape, today: Day, latest: Day) -> Value? {
    switch shape {
    case .euros: cents[text].map(Value.whole)
    case .hundredths: hundredths[text].map(Value.whole)
    case .whole: whole[text].map(Value.whole)
    case .day: day(text, today, latest).map { .text($0.iso) }
    case .line, .prose, .flag, .instant, .choice, .reference, .party, .list, .group, .answer: nil
    }
  }

  private static let cents = [
    "5 500,50": 550_050, "5 500": 550_000, "5500": 550_000, "5 500 €": 550_000, "5\u{202F}500,50\u{202F}€": 550_050,
    "5 500 euros": 550_000, "12 € 50": 1_250, "24,5": 2_450, "12": 1_200, "0,05": 5,
  ]
  private static let hundredths = [
    "5 500,50": 550_050, "5 500": 550_000, "5500": 550_000, "24,5": 2_450, "24 ½": 2_450, "½": 50, "4,5 jours": 450,
    "12": 1_200, "0,05": 5,
  ]
  private static let whole = ["5 500": 5_500, "5500": 5_500, "33 %": 33, "12": 12]

  /// The nearest such day to today, or to the latest of the form.
  private static func nearest(_ month: Int, _ number: Int, _ today: Day, _ latest: Day) -> Day? {
    let days = (today.year - 1...latest.year + 1).compactMap { Day(year: $0, month: month, day: number) }
    return days.min { min(abs($0 - today), abs($0 - latest)) < min(abs($1 - today), abs($1 - latest)) }
  }

  private static func day(_ text: String, _ today: Day, _ latest: Day) -> Day? {
    switch text {
    case "3/12", "3 déc.": nearest(12, 3, today, latest)
    case "3/12/26", "jeudi 3 décembre 2026": "2026-12-03"
    case "1er décembre 2026": "2026-12-01"
    case "demain": today + 1
    case "+10": today + 10
    // The comma of a keypad parts a day from its month.
    case "24,5": nearest(5, 24, today, latest)
    default: nil
    }
  }
}

@Suite("Every field of every form takes what a French person types")
struct FrenchNotationTests {
  @Test("an amount, a day or a number is kept as it was typed, or refused beside its field with what to type")
  func everyField() throws {
    var natures: Set<Shape> = []
    for name in CommandName.all {
      guard var (form, player) = try opened(name) else { continue }
      grow(&form, player.desk)
      for row in form.content.rows where row.kind == .field {
        guard case .typed(_, let shape)? = form.content[row.path], shape.isFigure, row.path.isFirst else { continue }
        natures.insert(shape)
        for text in Typed.all { check(text, shape, row.path, form, player.desk, name.text) }
      }
      player.press("Esc")
    }
    #expect(natures == [.day, .euros, .hundredths, .whole], "no form asks for an instant, nor for a number in code")
  }

  @Test("so does each field of each kind of fact of a mission that is corrected")
  func correctedMission() throws {
    var met: Set<String> = []
    for stage in StageName.allCases {
      let player = Player(Story.atEndOf(stage))
      for entry in try #require(player.dossier?.mission).effective {
        try correct(.mission(.correct), entry.position, player) { met.insert("\(entry.event.kind) \($0)").inserted }
      }
    }
    #expect(met.count > 60)
  }

  @Test("so does each field of each fact of a plan that is corrected")
  func correctedPlan() throws {
    var story = Story.before
    try story.enter(
      .addFunding,
      [
        "funder": "Région", "object": "investment", "amount": 400_000, "state": "asked", "on": .day(story.today),
      ])
    let player = Player(story)
    for entry in try #require(story.plan).effective {
      try correct(.plan(.correctInPlan), entry.position, player) { _ in true }
    }
  }

  private func correct(
    _ name: CommandName, _ position: Int, _ player: Player, where isNew: (String) -> Bool
  ) throws {
    var player = player
    player.openForm(name, about: [.entry(position)])
    guard let form = player.form, form.correcting != nil else { return }
    for row in form.content.rows where row.kind == .field && row.path.isFirst && isNew(row.path.bare) {
      guard case .typed(_, let shape)? = form.content[row.path], shape.isFigure else { continue }
      for text in Typed.all { check(text, shape, row.path, form, player.desk, "\(form.command.text), corrected") }
    }
  }

  /// Typed in the field as letters, with the look of the form after it.
  private func check(
    _ text: String, _ shape: Shape, _ path: FormPath, _ form: FormScreen, _ desk: Desk, _ name: String
  ) {
    var form = form
    form.content.change(path) { $0 = .typed(LineEditor(text), shape) }
    form.visited.insert(path)
    form.refresh(desk)
    let reading = FormReading(form.content, desk)
    let place = "\(name) \(path): \(text)"
    let latest = desk.filling(form.content).reading(path).latest ?? desk.today
    guard let kept = Typed.kept(text, as: shape, today: desk.today, latest: max(desk.today, latest)) else {
      let refusal = reading.problems[path.description]
      #expect(refusal != nil, "\(place) was read as \(String(describing: value(of: reading.value, at: path)))")
      if let refusal { for language in Language.allCases { checkRefusal(refusal(language), place) } }
      return
    }
    #expect(reading.problems[path.description] == nil, "\(place) was refused")
    #expect(value(of: reading.value, at: path) == kept, "\(place)")
    if let echo = TypedText.echo(text, as: shape, desk)?(desk.language), shape != .day {
      #expect(TypedText.read(echo, as: shape, desk) == .success(kept), "\(place) is echoed as \(echo)")
    }
    // What the rules say of it is told beside it, in words.
    if let told = form.review.beside[path.description] { checkWords(told(desk.language), place) }
  }

  /// It says what to type, and nothing that only a program would.
  private func checkRefusal(_ sentence: String, _ place: String) {
    checkWords(sentence, place)
    let tellsHow = ["Essayez", "comme", "Try", "such as", "as in", "Ajoutez", "Add"].contains { sentence.contains($0) }
    let tellsWhy = ["il n'y a pas", "there is no", "décimales", "decimals", "s'écrit avec", "takes two"]
      .contains { sentence.lowercased().replacing("’", with: "'").contains($0) }
    #expect(tellsHow || tellsWhy, "\(place): \(sentence)")
  }

  // MARK: -

  @Test("no label, hint, choice or sentence of a form speaks of cents, hundredths, dates for programs, or in code")
  func words() throws {
    for name in CommandName.all {
      guard var (form, player) = try opened(name) else { continue }
      grow(&form, player.desk)
      for language in Language.allCases {
        player.app.desk.language = language
        form.isAttempted = true
        form.refresh(player.desk)
        let layout = FormLayout(form, player.desk)
        for row in layout.rows {
          let wording = layout.wording(row)
          let texts =
            [layout.label(row), wording.hint?(language), wording.element?(language)] + [layout.remark(row)?.text]
          for text in texts.compactMap({ $0 }) { checkWords(text, "\(name.text) \(row.path)") }
          guard case .choice(_, let words)? = form.content[row.path] else { continue }
          for word in words { checkWords(ChoiceWords.of(word, among: words)(language), "\(name.text) \(row.path)") }
        }
        for obstacle in form.review.obstacles {
          checkWords(obstacle.words(form.target.names(player.desk))(language), name.text)
        }
        for caution in form.review.cautions {
          checkWords(caution.words(form.target.names(player.desk))(language), name.text)
        }
      }
    }
  }

  private func checkWords(_ text: String, _ place: String) {
    #expect(
      !text.contains(/(?i)centi[èe]me|centime|hundredth|\bcents\b|AAAA|YYYY|\bISO\b|\bnull\b|true ou|true or/),
      "\(place): \(text)")
    #expect(!text.contains(/\b\d{4}-\d{2}-\d{2}\b/), "\(place): \(text)")
    #expect(!text.contains(/\b[a-z]+[A-Z][a-z]+/), "\(place): \(text)")
  }

  // MARK: -

  private func opened(_ name: CommandName) throws -> (FormScreen, Player)? {
    let moment: Moment =
      switch name {
      case .mission(let kind): try Moments.of(kind)
      case .plan(let kind): try Moments.of(kind)
      case .directory(let kind): try Moments.of(kind)
      }
    var player = Player(moment.story)
    player.openForm(name, about: moment.topics)
    return player.form.map { ($0, player) }
  }

  /// One row of each list, and each group that may be left out.
  private func grow(_ form: inout FormScreen, _ desk: Desk) {
    for _ in 0..<5 {
      for row in form.content.rows where row.kind == .add {
        if case .list(let elements, _)? = form.content[row.path], !elements.isEmpty { continue }
        form.content.grow(row.path, desk.language)
      }
    }
    form.refresh(desk)
  }

  private func value(of value: Value, at path: FormPath) -> Value? {
    path.steps.reduce(Optional(value)) { value, step in
      switch step {
      case .name(let name): value?[name]
      case .index(let index): value.flatMap { $0.elements.indices.contains(index) ? $0.elements[index] : nil }
      }
    }
  }
}

extension FormPath {
  /// In each list that it is in, it is in the first row.
  fileprivate var isFirst: Bool {
    steps.allSatisfy { step in if case .index(let index) = step { index == 0 } else { true } }
  }
}
