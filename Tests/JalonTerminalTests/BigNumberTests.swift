import JalonTerminal
import Testing

@Suite("A number to be read from the back of a room")
struct BigNumberTests {
  private func drawn(_ text: String, columns: Int, rows: Int = 5) -> [String] {
    var surface = Surface(size: Size(columns: columns, rows: rows))
    surface.draw(BigNumber(text), in: surface.area)
    return surface.trimmedRows
  }

  @Test("is drawn in squares where there is room for them")
  func wide() {
    #expect(
      drawn("7,5", columns: 16) == [
        "██████    ██████",
        "    ██    ██",
        "    ██    ██████",
        "    ██        ██",
        "    ██ ██ ██████",
      ])
  }

  @Test("is half as wide where there is less, and an ordinary text where there is none")
  func narrow() {
    #expect(drawn("7,5", columns: 15).first == "███   ███")
    #expect(drawn("7,5", columns: 8) == ["7,5", "", "", "", ""])
    #expect(drawn("7,5", columns: 16, rows: 3) == ["7,5", "", ""])
  }

  @Test("what has no large form is an ordinary text, whole")
  func letters() {
    #expect(drawn("76 pts", columns: 60).first == "76 pts")
  }
}
