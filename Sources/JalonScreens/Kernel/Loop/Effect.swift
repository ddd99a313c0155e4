import JalonCore
import JalonFigures
import JalonStore
import JalonTerminal
import JalonWording

/// What a screen asks of the world. A value: only the runtime carries it out, and answers with an `Answer`.
public enum Effect: Sendable {
  // Where to go
  case push(any Screen)
  case replace(any Screen)
  case pop
  /// Pops, and hands `answer` to the screen beneath.
  case popWith(Answer)
  /// Back to the first screen.
  case home
  /// Puts everything beneath the screen in front out of reach.
  case beginMeeting
  case endMeeting
  /// Tells these organisations by what stands for them, on every screen; with none, by their names again.
  case mask([Party: String])
  /// What is entered of this mission's comparison from now on happened on that day; with none, today.
  case sit(MissionID, Day?)
  /// Draws with another theme from now on, by its name; it is not kept.
  case wear(String)
  /// Speaks another language from now on; it is not kept.
  case speak(Language)
  /// Takes clicks and the wheel from now on, or leaves them; it is not kept.
  case mouse(Bool)
  case quit
  /// Begins anew as the one that writes, in place of the other Jalon of the same person.
  case takeOver
  /// Gives the terminal to the shell until it is called back.
  case suspend
  case repaint

  // What to read
  case page(PageRequest)
  case around(MissionID, PageRequest, before: Int)
  /// Counted beside the loop: the answer may come frames later, and the last question wins.
  case counts(Filter)
  /// As its reader may see it: marks of other seats stay sealed. `nil` reads as the person at the desk.
  case dossier(MissionID, reader: PersonID? = nil)
  /// Of several missions, in their order; those that do not exist are left out.
  case dossiers([MissionID])
  case plan(SupportPlanID)
  /// The facts of the directory.
  case directoryJournal
  case directory(DirectoryRequest)
  /// How many entries a list of the directory takes, and how many there are.
  case directoryCount(DirectoryScope)
  /// Everything about one entry of the directory.
  case entryCard(DirectoryEntry.Key)
  /// The plans whose names hold a folded text; all of them for an empty one.
  case plans(matching: String)
  /// All the missions of these rows' plan or portfolio, folded: for the timeline.
  case missions([MissionID])
  /// What every mission says of the providers that it invited.
  case records
  /// All that figures are counted from: goes through the journal.
  case office
  /// What of all that was typed holds the query.
  case texts(TextQuery)
  /// The first entries of the directory and the first missions that hold the words of what was typed.
  case places(String)
  /// Lines of the agenda, and so many before them where they begin at a place.
  case agenda(AgendaRequest, before: Int = 0)
  /// How many things are due on each day.
  case dueDays(AgendaScope)
  case draft(DraftKey)
  case drafts
  /// The themes that may be chosen, and the one in use.
  case themes
  case freeMissionNumber(department: String)
  case lastAct
  /// Who a person is: what stands apart from the journal.
  case personCard(PersonID)
  /// What the public registers that were loaded at this computer say of what somebody typed.
  case consult(RegisterQuestion)
  /// A read that nobody waits for: carried out once no key has come for a moment, unless a newer one of the same kind
  /// took its place.
  indirect case whenIdle(Effect)

  // What to write
  case perform([Intention])
  /// What would become of the rows of a table: nothing is written.
  case previewIntake(IntakeAsk)
  /// Brings the rows of a table in, as they were previewed, or nothing of them.
  case performIntake(IntakeAsk)
  /// Takes back all that the last file brought in, but for what something rests on.
  case undoIntake
  case saveDraft(DraftKey, fields: String)
  case discardDraft(DraftKey)
  case remember([String: String?])

  // What leaves
  /// What a document would say: nothing leaves.
  case preview(MissionID, ReleaseDocument, as: DocumentFormat?)
  /// Lets a document out, through the one door that there is; as the files that the settings say where none is asked for.
  case release(MissionID, ReleaseDocument, reasons: [String: String], as: DocumentFormat?)

  /// Lets all the papers of a mission out that may leave for somebody; for its operators where nobody is named.
  case bundle(MissionID, recipient: String?, legalGround: String?, reasons: [String: String], as: DocumentFormat?)

  /// Writes the lines that a screen shows to a file of its own.
  case export(SeenTable, SeenFormat)

  /// What a message would say: nothing is prepared.
  case showMessage(MessageOrder)
  /// Prepares messages of one mission, with their papers, through the same door.
  case prepareMessages([MessageOrder], reasons: [String: String])

  // Files that documents name
  /// What stands at a path that somebody typed, with its digest.
  case look(String)
  /// How a path goes on.
  case completePath(String)
  /// What documents have come to since they were named.
  case examine([DocumentReference])
  /// Shows a document, or an address, as the person's desktop would.
  case open(String)

  // Outside
  /// Opens the person's editor on a text.
  case edit(String)
  /// Gives a text to the clipboard, by the terminal.
  case copy(String)
  /// Shows a sentence above the footer until the next key.
  case say(Notice)
}

/// A command that somebody wants carried out: the runtime adds the hour and the number of the order.
public struct Intention: Sendable {
  public let command: AnyCommand
  public let reasons: [String: String]
  /// The last fact of the mission that was in sight; `nil` where it does not matter.
  public var seen: Int?
  /// The draft that it is sent from, and what stands in it now: offered back where nothing comes of the command.
  public let draft: (key: DraftKey, fields: String)?

  public init(
    _ command: AnyCommand, reasons: [String: String] = [:], from draft: (key: DraftKey, fields: String)? = nil
  ) {
    self.command = command
    self.reasons = reasons
    self.draft = draft
  }
}

/// A sentence for the line above the footer.
public struct Notice: Hashable, Sendable {
  public enum Tone: Hashable, Sendable { case done, told, refused, failed }
  public let words: Words
  public let tone: Tone
  /// It says what stands in a field, letter by letter: `g m` does not keep it.
  public let isPassing: Bool

  public init(_ words: Words, _ tone: Tone = .told, isPassing: Bool = false) {
    self.words = words
    self.tone = tone
    self.isPassing = isPassing
  }
}

/// What the world answers to an effect.
public enum Answer: Sendable {
  /// With the request, so that an answer to an older question is known for what it is.
  case page([BoardRow], of: PageRequest)
  /// Rows around a mission, and its place among them; no row and `nil` when it is not in the list.
  case around(MissionID, rows: [BoardRow], index: Int?, of: PageRequest)
  case counts(Counts)
  /// `nil` when there is no such mission.
  case dossier(Dossier?)
  case dossiers([Dossier])
  case plan(SupportPlan?, missions: [Mission])
  case directoryJournal(DirectoryJournal)
  case directory([DirectoryRow], of: DirectoryRequest)
  case directoryCount(shown: Int, all: Int, of: DirectoryScope)
  /// `nil` when there is no such entry.
  case entryCard(EntryCard?, of: DirectoryEntry.Key)
  case missions([Mission])
  case plans([PlanRow])
  case records([InvitationRecord])
  case office(OfficeFacts)
  case texts(FoundTexts)
  case places([DirectoryEntry.Key], [BoardRow], of: String)
  /// With how many of the lines stand before the place that was asked for.
  case agenda([AgendaLine], index: Int, of: AgendaRequest)
  case dueDays([Day: Int], of: AgendaScope)
  case draft(FormDraft?)
  case drafts([FormDraft])
  case themes([String], worn: String)
  case freeMissionNumber(MissionID)
  case lastAct(MissionID, OrderID)
  /// The last gesture was one act on several missions: the number of each.
  case lastActs([MissionID: OrderID])
  /// The last act was on a plan.
  case lastActOnPlan(SupportPlanID)
  /// The last act was on the directory.
  case lastActInDirectory(OrderID)
  case nothingToUndo
  /// `nil` when nothing stands there.
  case personCard(PersonID, PersonDetails?)
  case consulted(RegisterReply, of: RegisterQuestion)
  case intake(IntakePreview, of: IntakeAsk)
  case performed([StoredEvent])
  case refused(Refusal, of: AnyCommand)
  /// Somebody else has acted on the mission since it was read: as it stands now.
  case overtaken(Dossier)
  case edited(String)
  /// The editor failed or was left without saving: nothing changes.
  case notEdited(Words)
  case failed(Words)
  case preview([String], of: ReleaseDocument)
  case message([String], of: MessageOrder)
  case looked(FileLook, of: String)
  case completed(PathCompletion, of: String)
  case examined([DocumentReference: AttachmentState])
  /// The paths of the files of a document that was let out.
  case released([String])
  /// The keyboard came back from a respondent, with what was answered.
  case handedBack(Questionnaire.Response, comments: [String: String])
  /// The palette or the help was left to run this action.
  case action(String)
  /// The question asked before this action was answered yes.
  case confirmed(String)
  /// A screen above was left with this choice.
  case chosen(Chosen)
  case reasons([String: String])
}

/// Figures under the list.
public struct Counts: Hashable, Sendable {
  public let filter: Filter
  public let shown: Int
  public let all: Int
  public let late: Int
  /// By the stage's code.
  public let stages: [String: Int]

  public init(filter: Filter, shown: Int, all: Int, late: Int, stages: [String: Int]) {
    self.filter = filter
    self.shown = shown
    self.all = all
    self.late = late
    self.stages = stages
  }
}
