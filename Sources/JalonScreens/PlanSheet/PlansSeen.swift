import JalonCore
import JalonTerminal
import JalonWording

/// Letters narrow the plans: what other lists do with `T`, `y`, `Y` and `p` is found in the palette.
extension PlansScreen: ShowsTable {
  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable? { chosen.map { seen([$0]) } }

  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect] { use.effects(seen(rows ?? []), desk) }

  private func seen(_ rows: [PlanRow]) -> SeenTable {
    SeenTable(
      file: KernelWords.plansShort(.fr), title: KernelWords.plans, filter: query.text,
      heads: [
        .init("plan", CaseListColumnWords.plan), .init("title", CaseListWords.missionTitle),
        .init("structures", CaseListWords.column(.structure)), .init("departments", CaseListColumnWords.departments),
      ],
      rows: rows.map { [.text($0.plan.text), .text($0.title), .text($0.structures), .text($0.operators)] })
  }
}
