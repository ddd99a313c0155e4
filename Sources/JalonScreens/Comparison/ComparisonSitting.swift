import JalonCore
import JalonTerminal
import JalonWording

extension ComparisonScreen {
  // The day of the meeting: of declarations, marks, closed sheets, their opening and the marks agreed on. It is today until
  // another one is said, and then holds for all that is done from here, forms included.

  /// The day that was said for this mission, since the program runs; `nil` while it is today.
  func sitting(_ desk: Desk) -> Day? { desk.sittings[id] }

  /// The day of what is done from here.
  func day(_ desk: Desk) -> Day { sitting(desk) ?? desk.today }

  /// The mission as it was read last, on the day that it is now.
  func dossier(on desk: Desk) -> Dossier? { dossier?.on(desk.today) }

  /// Something can be done from here that has a day.
  var takesActs: Bool {
    switch phase {
    case .noSheet, .curtain, .interest, .sheet, .together: true
    case .nothing, .settled: false
    }
  }

  /// Those compared, in the order of their letters.
  var candidates: [ProviderID] { evaluation?.admitted.map(\.provider) ?? [] }

  /// What was typed is a day, and not one to come.
  mutating func sit(_ typed: String, _ desk: Desk) -> [Effect] {
    guard case .success(let day) = DayReader.read(typed, today: desk.today, isPast: true) else { return [] }
    return [
      .sit(id, day == desk.today ? nil : day), .say(Notice(ComparisonWords.sitsOn(day), .done)),
    ]
  }

  /// Said above the table as long as it is not today.
  func sittingTold(_ desk: Desk) -> [Words] { sitting(desk).map { [ComparisonWords.sitting(of: $0)] } ?? [] }
}
