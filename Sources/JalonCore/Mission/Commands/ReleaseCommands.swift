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
}
