/// A steering meeting that belongs in a calendar: convened for its day, or held on it.
public struct SteeringAppointment: Hashable, Sendable {
  /// Names it among those of its plan, whatever its day: `steering.2` is the second meeting that the plan told of. Its own
  /// name does not leave with it.
  public let key: String
  /// The name under which it was convened, if it was.
  public let name: String?
  public fileprivate(set) var day: Day
  public fileprivate(set) var isHeld: Bool
  /// How many times its day changed since it was first told.
  public fileprivate(set) var revision = 0
  /// The days that it had before.
  public fileprivate(set) var formerDays: Set<Day> = []
}

extension SupportPlan {
  /// The meetings that were held and those that are to come, in the order in which the plan told of them. One that was
  /// convened keeps its key once it is held; one that was called off is not among them.
  public var steeringAppointments: [SteeringAppointment] {
    var told: [SteeringAppointment] = []
    var calledOff: Set<String> = []
    for entry in effective {
      let standing = { (name: String?) in
        told.lastIndex { $0.name == name && name != nil && !$0.isHeld && !calledOff.contains($0.key) }
      }
      switch entry.event {
      case .steeringConvened(let act): told.set(act.meeting, on: act.day, at: standing(act.meeting), isHeld: false)
      case .steeringHeld(let act): told.set(act.meeting, on: act.on, at: standing(act.meeting), isHeld: true)
      case .steeringCancelled(let act): if let place = standing(act.meeting) { calledOff.insert(told[place].key) }
      default: break
      }
    }
    return told.filter { ($0.isHeld || closedOn == nil) && !calledOff.contains($0.key) }
  }
}

extension [SteeringAppointment] {
  /// - Parameter place: of the same meeting, where it was told of before.
  fileprivate mutating func set(_ name: String?, on day: Day, at place: Int?, isHeld: Bool) {
    guard let place else {
      let key = "steering.\(count + 1)"
      return append(SteeringAppointment(key: key, name: name, day: day, isHeld: isHeld))
    }
    if self[place].day != day {
      self[place].revision += 1
      self[place].formerDays.insert(self[place].day)
    }
    self[place].formerDays.remove(day)
    (self[place].day, self[place].isHeld) = (day, isHeld)
  }
}
