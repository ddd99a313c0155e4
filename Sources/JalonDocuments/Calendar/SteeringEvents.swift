import JalonCore
import JalonWording

extension SupportPlan {
  /// The steering meetings that were held and those that are to come, as events of a calendar.
  ///
  /// - Parameters:
  ///   - order: that opened the plan.
  ///   - isNamed: whether every structure of the plan may be named: else its title, which may tell of one, stays out.
  ///   - pseudonym: what stands for the code of the plan; `nil` for whoever knows it.
  public func events(
    openedBy order: OrderID, isNamed: Bool, stamp: Instant, in language: Language, pseudonym: ((String) -> String)?
  ) -> [CalendarEvent] {
    let title = isNamed ? Words(same: opening.title) : nil
    return steeringAppointments.map { meeting in
      let name = AppointmentName(key: meeting.key, subject: id.text, openedBy: order)
      return CalendarEvent(
        uid: pseudonym.map(name.standing) ?? name.uid, sequence: meeting.revision, stamp: stamp, day: meeting.day,
        summary: AgendaWords.summary(of: pseudonym?(id.text) ?? id.text, title, SteeringWords.meeting)(language),
        description: SteeringWords.state(meeting, isNamed: isNamed)(language),
        categories: SteeringWords.categories.map { $0(language) }, exportedDay: meeting.day)
    }
  }
}

private enum SteeringWords {
  static let meeting = Words(fr: "comité de pilotage", en: "steering meeting")
  private static let held = Words(fr: "tenu ce jour-là", en: "held on that day")
  private static let convened = Words(fr: "convoqué pour ce jour-là", en: "convened for that day")
  private static let masked = Words(
    fr: "\nLe titre du plan reste masqué, faute d'accord de chacune de ses structures.",
    en: "\nThe title of the plan stays masked, as not every structure of it has agreed.")

  static func state(_ meeting: SteeringAppointment, isNamed: Bool) -> Words {
    (meeting.isHeld ? held : convened) + (isNamed ? .nothing : masked)
  }
  static let categories = [Words(same: "DLA"), Words(fr: "Réunion", en: "Meeting")]
}
