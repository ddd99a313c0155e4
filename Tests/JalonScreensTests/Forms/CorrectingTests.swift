import JalonCore
import JalonStore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("A fact is corrected in the form of its own act")
struct CorrectingTests {
  @Test("each day, amount, number and text of each fact is corrected as people write it", arguments: StageName.allCases)
  func everyField(_ stage: StageName) throws {
    let player = Player(Story.atEndOf(stage))
    var changed = 0
    for entry in try #require(player.dossier?.mission).effective {
      changed += try correctEach(.mission(.correct), entry.position, player)
    }
    #expect(changed > 0)
  }

  @Test("each fact opens as it stands: sent without a change, it records nothing", arguments: StageName.allCases)
  func unchanged(_ stage: StageName) throws {
    let mission = try #require(Player(Story.atEndOf(stage)).dossier?.mission)
    for entry in mission.effective where !entry.event.correctableFields.isEmpty {
      var player = Player(Story.atEndOf(stage))
      player.open(.mission(.correct), about: [.entry(entry.position)])
      #expect((player.form?.correcting ?? player.survey?.correcting)?.position == entry.position, "\(entry.event.kind)")
      if player.form != nil { player.focus("correctionReason") }
      for _ in 0..<200 where player.survey.map({ $0.place != .reason }) == true { player.press("Down") }
      player.type("vérification")
      player.press("Ctrl-S")
      #expect(player.performed.isEmpty, "\(entry.event.kind) \(entry.event.payload)")
      #expect(player.screen.contains("rien n’est changé"), "\(player.screen)")
    }
  }

  @Test("who signed is chosen again by a few letters, with the former name beside, and no other signature changes")
  func signatory() throws {
    let story = Story.atEndOf(.framing)
    let found = story.journal.lazy.compactMap { entry -> (Recorded<MissionEvent>, Sign, PersonID)? in
      guard case .signed(let act) = entry.event else { return nil }
      return story.directory.speakers(of: act.party).first { $0 != act.signatory }.map { (entry, act, $0) }
    }.first
    let (signed, act, other) = try #require(found)
    var player = Player(story)
    player.show(FactScreen(.mission(story.mission?.id ?? "", reader: story.by), at: signed.position))
    player.press("c")
    #expect(player.screen.contains("Correction"))
    player.focus("signatory")
    player.press("Ctrl-U")
    player.type(player.desk.names.name(of: other))
    player.press("Enter")
    #expect(player.screen.contains("avant\u{202F}: \(player.desk.names.name(of: act.signatory))"))
    player.focus("correctionReason")
    player.type("mauvaise ligne de la feuille")
    player.press("Ctrl-S")
    #expect(player.performed.map(\.name) == [.mission(.correct)], "\(player.screen)")
    let signatures = try #require(player.story.mission?.stage.framing?.signatures)
    #expect(signatures[act.party]?.signatory == other)
    #expect(signatures.count == story.mission?.stage.framing?.signatures.count)
  }

  @Test("a line is taken out of a list, and the list is recorded whole")
  func list() throws {
    let story = Story.atEndOf(.running)
    let report = try #require(story.journal.last { $0.event.kind == .kickOffHeld })
    let act = try #require(report.event.payload as? HoldKickOff)
    var player = Player(story)
    player.open(.mission(.correct), about: [.entry(report.position)])
    player.focus("attendees[0]")
    player.press("Ctrl-D")
    player.focus("correctionReason")
    player.type("il s'était excusé")
    player.press("Ctrl-S")
    let correct = try confirmed(&player)
    #expect(correct.field == "attendees" && correct.also == nil)
    #expect(correct.newValue == Value.list(act.attendees.dropFirst().map { .text($0.text) }).written)
    // Read back, the correction tells who was taken out, and not those who stay.
    let gone = player.desk.names.name(of: act.attendees[0])
    let stays = player.desk.names.name(of: act.attendees[1])
    player.show(FactScreen(.mission(story.mission?.id ?? "", reader: story.by), at: report.position))
    let told = try #require(player.screen.plain.split(separator: "\n").first { $0.contains("puis") })
    #expect(told.contains(gone) && !told.contains(stays), "\(told)")
  }

  @Test("a start and an end that move together are one correction")
  func together() throws {
    let story = Story.atEndOf(.framing)
    let drafted = try #require(story.journal.last { $0.event.kind == .agreementDrafted })
    let act = try #require(drafted.event.payload as? DraftAgreement)
    var player = Player(story)
    player.open(.mission(.correct), about: [.entry(drafted.position)])
    for (field, day) in [("start", act.end + 10), ("end", act.end + 40)] {
      player.focus(field)
      player.press("Ctrl-U")
      player.type(day.short)
    }
    player.focus("correctionReason")
    player.type("saisi pour une autre mission")
    player.press("Ctrl-S")
    let correct = try confirmed(&player)
    #expect(correct.field == "start" && correct.also?.map(\.field) == ["end"])
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
    #expect(try correctEach(.plan(.correctInPlan), entry.position, player) > 1)
  }

  @Test("the fact to correct is chosen in the sentences of the journal, by a few letters or from the list")
  func chosen() throws {
    let story = try Story.at(.running).after(.takeNote, ["text": "Appel de la présidente."])
    let fact = try #require(story.mission?.entries.last)
    var player = Player(story)
    player.open(.mission(.correct))
    #expect(player.form?.focus.path == .named("event"))
    player.type("presidente")
    #expect(player.screen.contains("Note : Appel de la présidente.".replacing(" :", with: "\u{202F}:")))
    player.press("Enter")
    #expect(player.form?.correcting?.position == fact.position)
    player.focus("text")
    player.press("Ctrl-U")
    player.type("Appel du président.")
    player.focus("correctionReason")
    player.type("faute de frappe")
    player.press("Ctrl-S")
    #expect(player.performed.map(\.name) == [.mission(.correct)])
    #expect(player.story.mission?.notes.last?.text.text == "Appel du président.")
  }

  @Test("the draft of a correction waits for its own fact, and for no other")
  func drafts() throws {
    var player = Player(Story.at(.running))
    player.open(.mission(.correct), about: [.entry(2)])
    let second = try #require(player.form?.draftKey)
    player.open(.mission(.correct), about: [.entry(3)])
    #expect(player.form?.draftKey != second)
    let line = try #require(DraftLine(FormDraft(key: second, fields: "{}", at: Instant(seconds: 0))))
    #expect(line.title(Names()).fr == "Correction du fait 2")
  }

  /// What was recorded, once each caution has its reason.
  private func confirmed(_ player: inout Player) throws -> Correct {
    for _ in 0..<3 {
      guard case .confirming? = player.form?.mode else { break }
      player.type("convenu ensemble")
      player.press("Enter")
    }
    return try #require(player.performed.first?.payload as? Correct, "\(player.screen)")
  }

  /// Types something else in each figure and text of a fact, and looks at what would be recorded; how many there were.
  private func correctEach(_ name: CommandName, _ position: Int, _ player: Player) throws -> Int {
    var player = player
    player.open(name, about: [.entry(position)])
    guard let opened = player.form, let fact = opened.correcting else { return 0 }
    var changed = 0
    for field in fact.fields.dropLast() {
      guard let (typed, recorded) = field.shape.sample else { continue }
      var form = opened
      form.content.change(.named(field.name)) { content in
        if case .prose = field.shape {
          content = .prose(TextArea(typed))
        } else {
          content = .typed(LineEditor(typed), field.shape)
        }
      }
      form.refresh(player.desk)
      let correct = try #require(fact.correction(FormReading(form.content, player.desk).value), "\(field.name)")
      #expect(correct.newValue == recorded && correct.also == nil, "\(opened.command.text) \(field.name): \(typed)")
      #expect(correct.field.hasSuffix(field.name))
      changed += 1
    }
    return changed
  }
}

extension Shape {
  /// Something typed, and how the journal writes it.
  fileprivate var sample: (typed: String, recorded: String)? {
    switch self {
    case .euros: ("5 500,53", "550053")
    case .hundredths: ("7,25", "725")
    case .whole: ("17", "17")
    case .day: ("23/03/2026", "2026-03-23")
    case .line, .prose: ("Un texte", "Un texte")
    case .flag, .instant, .choice, .reference, .party, .list, .group, .answer: nil
    }
  }
}
