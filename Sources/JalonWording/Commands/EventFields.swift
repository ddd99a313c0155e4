import JalonCore

extension FieldWording {
  /// The words of a field of a plan's event: an event carries what its command carried.
  public static func of(_ path: String, in event: PlanEvent.Kind) -> FieldWording {
    let command = PlanCommand.Kind.allCases.first { $0.payload == event.payload }
    return of(path, in: command?.rawValue ?? "")
  }
}
