import Foundation
import Testing

@testable import JalonCore
@testable import JalonWording

@Suite struct `What is said when something stands in the way` {
  let names = Names(people: ["roux": "C. Roux"])

  @Test func `every refusal is a sentence in both languages`() {
    for obstacle in Samples.obstacles {
      let words = obstacle.words(names)
      expectWellPrinted(words)
      #expect(".?".contains(words.fr.last ?? " ") && ".?".contains(words.en.last ?? " "), "\(obstacle.code)")
    }
  }

  @Test func `the sentences above are those of every refusal that the core knows`() throws {
    let source = try String(contentsOf: sourceFile("JalonCore/ObstacleField.swift"), encoding: .utf8)
    let codes = source.matches(of: /case \.(\w+): "\w+"/).map { String($0.1) }
    #expect(Set(codes) == Set(Samples.obstacles.map(\.code)))
  }

  @Test func `two refusals never say the same`() {
    for language in Language.allCases {
      let sentences = Samples.obstacles.map { $0.words(names)(language) }
      #expect(Set(sentences).count == sentences.count)
    }
  }

  @Test func `a refusal about a field can be said with the field's label`() {
    let obstacle = Obstacle.blank(field: "reason")
    #expect(obstacle.words(names, in: MissionCommand.Kind.dropCall).fr == "Motif — À remplir.")
    let deep = Obstacle.weightOutsidePercent(field: "criteria[2].weight")
    #expect(deep.words(names, in: MissionCommand.Kind.setGrid).en.hasPrefix("Weight in %, or points — "))
  }

  @Test func `a refusal names people, not codes`() {
    #expect(Obstacle.sheetOpen("roux").words(names).en == "Sheet still open: C. Roux. It must be closed first.")
  }

  @Test func `a code that nobody has is said in a whole sentence`() {
    let obstacle = Obstacle.unknown(.person, "zzz", field: "signatory", nearest: nil)
    let told = obstacle.words(Names(directory: Directory()))(.fr)
    #expect(
      told
        == "Personne n’a le code « zzz ». Vérifiez le code.".replacing("« ", with: "«\u{202F}").replacing(
          " »", with: "\u{202F}»"))
  }

  @Test func `a name that leads nowhere comes with the nearest one`() {
    let obstacle = Obstacle.unknown(.provider, "cabinet-lis", field: "provider", nearest: "cabinet-lise")
    #expect(
      obstacle.words(names).fr
        == "Aucun prestataire «\u{202F}cabinet-lis\u{202F}». Peut-être «\u{202F}cabinet-lise\u{202F}»\u{202F}?")
  }

  @Test func `a command for another stage says where the mission stands and where it is done`() {
    let words = Obstacle.notNow(stage: .draft, possibleAt: [.framing, .unsuccessful, .dropped]).words(names)
    #expect(
      words.en
        == "The mission is at the stage “Preparation”; this is done at “Framing”, “Unsuccessful call” or “Call dropped”."
    )
  }

  @Test func `every caution states a fact and ends with a question`() {
    for caution in Samples.cautions {
      expectWellPrinted(caution.words(names))
      #expect(
        caution.words(names).fr.hasSuffix("\u{202F}?") && caution.words(names).en.hasSuffix("?"), "\(caution.code)")
    }
    #expect(Set(Samples.cautions.map(\.kind)) == Set(Caution.Kind.allCases))
  }

  @Test func `the reason given to a caution says in the journal what it was about`() {
    for kind in Caution.Kind.allCases { expectWellPrinted(kind.words) }
  }

  @Test func `a line that does not fit says what is expected there`() {
    let shape = Shape.group([
      Field(
        "deciders",
        .list(.group([Field("person", .reference(.person)), Field("position", .choice(["for", "against"]))]))),
      Field("on", .day), Field("motive", .prose),
    ])
    let line = Value.group([
      "deciders": .list([.group(["person": .whole(3), "position": .text("maybe")])]), "on": .text("27/7"),
      "motif": .text(""),
    ])
    let words = shape.misfits(line).map(\.words)
    words.forEach { expectWellPrinted($0) }
    #expect(
      words.map(\.fr) == [
        "motif\u{202F}: ce champ n’existe pas\u{202F}; peut-être «\u{202F}motive\u{202F}»\u{202F}?",
        "deciders[0].person\u{202F}: il faut le code d’une personne",
        "deciders[0].position\u{202F}: il faut l’un de ces mots\u{202F}: for ou against",
        "on\u{202F}: il faut un jour écrit comme 2026-11-23",
        "motive\u{202F}: il manque une valeur",
      ])
  }

  @Test func `every shape says what fills it`() {
    let shapes: [Shape] = [
      .line, .prose, .flag, .day, .instant, .euros, .hundredths, .whole, .choice(["a", "b"]), .party, .list(.line),
      .group([]), .answer,
    ]
    for shape in shapes + Reference.allCases.map(Shape.reference) { expectWellPrinted(shape.words) }
  }

  @Test func `a refusal lists all that is missing at once`() {
    let refusal = Refusal.obstacles([.briefMissing, .gridMissing])
    #expect(refusal.words(names, in: MissionCommand.Kind.launchCall).count == 2)
    #expect(Refusal.unconfirmed([.onlyOneProposal]).words(names, in: MissionCommand.Kind.award).count == 1)
    expectWellPrinted(Unfit(event: "signed", position: 12).words)
  }

  @Test func `what is due and what remains to be done have words`() {
    for kind in Watch.Kind.allCases { expectWellPrinted(kind.words) }
    for what in Samples.obligations { expectWellPrinted(what.words(names)) }
    let watch = Watch(kind: .report, day: Samples.day, who: .provider("lise"), action: .receiveReport)
    #expect(watch.words(names, today: Samples.day + 3).fr == "rapport final\u{202F}: lise, retard 3\u{202F}j")
    #expect(watch.words(names, today: Samples.day - 1).en == "final report: lise, tomorrow")
    let reminder = Watch(kind: .proposals, day: Samples.day, who: .provider("lise"), action: .receiveProposal)
    #expect(reminder.words(names, on: Samples.day).fr == "relance avant la date limite\u{202F}: lise")
    let next = NextDue(day: Samples.day, watch: "report", who: "provider:lise")
    #expect(next.words(names) == watch.words(names, on: Samples.day))
    #expect(NextDue(day: Samples.day, watch: "closure", who: "").words(names).fr == "clôture de la mission")
  }

  @Test func `an obligation is a box and a few words`() {
    #expect(Obligation.State.met(nil).box == "[x]")
    #expect(Obligation.State.met(Samples.day).words.fr == "fait le mar. 1er décembre 2026")
    #expect(
      Obligation.What.sheet("roux", marked: 17, of: 18).words(names).fr == "Fiche close\u{202F}: C. Roux (17/18 notes)")
  }
}

/// A file of the sources, found from this one.
func sourceFile(_ path: String) -> URL { house.appending(path: "Sources").appending(path: path) }

/// The folder of the package.
let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
