import JalonCore
import JalonWording

extension SupportPlan {
  /// The steering meetings that were held, as events of a calendar.
  ///
  /// - Parameters:
  ///   - order: that opened the plan.
  ///   - isNamed: whether every structure of the plan may be named: else its title, which may tell of one, stays out.
  public func events(
    openedBy order: OrderID, isNamed: Bool, stamp: Instant, in language: Language
  ) -> [CalendarEvent] {
    let title = isNamed ? Words(same: opening.title) : nil
    return meetings.enumerated().map { index, meeting in
      CalendarEvent(
        uid: AppointmentName(key: "steering.\(index + 1)", subject: id.text, openedBy: order).uid, stamp: stamp,
        day: meeting.on, summary: AgendaWords.summary(of: id.text, title, SteeringWords.meeting)(language),
        description: (isNamed ? SteeringWords.held : SteeringWords.masked)(language),
        categories: SteeringWords.categories.map { $0(language) }, exportedDay: meeting.on)
    }
  }
}

private enum SteeringWords {
  static let meeting = Words(fr: "comité de pilotage", en: "steering meeting")
  static let held = Words(fr: "tenu ce jour-là", en: "held on that day")
  static let masked = Words(
    fr: "tenu ce jour-là\nLe titre du plan reste masqué, faute d'accord de chacune de ses structures.",
    en: "held on that day\nThe title of the plan stays masked, as not every structure of it has agreed.")
  static let categories = [Words(same: "DLA"), Words(fr: "Réunion", en: "Meeting")]
}
