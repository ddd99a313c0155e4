/// What an objective counts, as the figures name it: each in the unit in which people say it, structures, days, euros.
public enum ObjectiveFigure: String, Choice {
  case diagnoses = "I03.diagnoses"
  case started = "I05.started"
  case individual = "I05.started.individual"
  case collective = "I05.started.collective"
  case finished = "I05.finished"
  case participations = "I06.started"
  case structures = "I07.structures"
  case touched = "I08.structures"
  case days = "I09.done"
  case engaged = "I10.engaged"
  case providers = "I11.providers"
  case followUps = "I19.done"
}

/// Who wanted an objective.
public enum ObjectiveOrigin: String, Choice {
  /// The funder, in its agreement.
  case imposed
  /// The operator itself.
  case own
}

/// « Objectif »: how much of something an agreement asks for in a year: instead of what was said of it before.
public struct SetObjective: Dated {
  public var grant: GrantID
  public var year: Int
  public var figure: ObjectiveFigure
  /// In whole units of the figure; zero takes it back.
  public var target: Int
  public var origin: ObjectiveOrigin
  public var on: Day
}

extension GrantEntry {
  /// With that objective in place of what was said before.
  func taking(_ act: SetObjective) -> GrantEntry {
    var entry = self
    let index = objectives.firstIndex { $0.year == act.year && $0.figure == act.figure }
    switch (index, act.target > 0) {
    case (let index?, true): entry.objectives[index] = act
    case (let index?, false): entry.objectives.remove(at: index)
    case (nil, true): entry.objectives.append(act)
    case (nil, false): break
    }
    return entry
  }
}

extension Directory {
  /// For a year of the agreement. What was reached is asked of nobody: figures count it.
  func set(_ act: SetObjective) -> DirectoryRuling {
    guard let entry = grants[act.grant] else { return unknown(.grant, act.grant.text) }
    var ruling = DirectoryRuling()
    ruling.require(act.target >= 0, .negative(field: "target"))
    let years = entry.years
    ruling.require(
      years.contains(act.year), .yearOutside(from: years.lowerBound, to: years.upperBound, field: "year"))
    ruling.require(entry.taking(act) != entry, .nothingChanges(field: "target"))
    return ruling.recording(.objectiveSet(act))
  }
}
