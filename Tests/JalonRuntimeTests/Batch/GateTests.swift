import JalonCore
import JalonStore
import Testing

@testable import JalonRuntime

@Suite("What a line of apply may hold")
struct GateTests {
  private static func structure(_ name: String, code: String = "epicerie", id: String = "o-1") -> String {
    """
    {"command":"registerStructure","id":"\(id)","structure":"\(code)","name":"\(name)","department":"05"}
    """
  }

  @Test(
    "a control character is refused with its field and its place, and nothing is recorded",
    arguments: ["\\u0000", "\\u001b", "\\u0007", "\\b", "\\u007f", "\\u009b", "\u{9B}"])
  func control(_ written: String) throws {
    let ground = try Ground(demo: true)
    let before = try ground.eventCount
    let (answers, tally) = try ground.apply([Self.structure("Épi\(written)cerie")])
    #expect(tally.done == 0)
    #expect(answers[0].contains(#""field":"name""#) && answers[0].contains(#""code":"control""#), "\(answers)")
    #expect(answers[0].contains("le caractère 4 est un caractère de commande (U+00"), "\(answers)")
    #expect(try ground.eventCount == before)
  }

  @Test("it is refused in a long text, in a list and in a reason too")
  func everywhere() throws {
    let ground = try Ground(demo: true)
    let mission = try #require(ground.rows.first { $0.stage == "running" }).mission
    let lines = [
      #"{"command":"takeNote","mission":"\#(mission)","text":"a\u0000b","on":"2026-11-20"}"#,
      #"{"command":"takeNote","mission":"\#(mission)","text":"ab","on":"2026-11-20","reasons":{"\#(Caution.Kind.allCases[0].rawValue)":"a\u001bb"}}"#,
      #"{"command":"registerProvider","provider":"p","name":"P","skills":["a\u0000b"]}"#,
    ]
    let (answers, tally) = try ground.apply(lines)
    #expect(tally.done == 0)
    for answer in answers { #expect(answer.contains(#""code":"control""#), "\(answer)") }
  }

  @Test("what shows nothing is dropped with a word, and accents come together behind it")
  func invisible() throws {
    let ground = try Ground(demo: true)
    let (answers, tally) = try ground.apply([Self.structure("\u{FEFF}Co\u{AD}ope\u{200B}\u{301}ration \u{202E}sud")])
    #expect(tally.done == 1, "\(answers)")
    #expect(answers[0].contains(#""notes":[{"code":"invisibleDropped","field":"name""#), "\(answers)")
    #expect(answers[0].contains("4 caractères invisibles ôtés"), "\(answers)")
    let name = try Ledger(ground.store).directory().name(of: .structure("epicerie"))
    #expect(Array(name.unicodeScalars) == Array("Coop\u{E9}ration sud".unicodeScalars))
  }

  @Test("a plain line is answered as it was before")
  func plain() throws {
    let ground = try Ground(demo: true)
    let (answers, _) = try ground.apply([Self.structure("Épicerie")])
    #expect(answers[0].hasPrefix(#"{"line":1,"ok":true,"events":["#) && !answers[0].contains("notes"))
  }

  @Test("orders whose numbers differ by what nobody sees are refused, not taken for one another")
  func orders() throws {
    let ground = try Ground(demo: true)
    let before = try ground.eventCount
    let ids = ["q\\u0000r", "q\\u0000s", "q", "q\u{200B}", " q", "q\u{202E}"]
    let lines = ids.enumerated().map { Self.structure("S\($0)", code: "s\($0)", id: $1) }
    let (answers, tally) = try ground.apply(lines)
    #expect(tally.done == 1 && answers[2].contains(#""ok":true"#), "\(answers)")
    #expect(try ground.eventCount == before + 1)
  }

  @Test(
    "a code with anything that cannot be seen and typed again is refused",
    arguments: ["a\\u0000b", "a\u{200B}", "\u{FEFF}a", " a", "a ", "a\\nb", "a\\tb", "a\u{A0}b", "a\u{34F}"])
  func codes(_ code: String) throws {
    let ground = try Ground(demo: true)
    let lines = [
      Self.structure("S", code: code), #"{"command":"openPlan","plan":"\#(code)","title":"T","on":"2026-11-20"}"#,
      #"{"command":"registerPerson","person":"p","party":"structure:\#(code)","name":"P","isLeader":false,"isOfficer":false}"#,
    ]
    let (answers, tally) = try ground.apply(lines)
    #expect(tally.done == 0, "\(answers)")
    for answer in answers {
      #expect(answer.contains(#""code":"notACode""#) || answer.contains(#""code":"control""#), "\(answer)")
    }
  }

  @Test("a text that an older Jalon recorded with such characters is read clean")
  func older() throws {
    let ground = try Ground(demo: true)
    let batch = Batch(
      order: "vieux", by: "c-roux", at: Instant(seconds: 0), reasons: ["none": "a\u{7}b"],
      parts: [
        Batch.Part(
          .entry(.init(.structure, "vieille")), expected: 0,
          events: [
            NewEvent(
              kind: "structureRegistered",
              payload: #"{"department":"05","name":"Épi\u0000ce\u001brie \#u{202E}du Buëch","structure":"vieille"}"#)
          ])
      ])
    _ = try ground.store.append(batch)
    #expect(try Ledger(ground.store).toldDirectory().name(of: .structure("vieille")) == "Épicerie du Buëch")
    #expect(try ground.store.events(order: "vieux").first?.reasons == ["none": "ab"])
  }
}
