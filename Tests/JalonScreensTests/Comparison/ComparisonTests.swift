import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Comparing proposals")
struct ComparisonTests {
  @Test func `one digit stores a mark and moves on to the next criterion`() throws {
    let play = try Self.alone("4")
    #expect(play.seat?.marks == [Self.lise("understanding"): Self.mark("understanding", 400)])
    #expect(play.said.last == "Cabinet Lise · Compréhension de la problématique : 4. u pour annuler.")
    #expect(play.focus == Self.lise("results"))
  }

  @Test func `four proposals are marked on six criteria with twenty-four keys, and the sheet closed with one more`()
    throws
  {
    var play = Play(try Self.fourProposals(), ComparisonScreen(World.mission))
    for key in 0..<24 { play.press(["2", "3", "4"][key % 3]) }
    #expect(play.seat?.marks.count == 24 && play.seat?.isClosed == false)
    play.press("f")
    #expect(play.seat?.isClosed == true)
  }

  @Test func `criterion by criterion, the twenty-four marks take as many keys`() throws {
    var play = Play(try Self.fourProposals(), ComparisonScreen(World.mission))
    play.press("t 4")
    let second = World.providers[1]
    #expect(play.focus == GridCell(second, "understanding"))
    for _ in 1..<24 { play.press("3") }
    #expect(play.seat?.marks.count == 24)
    #expect(play.seat?.marks[GridCell(second, "understanding")]?.mark == Hundredths(300))
    play.press("t Up 2")
    #expect(play.focus?.criterion == "budget")
  }

  private static func fourProposals() throws -> Story {
    var story = try Story.at(.calling).after(.invite)
    for provider in World.providers.prefix(4) {
      try story.enter(.receiveProposal, ["provider": .name(provider)], because: "hasard")
    }
    return try story.on("2026-02-20").after(.closeCall).seated()
  }

  @Test func `the unshifted row of a French keyboard marks as digits do`() throws {
    let play = try Self.alone("\" '")
    #expect(play.seat?.marks[Self.lise("understanding")]?.mark == Hundredths(300))
    #expect(play.seat?.marks[Self.lise("results")]?.mark == Hundredths(400))
  }

  @Test func `a comma after a mark adds half a point to it`() throws {
    let play = try Self.alone("3 ,")
    #expect(play.seat?.marks[Self.lise("understanding")]?.mark == Hundredths(350))
    #expect(play.focus == Self.lise("results"))
  }

  @Test func `the highest mark may be typed 5,0, and goes on waiting for its comment`() throws {
    var play = try Self.alone("5 , 0")
    #expect(play.isTyping && play.seat?.marks.isEmpty == true && play.said.last?.contains("reste 5") == true)
    play.type("Très clair")
    play.press("Enter")
    #expect(play.seat?.marks[Self.lise("understanding")]?.mark == Hundredths(500))
    #expect(play.seat?.marks[Self.lise("understanding")]?.comment == "Très clair" && play.seat?.marks.count == 1)
  }

  @Test func `a comma that would leave the scale changes nothing, and the next digit marks the next cell`() throws {
    let play = try Self.alone("5 , 3")
    #expect(play.seat?.marks[Self.lise("results")]?.mark == Hundredths(300))
    #expect(play.shows("5…"))
  }

  @Test func `the highest mark waits for its comment, which is kept with it`() throws {
    var play = try Self.alone("5")
    #expect(play.seat?.marks.isEmpty == true)
    play.type("Très clair")
    play.press("Enter")
    #expect(play.seat?.marks[Self.lise("understanding")]?.mark == Hundredths(500))
    #expect(play.seat?.marks[Self.lise("understanding")]?.comment == "Très clair")
  }

  @Test func `Tab leaves no line in which words were typed; where none was, the mark waits in its own cell`() throws {
    var play = try Self.alone("5")
    play.type("Très clair")
    play.press("Tab")
    #expect(play.isTyping && play.said.last?.contains("Terminez") == true)
    play.press("Enter")
    #expect(play.seat?.marks[Self.lise("understanding")]?.comment == "Très clair" && play.seat?.marks.count == 1)
    var other = try Self.alone("5")
    other.press("Tab")
    #expect(!other.isTyping)
    other.press("Shift-Tab")
    #expect(other.seat?.marks.isEmpty == true && other.shows("5…"))
  }

  @Test func `half a point added to a low mark before its comment makes an ordinary one`() throws {
    let play = try Self.alone("1 ,")
    #expect(play.seat?.marks[Self.lise("understanding")]?.mark == Hundredths(150))
    #expect(!play.isTyping)
  }

  @Test(arguments: ["1 3 4", "& \" '", "1 \" 4", "& 3 '"])
  func `digits go on marking where a mark waits for its comment, which is asked for when the sheet is to be closed`(
    keys: String
  )
    throws
  {
    var play = try Self.alone(keys)
    #expect(!play.isTyping && play.shows("1…"))
    #expect(play.seat?.marks[Self.lise("results")]?.mark == Hundredths(300))
    #expect(play.seat?.marks[Self.lise("method")]?.mark == Hundredths(400))
    #expect(play.seat?.marks[Self.lise("understanding")] == nil)
    for _ in 0..<30 where !play.shows("Reste à expliquer") { play.press("3") }
    #expect(play.focus == Self.lise("understanding") && !play.isTyping)
    play.press("f")
    #expect(play.isTyping && play.shows("Un 1 s’explique"))
    play.type("équipe mince")
    play.press("Enter")
    let act = play.seat?.marks[Self.lise("understanding")]
    #expect(act?.mark == Hundredths(100) && act?.comment == "équipe mince" && !play.shows("1…"))
    play.press("f")
    #expect(play.seat?.isClosed == true)
  }

  @Test func `marks that wait are each asked for their words before the sheet is closed`() throws {
    var play = try Self.alone("1 1 5 3")
    for _ in 0..<30 where !play.shows("Reste à expliquer") { play.press("3") }
    play.press("f")
    #expect(play.seat?.isClosed == false && play.isTyping)
    for words in ["vague", "rien de chiffré", "très clair"] {
      play.type(words)
      play.press("Enter")
    }
    #expect(!play.isTyping && Set(play.seat?.marks.values.compactMap(\.comment) ?? []).count == 3)
    play.press("f")
    #expect(play.seat?.isClosed == true)
  }

  @Test func `a digit on a mark that has its comment keeps it, and asks for the words of no other mark`() throws {
    var play = try Self.alone("5")
    play.type("Très clair")
    play.press("Enter 1")
    for _ in 0..<30 where !play.shows("Reste à expliquer") { play.press("3") }
    #expect(play.focus == Self.lise("results") && !play.isTyping)
    play.press("Up 4")
    let act = play.seat?.marks[Self.lise("understanding")]
    #expect(act?.mark == Hundredths(400) && act?.comment == "Très clair")
    #expect(!play.isTyping)
  }

  @Test func `f alone where a mark asks for its words is no comment, and says what keeps the sheet open`() throws {
    var play = try Self.alone("5")
    #expect(play.isTyping)
    play.press("f Enter")
    #expect(play.seat?.marks[Self.lise("understanding")] == nil && play.shows("manquent"))
    #expect(play.seat?.isClosed == false && !play.isTyping)
  }

  @Test
  func `a mark that waits is taken back with u, raised with a comma, explained with o, and found again after a kill`()
    throws
  {
    var play = try Self.alone("4 1 2")
    play.press("Up Up o")
    #expect(play.isTyping && play.focus == Self.lise("results"))
    play.press("Esc Down")
    guard case .saveDraft(_, let fields)? = play.keep().first else {
      Issue.record("nothing kept")
      return
    }
    #expect(fields.contains("given"))
    var back = try Self.alone("1 1")
    back.press("Esc u")
    #expect(!back.shows("1…") && back.said.last == "Note retirée.")
    var raised = try Self.alone("1 3 Up Up 1 2 Up")
    raised.press("Up")
    #expect(raised.shows("1…"))
    raised.press("3")
    #expect(!raised.shows("1…") && raised.seat?.marks[Self.lise("understanding")]?.mark == Hundredths(300))
  }

  @Test func `in concertation a digit leaves a reason that was not begun, and marks on`() throws {
    var play = Play(Story.at(.concerting), ComparisonScreen(World.mission))
    play.press("* Shift-Tab 3 4")
    #expect(play.shows("3…") && play.focus != GridCell("arpent", "duration"))
    #expect(play.story.mission?.stage.concertation?.agreed[GridCell("arpent", "duration")] == nil)
  }

  @Test func `a comment that was left with Escape is found again`() throws {
    var play = try Self.alone("5")
    play.type("Très clair")
    play.press("Esc 5")
    #expect(play.shows("Très clair"))
    #expect(play.seat?.marks.isEmpty == true)
  }

  @Test func `letters typed in a comment are never keys`() throws {
    var play = try Self.alone("5")
    play.type("frau*?4")
    play.press("Enter")
    #expect(play.seat?.marks[Self.lise("understanding")]?.comment == "frau*?4")
    #expect(play.seat?.isClosed == false)
  }

  @Test func `a mark above the scale is refused with the end of the scale`() throws {
    let play = try Self.alone("7")
    #expect(play.said.last == "L’échelle s’arrête à 5.")
    #expect(play.seat?.marks.isEmpty == true)
  }

  @Test func `undoing takes the last mark back, and says which`() throws {
    let play = try Self.alone("4 3 u")
    #expect(play.seat?.marks.count == 1)
    #expect(play.said.last?.hasPrefix("Annulé : ") == true, "\(play.said)")
  }

  @Test func `what is no mark of one's own is not undone from here, and the line says where it is`() throws {
    for (story, me) in [
      (try Story.at(.evaluating).seated().after(.takeNote), World.officers[0]),
      (try Story.at(.concerting).after(.takeNote).typed(by: World.officers[1]), World.officers[1]),
    ] {
      var play = Play(story, ComparisonScreen(World.mission), me: me)
      let count = play.story.journal.count
      play.press("u")
      #expect(!play.shows("Annuler cet acte ?") && play.story.journal.count == count)
      #expect(play.said.last?.contains("la fiche de la mission et la liste l’annulent") == true, "\(play.said)")
    }
  }

  @Test func `what somebody else did is undone from the sheet for a reason, under the name of whoever did it`() throws {
    let story = try Story.at(.concerting).after(.takeNote)
    var play = Play(story.typed(by: World.officers[1]), MissionSheetScreen(World.mission), me: World.officers[1])
    play.press("u")
    #expect(play.shows("C. Roux") && play.shows("Motif"))
    play.press("Enter")
    #expect(play.story.mission?.notes.count == 1)
    #expect(play.said.last == "Un motif est nécessaire ; Échap pour ne rien changer.")
    play.type("hors sujet")
    play.press("Enter")
    #expect(play.story.mission?.notes.isEmpty == true)
    #expect(play.story.journal.last?.reasons == ["anothersAct": "hors sujet"])
  }

  @Test func `a comment that was being typed is found again after a kill`() throws {
    var play = try Self.alone("4 Up o")
    play.type("Très cl")
    guard case .saveDraft(_, let fields)? = play.keep().first else {
      Issue.record("nothing kept")
      return
    }
    #expect(fields.contains("Très cl"))
    #expect(play.keep().isEmpty && !play.app.isUnsaved)
    play.press("Enter")
    guard case .discardDraft? = play.keep().first else {
      Issue.record("the draft stays")
      return
    }
  }

  @Test func `nobody marks before declaring links with the candidates`() throws {
    var play = Play(try Story.at(.evaluating).after(.seat), ComparisonScreen(World.mission))
    #expect(play.shows("1  aucun lien"))
    play.press("1")
    #expect(play.seat?.interest?.interest == InterestKind.none)
    play.press("4")
    #expect(play.seat?.marks.count == 1)
  }

  @Test func `a link is told in words`() throws {
    var play = Play(try Story.at(.evaluating).after(.seat), ComparisonScreen(World.mission))
    play.press("2")
    play.type("Ancienne collègue")
    play.press("Enter Enter")
    #expect(play.seat?.interest?.interest == .declared)
    #expect(play.seat?.interest?.text == "Ancienne collègue")
  }

  @Test func `what was told of a link is found again after a kill while its candidate is asked for`() throws {
    var play = Play(try Story.at(.evaluating).after(.seat), ComparisonScreen(World.mission))
    play.press("2")
    play.type("Ancienne collègue")
    play.press("Enter")
    guard case .saveDraft(_, let fields)? = play.keep().first else {
      Issue.record("nothing kept")
      return
    }
    #expect(play.isTyping && fields.contains("Ancienne collègue"))
    play.press("Enter")
    guard case .discardDraft? = play.keep().first else {
      Issue.record("the draft stays")
      return
    }
    #expect(play.seat?.interest?.text == "Ancienne collègue")
  }

  @Test func `the sheet of somebody else stays behind a curtain until it is opened`() throws {
    var play = try Self.alone("4 Tab")
    #expect(play.shows("Fiche de N. Faure"))
    #expect(!play.shows("Cabinet Lise"))
    play.press("3")
    #expect(play.story.mission?.stage.evaluation?.seat(of: "nadia-buech")?.marks.isEmpty == true)
    play.press("Enter 3")
    #expect(play.story.mission?.stage.evaluation?.seat(of: "nadia-buech")?.marks.count == 1)
  }

  @Test func `with the sheet of a structure in hand, the officer may still set a proposal aside`() throws {
    var play = try Self.alone("Tab Enter")
    #expect(play.app.rows.first { $0.id == "comparison.setAside" }?.disabled == nil)
    play.press("x")
    #expect(!(play.app.top is ComparisonScreen))
  }

  @Test func `a sheet with a mark missing is not closed, and the focus goes to the mark`() throws {
    var play = try Self.alone("4")
    play.press("Down Down f")
    #expect(play.said.last == "17 notes manquent. La première : Cabinet Lise · Résultats attendus.")
    #expect(play.focus == Self.lise("results"))
  }

  @Test func `sheets open together once all are closed, and only once a question is answered`() throws {
    var play = Play(try Story.at(.evaluating).seated().marked(), ComparisonScreen(World.mission))
    play.press("R R R a a Enter r")
    #expect(play.story.stage == .evaluating)
    play.press("R o")
    #expect(play.story.stage == .concerting)
    #expect(play.shows("Total Les Ateliers du Buëch") == false)
    #expect(play.shows("Classement incomplet : 18 notes à convenir"))
  }

  @Test func `the key that reveals says which sheets are still open`() throws {
    let play = try Self.alone("R")
    #expect(play.said.last?.contains("N. Faure") == true)
    #expect(play.story.stage == .evaluating)
  }

  @Test func `one key adopts every mark on which the sheets agree`() throws {
    var play = Play(Story.at(.concerting), ComparisonScreen(World.mission))
    play.press("*")
    #expect(play.story.mission?.stage.concertation?.withoutAgreedMark.count == 4)
  }

  @Test func `Tab goes to the gap that weighs most among those left to settle`() throws {
    var play = Play(Story.at(.concerting), ComparisonScreen(World.mission))
    play.press("* Tab")
    #expect(play.focus?.criterion == "method")
  }

  @Test func `a wide gap is settled with a reason`() throws {
    var play = Play(Story.at(.concerting), ComparisonScreen(World.mission))
    play.press("* Shift-Tab 3")
    #expect(play.focus == GridCell("arpent", "duration"))
    #expect(play.isTyping)
    play.type("Le calendrier tient")
    play.press("Enter")
    let agreed = play.story.mission?.stage.concertation?.agreed[GridCell("arpent", "duration")]
    #expect(agreed?.mark == Hundredths(300) && agreed?.reason == "Le calendrier tient")
  }

  @Test func `after the award the comparison is read and no longer changed`() throws {
    var play = Play(Story.at(.framing), ComparisonScreen(World.mission))
    let before = play.story.mission
    play.press("3 * f r o")
    #expect(play.story.mission == before)
    #expect(play.shows("Retenu : Cabinet Lise"))
  }

  @Test func `what another seat wrote changes nothing that can be seen`() throws {
    let blank = try Story.at(.evaluating).seated()
    let other: Fields = ["evaluator": "nadia-buech", "provider": "arpent", "criterion": "method"]
    let low = try blank.after(.mark, other.merging(["mark": 150]) { $1 })
    let high = try blank.after(.mark, other.merging(["mark": 450, "comment": "remarquable"]) { $1 })
    for (columns, rows) in Pictures.sizes {
      for keys in ["", "Tab", "Tab Tab", "r", "f", "u", "Down Right"] {
        var (left, right) = (Self.play(low), Self.play(high))
        left.resize(columns, rows)
        right.resize(columns, rows)
        left.press(keys)
        right.press(keys)
        #expect(left.surface == right.surface, "\(keys) \(columns)×\(rows)")
      }
    }
  }

  @Test(arguments: [StageName.draft, .calling, .evaluating, .concerting, .framing, .unsuccessful, .abandoned])
  func `no key and no size upsets the comparison`(stage: StageName) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      var dice = Dice(seed: seed)
      let story = stage == .evaluating && dice.once(in: 2) ? try Story.at(stage).seated() : Story.at(stage)
      var play = Self.play(story)
      for _ in 0..<40 {
        if dice.once(in: 6) { play.resize(dice.throwing(1...200), dice.throwing(1...60)) }
        play.send(.key(dice.choosing(among: RandomKeys.all)))
        let surface = play.surface
        #expect(surface.cursor.map { surface.area.contains($0) } ?? true, "\(dice)")
      }
    }
  }
}

extension ComparisonTests {
  static func play(_ story: Story) -> Play { Play(story, ComparisonScreen(World.mission)) }

  /// Three seats, and the keys of the officer.
  static func alone(_ keys: String) throws -> Play {
    var play = Self.play(try Story.at(.evaluating).seated())
    play.press(keys)
    return play
  }

  static func lise(_ criterion: CriterionID) -> GridCell { GridCell("cabinet-lise", criterion) }

  static func mark(_ criterion: CriterionID, _ mark: Int) -> GiveMark {
    GiveMark(evaluator: World.officers[0], provider: "cabinet-lise", criterion: criterion, mark: Hundredths(mark))
  }
}

extension Play {
  /// The sheet of the person at the desk.
  var seat: Seat? { story.mission?.stage.evaluation?.seat(of: World.officers[0]) }
  var focus: GridCell? { (app.top as? ComparisonScreen)?.focus }
}

extension Story {
  /// The same, with somebody else at the keyboard from now on.
  fileprivate func typed(by person: PersonID) -> Story {
    var story = self
    story.by = person
    return story
  }
}
