import JalonCore
import JalonStore
import JalonTesting
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Commands written one a line")
struct ApplyTests {
  private let note = #"{"command":"takeNote","mission":"05-019","text":"Appel de la mairie.","on":"2026-11-20"}"#

  @Test("are carried out, and each is answered with its events")
  func events() throws {
    let ground = try Ground(demo: true)
    let (answers, tally) = try ground.apply([note])
    #expect(answers == [#"{"line":1,"ok":true,"events":[{"stream":"mission/05-019","position":5,"kind":"noted"}]}"#])
    #expect((tally.done, tally.refused) == (1, 0))
  }

  @Test("are read as Windows-1252 where they are not UTF-8, and that is said with the line")
  func windows1252() throws {
    let ground = try Ground(demo: true)
    let accented = note.replacingOccurrences(of: "mairie", with: "mairie de Gap, côté préfecture")
    var chunks = [[UInt8](note.utf8) + [0x0A] + accented.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }]
    var notices: [GivenNotice] = []
    let apply = Apply(
      ground.store, ledger: Ledger(ground.store), clock: Ground.clock, me: "c-roux", isReal: false, language: .fr)
    let tally = try apply.run(.each, read: { chunks.popLast() ?? [] }, note: { notices.append($0) }, write: { _ in })
    #expect(tally.done == 2 && notices == [.windows1252])
    let mission = try #require(try Ledger(ground.store).mission("05-019"))
    #expect(mission.notes.last?.text.text == "Appel de la mairie de Gap, côté préfecture.")
  }

  @Test("that make no sense are answered by number, and nothing changes")
  func senseless() throws {
    let ground = try Ground(demo: true)
    let before = try ground.eventCount
    let long = #"{"command":"takeNote","text":""# + String(repeating: "x", count: LineReader.usualLimit) + #""}"#
    let lines = [
      "# un commentaire", "", "{", "[]", "{}", #"{"command":"awrd"}"#, long, #"{"command":"reveal","mission":5}"#,
    ]
    let (answers, tally) = try ground.apply(lines)
    #expect(answers.map { $0.prefix(9) } == (3...8).map { #"{"line":\#($0)"# })
    let codes = ["notJSON", "notAnObject", "commandMissing", "unknownCommand", "tooLong", "misfits"]
    for (answer, code) in zip(answers, codes) { #expect(answer.contains(#""ok":false,"error":{"code":"\#(code)""#)) }
    #expect(tally.refused == 6)
    #expect(try ground.eventCount == before)
  }

  @Test(
    "on real data, cannot say at which hour they were entered, nor sign for a colleague; what a leader said is dictated"
  )
  func real() throws {
    let ground = try Ground(demo: true)
    let before = try ground.eventCount
    let line = { (said: String) in
      #"{"command":"takeNote","mission":"05-019","text":"Appel","on":"2026-11-20",\#(said)}"#
    }
    let refused = [line(#""at":1795168800"#), line(#""by":"n-haddad""#)]
    let (answers, tally) = try ground.apply(refused, isReal: true)
    for (answer, pieces) in zip(answers, [["anotherHour", #"\"on\""#], ["anotherOfficer", "--as n-haddad"]]) {
      for piece in pieces { #expect(answer.contains(piece), "\(answer)") }
    }
    #expect(tally.refused == 2)
    #expect(try ground.eventCount == before)
    let taken = try ground.apply([line(#""by":"c-roux""#)], isReal: true)
    #expect(taken.tally.done == 1, "\(taken.answers)")
    let leader = try #require(
      try Ledger(ground.store).directory().people(of: .structure("creche-marmottes")).first)
    let dictated = try ground.apply([line(#""by":"\#(leader)""#)], isReal: true)
    #expect(dictated.tally.done == 1, "\(dictated.answers)")
    let kept = try #require(try Ledger(ground.store).mission("05-019")?.entries.last)
    #expect(kept.by == leader && kept.enteredBy == "c-roux")
    #expect(try ground.apply([line(#""by":"personne""#)], isReal: true).tally.refused == 1)
    #expect(try ground.apply(refused).tally.done == 2, "where all is invented, lines say both")
  }

  @Test("say all that does not fit at once, with the field that was meant")
  func misfits() throws {
    let ground = try Ground(demo: true)
    let line =
      #"{"command":"award","mission":"05-014","provder":"mutations","deciders":[{"person":"c-roux","position":"yes"}],"motive":3,"on":"2026-02-30"}"#
    let answer = try #require(try ground.apply([line]).answers.first)
    for piece in [
      #""field":"provder","code":"unknownField""#, #""nearest":"provider""#, #""field":"provider","code":"missing""#,
      #""field":"deciders[0].position""#, #""field":"motive""#, #""nearest":"2026-02-28""#,
    ] { #expect(answer.contains(piece), "\(answer)") }
  }

  @Test("written as people write them, amounts, days, numbers, words and instants are told as lines write them")
  func units() throws {
    let ground = try Ground(demo: true)
    let funding =
      #"{"command":"addFunding","plan":"ges-04-05","funder":"R","object":"engineering","state":"asked","on":"2026-11-20","#
    let (answers, _) = try ground.apply([
      funding + #""amount":"5 500,50 €"}"#, funding + #""amount":5500.5}"#,
      #"{"command":"logDays","mission":"05-005","days":"4 ½","on":"2026-11-20"}"#,
      #"{"command":"registerPerson","person":"p9","party":"operator:dla-05","name":"N","isLeader":"oui","isOfficer":false}"#,
      #"{"command":"takeNote","mission":"05-015","text":"t","on":"20/11/2026"}"#,
      #"{"command":"takeNote","mission":"05-015","text":"t","on":"2026-11-20","at":"2026-11-20T10:00:00Z"}"#,
      #"{"command":"takeNote","mission":"05-015","text":"t","on":"2026-11-20","at":1795168800000}"#, "{",
    ])
    let meant = ["550050", "550050", "450", "true", "2026-11-20", "1795168800", "1795168800"]
    for (answer, value) in zip(answers, meant) { #expect(answer.contains(#""nearest":"\#(value)""#), "\(answer)") }
    #expect(answers.last?.contains("un objet tient sur une seule ligne") == true)
  }

  @Test("about a mission, an officer or a provider that nobody knows are told the nearest one")
  func nearest() throws {
    let ground = try Ground(demo: true)
    let (answers, _) = try ground.apply([
      #"{"command":"takeNote","mission":"05-19","text":"t","on":"2026-11-20"}"#,
      #"{"command":"takeNote","mission":"05-019","by":"c-rous","text":"t","on":"2026-11-20"}"#,
      #"{"command":"invite","mission":"05-016","provider":"adret-etude","why":"w","on":"2026-11-20"}"#,
      #"{"command":"holdSteering","plan":"ges-04-5","attendees":["a"],"decisions":"d","on":"2026-11-20"}"#,
    ])
    let nearest = ["05-019", "c-roux", "adret-etudes", "ges-04-05"]
    for (answer, name) in zip(answers, nearest) { #expect(answer.contains(#""nearest":"\#(name)""#), "\(answer)") }
  }

  @Test("that are refused list every obstacle, the command that clears it, and the cautions to come")
  func refusals() throws {
    let ground = try Ground(demo: true)
    let (answers, _) = try ground.apply([#"{"command":"begin","mission":"05-012","on":"2026-11-20"}"#])
    let answer = try #require(answers.first)
    #expect(answer.contains(#""code":"unsigned""#))
    #expect(answer.contains(#""clearing":"sign""#))
    #expect(answer.components(separatedBy: #""code":"unsigned""#).count == 3)
  }

  @Test("that are unusual are refused without a reason, and carried out with one")
  func cautions() throws {
    let ground = try Ground(demo: true)
    let line = { (reasons: String) in
      #"{"command":"logDays","mission":"05-011","days":9000,"on":"2026-11-20"\#(reasons)}"#
    }
    let (answers, tally) = try ground.apply([
      line(""), line(#","reasons":{"aboveAgreedDays":"deux ateliers de plus"}"#),
    ])
    #expect(answers[0].contains(#""refusals":[],"cautions":[{"code":"aboveAgreedDays""#))
    #expect((tally.done, tally.refused) == (1, 1))
  }

  @Test("in one transaction are all kept, or none")
  func atomic() throws {
    let ground = try Ground(demo: true)
    let before = try ground.eventCount
    let rows = try ground.rows
    let (answers, tally) = try ground.apply([note, #"{"command":"reveal","mission":"05-015"}"#, note], .atomic)
    #expect(answers[0] == #"{"line":1,"ok":false,"undone":true}"#)
    #expect(answers[1].contains(#""refusals":[{"code":"sheetOpen""#))
    #expect(tally.done == 0 && tally.refused == 3)
    #expect(try ground.eventCount == before)
    #expect(try ground.rows == rows)
    #expect(try ground.apply([note, note], .atomic).tally.done == 2)
    #expect(try ground.eventCount == before + 2)
  }

  @Test("sent twice under one number are carried out once, and answered alike")
  func retry() throws {
    let ground = try Ground(demo: true)
    let line = note.dropLast() + #","id":"ordre-1"}"#
    let first = try ground.apply([String(line)]).answers
    let count = try ground.eventCount
    #expect(try ground.apply([String(line)]).answers == first)
    #expect(try ground.eventCount == count)
  }

  @Test("under the number of another act are refused, whatever is other: the text, the mission, the act, whoever signs")
  func numberOfAnother() throws {
    let ground = try Ground(demo: true)
    let numbered = { (line: String) in String(line.dropLast() + #","id":"ordre-1"}"#) }
    let first = try ground.apply([numbered(note)]).answers
    let count = try ground.eventCount
    let others = [
      note.replacingOccurrences(of: "mairie", with: "préfecture"),
      note.replacingOccurrences(of: "05-019", with: "05-001"),
      note.replacingOccurrences(of: "2026-11-20", with: "2026-11-19"),
      #"{"command":"setTheme","mission":"05-019","theme":"Emploi"}"#,
      String(note.dropLast() + #","by":"n-haddad"}"#),
    ]
    for other in others {
      let (answers, tally) = try ground.apply([numbered(other)])
      #expect(tally.refused == 1 && answers[0].contains("idAlreadyUsed"), "\(other): \(answers)")
    }
    #expect(try ground.eventCount == count)
    #expect(try ground.apply([numbered(note)]).answers == first)
  }

  @Test("without anybody who acts are asked who")
  func nobody() throws {
    let ground = try Ground(demo: true)
    #expect(try ground.apply([note], me: nil).answers[0].contains(#""field":"by","code":"missing""#))
  }
}
