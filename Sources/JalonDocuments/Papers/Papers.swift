import JalonCore
import JalonWording

extension PaperSource {
  /// The document itself; `nil` where the mission has nothing to write it from: the rules refuse such a release.
  public var paper: Paper? {
    guard let replacement else { return sheet }
    return sheet?.noticing(replacement.words)
  }

  /// The same, without a word of the documents that were let out before.
  var sheet: Paper? {
    switch document {
    case .blankGrid: blankGrid()
    case .comparison: mission.stage.concertation.map(comparison)
    case .minutes: mission.stage.call.map(minutes)
    case .surveySummary: SurveyReading(mission, in: names.directory).map(surveySummary)
    case .calendar: calendarPaper()
    case .handOver: handOver()
    case .letter: addressee.flatMap { provider in mission.stage.call.map { letter($0, to: provider) } }
    }
  }

  private var addressee: ProviderID? {
    release.act.parties.lazy.compactMap { if case .provider(let provider) = $0 { provider } else { nil } }.first
  }
}
