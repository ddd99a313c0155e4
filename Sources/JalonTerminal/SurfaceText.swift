/// The picture as text, for tests, tapes and exports.
extension Surface {
  /// One string a row, each exactly as wide as the surface.
  public var textRows: [String] { (0..<size.rows).map { String(decoding: bytes(ofRow: $0), as: UTF8.self) } }

  /// The same rows without the spaces at their ends.
  public var trimmedRows: [String] {
    (0..<size.rows).map { row in
      var bytes = bytes(ofRow: row)
      while bytes.last == 0x20 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private func bytes(ofRow row: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * size.columns)
    for index in row * size.columns..<(row + 1) * size.columns { cells[index].append(to: &bytes) }
    return bytes
  }

  /// One letter a cell: what each place means. See `Role.letter`.
  public var roleRows: [String] {
    (0..<size.rows).map { row in
      String(cells[row * size.columns..<(row + 1) * size.columns].map(\.role.letter))
    }
  }

  /// What the letters of `roleRows` stand for, for those that appear.
  public var roleLegend: String {
    let used = Set(cells.map(\.role))
    return Role.allCases.filter(used.contains).map { "\($0.letter) \($0)" }.joined(separator: " · ")
  }

  /// A run of neighbours with the same role on one row.
  struct Run {
    let column: Int
    let row: Int
    let columns: Int
    let role: Role
    let text: String
  }

  var runs: [Run] {
    var result: [Run] = []
    for row in 0..<size.rows {
      var column = 0
      while column < size.columns {
        let role = self[column, row].role
        var end = column
        while end < size.columns && self[end, row].role == role { end += 1 }
        let text = (column..<end).map { self[$0, row].text }.joined()
        result.append(Run(column: column, row: row, columns: end - column, role: role, text: text))
        column = end
      }
    }
    return result
  }
}
