import JalonCore

/// The public registers that were loaded at this computer. They are no part of any store: nothing of them is in a journal, and
/// nothing is recorded because of them.
public protocol ReferenceBook: Sendable {
  /// The files that were loaded, those of each register together.
  func registers() throws(StoreFailure) -> [LoadedRegister]
  func answer(_ question: RegisterQuestion) throws(StoreFailure) -> RegisterReply
}

/// Where registers are loaded.
public protocol ReferenceLoading {
  /// Takes all that `rows` hands over, in one transaction, in the place of what an earlier file of the same register said.
  ///
  /// - Parameter rows: hands each row to its argument, and throws what ends the loading: nothing is kept then.
  func load(_ register: LoadedRegister, _ rows: ((RegisterRow) throws -> Void) throws -> Void) throws
    -> LoadedRegister
}

/// A file of a register held nothing that was kept: the one before it stays.
public struct NothingKept: Error { public init() {} }

/// No register was ever loaded.
public struct NoReferenceBook: ReferenceBook {
  public init() {}
  public func registers() throws(StoreFailure) -> [LoadedRegister] { [] }
  public func answer(_ question: RegisterQuestion) throws(StoreFailure) -> RegisterReply { RegisterReply() }
}
