import JalonCore

/// What is known already of what a table of missions names, as the planning asks it.
public protocol MissionAcquaintance {
  /// Structures, providers or operators of that code, that SIRET or that name.
  func parties(named text: String) throws -> [Party]
  /// Officers of that code or that name.
  func officers(named text: String) throws -> [PersonID]
  /// For whom somebody works.
  func employer(of person: PersonID) throws -> Party?
  func name(of party: Party) throws -> String
  func mission(_ number: MissionID) throws -> Mission?
  func plan(_ code: SupportPlanID) throws -> SupportPlan?
  /// What the rules say of commands, each once those before it are carried out; those that went before in the same file
  /// count too.
  func weigh(_ commands: [AnyCommand]) throws -> (obstacles: [(Obstacle, CommandName)], cautions: [Caution])
}

/// Whence a table comes, and who answers for what no column says.
public struct MissionOrigin: Sendable {
  let file: String
  let officer: PersonID
  let lead: OperatorID?
  let today: Day

  /// - Parameter file: its name, without the folder.
  public init(file: String, officer: PersonID, lead: OperatorID?, today: Day) {
    (self.file, self.officer, self.lead, self.today) = (file, officer, lead, today)
  }
}
