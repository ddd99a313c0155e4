import JalonCore
import JalonStore
import JalonTerminal

// What each list keeps of itself in a view, and how it comes back from one.

extension CaseListScreen {
  init(showing view: SavedView) {
    let order = view.order.split(separator: ":").map(String.init)
    self.init(remembered: [
      "list.filter": view.filter, "list.sort": order.first ?? "", "list.direction": order.last ?? "",
      "list.columns": view.columns,
    ])
  }

  public func view(_ desk: Desk) -> SavedView? {
    SavedView(
      letter: "", name: "", screen: Self.name, filter: line.editor.text, order: order.text, columns: columns.text)
  }
}

extension AgendaScreen {
  init(showing view: SavedView) {
    self.init()
    begin(
      line: FilterLine(view.filter), isMine: view.order.hasPrefix("mine"), showsLater: view.order.hasSuffix("later"),
      columns: ColumnChoice(view.columns))
  }

  /// Its order: whose dates, and whether what comes later is shown.
  public func view(_ desk: Desk) -> SavedView? {
    let order = (isMine == true ? "mine" : "all") + (showsLater ? ":later" : "")
    return SavedView(
      letter: "", name: "", screen: Self.name, filter: line.editor.text, order: order, columns: columns.text)
  }
}

extension TimelineScreen {
  init(showing view: SavedView) {
    self.init(.list(filter: view.filter, order: BoardOrder(view.order) ?? BoardOrder(.due)))
    zoom = TimeScale.Zoom.allCases.first { String(describing: $0) == view.columns } ?? zoom
  }

  /// The list along its days: its filter, its order, and how near they are seen. Of a plan or of chosen missions there is
  /// nothing to keep.
  public func view(_ desk: Desk) -> SavedView? {
    guard case .list = scope else { return nil }
    return SavedView(
      letter: "", name: "", screen: Self.name, filter: line.editor.text, order: order.text,
      columns: String(describing: zoom))
  }
}

extension PlansScreen {
  init(showing view: SavedView) {
    self.init()
    begin(query: view.filter, columns: ColumnChoice(view.columns))
  }

  public func view(_ desk: Desk) -> SavedView? {
    SavedView(letter: "", name: "", screen: Self.name, filter: query.text, order: "", columns: columns.text)
  }
}

extension DirectoryScreen {
  private static let prefix = "directory."

  /// Of the list that a view is of.
  static func kind(ofView screen: String) -> DirectoryEntry.Kind? {
    kinds.first { screen == prefix + $0.rawValue }
  }

  init?(showing view: SavedView) {
    guard let kind = DirectoryScreen.kind(ofView: view.screen) else { return nil }
    self.init(kind)
    begin(
      query: view.filter, order: DirectoryOrder(rawValue: view.order) ?? .name, columns: ColumnChoice(view.columns))
  }

  public func view(_ desk: Desk) -> SavedView? {
    SavedView(
      letter: "", name: "", screen: Self.prefix + kind.rawValue, filter: query.text, order: order.rawValue,
      columns: columns.text)
  }
}
