import JalonCore
import JalonTesting
import Testing

@Suite("The directory")
struct DirectoryRulesTests {
  @Test("the last officer keeps that role until somebody else has it")
  func lastOfficer() throws {
    var story = try Story()
    try story.register(.amendPerson, ["person": "marc-04", "isOfficer": false])
    let claire: Fields = ["person": "claire-05", "isOfficer": false]
    #expect(try story.obstacles(to: .amendPerson, claire) == [.lastOfficer("claire-05", field: "isOfficer")])
    try story.register(.amendPerson, ["person": "marc-04", "isOfficer": true])
    #expect(try story.obstacles(to: .amendPerson, claire) == [])
  }

  @Test("whoever is not an officer registers nobody")
  func officersOnly() throws {
    var story = try Story()
    story.by = "luc-buech"
    #expect(
      try story.obstacles(to: .registerProvider, ["provider": "x", "name": "X", "skills": [], "departments": []])
        == [.notAnOfficer("luc-buech")])
  }

  @Test("a card is amended: a provider that was put to sleep sleeps on")
  func mending() throws {
    var story = try Story()
    try story.register(.deactivateProvider, ["provider": "arpent", "reason": "cessation"])
    try story.register(.amendProvider, ["provider": "arpent", "name": "Arpent et Cie"])
    #expect(story.directory.providers["arpent"]?.name == "Arpent et Cie")
    #expect(story.directory.providers["arpent"]?.isActive == false)
    #expect(
      try story.obstacles(to: .deactivateProvider, ["provider": "arpent", "reason": "encore"])
        == [.alreadyInactive("arpent", field: "provider")])
    #expect(
      try story.obstacles(to: .reactivateProvider, ["provider": "cabinet-lis"])
        == [.unknown(.provider, "cabinet-lis", field: "provider", nearest: "cabinet-lise")])
  }

  @Test("an operator sets a calendar for its missions of a kind, and one for the others")
  func usualCalendar() throws {
    var story = try Story()
    let (quick, slow) = (
      CalendarRule(.proposals, after: nil, workingDays: 12), CalendarRule(.choice, after: .evaluation, workingDays: 9)
    )
    try story.register(.setUsualCalendar, ["operator": "dla-05", "rules": .list([ValueWriter.value(of: quick)])])
    let collective: Fields = [
      "operator": "dla-05", "kind": "collective", "rules": .list([ValueWriter.value(of: slow)]),
    ]
    try story.register(.setUsualCalendar, collective)
    #expect(story.directory.usualCalendar(of: "dla-05", for: .collective) == [slow])
    #expect(story.directory.usualCalendar(of: "dla-05", for: .individual) == [quick])
    #expect(story.directory.usualCalendar(of: "dla-04", for: .individual) == nil)
    #expect(try story.obstacles(to: .setUsualCalendar, collective) == [.nothingChanges(field: "rules")])
    #expect(
      try story.obstacles(to: .setUsualCalendar, ["operator": "dla-05", "rules": .list([])])
        == [.noneGiven(field: "rules")])
  }

  @Test("codes are small letters, digits and hyphens, and départements exist")
  func codes() throws {
    #expect(
      try Story().obstacles(to: .registerOperator, ["operator": "DLA 05", "name": " ", "department": "5"]).map(\.code)
        == ["unusableName", "blank", "badDepartment"])
  }
}
