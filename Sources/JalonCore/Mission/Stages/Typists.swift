/// Who typed a mark on somebody else's sheet.
public struct Typist: Hashable, Sendable {
  public let person: PersonID
  /// The evaluator said it: no officer, or named as whoever acts. Of another officer's sheet nobody knows.
  public let isDictated: Bool
}

extension Mission {
  /// The marks that count and were typed by another than their evaluator, sheet by sheet.
  public var typists: [PersonID: [GridCell: Typist]] {
    guard let evaluation = stage.evaluation else { return [:] }
    let dictating = Set(evaluation.seats.filter(\.speaksForStructure).map(\.evaluator))
    var typists: [PersonID: [GridCell: Typist]] = [:]
    for entry in effective {
      guard case .markGiven(let act) = entry.event, evaluation.seat(of: act.evaluator) != nil else { continue }
      typists[act.evaluator, default: [:]][GridCell(act.provider, act.criterion)] = entry.typist(dictating)
    }
    return typists.filter { !$0.value.isEmpty }
  }
}

/// Somebody opened a sheet that was not theirs while it was sealed.
public struct SheetReading: Hashable, Sendable {
  public let evaluator: PersonID
  public let by: PersonID
  public let on: Day
}

extension Mission {
  /// Who opened whose sheet, first to last.
  public func readings(in zone: Zone) -> [SheetReading] {
    effective.compactMap { entry in
      guard case .sheetRead(let act) = entry.event else { return nil }
      return SheetReading(evaluator: act.evaluator, by: entry.enteredBy, on: entry.day(in: zone))
    }
  }

  /// Those who only looked: whoever typed the whole sheet opened it to type.
  public func onlookers(in zone: Zone) -> [SheetReading] {
    readings(in: zone).filter { !isFilled($0.evaluator, by: $0.by) }
  }

  func isRead(_ evaluator: PersonID, by person: PersonID, on day: Day, in zone: Zone) -> Bool {
    readings(in: zone).contains { $0.evaluator == evaluator && $0.by == person && $0.on == day }
  }

  /// Whether somebody typed a whole sheet for its evaluator: it holds nothing that is sealed to them.
  private func isFilled(_ evaluator: PersonID, by typist: PersonID) -> Bool {
    guard let cells = stage.evaluation?.cellsToMark, !cells.isEmpty, let typed = typists[evaluator] else {
      return false
    }
    return cells.allSatisfy { typed[$0]?.person == typist }
  }
}

extension Recorded<MissionEvent> {
  /// Whoever typed this mark, where it was not its evaluator.
  ///
  /// - Parameter dictating: those who hold no keyboard.
  public func typist(_ dictating: Set<PersonID>) -> Typist? {
    guard case .markGiven(let act) = event, act.evaluator != enteredBy else { return nil }
    return Typist(person: enteredBy, isDictated: by == act.evaluator || dictating.contains(act.evaluator))
  }
}
