import JalonTerminal
import Testing

@Suite("Writing a line")
struct LineEditorTests {
  private func typed(_ start: String, _ keys: Key...) -> LineEditor {
    var editor = LineEditor(start)
    for key in keys { _ = editor.handle(key) }
    return editor
  }

  @Test("letters go where the cursor is")
  func inserts() {
    let editor = typed("ac", .left, .character("b"))
    #expect(editor.text == "abc" && editor.cursor == 2)
  }

  @Test("Backspace takes a whole letter, accents included")
  func graphemes() {
    #expect(typed("ae\u{301}", .backspace).text == "a")
    #expect(typed("e", .character("\u{301}")).cursor == 1)
  }

  @Test("Ctrl-U, Ctrl-K and Ctrl-W cut before, after and by word")
  func cuts() {
    #expect(typed("un deux trois", .altLeft, .control("u")).text == "trois")
    #expect(typed("un deux trois", .altLeft, .control("k")).text == "un deux ")
    #expect(typed("un deux, ", .control("w")).text == "un ")
    #expect(typed("un deux", .home, .altRight, .delete).text == "undeux")
  }

  @Test("a paste is one line")
  func paste() {
    var editor = LineEditor("<>")
    _ = editor.handle(.left)
    editor.paste("a\nb\tc\r\nd")
    #expect(editor.text == "<a b c d>" && editor.cursor == 8)
  }

  @Test("keys that are not for the field are left to the screen")
  func leaves() {
    var editor = LineEditor("a")
    for key: Key in [.enter, .escape, .tab, .up, .pageDown, .function(1), .control("s")] {
      let isForTheField = editor.handle(key)
      #expect(!isForTheField)
    }
    #expect(editor.text == "a")
  }

  @Test("the cursor is always in the window, whatever is typed")
  func window() {
    var dice = Dice(5)
    var editor = LineEditor()
    let keys: [Key] = [.left, .right, .home, .end, .backspace, .delete, .control("w"), .altLeft, .altRight]
    for _ in 0..<1_500 {
      if dice.number(0...3) == 0 {
        _ = editor.handle(keys[dice.number(0...keys.count - 1)])
      } else {
        editor.insert(dice.text(upTo: 3))
      }
      let columns = dice.number(0...12)
      let window = editor.window(columns: columns)
      #expect(window.cursor >= 0 && window.cursor < max(1, columns))
      #expect(editor.cursor >= 0 && editor.cursor <= editor.text.count)
    }
  }
}

@Suite("Writing a text")
struct TextAreaTests {
  private let size = Size(columns: 11, rows: 3)

  @Test("lines break between words")
  func wraps() {
    let area = TextArea("Les livrables sont là", size: size)
    #expect(area.window.lines == ["Les ", "livrables ", "sont là"])
    #expect(area.window.cursor == Point(column: 7, row: 2))
  }

  @Test("up and down keep the column through a shorter line")
  func columns() {
    var area = TextArea("abcdef\nx\nabcdef", size: size)
    _ = area.handle(.left)
    for key: Key in [.up, .up] { _ = area.handle(key) }
    #expect(area.window.cursor == Point(column: 5, row: 0))
    for key: Key in [.down, .down] { _ = area.handle(key) }
    #expect(area.window.cursor == Point(column: 5, row: 2))
  }

  @Test("Home, End and Enter work on the line")
  func lines() {
    var area = TextArea("un\ndeux", size: size)
    for key: Key in [.home, .character(">"), .up, .end, .enter, .character("b")] { _ = area.handle(key) }
    #expect(area.text == "un\nb\n>deux")
  }

  @Test("a paste keeps its lines")
  func paste() {
    var area = TextArea("", size: size)
    area.paste("a\r\nb\rc\td")
    #expect(area.text == "a\nb\nc d")
  }

  @Test("the cursor is always in sight, whatever is typed")
  func random() {
    var dice = Dice(9)
    let keys: [Key] = [
      .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .enter, .backspace, .delete, .control("k"),
      .control("u"), .control("w"), .altLeft, .altRight,
    ]
    for round in 0..<60 {
      var area = TextArea("", size: Size(columns: round % 7 + 1, rows: round % 5 + 1))
      for _ in 0..<60 {
        if dice.number(0...2) == 0 {
          area.insert(dice.text(upTo: 4))
        } else {
          _ = area.handle(keys[dice.number(0...keys.count - 1)])
        }
        let window = area.window
        #expect(window.cursor.row >= 0 && window.cursor.row < area.size.rows)
        #expect(area.cursor <= area.text.count)
        #expect(window.lines.count <= area.size.rows)
      }
    }
  }
}
