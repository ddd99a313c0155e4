import JalonTerminal
import Testing

/// What each row of any surface must be: as wide as the surface, with no half of a wide glyph alone.
func expectWhole(_ surface: Surface, _ comment: Comment? = nil) {
  for row in 0..<surface.size.rows {
    let cells = (0..<surface.size.columns).map { surface[$0, row] }
    for (index, cell) in cells.enumerated() {
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      if cell.width == 2 { #expect(next?.isRest == true, comment) }
      if cell.isRest { #expect(index > 0 && cells[index - 1].width == 2, comment) }
    }
    let text = surface.textRows[row]
    #expect(GlyphWidth.columns(of: text) == surface.size.columns, comment)
    #expect(SafeText.visible(text) == text, comment)
  }
}

@Suite("The surface")
struct SurfaceTests {
  /// The row that is left once each text is written at its column.
  private func row(_ columns: Int, _ texts: (column: Int, text: String)..., width: Int? = nil) -> String {
    var surface = Surface(size: Size(columns: columns, rows: 1))
    for (column, text) in texts { surface.write(text, at: Point(column: column, row: 0), width: width) }
    expectWhole(surface)
    return surface.textRows[0]
  }

  private func row(_ columns: Int, _ text: String, _ alignment: Alignment) -> String {
    var surface = Surface(size: Size(columns: columns, rows: 1))
    surface.write(text, in: surface.area, alignment: alignment)
    return surface.textRows[0]
  }

  @Test("text that is cut always shows a mark")
  func cut() {
    #expect(row(8, (0, "Les Ateliers")) == "Les Ate…")
    #expect(row(12, (0, "Les Ateliers")) == "Les Ateliers")
    #expect(row(12, (2, "Les Ateliers"), width: 5) == "  Les …     ")
    #expect(row(1, (0, "ab")) == "…")
  }

  @Test("a wide glyph is never split")
  func wide() {
    #expect(row(4, (0, "作者作")) == "作 …")
    #expect(row(5, (0, "a作者b")) == "a作 …")
    #expect(row(4, (0, "作者"), (1, "x")) == " x者")
    #expect(row(4, (0, "作者"), (2, "x")) == "作x ")
    #expect(row(4, (0, "abcd"), (1, "作")) == "a作d")
  }

  @Test("an accent in two code points stays in the cell of its letter")
  func decomposed() {
    #expect(row(4, (0, "e\u{301}t")) == "e\u{301}t  ")
    #expect(row(2, (0, "e\u{301}a\u{301}")) == "e\u{301}a\u{301}")
  }

  @Test("what is outside is not written")
  func outside() {
    var surface = Surface(size: Size(columns: 4, rows: 2))
    for point in [(-1, 0), (0, -1), (4, 0), (0, 2), (.max, .max), (.min, .min)] {
      #expect(surface.write("abc", at: Point(column: point.0, row: point.1)) == 0)
    }
    #expect(surface == Surface(size: Size(columns: 4, rows: 2)))
  }

  @Test("padding fills the room with the role")
  func padding() {
    var surface = Surface(size: Size(columns: 6, rows: 1))
    #expect(surface.write("ab", at: Point(column: 1, row: 0), role: .focus, width: 4, padded: true) == 4)
    #expect(surface.roleRows == [".>>>>."])
    #expect(surface.roleLegend == ". text · > focus")
  }

  @Test("text stands at the right or in the middle when asked")
  func alignment() {
    #expect(row(7, "abc", .right) == "    abc")
    #expect(row(7, "abc", .centre) == "  abc  ")
    #expect(row(3, "abcdef", .right) == "ab…")
  }

  @Test("random writes keep every row whole, from 1×1 to 200×60")
  func random() {
    var dice = Dice(7)
    for round in 0..<250 {
      let size = Size(
        columns: dice.number(1...(round % 9 == 0 ? 200 : 24)), rows: dice.number(1...(round % 9 == 0 ? 60 : 6)))
      var surface = Surface(size: size)
      for _ in 0..<40 {
        let point = Point(column: dice.number(-2...size.columns + 2), row: dice.number(-2...size.rows + 2))
        let width = dice.number(-1...30)
        let used = surface.write(dice.text(upTo: 20), at: point, role: .late, width: width, padded: round % 2 == 0)
        #expect(used <= max(0, width))
      }
      expectWhole(surface, "round \(round)")
      expectWhole(surface.inASCII)
      #expect(surface.inASCII.textRows.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
    }
  }

  @Test("a hostile text leaves a whole row", arguments: Hostile.all)
  func hostile(text: String) {
    for columns in [1, 2, 3, 10, 40] {
      var surface = Surface(size: Size(columns: columns, rows: 1))
      surface.write(text, at: Point(column: 0, row: 0))
      expectWhole(surface)
    }
  }

  @Test("a cell keeps its text, its width and its role")
  func cell() {
    var surface = Surface(size: Size(columns: 4, rows: 1))
    surface.write("e\u{301}\u{302}\u{303}作", at: Point(column: 0, row: 0), role: .alert)
    #expect(surface[0, 0].text == "e\u{301}\u{302}\u{303}")
    #expect(surface[1, 0].text == "作" && surface[1, 0].width == 2 && surface[2, 0].isRest)
    #expect((0..<3).allSatisfy { surface[$0, 0].role == .alert })
    #expect(MemoryLayout<Cell>.stride == 16)
  }

  @Test("areas never have a negative side")
  func areas() {
    var dice = Dice(3)
    for _ in 0..<2_000 {
      let area = Area(
        column: dice.number(-5...5), row: dice.number(-5...5), columns: dice.number(-5...9), rows: dice.number(-5...9))
      let count = [dice.number(-9...20), .max, .min][dice.number(0...2)]
      for part in [
        area.top(count), area.bottom(count), area.dropTop(count), area.dropBottom(count), area.left(count),
        area.right(count), area.dropLeft(count), area.dropRight(count), area.inset(columns: count, rows: count),
        area.line(count), area.centred(columns: count, rows: count), area.intersection(area.dropLeft(2)),
      ] {
        #expect(part.columns >= 0 && part.rows >= 0)
        #expect(part.columns <= area.columns && part.rows <= area.rows)
        #expect(part.isEmpty || part.intersection(area) == part)
      }
    }
    #expect(Area(Size(columns: 10, rows: 4)).bottom(1) == Area(column: 0, row: 3, columns: 10, rows: 1))
    #expect(Area(Size(columns: 10, rows: 4)).right(3) == Area(column: 7, row: 0, columns: 3, rows: 4))
  }
}
