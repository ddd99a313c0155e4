import JalonTerminal

// The mouse does what keys would: nothing knows of it but this.
extension App {
  /// As many arrows as lead to the row that was clicked, Enter where it had the focus; the wheel is an arrow.
  mutating func point(_ mouse: Mouse) -> [Asked] {
    switch mouse.gesture {
    case .wheelUp: turn(.up)
    case .wheelDown: turn(.down)
    case .click: click(mouse.place)
    }
  }

  private mutating func turn(_ key: Key) -> [Asked] {
    knows(key) ? handle(.key(key)) : []
  }

  /// A key that does nothing says so; a wheel need not.
  private func knows(_ key: Key) -> Bool { top.isTyping || top.action(of: [key], desk) != nil }

  private mutating func click(_ place: Point) -> [Asked] {
    let picture = draw()
    if let asked = turnTo(tabAt: place, in: picture) { return asked }
    guard let cursor = picture.cursor else { return [] }
    guard cursor.row != place.row else { return top.entersOnClick ? handle(.key(.enter)) : [] }
    return go(to: place, from: cursor, in: picture)
  }

  /// Nothing moves where no arrow leads to that row, or where the list would scroll on the way. A field that is left may say
  /// what it lacks in a line of its own: then the row that was pointed at is the one that begins as it did.
  private mutating func go(to place: Point, from cursor: Point, in picture: Surface) -> [Asked] {
    let key: Key = place.row > cursor.row ? .down : .up
    guard knows(key) else { return [] }
    var (app, asked, last) = (self, [Asked](), cursor.row)
    for _ in 0..<picture.size.rows {
      asked += app.handle(.key(key))
      let now = app.draw()
      guard let row = now.cursor?.row, row != last, (row > last) == (key == .down) else { return [] }
      let isMoved = now.head(place.row) != picture.head(place.row)
      if isMoved ? now.head(row) == picture.head(place.row) : row == place.row {
        guard isMoved || now.says(at: place) == picture.says(at: place) else { return [] }
        self = app
        return asked
      }
      guard isMoved || (row < place.row) == (key == .down) else { return [] }
      last = row
    }
    return []
  }

  /// Tab, until the tab under the pointer is in front; `nil` where there is none.
  private mutating func turnTo(tabAt place: Point, in picture: Surface) -> [Asked]? {
    guard let count = top.tabs, picture[place.column, place.row].text != " ",
      picture.hasTab(in: place.row), !top.isTyping
    else { return nil }
    guard let word = picture.word(at: place) else { return [] }
    var (app, asked) = (self, [Asked]())
    for _ in 0..<count {
      if app.draw().tabInFront(in: place.row).contains(word) {
        self = app
        return asked
      }
      asked += app.handle(.key(.tab))
    }
    return nil
  }
}

extension Surface {
  /// What is written around a place, whoever has the focus.
  fileprivate func says(at place: Point) -> String {
    (max(2, place.column)..<max(2, place.column) + 10).map { self[$0, place.row].text }.joined()
  }

  /// What a line begins with, whoever has the focus.
  fileprivate func head(_ row: Int) -> String { (2..<min(24, size.columns)).map { self[$0, row].text }.joined() }

  /// The letters of a line that touch those at a place; `nil` where there is none.
  fileprivate func word(at place: Point) -> String? {
    let isLetter = { (column: Int) in ![" ", "[", "]", ""].contains(self[column, place.row].text) }
    guard isLetter(place.column) else { return nil }
    var (first, last) = (place.column, place.column)
    while first > 0, isLetter(first - 1) { first -= 1 }
    while last + 1 < size.columns, isLetter(last + 1) { last += 1 }
    return (first...last).map { self[$0, place.row].text }.joined()
  }

  fileprivate func hasTab(in row: Int) -> Bool { !tabInFront(in: row).isEmpty }

  /// `Parcours`, between its brackets.
  fileprivate func tabInFront(in row: Int) -> String {
    let line = (0..<size.columns).map { self[$0, row].text }
    let roles = (0..<size.columns).map { self[$0, row].role }
    guard let first = line.indices.first(where: { line[$0] == "[" && roles[$0] == .focus }),
      let last = line[first...].firstIndex(of: "]")
    else { return "" }
    return line[first...last].joined()
  }
}
