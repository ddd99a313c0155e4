import JalonCore
import JalonWording

/// The journal of a plan in sentences.
struct PlanJournalLines {
  private let plan: SupportPlan
  private let telling: PlanTelling
  private let marks: FactMarks

  init(_ plan: SupportPlan, _ names: Names) {
    self.plan = plan
    telling = PlanTelling(names, journal: plan.entries)
    marks = FactMarks(plan.entries, standing: plan.effective)
  }

  /// The newest first, each with its day as the clocks of the place told it.
  func newest(in zone: Zone) -> [JournalLines.Line] { plan.toldEntries.reversed().map { line($0, zone) } }

  /// What one order recorded.
  func sentences(of order: OrderID) -> [Words] {
    plan.toldEntries.filter { $0.order == order && !$0.goesBack }.map { $0.told(telling) }
  }

  private func line(_ entry: Recorded<PlanEvent>, _ zone: Zone) -> JournalLines.Line {
    JournalLines.Line(
      position: entry.position, day: entry.day(in: zone), at: entry.at, who: entry.by, sentence: entry.told(telling),
      reasons: entry.reasonsTold(telling), mark: marks[entry.position])
  }
}
