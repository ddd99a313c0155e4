import JalonCore

/// Something that was asked of the store, and of which nobody knows yet what became of it.
public struct OpenRequest: Hashable, Sendable {
  /// A file made beside its place, under a name that nobody looks for.
  public struct File: Hashable, Sendable, Codable {
    /// Where it stands.
    public var path: String
    /// The folder, name and ending of the place that it waits for.
    public var folder: String
    public var name: String
    public var ending: String

    public init(path: String, folder: String, name: String, ending: String) {
      self.path = path
      self.folder = folder
      self.name = name
      self.ending = ending
    }
  }

  public var order: OrderID
  /// As a line of `apply`, or several.
  public var command: String
  public var since: Instant
  /// The draft that it was sent from.
  public var draft: DraftKey?
  /// Of a document that leaves.
  public var files: [File]

  public init(order: OrderID, command: String, since: Instant, draft: DraftKey? = nil, files: [File] = []) {
    self.order = order
    self.command = command
    self.since = since
    self.draft = draft
    self.files = files
  }
}

/// What was asked, kept until its fate is known: asked again, it has the same number, and is carried out once.
public protocol OpenRequests {
  /// Takes the place of the one with the same number.
  ///
  /// Survives the end of the program, whatever ends it; the power may go and take it along, as an act must not wait for
  /// two disks.
  ///
  /// - Parameter fields: of the draft, as it was sent: offered back where nothing came of it.
  func keep(_ request: OpenRequest, fields: String?) throws(StoreFailure)
  /// The oldest first.
  func openRequests() throws(StoreFailure) -> [OpenRequest]
  /// The number under which this was asked already.
  func order(asking command: String) throws(StoreFailure) -> OrderID?
  /// The files of all that is open at this computer, whoever asked for it and of whatever store, but for those of this number:
  /// somebody waits for them.
  func filesWaiting(besides order: OrderID) throws(StoreFailure) -> [OpenRequest.File]
  /// Its fate is known.
  func settle(_ order: OrderID) throws(StoreFailure)
}
