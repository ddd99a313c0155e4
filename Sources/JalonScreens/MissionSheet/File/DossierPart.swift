import JalonCore
import JalonTerminal
import JalonWording

/// The parts of a mission’s file, in the order in which its papers stand in a binder.
enum DossierPart: Int, CaseIterable, Sendable {
  case opening, brief, call, proposals, choice, kickOff, agreement, work, report, restitution, surveys, followUp, notes

  var title: Words {
    switch self {
    case .opening: Words(fr: "Ouverture", en: "Opening")
    case .brief: Words(fr: "Cahier des charges", en: "Brief")
    case .call: Words(fr: "Appel à propositions", en: "Call for proposals")
    case .proposals: Words(fr: "Propositions", en: "Proposals")
    case .choice: Words(fr: "Choix", en: "Choice")
    case .kickOff: Words(fr: "Lancement", en: "Kick-off")
    case .agreement: Words(fr: "Convention", en: "Agreement")
    case .work: Words(fr: "Intervention", en: "Work")
    case .report: Words(fr: "Rapport", en: "Report")
    case .restitution: Words(fr: "Restitution", en: "Restitution")
    case .surveys: Words(fr: "Enquêtes", en: "Surveys")
    case .followUp: Words(fr: "Suivi", en: "Follow-up")
    case .notes: Words(fr: "Notes", en: "Notes")
    }
  }
}

extension MissionEvent.Kind {
  /// Where what it says is read again; `nil` for a step that says nothing besides its day and its name, which the journal
  /// tells.
  var dossierPart: DossierPart? {
    switch self {
    case .opened, .takenOver: .opening
    case .briefWritten, .gridSet: .brief
    case .callLaunched, .answerShared: .call
    case .proposalReceived, .lateProposalReceived, .lateProposalAdmitted, .proposalWithdrawn, .proposalSetAside:
      .proposals
    case .awarded, .awardWithdrawn, .evaluationReopened, .candidateNotified, .callDeclaredUnsuccessful, .callDropped:
      .choice
    case .kickOffHeld, .kickOffWaived: .kickOff
    case .agreementDrafted: .agreement
    case .progressReviewed, .reorientationProposed, .reorientationAnswered, .reorientationWithdrawn, .amendmentSigned,
      .suspended, .abandoned:
      .work
    case .reportReceived: .report
    case .restitutionHeld: .restitution
    case .surveyAnswered, .surveyWrittenOff: .surveys
    case .followUpRecorded, .followUpWaived, .closed: .followUp
    case .noted: .notes
    case .briefAgreed, .invited, .intentRecorded, .deadlineExtended, .callClosed, .seatTaken, .interestDeclared,
      .markGiven, .sheetClosed, .sheetReopened, .sheetRead, .sheetsRevealed, .markAgreed, .unanimousMarksAdopted,
      .signed, .begun, .daysLogged, .invoiceReceived, .serviceCertified, .paid, .proofFiled, .themeSet, .resumed, .surveyIssued,
      .surveyReminded, .surveyReopened, .followUpScheduled,
      .reopened, .corrected, .calendarLaid, .stepMoved, .reassigned, .disclosureGranted, .disclosureWithdrawn,
      .documentReleased, .actUndone, .actRedone:
      nil
    }
  }

  /// The last one takes the place of those before it.
  fileprivate var replacesFormer: Bool {
    [.briefWritten, .gridSet, .kickOffHeld, .agreementDrafted, .reportReceived, .awarded].contains(self)
  }
}

extension SheetLines {
  /// What was typed and counts today, each text whole, each line a door to its fact.
  var file: [SheetLine] {
    let reader = FactReader(mission, Telling(dossier), in: desk.zone)
    let standing = mission.effective.enumerated().filter { place, entry in
      !entry.event.kind.replacesFormer
        || !mission.effective[(place + 1)...].contains { $0.event.kind == entry.event.kind }
    }.map(\.element)
    let parts = DossierPart.allCases.flatMap { part -> [SheetLine] in
      let entries = standing.filter { $0.event.kind.dossierPart == part }
      let told = entries.flatMap { lines($0, reader.content(at: $0.position)) }
      return told.isEmpty ? [] : [.heading(desk(part.title))] + told
    }
    return parts
  }

  private func lines(_ entry: Recorded<MissionEvent>, _ content: [FactLine]) -> [SheetLine] {
    let day = entry.day(in: desk.zone)
    let head = SheetLine(
      "file:\(entry.position)", [Span(desk(entry.event.kind.title), .accent)], note: Span(day.short, .faint),
      fact: entry.position)
    let rows = FactPage.rows(of: content, columns: max(20, desk.size.columns - 6), desk)
    return [head]
      + rows.enumerated().map { place, row in
        SheetLine(
          "file:\(entry.position):\(place)",
          [Span(String(repeating: " ", count: row.indent) + row.label, .faint), Span(names.masked(row.text))],
          fact: entry.position)
      }
  }
}
