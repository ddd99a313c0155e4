/// Where the entries of a directory stand that is not held whole: each is read when a rule or a sentence names it.
///
/// What cannot be read is as if it were not there; whoever holds the source is told of the failure, and ends the work.
public protocol DirectorySource: Sendable {
  func structure(_ id: StructureID) -> StructureEntry?
  func carrier(_ id: OperatorID) -> OperatorEntry?
  func provider(_ id: ProviderID) -> ProviderEntry?
  func person(_ id: PersonID) -> PersonEntry?
  func grant(_ id: GrantID) -> GrantEntry?
  func recipient(_ id: RecipientID) -> RecipientEntry?
  func frozenYear(_ year: Int) -> FreezeYear?

  /// All of a kind, by code, for whoever prints all of them; where a text is looked for, the first that hold it.
  func structures(holding text: String?) -> [(key: StructureID, value: StructureEntry)]
  func carriers(holding text: String?) -> [(key: OperatorID, value: OperatorEntry)]
  func providers(holding text: String?) -> [(key: ProviderID, value: ProviderEntry)]
  func people(holding text: String?) -> [(key: PersonID, value: PersonEntry)]
  func frozenYears() -> [(key: Int, value: FreezeYear)]
  func grants(holding text: String?) -> [(key: GrantID, value: GrantEntry)]
  func recipients(holding text: String?) -> [(key: RecipientID, value: RecipientEntry)]

  /// By code.
  func people(of party: Party) -> [PersonID]
  /// By code.
  func officers() -> [PersonID]
  /// Structures and providers that have this SIRET, as it is compared.
  func holders(ofSIRET siret: String) -> [Party]
  /// The cards of persons that somebody said to be the same as this one, by code.
  func joined(to person: PersonID) -> [PersonID]
  /// Codes of a kind that stand beside `code` in their order: what was probably meant is seldom further off.
  func codes(of reference: Reference, near code: String) -> [String]

  /// The names that an organisation no longer has, in the order in which it lost them.
  func formerNames(of party: Party) -> [FormerName]
  /// In the order in which they were put to use.
  func questionnaires() -> [Questionnaire]
  /// In the order in which they were set.
  func calendars() -> [SetUsualCalendar]

  /// The whole journal.
  func journal() -> [Recorded<DirectoryEvent>]
  /// The last `count` entries of the journal, in order; only in the whole of it are they numbered through.
  func latest(_ count: Int) -> [Recorded<DirectoryEvent>]
  /// What was recorded of one entry, in order, what was taken back among it; numbered in its own journal.
  func history(of subject: DirectorySubject) -> [Recorded<DirectoryEvent>]
  /// What one order recorded, in order.
  func entries(of order: OrderID) -> [Recorded<DirectoryEvent>]
}
