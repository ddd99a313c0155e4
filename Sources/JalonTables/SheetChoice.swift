import JalonCore

/// Which sheet of a workbook is read.
struct SheetChoice {
  let names: [String]
  let hidden: Set<String>

  /// Those to look into, in order, until one says something: the one that was named; else those that are shown.
  func candidates(_ wanted: String?) throws(TableFault) -> [Int] {
    guard let wanted else {
      let shown = names.indices.filter { !hidden.contains(names[$0]) }
      return shown.isEmpty ? Array(names.indices) : shown
    }
    let found = names.firstIndex(of: wanted) ?? names.firstIndex { $0.folded == wanted.folded }
    guard let found else { throw .noSheet(wanted, known: names) }
    return [found]
  }

  /// A workbook of one sheet says nothing of it.
  func notices(reading name: String) -> [TableNotice] {
    let others = names.filter { $0 != name && !hidden.contains($0) }
    let unseen = names.filter { $0 != name && hidden.contains($0) }
    return (others.isEmpty ? [] : [.sheet(name, others: others)]) + (unseen.isEmpty ? [] : [.hiddenSheets(unseen)])
  }
}
