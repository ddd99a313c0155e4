import JalonCore
import JalonWording

/// The journal of the directory in sentences, with the names of their day.
struct DirectoryJournalLines {
  private let names: Names

  init(_ names: Names) { self.names = names }

  /// What one order recorded.
  func sentences(of order: OrderID) -> [Words] {
    names.directory.entries(of: order).map { $0.told(names) }
  }
}
