import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

@Suite("A document let out again after a correction")
struct ReplacementTests {
  private let insiders: Value = ["operator:dla-05", "structure:ateliers-buech"]

  private func printed(_ document: DocumentKind, _ story: Story, for parties: Value? = nil) throws -> Story {
    try story.after(.release, ["document": .text(document.rawValue), "parties": parties ?? insiders])
  }

  private func corrected(
    _ kind: MissionEvent.Kind, _ field: String, _ value: String, _ story: Story
  ) throws -> Story {
    let entry = try #require(story.journal.first { $0.event.kind == kind })
    return try story.after(
      .correct, ["event": .whole(entry.position), "field": .text(field), "newValue": .text(value), "reason": "faute"])
  }

  @Test("minutes printed again say which document they replace, and what was corrected of what they tell")
  func minutes() throws {
    let first = try printed(.minutes, .at(.framing))
    #expect(try !read(.minutes, first).contains("Remplace"))
    let opened = try #require(first.journal.first { $0.event.kind == .opened })
    let again = try corrected(.opened, "title", "Un autre titre", first)
    let page = try read(.minutes, again)
    let day = first.today.dated(.fr)
    #expect(page.contains("Remplace le document du \(day). Corrigé depuis : l’ouverture de la mission, « "), "\(page)")
    #expect(page.contains("Un autre titre") && opened.position == 1)
    let english = try read(.minutes, again, in: .en)
    #expect(english.contains("Replaces the document of") && english.contains("Corrected since:"))
  }

  @Test("an amount is told as it is now and as it was printed, whatever lay between")
  func amount() throws {
    let first = try printed(.minutes, .at(.framing))
    let before = try #require(first.call?.proposals.first).amount
    let now = Euros(cents: before.cents + 100)
    let twice = try corrected(
      .proposalReceived, "amount", "\(now.cents)", corrected(.proposalReceived, "amount", "\(now.cents + 700)", first))
    let page = try read(.minutes, twice)
    let told = "\(now.written(.fr)) au lieu de \(before.written(.fr))".replacing("\u{202F}", with: " ")
    #expect(page.contains(told.replacing("\u{A0}", with: " ")) || page.contains(told), "\(page)")
    let back = try corrected(.proposalReceived, "amount", "\(before.cents)", twice)
    #expect(try !read(.minutes, back).contains("Remplace"))
  }

  @Test("minutes say that the grid was corrected once the call had frozen it, also where none was printed before")
  func grid() throws {
    let marked = Story.at(.framing)
    #expect(try !read(.minutes, marked).contains("Corrigés depuis"))
    let mended = try corrected(.gridSet, "on", "2026-01-20", marked)
    let page = try read(.minutes, mended)
    #expect(page.contains("Corrigés depuis, le \(marked.today.dated(.fr))"), "\(page)")
    #expect(page.contains("faute"))
  }

  @Test("nothing is said of a correction of what the document does not tell, nor to somebody who never received it")
  func untold() throws {
    let first = try printed(.minutes, .at(.framing))
    let mended = try corrected(.opened, "title", "Un autre titre", first)
    #expect(try !read(.minutes, mended, to: "Région Sud").contains("Remplace"))
    let noted = try corrected(.noted, "text", "Autre note", printed(.minutes, Story.at(.framing).after(.takeNote)))
    #expect(try !read(.minutes, noted).contains("Remplace"))
  }

  @Test("a letter says that it replaces another one, and nothing of the proposal of somebody else")
  func letter() throws {
    let story = Story.at(.framing)
    let award = try #require(story.framing?.award)
    let loser = try #require(story.call?.proposals.first { $0.provider != award.provider }).provider
    let candidate: Value = [.text(Party.provider(loser).text)]
    let winning = try #require(
      story.journal.first {
        if case .proposalReceived(let act) = $0.event { act.provider == award.provider } else { false }
      })
    let mended = try printed(.letter, story, for: candidate).after(
      .correct,
      ["event": .whole(winning.position), "field": "amount", "newValue": "777700", "reason": "faute"])
    let page = try JalonDocumentsTests.letter(to: loser, mended)
    #expect(!page.contains("777") && !page.contains("7 777"))
    let dated = try corrected(.awarded, "motive", "Le plus clair.", printed(.letter, story, for: candidate))
    #expect(try JalonDocumentsTests.letter(to: loser, dated).contains("Remplace le document du"))
  }
}
