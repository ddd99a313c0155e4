import JalonCore

extension StreamName {
  /// As it stands in the journal and in the chain: the stream of a person under her key.
  public func resting<Failure: Error>(_ key: (PersonID) throws(Failure) -> PersonKey) throws(Failure) -> StreamName {
    guard let person else { return self }
    return .entry(DirectoryEntry.Key(.person, try key(person).text))
  }

  /// As everybody above the store names it.
  public func woken<Failure: Error>(_ person: (PersonKey) throws(Failure) -> PersonID) throws(Failure) -> StreamName {
    guard let key = self.person else { return self }
    return .entry(DirectoryEntry.Key(.person, try person(PersonKey(key.text)).text))
  }
}
