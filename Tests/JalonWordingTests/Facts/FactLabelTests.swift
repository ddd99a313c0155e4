import JalonCore
import Testing

@testable import JalonWording

@Suite("A fact that is opened whole")
struct FactLabelTests {
  /// Every path of every kind of fact, with the form that asks for it.
  private static var paths: [(path: String, command: String)] {
    MissionEvent.Kind.allCases.flatMap { paths(of: $0, $0.command) }
      + PlanEvent.Kind.allCases.flatMap { paths(of: $0, $0.command) }
      + DirectoryEvent.Kind.allCases.flatMap { paths(of: $0, $0.command) }
  }

  private static func paths(of kind: some ActKind, _ command: String) -> [(String, String)] {
    guard kind.payload != Correction.self else { return [] }
    let isCompleted = kind.entered != kind.payload
    return kind.fields.flatMap { below($0, isCompleted && $0.name == "act" ? nil : $0.name) }.map { ($0, command) }
  }

  private static func below(_ field: Field, _ path: String?) -> [String] {
    let inner = field.shape.innerFields.flatMap { one in
      below(one, path.map { "\($0).\(one.name)" } ?? one.name)
    }
    return (path.map { [$0] } ?? []) + inner
  }

  @Test("each field of each fact has the label of a form, in both languages")
  func labels() {
    #expect(Self.paths.count > 250)
    for (path, command) in Self.paths {
      #expect(FieldWording.find(path, in: command) != nil, "\(command).\(path) has no words")
    }
  }

  @Test("the code that an act gives is read back as it was typed, not as the name that stands beside it")
  func codes() {
    let grid = Value.group(["criteria": .list([.group(["id": "method", "label": "La manière"])])])
    let criteria = FactFields(command: "setGrid", names: Names(), questionnaire: nil)
      .lines(MissionCommand.Kind.setGrid.fields, in: grid)
    #expect(criteria.compactMap(\.text?.fr) == ["method", "La manière"])
    let card = Value.group(["person": "n-faure", "party": "structure:ateliers-buech"])
    let person = FactFields(
      command: "registerPerson", names: Names(people: ["n-faure": "Nadia Faure"]), questionnaire: nil
    )
    .lines(DirectoryCommand.Kind.registerPerson.fields, in: card)
    #expect(person.first?.text?.fr == "n-faure")
  }

  @Test("a fact of a sheet is named by its sheet, wherever another fact or a refusal tells of it")
  func sheetFact() {
    let position = SheetPlace(sheet: 2, position: 3).number
    let told = FactWords.fact(position, Words(fr: "Note donnée", en: "Mark given"))
    #expect(told.fr == "Fait 3 de la fiche 2 · Note donnée" && told.en == "Fact 3 of sheet 2 · Mark given")
    #expect(FactWords.fact(12, Words(same: "…")).fr == "Fait 12 · …")
    let refusal = Obstacle.noSuchEvent(position, field: "event").words(Names())
    #expect(refusal.fr.contains("pas de fait 3 de la fiche 2 à corriger"))
    #expect(refusal.en.contains("no fact 3 of sheet 2 to correct"))
  }
}

extension Shape {
  fileprivate var innerFields: [Field] {
    switch self {
    case .group(let fields): fields
    case .list(let element): element.innerFields
    default: []
    }
  }
}
