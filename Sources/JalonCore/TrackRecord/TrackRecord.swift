/// What is known of a provider across missions, each figure beside the number that it rests on.
///
/// Where there is nothing there is nothing: no mark stands for a provider that nobody has worked with.
public struct TrackRecord: Hashable, Sendable {
  /// The latest invitation first.
  public let records: [InvitationRecord]

  public init(_ records: [InvitationRecord] = []) {
    self.records = records.sorted { ($1.on, $1.mission) < ($0.on, $0.mission) }
  }

  public static func all(_ records: [InvitationRecord]) -> [ProviderID: TrackRecord] {
    Dictionary(grouping: records, by: \.provider).mapValues { TrackRecord($0) }
  }

  public var lastInvited: Day? { asked.first?.on }
  public var lastRetained: Day? { works.map(\.on).max() }
  public var invitations: Int { asked.count }
  public var retained: Int { works.count }

  public func count(_ reply: InvitationRecord.Reply) -> Int { records.count { $0.reply == reply } }
  public func count(_ proposal: InvitationRecord.Proposal) -> Int { records.count { $0.proposal == proposal } }

  /// Without the missions that were taken over: of their calls nothing is known.
  private var asked: [InvitationRecord] { records.filter { $0.reply != .takenOver } }

  private var works: [RetainedWork] { records.compactMap(\.work) }
}

extension TrackRecord {
  // How the work went.

  /// Surveys answered about its work: the number that the means rest on.
  public var surveyCount: Int { surveys.count }
  public var firstSurvey: Day? { surveys.map(\.on).min() }
  public var lastSurvey: Day? { surveys.map(\.on).max() }
  /// On its skills, out of 4; `nil` while no structure has said anything of them.
  public var skillsMean: Hundredths? { mean(of: \.skills) }
  /// On everything, out of 4.
  public var overallMean: Hundredths? { mean(of: \.all) }

  /// The mean as it may leave the tool: under the number that `SmallNumbers` asks for, it tells what one of the
  /// structures that marked said, and stays.
  public func meanOutside(of part: KeyPath<SurveyMarks, MarkSum>) -> Hundredths? {
    let marking = surveys.filter { $0[keyPath: part].count > 0 }
    return SmallNumbers.mayShow(Set(marking.map(\.structure)).count) ? mean(of: part) : nil
  }

  private func mean(of part: KeyPath<SurveyMarks, MarkSum>) -> Hundredths? {
    surveys.reduce(MarkSum()) { $0 + $1[keyPath: part] }.mean
  }

  /// Reports handed in, and those that came after the agreed end.
  public var reports: Int { works.count { $0.daysLate != nil } }
  public var lateReports: Int { works.count { $0.daysLate ?? 0 > 0 } }
  public var mostDaysLate: Int { works.compactMap(\.daysLate).max() ?? 0 }
  public var reorientations: Int { works.reduce(0) { $0 + $1.reorientations } }

  /// Neither a report nor a survey tells how it works.
  public var isUntried: Bool { surveys.isEmpty && reports == 0 }

  private var surveys: [SurveyMarks] { works.flatMap(\.surveys) }
}

extension TrackRecord {
  // What it is busy with, and whom it is linked to.

  public var missionsUnderWay: Int { works.count(where: \.isUnderWay) }
  /// Agreed and not done yet, over all missions under way.
  public var daysLeft: Hundredths { works.reduce(.zero) { $0 + $1.left } }

  /// Evaluators who declared a link with it, and in which mission.
  public var interests: [(mission: MissionID, interest: DeclaredInterest)] {
    records.flatMap { record in record.interests.map { (record.mission, $0) } }
  }
}
