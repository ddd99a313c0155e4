import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// What every screen may know of the world around it: who works, on which day, in which language.
public struct Desk: Sendable {
  public enum Access: Sendable {
    case writable
    /// Why nothing can be written, in a sentence.
    case readOnly(Words)

    var refusal: Words? { if case .readOnly(let reason) = self { reason } else { nil } }
  }

  /// How a store is reached that stands elsewhere.
  public enum Link: Hashable, Sendable {
    /// As if it stood here.
    case near
    /// An answer is awaited for so long.
    case awaited(seconds: Int)
    case away(since: Instant)
  }

  public var today: Day
  public var language: Language
  /// Who acts, and who reads: marks of other seats are sealed to this person.
  public var me: PersonID
  /// As they may be seen now.
  public var names: Names { known.masking(masks) }
  /// As the directory has them.
  public var known: Names
  /// The letters that stand for providers while people look on.
  var masks: [Party: String] = [:]
  public var access: Access
  /// Another Jalon of this person writes, and may be asked to leave.
  public var canTakeOver = false
  public var link = Link.near
  /// What the store says of itself.
  public var mark: StoreMark?
  public var size: Size
  /// The journal's clock when the inputs that are being handled came in.
  public var now = Instant(seconds: 0)
  /// The days of the meetings that are being entered, where they are not today.
  var sittings: [MissionID: Day] = [:]
  /// What is within reach, while people look on.
  public internal(set) var meeting: Meeting?
  /// How many dates of one week an officer can hold.
  public var capacity = 6
  /// The days on which this person's office is open.
  public var calendar = WorkingCalendar()
  /// What the settings decide at each start, whatever was chosen on the screens.
  public var settled: Set<SettledChoice> = []
  /// The keys that this person has changed.
  public var ownKeys = OwnKeys()
  /// Clicks and the wheel are for Jalon.
  public var hasMouse = false
  /// What this person's screens remember at this computer: columns, views.
  public var kept: [String: String] = [:]
  /// The latest day that stands in what is being filled: near it, as near today, a day without its year is looked for.
  var latest: Day?
  /// What is being filled is the day of something that was done: « mardi » is the last one.
  var looksBack = false
  /// Where the clocks on the wall stand.
  public var zone = Zone.universal

  public init(
    today: Day, language: Language, me: PersonID, names: Names, access: Access = .writable, mark: StoreMark? = nil,
    size: Size
  ) {
    self.today = today
    self.language = language
    self.me = me
    known = names
    self.access = access
    self.mark = mark
    self.size = size
  }

  /// `14:11`, on the clock on the wall.
  public func hour(of instant: Instant) -> String { zone.hour(of: instant) }

  /// The operator for which this person works.
  var ownOperator: OperatorID? {
    if case .operator(let own)? = directory.people[me]?.party { own } else { nil }
  }

  /// What the rules may know around a plan and its missions.
  func circumstances(of plan: SupportPlan?, _ missions: [Mission]) -> Circumstances {
    Circumstances(
      today: today, directory: directory, plan: plan, missions: missions,
      mission: { id in missions.first { $0.id == id } })
  }

  public var directory: Directory { names.directory }
  public func callAsFunction(_ words: Words) -> String { words(language) }
}
