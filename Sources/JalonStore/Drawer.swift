import JalonCore

/// Whose drawer it is: one person, on one store.
public struct DrawerOwner: Hashable, Sendable {
  /// The store, wherever it stands: a copy finds the forms under way of its original.
  public let store: String
  /// The store where it stands: a copy does not tell what became of what its original was asked.
  public let place: String
  public let person: PersonID

  /// - Parameter path: of the store; it tells demonstrations apart, which all have one name.
  public init(_ person: PersonID, of origin: StoreOrigin, at path: String) {
    place = "\(origin.text) \(path)"
    store = origin == .demonstration ? place : origin.text
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
