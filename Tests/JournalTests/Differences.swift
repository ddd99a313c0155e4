import Foundation
import Testing

/// What a later version tells otherwise than the one that wrote the files, on purpose: `N.N-readout-now.txt`.
///
/// A line that begins with `#` says why; those after it are told no more (`- …`) or told since (`+ …`).
struct Differences {
  let expected: Set<String>
  /// Lines that stand under no reason.
  let unexplained: [String]

  init(_ lines: [String]) {
    expected = Set(lines.filter { !$0.hasPrefix("#") })
    unexplained = lines.first.map { $0.hasPrefix("#") ? [] : [$0] } ?? []
  }

  /// Records each line that is told otherwise, and that nobody expected.
  func expectSame(_ kept: [String], _ told: [String], _ where: String, in journal: Journal) {
    let changes = told.difference(from: kept).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }
    #expect(unexplained.isEmpty, "\(journal.version)-readout-now.txt begins without a line « # why »")
    for change in changes where !expected.contains(change) {
      Issue.record(
        """
        \(`where`): \(change)
        Files of \(journal.version) no longer tell what they told. Mend what changed it; where it is meant, write this line \
        into Tests/Journals/\(journal.version)-readout-now.txt, under a line « # why ».
        """)
    }
  }
}
