import Testing

@testable import JalonCore
@testable import JalonWording

@Suite struct `How the journal is told` {
  let names = Names(people: ["roux": "C. Roux", "faure": "N. Faure"])

  @Test func `everything that can happen to a mission has a sentence and a name`() throws {
    let telling = Telling(names, sheets: .open)
    for kind in MissionEvent.Kind.allCases {
      expectWellPrinted(kind.words)
      for variant in Samples.variants {
        let event: MissionEvent = try Samples.act(kind, variant: variant)
        expectWellPrinted(event.told(telling))
        expectWellPrinted(event.label(names))
        #expect(!event.told(telling).fr.hasSuffix("."))
      }
    }
  }

  @Test func `everything that can happen to a plan or to the directory has a sentence and a name`() throws {
    for kind in PlanEvent.Kind.allCases {
      expectWellPrinted(kind.words)
      for variant in Samples.variants {
        expectWellPrinted(try Samples.act(kind, variant: variant, as: PlanEvent.self).told(PlanTelling(names)))
      }
    }
    for kind in DirectoryEvent.Kind.allCases {
      expectWellPrinted(kind.words)
      for variant in Samples.variants {
        expectWellPrinted(try Samples.act(kind, variant: variant, as: DirectoryEvent.self).told(names))
      }
    }
  }

  @Test func `a launch names the providers and the day`() {
    let launch = LaunchCall(
      invitations: ["altitude", "sud", "lise"].map { InvitedProvider(provider: ProviderID($0), why: "secteur") },
      intentDay: Samples.day, deadline: Samples.day + 6, on: Samples.day)
    let words = MissionEvent.callLaunched(launch).told(Telling(names, sheets: .open))
    #expect(
      words.fr
        == "Appel lancé auprès de 3 prestataires (altitude, sud et lise), réponses attendues le lun. 7 décembre 2026")
    #expect(words.en == "Call launched with 3 providers (altitude, sud and lise), answers due on Mon 7 December 2026")
  }

  @Test func `what was only declared is told as declared, and a mark by its sheet: who typed it is another matter`() {
    let none = DeclareInterest(evaluator: "faure", interest: .none, text: nil)
    let words = MissionEvent.interestDeclared(none).told(Telling(names, sheets: .open))
    #expect(words.fr == "N. Faure déclare n’avoir aucun lien avec un candidat")
    #expect(words.en == "N. Faure declares no link with any candidate")
    let sealed = MissionEvent.markGiven(mark).told(Telling(names, sheets: .sealed(reader: nil)))
    #expect(sealed.fr == "Note portée sur la fiche scellée de N. Faure")
    #expect(sealed.en == "Mark entered on the sealed sheet of N. Faure")
    #expect(
      !MissionCommand.Kind.mark.help.fr.contains("Personne") && !MissionCommand.Kind.mark.help.en.contains("Nobody"))
  }

  @Test func `an undo label names whose signature it is`() {
    let event = MissionEvent.signed(Sign(party: .provider("lise"), signatory: "lise", on: Samples.day))
    #expect(event.label(names).fr == "la signature de la convention (lise)")
  }

  @Test func `an undoing says what was undone`() {
    let signed = entry(1, .signed(Sign(party: .provider("lise"), signatory: "lise", on: Samples.day)))
    let telling = Telling(names, sheets: .open, journal: [signed])
    #expect(
      MissionEvent.actUndone(UndoAct(act: "order-1")).told(telling).fr
        == "Annulé\u{202F}: la signature de la convention (lise)")
    #expect(MissionEvent.actRedone(RedoAct(act: "unknown")).told(telling).en == "Redone")
  }

  @Test func `a correction shows the old value and the new one as people write them`() {
    let drafted = entry(
      4,
      .agreementDrafted(
        DraftAgreement(
          start: Samples.day, end: Samples.day, days: Hundredths(800), amount: Euros(cents: 720_000), commitments: [])))
    let correction = Correction(
      event: 4, field: "amount", oldValue: "720000", newValue: "745000", reason: "erreur de saisie")
    let words = MissionEvent.corrected(correction).told(Telling(names, sheets: .open, journal: [drafted]))
    #expect(
      words.en
        == "Correction: the drafting of the agreement, “Amount, taxes included” goes from €7,200.00 to €7,450.00: erreur de saisie"
    )
  }

  @Test func `a reason given to a caution follows its sentence`() {
    let closed = Recorded(
      position: 1, order: "o", by: PersonID("roux"), at: Instant(seconds: 0), reasons: ["invoiceUnpaid": "le 15"],
      event: MissionEvent.closed(Close(invoicePaid: false, proofsFiled: true, on: Samples.day)))
    #expect(
      closed.reasonsTold(Telling(names, sheets: .open)).map(\.fr) == ["Motif (facture non réglée)\u{202F}: le 15"])
  }

  // Sealed means sealed.

  private var mark: GiveMark {
    GiveMark(evaluator: "faure", provider: "lise", criterion: "method", mark: Hundredths(450), comment: "solide")
  }

  private func saysNothing(_ words: Words, sourceLocation: SourceLocation = #_sourceLocation) {
    for secret in ["4,5", "4.5", "450", "solide", "lise", "Méthodo", "method"] {
      #expect(!words.fr.contains(secret) && !words.en.contains(secret), sourceLocation: sourceLocation)
    }
  }

  @Test func `a mark on a sealed sheet says neither the mark, nor the comment, nor where it stands`() {
    for sheets in [Telling.Sheets.sealed(reader: nil), .sealed(reader: "roux")] {
      saysNothing(MissionEvent.markGiven(mark).told(Telling(names, sheets: sheets)))
    }
  }

  @Test func `an evaluator reads their own marks, and everybody does once they are revealed`() {
    for sheets in [Telling.Sheets.open, .sealed(reader: "faure")] {
      let words = MissionEvent.markGiven(mark).told(Telling(names, sheets: sheets))
      #expect(
        words.fr
          == "Note, fiche de N. Faure\u{202F}: 4,5, lise, «\u{202F}Méthodologie proposée\u{202F}»\u{202F}: solide")
    }
  }

  @Test func `a mark that another typed says who did, and whether it was dictated`() {
    let seat = TakeSeat(evaluator: "faure", side: .structure("jardins"), on: nil)
    func told(by person: PersonID, _ typist: PersonID, _ journal: [MissionEvent], _ sheets: Telling.Sheets) -> Words {
      let before = journal.enumerated().map { place, event in entry(place + 1, event, by: "roux", "roux") }
      return entry(9, .markGiven(mark), by: person, typist).told(Telling(names, sheets: sheets, journal: before))
    }
    let (start, end) = (
      "Note, fiche de N. Faure\u{202F}: 4,5, lise, «\u{202F}Méthodologie proposée\u{202F}»", "\u{202F}: solide"
    )
    let dictated = "\(start), saisie par C. Roux sous sa dictée\(end)"
    #expect(told(by: "roux", "roux", [.seatTaken(seat)], .open).fr == dictated)
    #expect(told(by: "faure", "roux", [], .sealed(reader: "faure")).fr == dictated)
    #expect(told(by: "roux", "roux", [], .open).fr == "\(start), saisie par C. Roux\(end)")
    #expect(told(by: "faure", "faure", [], .open).fr == start + end)
    saysNothing(told(by: "roux", "roux", [.seatTaken(seat)], .sealed(reader: "roux")))
  }

  private func entry(_ position: Int, _ event: MissionEvent, by person: PersonID, _ typist: PersonID)
    -> Recorded<MissionEvent>
  {
    Recorded(
      position: position, order: ID("o\(position)"), by: person, enteredBy: typist, at: Instant(seconds: 0),
      reasons: [:], event: event)
  }

  @Test func `an undo label never tells a mark`() { saysNothing(MissionEvent.markGiven(mark).label(names)) }

  @Test func `the reasons beside a sealed mark are not told`() {
    let entry = Recorded(
      position: 3, order: "o", by: PersonID("faure"), at: Instant(seconds: 0),
      reasons: ["extremeMarkWithoutComment": "évident"], event: MissionEvent.markGiven(mark))
    #expect(entry.reasonsTold(Telling(names, sheets: .sealed(reader: "roux"))).isEmpty)
    #expect(entry.reasonsTold(Telling(names, sheets: .sealed(reader: "faure"))).count == 1)
  }

  @Test func `a correction of a sealed mark tells nothing of it`() {
    let correction = Correction(event: 3, field: "mark", oldValue: "450", newValue: "400", reason: "solide")
    let told = MissionEvent.corrected(correction)
    saysNothing(told.told(Telling(names, sheets: .sealed(reader: "roux"), journal: [entry(3, .markGiven(mark))])))
    saysNothing(told.told(Telling(names, sheets: .sealed(reader: nil))))
    let own = Telling(names, sheets: .sealed(reader: "faure"), journal: [entry(3, .markGiven(mark))])
    #expect(told.told(own).fr.contains("passe de 4,5 à 4"))
  }

  @Test func `a correction of something harmless is told while sheets are sealed`() {
    let note = entry(2, .deadlineExtended(ExtendDeadline(deadline: Samples.day, reason: "congés", on: Samples.day)))
    let correction = Correction(event: 2, field: "reason", oldValue: "congés", newValue: "fêtes", reason: "mieux dit")
    let words = MissionEvent.corrected(correction).told(Telling(names, sheets: .sealed(reader: nil), journal: [note]))
    #expect(words.fr.contains("congés") && words.fr.contains("fêtes"))
  }

  private func entry(_ position: Int, _ event: MissionEvent) -> Recorded<MissionEvent> {
    Recorded(
      position: position, order: OrderID("order-\(position)"), by: "roux", at: Instant(seconds: 0), reasons: [:],
      event: event)
  }
}
