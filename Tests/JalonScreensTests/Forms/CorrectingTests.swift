import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("A correction is typed as the field was first entered")
struct CorrectingTests {
  @Test("each day, amount, number and text of each fact is corrected as people write it", arguments: StageName.allCases)
  func everyField(_ stage: StageName) throws {
    let player = Player(Story.atEndOf(stage))
    let mission = try #require(player.dossier?.mission)
    for entry in mission.effective {
      for field in entry.event.correctableFields {
        let standing = try #require(entry.event.standing(in: field))
        let form = form(.mission(.correct), player, entry.position, field)
        check(form, standing, player, "\(entry.event.kind) \(field)")
      }
    }
  }

  @Test("an amount of the plan is corrected in euros, and the fact is named by its sentence")
  func plan() throws {
    var story = try Story()
    try story.enter(
      .addFunding,
      [
        "line": "F1", "funder": "Région", "object": "engineering", "amount": .whole(2_000_000), "state": "asked",
        "on": .day(story.today),
      ])
    var player = Player(story)
    let entry = try #require(story.plan?.effective.last)
    player.open(.plan(.correctInPlan), about: [.entry(entry.position)])
    #expect(player.screen.contains("Région"), "the fact is told")
    let form = form(.plan(.correctInPlan), player, entry.position, "amount")
    check(form, (.euros, .whole(2_000_000)), player, "addFunding amount")
  }

  @Test("the fact to correct is chosen in the sentences of the journal, by a few letters or from the list")
  func chosen() throws {
    let story = try Story.at(.running).after(.takeNote, ["text": "Appel de la présidente."])
    let fact = try #require(story.mission?.entries.last)
    var player = Player(story)
    player.openForm(.mission(.correct))
    #expect(player.form?.focus.path == .named("event"))
    player.type("presidente")
    #expect(player.screen.contains("Note : Appel de la présidente.".replacing(" :", with: "\u{202F}:")))
    player.press("Enter")
    #expect(player.form?.content.correctedFact == fact.position)
    player.type("texte")
    player.press("Enter")
    #expect(player.form?.content[.newValue]?.raw.text == "Appel de la présidente.")
    player.press("Ctrl-U")
    player.type("Appel du président.")
    player.focus("reason")
    player.type("faute de frappe")
    player.press("Ctrl-S")
    #expect(player.performed.map(\.name) == [.mission(.correct)])
  }

  @Test("the draft of a correction waits for its own fact, and for no other")
  func drafts() throws {
    var player = Player(Story.at(.running))
    player.openForm(.mission(.correct), about: [.entry(2)])
    let second = try #require(player.form?.draftKey)
    player.openForm(.mission(.correct), about: [.entry(3)])
    #expect(player.form?.draftKey != second)
    let line = try #require(DraftLine(FormDraft(key: second, fields: "{}", at: Instant(seconds: 0))))
    #expect(line.title(Names()).fr == "Correction du fait 2")
  }

  /// The form of a correction once its field was chosen.
  private func form(_ name: CommandName, _ player: Player, _ position: Int, _ field: String) -> FormScreen {
    var player = player
    player.openForm(name, about: [.entry(position)])
    guard var form = player.form else { preconditionFailure("the form of a correction did not open") }
    form.content.change(.named("field")) { $0 = .name(NameField(chosen: field), .line) }
    form.refresh(player.desk)
    return form
  }

  /// What stands there is proposed as people write it; what they type instead is recorded as the journal writes it.
  private func check(_ form: FormScreen, _ standing: (shape: Shape, value: Value), _ player: Player, _ name: String) {
    var form = form
    let language = player.desk.language
    #expect(
      form.content[.newValue]?.raw.text == TypedText.written(standing.value, as: standing.shape, language), "\(name)")
    let (typed, recorded) = standing.shape.sample
    form.content.change(.newValue) { content in
      if case .prose = standing.shape {
        content = .prose(TextArea(typed))
      } else {
        content = .typed(LineEditor(typed), standing.shape)
      }
    }
    form.refresh(player.desk)
    let value = FormReading(form.content, player.desk).value.withWrittenCorrection["newValue"]
    #expect(value?.text == recorded, "\(name): \(typed)")
  }
}

extension Shape {
  /// Something typed, and how the journal writes it.
  fileprivate var sample: (typed: String, recorded: String) {
    switch self {
    case .euros: ("5 500,50", "550050")
    case .hundredths: ("7,5", "750")
    case .whole: ("12", "12")
    case .day: ("24/03/2026", "2026-03-24")
    case .line, .prose, .flag, .instant, .choice, .reference, .party, .list, .group, .answer: ("Un texte", "Un texte")
    }
  }
}
