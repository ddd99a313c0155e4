import JalonCore

/// What is wrong with a store, or with rows that no longer follow from the journal.
public enum Finding: Hashable, Sendable {
  /// The stream's positions should run from 1 without gaps.
  case gap(stream: StreamName, at: Int)
  /// The sequence should run from 1 without gaps.
  case missingSequence(Int)
  /// An order does not own the events, or the reasons, that it says it wrote; in the stream of the first fact that names it.
  case brokenOrder(OrderID, in: StreamName?)
  case missingRow(MissionID)
  case strayRow(MissionID)
  /// The stored row is not the one given.
  case differentRow(MissionID)
  /// What is stored of a mission's invitations is not what its journal says.
  case differentRecords(MissionID)
  /// What is stored as due on a mission is not what its journal says.
  case differentDues(MissionID)
  /// What is stored of the surveys of a mission is not what its journal says.
  case differentSurveys(MissionID)
  /// What is stored of the meetings of a plan is not what its journal says.
  case differentMeetings(SupportPlanID)
  case missingPlan(SupportPlanID)
  case strayPlan(SupportPlanID)
  case differentPlan(SupportPlanID)
  case missingEntry(DirectoryEntry.Key)
  case strayEntry(DirectoryEntry.Key)
  case differentEntry(DirectoryEntry.Key)
  /// The stored count of the surveys sent with that edition is not the journal's.
  case differentIssues(Questionnaire.Edition)
  case damagedRow(DamagedRow)
  /// The first fact that is not the one that was recorded there, or that does not follow from those before it.
  case brokenChain(stream: StreamName, at: Int)
  /// A text of that fact, or what was said to a caution of it, is not the one that was recorded.
  case differentText(stream: StreamName, at: Int)
  /// A text of that fact, or what was said to a caution of it, was taken away, and no act tells of it.
  case erasedText(stream: StreamName, at: Int)
  /// A person of the directory has no card.
  case missingCard(PersonID)
  /// A card of somebody of whom the journal does not tell.
  case strayCard(PersonID)
  /// What a card was before, which no act on that person changed.
  case strayFormerCard(PersonID)
  /// A card is not as the last act on that person left it.
  case differentCard(PersonID)
  /// What a card was before is not what an act on that person put aside, or is missing.
  case differentFormerCard(PersonID)
  /// The code of somebody of whom the journal does not tell.
  case strayCode(PersonID)
  /// Somebody was erased, and has a code again.
  case codeOfErased(PersonID)
  /// The code of somebody of whom the journal tells is missing.
  case missingCode(PersonKey)
  /// What the file says of the older one that it was taken over from does not hold together.
  case differentSource
  /// The facts of a stream do not end where its head says.
  case differentHead(StreamName)
  /// The facts of the whole store do not end where its head says.
  case differentStoreHead
  /// A table, an index or a guard is not as this Jalon makes it.
  case differentSchema(name: String)
  /// Neither of a mission, nor of a plan, nor of an entry of the directory.
  case strangeStream(StreamName)
  case damage(String)
}

public enum Check: Sendable {
  /// Structure of the pages: after an exit that was not clean, once the first frame is shown.
  case quick
  /// Structure, indices and constraints: before a backup is trusted.
  case whole
}

/// Care of the store: apart from daily reading and writing, and slower.
public protocol Upkeep: Sendable {
  /// Replaces all rows in one transaction.
  func rebuild(
    directory: DirectoryRows, missions: some Sequence<MissionRows>, plans: some Sequence<PlanRows>
  ) throws(StoreFailure)
  /// Chain, positions, sequence and orders of the journal, and the guards of its tables; at most `limit` findings.
  func verifyJournal(limit: Int) throws(StoreFailure) -> [Finding]
  /// Persons whose cards an older Jalon recorded without a seal: what they say is compared with nothing.
  func unsealedCards() throws(StoreFailure) -> Int
  /// Differences between the stored rows and those given, at most `limit`.
  func verify(missions: some Sequence<MissionRows>, limit: Int) throws(StoreFailure) -> [Finding]
  func verify(directory: DirectoryRows, limit: Int) throws(StoreFailure) -> [Finding]
  func verify(plans: some Sequence<PlanRows>, limit: Int) throws(StoreFailure) -> [Finding]
  /// Values of another kind than their columns, wherever they stand; at most `limit`.
  func damagedRows(limit: Int) throws(StoreFailure) -> [Finding]
  func check(_ check: Check) throws(StoreFailure) -> [Finding]
  /// The upkeep under way throws `.interrupted` soon, and leaves everything as it was. Any thread may ask for it.
  func interruptUpkeep()
  /// Throws once somebody has interrupted.
  func demandGoingOn() throws(StoreFailure)
}

/// Everything that a store is, for whoever puts the program together.
public protocol Store: Journal, Register, DirectoryTable, ReportTables, People, Upkeep {
  var access: StoreAccess { get }
  func origin() throws(StoreFailure) -> StoreOrigin
  /// `nil` for the data of somebody's work.
  func mark() throws(StoreFailure) -> StoreMark?
  /// Where its journal begins with that of an older file.
  func takenOver() throws(StoreFailure) -> TakenOver?
  /// The digest of all that was ever written to it: what happens in sheets moves it no more than a mission's.
  func head() throws(StoreFailure) -> Digest
  /// How many facts it held when its head had that code; `nil` where it never had it. Goes through the whole journal.
  func facts(atHead code: String) throws(StoreFailure) -> Int?
  /// A second way of reading, for slow scans on another thread.
  func scan() -> any Scan
  /// Lets others write. Nothing may be asked of the store afterwards.
  func close() throws(StoreFailure)
}
