import JalonCore
import JalonStore

/// What was asked, kept in the drawer until its fate is known: no act waits for the drawer, nor fails by it.
struct OpenActs {
  let drawer: any Drawer

  /// The number under which this was asked already.
  func order(asking command: String) -> OrderID? {
    ifPossible { () throws(StoreFailure) in try drawer.order(asking: command) } ?? nil
  }

  func keep(_ request: OpenRequest, fields: String? = nil) {
    ifPossible { () throws(StoreFailure) in try drawer.keep(request, fields: fields) }
  }

  func settle(_ order: OrderID) {
    ifPossible { () throws(StoreFailure) in try drawer.settle(order) }
  }

  func files(of order: OrderID) -> [OpenRequest.File] {
    let open = ifPossible { () throws(StoreFailure) in try drawer.openRequests() } ?? []
    return open.first { $0.order == order }?.files ?? []
  }

  /// `nil` where the drawer does not tell.
  func filesWaiting(besides order: OrderID) -> [OpenRequest.File]? {
    ifPossible { () throws(StoreFailure) in try drawer.filesWaiting(besides: order) }
  }

  @discardableResult
  func ifPossible<Result>(_ work: () throws(StoreFailure) -> Result) -> Result? {
    do { return try work() } catch { return nil }
  }
}
