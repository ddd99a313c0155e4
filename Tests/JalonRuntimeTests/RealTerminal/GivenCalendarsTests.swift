import Foundation
import Testing

@Suite("Calendars as other programs write them")
final class GivenCalendarsTests {
  private let program: GivenFiles

  init() throws { program = try GivenFiles() }

  @Test(
    "a fault of somebody else, a blank too many or a version left blank do not hide that our date has moved",
    arguments: ["foreign-raw-line-break.ics", "blank-after-the-day.ics", "empty-sequence.ics"])
  func seen(_ file: String) throws {
    let told = try program.run("calendar import \(GivenFiles.named(file)) --because 'pont'")
    #expect(told.contains("05-013  convention à préparer  29/12/2026  30/12/2026"), "\(told)")
    #expect(told.contains("1 changement peut être enregistré") && told.hasSuffix("= 0\n"), "\(told)")
    #expect(told.contains("D’un autre agenda, laissés de côté : 1.") == file.hasPrefix("foreign"))
  }

  @Test("why a day cannot be recorded is said whole under the table, with what to add")
  func whole() throws {
    let told = try program.run("calendar import \(GivenFiles.named("moved-to-a-saturday.ics"))")
    #expect(told.contains("05-013, convention à préparer : Le sam. 2 janvier 2027 n’est pas ouvré."), "\(told)")
    #expect(told.contains("début de l’intervention avant signatures de la convention."))
    #expect(told.contains("Dites pourquoi avec --because.") && told.contains("Relancez avec --because"))
    #expect(!told.contains("…") && !told.contains("remettez") && told.hasSuffix("= 1\n"))
  }

  @Test("a calendar that strikes everything out is told as cancelled, not as unchanged")
  func cancelled() throws {
    let told = try program.run("calendar import \(GivenFiles.named("method-cancel.ics"))")
    #expect(told.contains("Annulées dans l’autre agenda, toujours dues ici : 1.") && !told.contains("Aucun jour"))
  }

  @Test("a date whose identifier was replaced and that moved is told with both days, and the file is refused")
  func renamed() throws {
    let told = try program.run("calendar import \(GivenFiles.named("identifier-replaced.ics"))")
    #expect(told.contains("« 05-013, Le Café des Rails : convention à préparer » vient de Jalon"), "\(told)")
    #expect(told.contains("du mar. 29 décembre 2026 au mer. 30 décembre 2026") && told.hasSuffix("= 1\n"), "\(told)")
  }

  @Test("a calendar with nothing of ours is refused, and says so")
  func foreign() throws {
    let path = try program.changed("empty-sequence.ics") {
      Data(
        String(decoding: $0, as: UTF8.self).replacing("@jalon", with: "@example.org").replacing("X-JALON", with: "X")
          .utf8)
    }
    let told = try program.run("calendar import \(path)")
    #expect(told.contains("aucune date de cette base") && told.contains("laissés de côté : 1."), "\(told)")
    #expect(told.hasSuffix("= 1\n"))
  }

  @Test("two copies of one date on two days, neither the later, are told with both days and refused")
  func contradicted() throws {
    let told = try program.run(
      "calendar import \(GivenFiles.named("two-copies-on-two-days.ics")) --record --because 'x'")
    #expect(told.contains("y est deux fois, au mer. 30 décembre 2026 et au mar. 29 décembre 2026"), "\(told)")
    #expect(told.contains("gardez dans l’autre agenda un seul exemplaire") && told.hasSuffix("= 1\n"), "\(told)")
  }

  @Test("an old copy without the day of its export does not undo a move made here")
  func stale() throws {
    let moved = GivenFiles.named("empty-sequence.ics")
    #expect(try program.run("calendar import \(moved) --record --because 'pont'").contains("1 changement enregistré."))
    let told = try program.run("calendar import \(GivenFiles.named("stale-copy-without-its-exported-day.ics"))")
    #expect(told.contains("Déplacées ici depuis l’export") && !told.contains("moveStep"), "\(told)")
    #expect(told.hasSuffix("= 0\n"))
  }

  @Test("a calendar in UTF-16 or in Windows-1252 is read; the second is said")
  func alphabets() throws {
    for encoding in [String.Encoding.utf16, .windowsCP1252] {
      let path = try program.changed("blank-after-the-day.ics") {
        try #require(String(decoding: $0, as: UTF8.self).data(using: encoding))
      }
      let told = try program.run("calendar import \(path) --because 'x'")
      #expect(told.contains("30/12/2026") && told.hasSuffix("= 0\n"), "\(told)")
      #expect(told.contains("lu en Windows-1252") == (encoding == .windowsCP1252), "\(told)")
    }
  }
}

@Suite("Lines of commands as other programs write them")
final class GivenLinesTests {
  private let program: GivenFiles

  init() throws { program = try GivenFiles() }

  @Test("a mark before the first line, and whole numbers with a point, are read")
  func loose() throws {
    #expect(try program.run("apply \(GivenFiles.named("marked.jsonl"))").hasSuffix("= 0\n"))
    let path = try program.changed("whole-number-with-a-point.jsonl") {
      Data(String(decoding: $0, as: UTF8.self).replacing("\"s1\"", with: "\"s2\"").utf8)
    }
    #expect(try program.run("apply \(path)").hasSuffix("= 0\n"))
    let wide = try program.changed("whole-number-with-a-point.jsonl") {
      let text = String(decoding: $0, as: UTF8.self).replacing("\"s1\"", with: "\"s3\"")
      return try #require("\u{FEFF}\(text)".data(using: .utf16LittleEndian))
    }
    #expect(try program.run("apply \(wide)").hasSuffix("= 0\n"))
  }

  @Test("a number that is not whole, or written with an exponent, is refused with what to write")
  func exponent() throws {
    for (number, hint) in [("18.5", "null"), ("1e1", "\"10\""), ("\"18\"", "\"18\"")] {
      let path = try program.changed("whole-number-with-a-point.jsonl") {
        Data(String(decoding: $0, as: UTF8.self).replacing("18.0", with: number).utf8)
      }
      let told = try program.run("apply \(path)")
      #expect(told.contains("il faut un nombre entier") && told.contains("\"nearest\":\(hint)"), "\(told)")
      #expect(told.hasSuffix("= 1\n"))
    }
  }

  @Test("a line that comes in by a pipe is answered before the next one comes")
  func oneByOne() throws {
    let folder = program.folder.path
    let writer = """
      { echo '{"command":"a"}'; n=0; while ! grep -q '"line":1' '\(folder)/out' && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); \
      done; echo "{\\"command\\":\\"after-$n\\"}"; } |
      """
    let told = try program.run("apply - > '\(folder)/out'", input: ": > '\(folder)/out'; \(writer)")
    #expect(told.hasSuffix("= 1\n"), "\(told)")
    let answers = try String(contentsOfFile: "\(folder)/out", encoding: .utf8)
    #expect(answers.contains("after-") && !answers.contains("after-100"), "\(answers)")
  }
}
