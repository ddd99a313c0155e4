import JalonCore

/// Whose drawer it is: one person, on one store.
public struct DrawerOwner: Hashable, Sendable {
  public let store: String
  public let person: PersonID

  /// - Parameter path: of the store; it tells demonstrations apart, which all have one name.
  public init(_ person: PersonID, of origin: StoreOrigin, at path: String) {
    store = origin == .demonstration ? "\(origin.text) \(path)" : origin.text
    self.person = person
  }
}

/// What one person keeps at this computer of their work on one store: forms under way, where they were, what they asked.
///
/// Nobody else sees it, and no copy of the store holds it.
public protocol Drawer: Drafts, SessionMemory, OpenRequests {
  /// Where the file was put, if it was found damaged: what it held is not taken up.
  var putAside: String? { get }
  /// Throws away all that this person keeps of this store.
  func clear() throws(StoreFailure)
  func close() throws(StoreFailure)
}
