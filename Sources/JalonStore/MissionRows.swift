import JalonCore

/// All that a store keeps of one mission beside its events: a fold of them, written with them and rebuilt at will.
public struct MissionRows: Hashable, Sendable {
  public var board: BoardRow
  /// In the order of the invitations.
  public var records: [InvitationRecord]

  public init(board: BoardRow, records: [InvitationRecord] = []) {
    self.board = board
    self.records = records
  }

  public init(_ mission: Mission, in directory: Directory) {
    self.init(board: BoardRow(mission, in: directory), records: mission.invitationRecords(in: directory))
  }
}

extension Chronicle {
  /// The directory as the journal tells it; `nil` where its history cannot be read.
  public func directory() throws(StoreFailure) -> Directory? {
    try readable { () throws(LedgerFailure) in try folded(Directory.self, from: .directory) ?? Directory() }
  }

  /// What the journal says of the providers that a mission invited; `nil` where its history cannot be read.
  public func invitationRecords(of id: MissionID, in directory: Directory) throws(StoreFailure) -> [InvitationRecord]? {
    try readable { () throws(LedgerFailure) in try mission(id)?.invitationRecords(in: directory) }
  }

  private func readable<Result>(_ read: () throws(LedgerFailure) -> Result?) throws(StoreFailure) -> Result? {
    do throws(LedgerFailure) {
      return try read()
    } catch .store(let failure) {
      throw failure
    } catch {
      return nil
    }
  }
}
