import JalonCore

extension Digest {
  /// « k7m2p-9qxwz-abcde-fghjk »: short enough to be typed from a page, too long to be met by chance.
  public var anchor: String {
    let letters = bytes.prefix(Anchor.groups * Anchor.lettersInGroup).map(StoreOrigin.letter)
    return stride(from: 0, to: letters.count, by: Anchor.lettersInGroup)
      .map { String(letters[$0..<$0 + Anchor.lettersInGroup]) }.joined(separator: "-")
  }
}

extension Ledger {
  /// Where the journal of a mission stands now; `nil` where there is none.
  public func anchor(of mission: MissionID) throws(LedgerFailure) -> Anchor? {
    try orStoreFailure { () throws(StoreFailure) in
      let last = try store.position(of: .mission(mission))
      guard let digest = try store.events(of: .mission(mission), after: last - 1).last?.digest else { return nil }
      return Anchor(mission: mission, position: last, code: digest.anchor)
    }
  }

  /// What would be printed after each fact of a mission, by its position: what left by a fact is sealed by it.
  public func anchors(of mission: MissionID) throws(LedgerFailure) -> [Int: Anchor] {
    try orStoreFailure { () throws(StoreFailure) in
      let all = try store.events(of: .mission(mission))
      return Dictionary(
        all.map { ($0.position, Anchor(mission: mission, position: $0.position, code: $0.digest.anchor)) }
      ) { first, _ in first }
    }
  }

  /// Up to which fact a mission has the history that a page says; `nil` where no fact of it has that code.
  public func position(of code: String, in mission: MissionID) throws(LedgerFailure) -> Int? {
    try orStoreFailure { () throws(StoreFailure) in
      try store.events(of: .mission(mission)).first { $0.digest.anchor == code }?.position
    }
  }
}
