import JalonCore
import JalonWording
import Testing

private func day(_ iso: String) -> Day {
  guard let day = Day(iso: iso) else { preconditionFailure("not a day: \(iso)") }
  return day
}

@Suite struct `Reading a filter that somebody types` {
  private func read(_ typed: String) -> Filter { FilterReader.read(typed).filter }
  private func problem(_ typed: String) -> Words? { FilterReader.read(typed).problems.first }

  @Test func `nothing typed takes every mission`() {
    #expect(read("") == .everything)
    #expect(read("   ").chips(Names()) == [])
  }

  @Test func `pieces narrow the list one after another`() {
    #expect(
      read("étape:sélection retard budget>5000 !pause jardins")
        == .all([
          .stage(["evaluating", "concerting"]), .late, .amount(.more, Euros(cents: 500_000)), .not(.suspended),
          .text("jardins"),
        ]))
  }

  @Test(arguments: [
    ("retard", Filter.late), ("LATE", .late), ("pause", .suspended), ("paused", .suspended), ("terminé", .ended),
    ("open", .open), ("étape:appel", .stage(["calling"])), ("etape:éval", .stage(["evaluating"])),
    ("stage:framing", .stage(["framing"])), ("étape:appel,suivi", .stage(["calling", "followingUp"])),
    ("étape:concerting", .stage(["concerting"])), ("étape:rapport", .stage(["reported"])),
    ("étape:fin", .stage(["closed", "unsuccessful", "dropped", "abandoned"])),
    ("budget>=5000", .amount(.atLeast, Euros(cents: 500_000))),
    ("montant≤1200,50", .amount(.atMost, Euros(cents: 120_050))),
    ("budget>5 000", .amount(.more, Euros(cents: 500_000))),
    ("budget>4 800,50 €", .amount(.more, Euros(cents: 480_050))),
    ("budget>5000 200", .all([.amount(.more, Euros(cents: 500_000)), .text("200")])),
    ("amount<100", .amount(.less, Euros(cents: 10_000))), ("budget:5000", .amount(.equal, Euros(cents: 500_000))),
    ("jours>4,5", .days(.more, Hundredths(450))), ("days=4", .days(.equal, Hundredths(400))),
    ("échéance:7", .dueWithin(7)), ("sous:2s", .dueWithin(14)), ("due:7", .dueWithin(7)),
    ("dép:05", .operatorDepartment("05")), ("dep:2a", .operatorDepartment("2A")), ("dept:5", .operatorDepartment("05")),
    ("structure:buech", .structure("buech")), ("structure:\"régie rurale\"", .structure("régie rurale")),
    ("prestataire:lise,sud", .any([.provider("lise"), .provider("sud")])), ("type:collectif", .kind(.collective)),
    ("kind:indiv", .kind(.individual)), ("état:retard", .late), ("!retard", .not(.late)),
    ("!étape:appel", .not(.stage(["calling"]))),
    ("année:2026", .openDuring(DaySpan(from: day("2026-01-01"), to: day("2026-12-31")))),
    ("year:26", .openDuring(DaySpan(from: day("2026-01-01"), to: day("2026-12-31")))),
    ("du:2026-01-01 au:31/03/2026", .openDuring(DaySpan(from: day("2026-01-01"), to: day("2026-03-31")))),
    ("from:2025 to:03/2026", .openDuring(DaySpan(from: day("2025-01-01"), to: day("2026-03-31")))),
    ("du:2026-02", .openDuring(DaySpan(from: day("2026-02-01")))), ("au:2026-02", .openDuring(DaySpan(to: day("2026-02-28")))),
    ("!du:2026", .not(.openDuring(DaySpan(from: day("2026-01-01"))))),
    ("thème:emploi", .theme("emploi")), ("theme:a,b", .any([.theme("a"), .theme("b")])),
    ("personne:maurel", .person("maurel")), ("person:\"inès m\"", .person("inès m")),
    ("« petit jardin »", .text("petit jardin")), ("Éden", .text("eden")), ("05-014", .text("05-014")),
  ])
  func `each keyword, in French or in English`(typed: String, filter: Filter) {
    #expect(FilterReader.read(typed).problems == [])
    #expect(read(typed) == filter)
  }

  @Test(arguments: Language.allCases)
  func `every word and value that Tab offers can be read, and every example of the help too`(language: Language) {
    let people: [PersonID: String] = ["croux": "Claire Roux", "maubert": "Marc Aubert"]
    for word in FilterCompletion.offers(after: "", people: people, language) where word.last?.isLetter == true {
      #expect(FilterReader.read(word, people: people).problems == [], "\(word)")
    }
    for key in ["stage:", "kind:", "state:", "officer:", "!étape:"] {
      let offers = FilterCompletion.offers(after: key, people: people, language)
      #expect(offers.count > 1)
      for offer in offers { #expect(FilterReader.read(offer, people: people).problems == [], "\(offer)") }
    }
    for line in FilterGuide.lines {
      #expect(FilterReader.read(line.example(language), people: people).problems == [], "\(line.example(language))")
    }
  }

  @Test(arguments: [
    ("retard éta", ["état:", "étape:"]), ("ann", ["année:"]), ("pers", ["personne:"]), ("fro", ["from:"]), ("offi", ["officier:", "officer:"]), ("!ret", ["!retard"]), ("zz", []),
    ("structure:\"a b\" bu", ["budget>"]),
  ])
  func `what is offered stands for the last word alone`(typed: String, offers: [String]) {
    #expect(Set(FilterCompletion.offers(after: typed, .fr)) == Set(offers))
  }

  @Test func `an officer is found by code or by name`() {
    let people: [PersonID: String] = ["croux": "Claire Roux", "maubert": "Marc Aubert", "maroux": "Martin Roux"]
    #expect(FilterReader.read("référent:croux", people: people).filter == .officer("croux"))
    #expect(FilterReader.read("ref:aubert", people: people).filter == .officer("maubert"))
    let both = FilterReader.read("ref:roux", people: people).problems
    #expect(both.map(\.fr) == ["«\u{202F}roux\u{202F}»\u{202F}: Claire Roux ou Martin Roux\u{202F}? Précisez."])
    #expect(FilterReader.read("ref:inconnu", people: people).filter == .officer("inconnu"))
  }

  @Test(arguments: [
    "etpe:appel", "xyz:3", "étape:", "étape:apel", "étape:zzz", "budget>", "budget>abc", "jours>x", "échéance:bidule",
    "échéance:-3",
    "type:autre", "état:bleu", "dép:", "année:bientôt", "année:12026", "du:31/02/2026", "au:31/3", "thème:", "personne:",
    "du:2026-03-01 au:2026-02-01",
  ])
  func `a piece that cannot be read is left out, and says so`(typed: String) {
    let reading = FilterReader.read("retard \(typed)")
    #expect(reading.filter == .late)
    #expect(reading.problems.count == 1)
    reading.problems.forEach { expectWellPrinted($0) }
  }

  @Test func `a keyword that is nearly right gets the right one`() {
    #expect(problem("etpe:appel")?.fr.contains("etape") == true)
    #expect(problem("étape:apel")?.fr.contains("appel") == true)
  }

  @Test func `chips say what the list is narrowed to`() {
    let names = Names(people: ["croux": "C. Roux"])
    #expect(
      read("étape:appel,suivi !pause budget>5000 jours<=4,5 échéance:7 jardins").chips(names).map(\.fr) == [
        "étape\u{202F}: Appel à propositions ou Suivi", "sauf en pause", "budget > 5\u{202F}000\u{202F}€",
        "jours ≤ 4,5",
        "échéance sous 7 jours", "«\u{202F}jardins\u{202F}»",
      ])
    #expect(Filter.officer("croux").chip(names).en == "officer: C. Roux")
  }

  @Test func `a day without its year is read from today, and refused where nobody knows which day it is`() {
    #expect(
      FilterReader.read("au:31/3", today: day("2026-02-26")).filter == .openDuring(DaySpan(to: day("2026-03-31"))))
    #expect(problem("au:31/3")?.fr.contains("quelle année") == true)
  }

  @Test func `the whole of a filter is told in one sentence`() {
    let names = Names(people: ["croux": "C. Roux"])
    #expect(Filter.everything.meaning(names) == nil)
    #expect(
      read("année:2026 retard !personne:maurel").meaning(names)?.fr
        == "Missions ouvertes au moins un jour en 2026, de leur ouverture à leur fin, en retard, mais non celles dont une "
        + "structure, un prestataire ou un DLA compte une personne nommée «\u{202F}maurel\u{202F}».")
    #expect(
      read("from:2026-01-01 to:2026-03-31").meaning(names)?.en
        == "Missions open on at least one day from 1 January 2026 to 31 March 2026, from their opening to their end.")
    #expect(read("thème:emploi").meaning(names)?.fr == "Missions de thème «\u{202F}emploi\u{202F}».")
  }

  @Test func `every chip and column is well printed`() {
    let filters: [Filter] = [
      .text("a"), .stage(["calling"]), .stage(["inconnue"]), .late, .dueWithin(1), .suspended, .ended, .open,
      .amount(.equal, .zero), .days(.less, .zero), .operatorDepartment("05"), .officer("a"), .structure("b"),
      .provider("c"),
      .openDuring(DaySpan(from: day("2026-01-01"), to: day("2026-12-31"))), .openDuring(DaySpan(from: day("2026-01-02"))),
      .openDuring(DaySpan(to: day("2026-01-02"))), .openDuring(DaySpan(from: day("2026-01-02"), to: day("2026-01-03"))),
      .openedBy(day("2026-01-02")), .theme("d"), .person("e"),
      .kind(.individual), .not(.late), .all([]), .all([.late, .open]), .any([]), .any([.late, .open]),
    ]
    filters.forEach { expectWellPrinted($0.chip(Names())) }
    filters.compactMap { $0.meaning(Names()) }.forEach { expectWellPrinted($0) }
    BoardOrder.Column.allCases.forEach { expectWellPrinted($0.words) }
    #expect(BoardOrder.urgency.words.fr == "Échéance ↑")
  }
}
