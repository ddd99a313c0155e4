/// What may be made where no store stands yet.
public enum StoreCreation: Sendable {
  case nothing
  /// The store, in a folder that is there.
  case file
  /// The store and the folders above it.
  case folders
}

/// What a store is opened for.
public enum StorePurpose: Hashable, Sendable {
  case writing
  /// Takes the lock from nobody: whoever writes goes on, whoever comes to write may. The reason is what whoever tries to enter
  /// something all the same is told.
  case reading(because: StoreFailure = .askedToRead)
}
