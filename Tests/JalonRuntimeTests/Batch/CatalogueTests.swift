import JalonCore
import JalonTesting
import Testing

@testable import JalonRuntime

@Suite("The catalogue of commands")
struct CatalogueTests {
  @Test("gives an example of every command")
  func complete() {
    let examples = Catalogue.examples
    #expect(CommandName.all.filter { examples[$0] == nil }.map(\.text) == [])
  }

  @Test("gives examples that apply accepts, each in its right state")
  func accepted() throws {
    let ground = try Ground()
    let lines = Demonstration.requests(today: Ground.today).map { $0.json.line }
    let (answers, tally) = try ground.apply(lines, .atomic, me: nil)
    #expect(answers.filter { !$0.contains(#""ok":true"#) && !$0.contains("undone") } == [])
    #expect(tally.done == lines.count)
    // Each is then known by its number, with all that it asked.
    let count = try ground.eventCount
    let again = try ground.apply(lines, me: nil).answers
    #expect(again.filter { !$0.contains(#""ok":true"#) } == [])
    #expect(try ground.eventCount == count)
  }

  @Test("reads the same at each run")
  func stable() { #expect(Catalogue.json(.fr) == Catalogue.json(.fr)) }

  @Test("knows no field twice: those of every line are not those of a command")
  func envelope() {
    let taken = CommandShape.envelope.map(\.name) + ["command"]
    for name in CommandName.all { #expect(name.fields.filter { taken.contains($0.name) } == [], "\(name.text)") }
  }
}
