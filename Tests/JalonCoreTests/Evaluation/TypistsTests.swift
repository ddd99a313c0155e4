import JalonTesting
import Testing

@testable import JalonCore

@Suite("Who typed a mark")
struct TypistsTests {
  @Test("a mark on one's own sheet is one's own; on the sheet of a structure it was dictated")
  func dictated() throws {
    let story = try Story.at(.evaluating).seated().marked().after(.reveal)
    let typists = try #require(story.mission).typists
    #expect(typists["claire-05"] == nil)
    #expect(typists["nadia-buech"]?.count == 18)
    #expect(Set(try #require(typists["nadia-buech"]).values) == [Typist(person: "claire-05", isDictated: true)])
  }

  @Test("the last time that it was given counts, and on another officer's sheet nobody knows who said it")
  func last() throws {
    var story = try Story.at(.evaluating).seated()
    story = try story.after(.mark, ["evaluator": "claire-05"]).enteredLast(by: "marc-04")
    #expect(
      story.mission?.typists["claire-05"]?.values.map { $0 } == [Typist(person: "marc-04", isDictated: false)])
    let cell = try #require(story.mission?.typists["claire-05"]?.keys.first)
    story.by = "claire-05"
    let own: Fields = [
      "evaluator": "claire-05", "provider": .name(cell.provider), "criterion": .name(cell.criterion), "mark": 250,
    ]
    #expect(try story.after(.mark, own).mission?.typists["claire-05"] == nil)
    (story.by, story.enteredBy) = ("claire-05", "marc-04")
    #expect(
      try story.after(.mark, own).mission?.typists["claire-05"]?[cell] == Typist(person: "marc-04", isDictated: true))
  }
}
