import JalonCore

/// A drawer that lasts as long as its value: of data that are thrown away, of a tape.
public final class MemoryDrawer: Drawer {
  private var kept: [DraftKey: FormDraft] = [:]
  private var memory: [String: String] = [:]
  private var open: [OpenRequest] = []

  public init() {}

  public var putAside: String? { nil }
  public func close() throws(StoreFailure) {}
  public func clear() throws(StoreFailure) { (kept, memory, open) = ([:], [:], []) }

  public func save(_ draft: FormDraft) throws(StoreFailure) { kept[draft.key] = draft }
  public func draft(_ key: DraftKey) throws(StoreFailure) -> FormDraft? { kept[key] }
  public func drafts() throws(StoreFailure) -> [FormDraft] { kept.values.sorted { $0.at > $1.at } }
  public func discard(_ key: DraftKey) throws(StoreFailure) { kept[key] = nil }

  public func remembered() throws(StoreFailure) -> [String: String] { memory }
  public func remember(_ values: [String: String?]) throws(StoreFailure) {
    for (name, value) in values { memory[name] = value }
  }

  public func keep(_ request: OpenRequest, fields: String?) throws(StoreFailure) {
    if let key = request.draft, let fields { kept[key] = FormDraft(key: key, fields: fields, at: request.since) }
    open.removeAll { $0.order == request.order }
    open.append(request)
  }
  public func openRequests() throws(StoreFailure) -> [OpenRequest] { open }
  public func order(asking command: String) throws(StoreFailure) -> OrderID? {
    open.first { $0.command == command }?.order
  }
  public func filesWaiting(besides order: OrderID) throws(StoreFailure) -> [OpenRequest.File] {
    open.filter { $0.order != order }.flatMap(\.files)
  }
  public func settle(_ order: OrderID) throws(StoreFailure) { open.removeAll { $0.order == order } }
}
