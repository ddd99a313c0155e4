import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Where the cursor of the terminal stands")
struct CursorTests {
  private let ground: Ground

  init() throws { ground = try Ground(demo: true) }

  private func begun() throws -> Stroll {
    try Stroll(over: ground.store, as: "c-roux", size: Size(columns: 100, rows: 30), language: .fr)
  }

  /// The lines on which something is marked as having the focus.
  private func marked(_ picture: Surface) -> [Int] {
    picture.textRows.indices.filter { row in
      (0..<picture.size.columns).contains { column in
        let cell = picture[column, row]
        return cell.role == .focus && cell.text == Glyphs.focus
      }
    }
  }

  @Test("in the help, the palette, the acts and the search, it stands on the row in focus while letters are typed")
  func lists() throws {
    for keys in ["?", ":", "e", "p"] {
      var place = try begun()
      if keys == "e" { place.open(MissionSheetScreen("05-014"), called: "05-014") }
      if keys == "p" { place.open(PlansScreen(), called: "plans") } else { place.press(.character(Character(keys))) }
      place.press(.down)
      let picture = place.app.draw()
      let cursor = try #require(picture.cursor)
      #expect(picture[cursor.column, cursor.row].text == Glyphs.focus, "\(place.screen)")
    }
  }

  @Test("on every screen it stands inside the picture, and on the one line that is marked where there is one")
  func everywhere() throws {
    var (waiting, seen) = ([try begun()], Set<String>())
    while let place = waiting.popLast() {
      guard seen.insert(place.screen).inserted else { continue }
      let rows = Keymaps.all.first { $0.screen == place.screen }?.rows ?? []
      let global = seen.count < 3 ? Keymaps.all.first { $0.screen == "everywhere" }?.rows ?? [] : []
      for row in rows + global {
        var next = place
        next.run(row.id)
        if !seen.contains(next.screen) { waiting.append(next) }
        let picture = next.app.draw()
        let cursor = try #require(picture.cursor, "\(next.way)")
        #expect(cursor.row > 0 && cursor.row < picture.size.rows - 1, "\(next.way)")
        let marked = marked(picture)
        if marked.count == 1, !next.app.top.isTyping { #expect(cursor.row == marked[0], "\(next.way)") }
      }
    }
    #expect(seen.count > 20, "\(seen.sorted())")
  }
}
