/// A document made from the mission, which leaves the store.
public enum DocumentKind: String, Choice {
  /// The criteria and an empty column for each proposal: to be filled by hand.
  case blankGrid
  /// The proposals beside one another, with the marks once they are open.
  case comparison
  /// « PV de sélection »: how the provider was chosen, or why none was.
  case minutes
  /// To one candidate, retained or not.
  case letter
  /// What was answered to the satisfaction surveys, without what would tell what a single one said.
  case surveySummary
  /// What is due and the meetings that were held, day by day: on paper, or as a file for a calendar.
  case calendar
  /// What a colleague must know to take the mission over: it goes to no one but its operators.
  case handOver
  /// « Cahier des charges »: to the sides that agree to it, and to the providers invited.
  case brief
  /// To one provider invited: what is asked, by when, and how to answer.
  case consultation
  /// « Convention tripartite », or one of more parties: to be signed.
  case agreement
  /// « Avenant »: what a reorientation changes in the agreement, to be signed.
  case amendment
  /// « Compte rendu de la réunion de lancement ».
  case kickOffMinutes
  /// « Feuille d’émargement »: to be signed at each half-day.
  case attendanceSheet
  /// « Trame de rapport »: what the provider’s report has to say.
  case reportOutline
  /// « PV de restitution ».
  case restitutionMinutes
  /// A satisfaction survey on paper, to one respondent.
  case paperSurvey
  /// The same as a page that any browser opens, to be filled in on a screen and sent back.
  case webSurvey
  /// « Attestation de service fait »: what was done, for whoever pays.
  case serviceDone
  /// What a structure may show of its support: dates, theme and days, never the content.
  case supportEnded
  /// For the provider to show to others: the structures must agree.
  case providerReference
  /// Who took part in the meetings of the mission.
  case participation
  /// « Déclaration d’absence de conflit d’intérêts »: of each evaluator.
  case noConflict
  /// « Diagnostic de suivi », as it was recorded.
  case followUpSheet
  /// « Fiche de capitalisation »: what others may learn of the mission.
  case lessons
  /// « Guide à l’usage des prestataires », from the operator’s own settings.
  case providerGuide
}

/// Who may receive a document as a party of the mission.
public enum DocumentReaders: Sendable {
  /// The structures and operators of the mission.
  case sides
  /// With the provider retained.
  case everyParty
  /// The sides, and every provider invited.
  case invited
  /// One provider invited, alone.
  case oneInvited
  /// One candidate, alone.
  case oneCandidate
  /// A structure or the provider, alone: whoever answers.
  case oneRespondent
  /// The operators, and nobody else.
  case operators
}

extension DocumentKind {
  public var readers: DocumentReaders {
    switch self {
    case .blankGrid, .comparison, .minutes, .calendar, .noConflict, .lessons: .sides
    case .surveySummary, .agreement, .amendment, .kickOffMinutes, .attendanceSheet, .reportOutline, .restitutionMinutes,
      .serviceDone, .supportEnded, .participation, .followUpSheet, .providerReference:
      .everyParty
    case .brief, .providerGuide: .invited
    case .consultation: .oneInvited
    case .letter: .oneCandidate
    case .paperSurvey, .webSurvey: .oneRespondent
    case .handOver: .operators
    }
  }

  /// It is filled in where it is read: it has one form, a page for a browser.
  public var isFilledInOnScreen: Bool { self == .webSurvey }

  /// The parties sign it: it goes to them, and to whom the law owes it.
  public var isForSignatories: Bool { [.agreement, .amendment].contains(self) }
}

/// Lets a document out: what, and to whom.
///
/// « Les informations recueillies […] ne sont, en aucun cas, diffusées sans accord préalable de la structure
/// bénéficiaire »
public struct ReleaseDocument: Dated {
  public var document: DocumentKind
  /// A letter goes to its candidate; every other document to structures and operators of the mission.
  public var parties: [Party]
  /// Somebody who has no part in the mission, named as the consents of the structures name them.
  public var recipient: String?
  /// The text by which the document is owed to that recipient whatever the structures agree to: a funder's control.
  public var legalGround: String?
  public var on: Day

  public init(
    document: DocumentKind, parties: [Party] = [], recipient: String? = nil, legalGround: String? = nil, on: Day
  ) {
    (self.document, self.parties, self.recipient) = (document, parties, recipient)
    (self.legalGround, self.on) = (legalGround, on)
  }
}

/// How much of a structure a page shows.
public enum Showing: String, Choice {
  case named, anonymous
  /// Without a consent: pages of an earlier Jalon left so. None leaves any more.
  case masked
}

/// What a released page shows of one structure.
public struct ShownStructure: Payload {
  public var structure: StructureID
  public var showing: Showing
  /// Of the consent that it rests on; `nil` where none was needed, or none was found.
  public var consentedOn: Day?
  /// What that consent says is disclosed. Earlier registers do not have it.
  public var object: String?
  /// Whether that consent names the document itself. Earlier registers do not say.
  public var namesDocument: Bool?
  /// How that consent names the recipient, where it names it otherwise than the act does: by its name, and not by its code.
  public var consentTo: String?
}
