extension Mission {
  func lay(_ act: LayCalendar) -> MissionRuling {
    var ruling = MissionRuling()
    ruling.check(act.rules)
    return ruling.recording(.calendarLaid(act))
  }

  /// Planned days are the officer's own; a day that was sent out, signed or chosen by a command of its own is not.
  func move(_ act: MoveStep, _ first: Day, _ circumstances: Circumstances) -> MissionRuling {
    var ruling = MissionRuling()
    if let day = stage.dayHeld(act.step) { ruling.refuse(.stepHeld(act.step, day, field: "step")) }
    if let command = stage.commandDating(act.step) {
      ruling.refuse(.datedElsewhere(act.step, by: command, field: "step"))
    }
    let calendar = calendar(in: circumstances.working)
    ruling.require(calendar[act.step]?.day != act.day, .nothingChanges(field: "day"))
    guard let day = act.day else {
      ruling.require(moves[act.step] != nil, .nothingChanges(field: "day"))
      return ruling.recording(.stepMoved(act))
    }
    ruling.notBefore(day, first, stage.call == nil ? .opening : .launch, field: "day")
    ruling.mind(!circumstances.working.isWorking(day), .notAWorkingDay(day))
    let clash = self.calendar(moving: act.step, to: day, in: circumstances.working).clashes(of: act.step).first
    if let clash { ruling.mind(true, .outOfOrder(clash.earlier, clash.later)) }
    return ruling.recording(.stepMoved(act))
  }
}

extension Ruling {
  /// A calendar, in the field `rules`: each step named once, after an earlier one.
  mutating func check(_ rules: [CalendarRule]) {
    require(!rules.isEmpty, .noneGiven(field: "rules"))
    requireDistinct(rules.map(\.step.rawValue), field: "rules")
    for (index, rule) in rules.enumerated() { check(rule, field: "rules[\(index)]") }
  }

  private mutating func check(_ rule: CalendarRule, field: String) {
    require((0...500).contains(rule.workingDays), .delayOutside(most: 500, field: "\(field).workingDays"))
    if let after = rule.after {
      require(after.rank < rule.step.rank, .followsLaterStep(rule.step, after, field: "\(field).after"))
    }
    if rule.step == .followUp {
      refuse(.datedElsewhere(.followUp, by: .scheduleFollowUp, field: "\(field).step"))
    }
  }
}

extension Framing {
  /// The terms are the officer's to write until somebody has signed them.
  fileprivate var commandDatingTheWork: MissionCommand.Kind? {
    guard terms != nil else { return nil }
    return signatures.isEmpty ? .draftAgreement : .proposeReorientation
  }
}

extension Stage {
  fileprivate func dayHeld(_ step: PlannedStep) -> Day? {
    if case .held(let day) = outcome(of: step) { day } else { nil }
  }

  /// The command that alone changes the day of a step; `nil` where moving it does.
  func commandDating(_ step: PlannedStep) -> MissionCommand.Kind? {
    guard outcome(of: step) == nil else { return nil }
    return switch step {
    case .intent, .proposals: .extendDeadline
    case .beginning, .report: framing?.commandDatingTheWork
    case .followUp: .scheduleFollowUp
    case .evaluation, .choice, .letters, .kickOff, .signatures, .review, .restitution, .surveys: nil
    }
  }
}
