import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("Marking on every scale")
struct ScalesTests {
  @Test func `on 0 to 4, four is the highest mark and five is refused`() throws {
    var play = try Self.scale(4)
    play.press("3 5")
    #expect(play.marks == [3_00] && play.said.last == "L’échelle s’arrête à 4.")
    play.press("4")
    play.type("le meilleur")
    play.press("Enter")
    #expect(play.marks == [3_00, 4_00])
  }

  @Test func `on 0 to 5 a digit is a mark at once`() throws {
    var play = try Self.scale(5)
    play.press("3 4 ,")
    #expect(play.marks == [3_00, 4_50] && !play.isTyping)
  }

  @Test(arguments: [4, 5, 10, 20], Pictures.sizes)
  func `what the marks of the scale mean stays in sight, also while one is typed`(top: Int, size: (Int, Int)) throws {
    var play = try Self.scale(top)
    play.resize(size.0, size.1)
    for _ in 1...3 {
      #expect(play.shows("0 absent ou hors sujet") && play.shows("\(top) excellent"), "\(top) \(size)")
      play.press("2")
      if top > 9 {
        #expect(play.isTyping && play.shows("\(top) excellent"), "\(top) \(size)")
        play.press("Enter")
      }
    }
  }

  @Test func `on 0 to 10 and 0 to 20 a mark is typed and stored with Enter or the arrow down`() throws {
    for top in [10, 20] {
      var play = try Self.scale(top)
      play.press("7 Enter 8 Down")
      #expect(play.marks == [7_00, 8_00])
      #expect(play.focus?.criterion == "method")
    }
    var play = try Self.scale(20)
    play.press("1 2 Enter 1 3 , 5 Enter")
    #expect(play.marks == [12_00, 13_50])
  }

  @Test func `the unshifted row of a French keyboard types long marks as well`() throws {
    var play = try Self.scale(20)
    play.press("& é Enter")
    #expect(play.marks == [12_00])
  }

  @Test func `a mark beyond the scale stays on its line, to be mended`() throws {
    var play = try Self.scale(20)
    play.press("2 4 Enter")
    #expect(play.marks.isEmpty && play.isTyping)
    #expect(play.said.last == "Une note va de 0 à 20, par pas de 0,5.")
    play.press("Backspace Backspace 1 4 Enter")
    #expect(play.marks == [14_00])
  }

  @Test func `a mark left half typed does not stand in the way of the next one`() throws {
    var play = try Self.scale(20)
    play.press("1 2 Esc 8 Enter")
    #expect(play.marks == [8_00])
  }

  @Test func `in points, the line says how far the criterion goes, and the next one goes as far as it says`() throws {
    var play = Self.play(try Story.compared(2, Story.inPoints(ManyProposalsTests.maxima)))
    #expect(play.shows("de 0 à 20 par 0,5, Entrée"))
    play.press("1")
    #expect(play.shows("Note de 0 à 20, par 0,5"))
    play.press("6 Enter")
    #expect(play.shows("de 0 à 15 par 0,5, Entrée") && play.shows("Total de la fiche /85"))
    play.press("1 6 Enter")
    #expect(play.said.last == "Une note va de 0 à 15, par pas de 0,5.")
    play.press("Backspace 4 Enter")
    #expect(play.marks == [14_00, 16_00] && play.shows("30 (2 sur 6)"))
  }

  @Test(arguments: Pictures.sizes)
  func `a mark being typed is seen in its cell, with how far it may go below`(columns: Int, rows: Int) throws {
    var play = Self.play(try Story.compared(3, Story.inPoints(ManyProposalsTests.maxima)))
    play.resize(columns, rows)
    play.press("1 6 Enter 1 2")
    #expect(play.rows.contains { $0.contains("Résultats") && $0.contains("│>12") })
    #expect(play.shows("Note de 0 à 15, par 0,5"))
    Pictures.expect(play.surface, matches: "comparison/points-typing-\(columns)x\(rows)")
  }

  @Test func `in points, a digit above a small maximum is refused at once`() throws {
    var play = Self.play(try Story.compared(2, Story.inPoints(ManyProposalsTests.maxima)))
    play.press("Down Down Down Down 7")
    #expect(!play.isTyping && play.said.last == "L’échelle s’arrête à 5.")
  }

  @Test func `in points that all stay under ten, a digit is a mark at once`() throws {
    var play = Self.play(try Story.compared(2, Story.inPoints([4, 4, 8, 4, 4, 4])))
    play.press("3 3 7")
    #expect(play.marks == [3_00, 3_00, 7_00] && !play.isTyping)
  }

  @Test func `whatever the scale, an answer about links is one digit`() throws {
    var story = try Story.called(Story.inPoints([1, 1, 1, 1, 1, 1]))
    try story.enter(.seat)
    var play = Self.play(story)
    play.press("3")
    #expect(play.seat?.isRecused == true)
  }

  @Test func `the mission sheet and the comparison read the same total`() throws {
    let story = try Story.compared(2, Story.inPoints(ManyProposalsTests.maxima)).revealed().agreed()
    #expect(Self.play(story).shows("68 (80 %)") && Self.play(story).shows("Total /85"))
    var sheet = Play(story, MissionSheetScreen(World.mission), columns: 120, rows: 40)
    for _ in MissionSheetScreen.Tab.allCases where !sheet.shows("68/85") { sheet.press("Tab") }
    #expect(sheet.shows("68/85"))
  }

  @Test func `the simulation tries weights on a grid in points, out of the same points`() throws {
    var play = Self.play(try Story.compared(2, Story.inPoints(ManyProposalsTests.maxima)).revealed().agreed())
    play.press("w")
    #expect(play.shows("Classement avec ces poids, sur 85"))
    #expect(play.rows.contains { $0.contains("Cabinet Lise") && $0.contains("68 → 68") })
  }

  @Test(arguments: Dice.cast(6))
  func `no key and no size upsets a grid in points, sealed or open`(dice: Dice) throws {
    var dice = dice
    let story = try Story.compared(dice.throwing(1...7), Story.inPoints(ManyProposalsTests.maxima))
    var play = Self.play(dice.once(in: 2) ? story : try story.revealed())
    for _ in 0..<60 {
      if dice.once(in: 6) { play.resize(dice.throwing(1...200), dice.throwing(1...60)) }
      play.send(.key(dice.choosing(among: RandomKeys.all)))
      let surface = play.surface
      #expect(surface.cursor.map { surface.area.contains($0) } ?? true, "\(dice)")
    }
  }

  private static func scale(_ top: Int) throws -> Play {
    play(try Story.compared(2) { $0.scale = top })
  }

  private static func play(_ story: Story) -> Play { Play(story, ComparisonScreen(World.mission)) }
}

extension Play {
  /// What the person at the desk gave, from the lowest.
  fileprivate var marks: [Int] { (seat?.marks.values.map(\.mark.value) ?? []).sorted() }
}
