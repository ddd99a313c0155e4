import JalonCore
import JalonStore

/// A store that a command makes, or opens where it is there: what it could not fill is taken away again.
struct NewStore {
  private let door: StoreDoor
  private let holder: Holder
  private let creation: StoreCreation
  private let mark: StoreMark?
  let isThere: Bool

  init(_ address: String, as holder: Holder, creating creation: StoreCreation, marked mark: StoreMark?) throws {
    door = StoreDoor(address)
    self.holder = holder
    self.creation = creation
    self.mark = mark
    isThere = try door.isThere
  }

  /// - Parameter fill: enters what a new store begins with.
  func open(_ fill: (any Store) throws -> Void) throws -> any Store {
    let store = try door.open(as: holder, creating: creation, marked: mark, patience: StoreDoor.patience)
    if isThere { return store }
    do { try fill(store) } catch {
      try store.close()
      try door.remove()
      throw error
    }
    return store
  }
}
