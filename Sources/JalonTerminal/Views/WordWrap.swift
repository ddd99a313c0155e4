/// Where lines break: after a space, or inside a word that is longer than the line.
public enum WordWrap {
  public static func lines(of text: String, columns: Int) -> [String] {
    let characters = Array(text)
    return ranges(of: characters, columns: columns).map { trimmed(characters[$0]) }
  }

  /// The pieces of one line without newline, each at most `columns` wide, spaces at the break included.
  static func ranges(of characters: [Character], columns: Int) -> [Range<Int>] {
    let room = max(1, columns)
    var result: [Range<Int>] = []
    var start = 0
    var width = 0
    var breakAt: Int?
    var index = 0
    while index < characters.count {
      let isSpace = characters[index] == " "
      width += GlyphWidth.columns(of: characters[index])
      if isSpace {
        breakAt = index + 1
      } else if width > room && index > start {
        let end = breakAt ?? index
        result.append(start..<end)
        (start, index, width, breakAt) = (end, end, 0, nil)
        continue
      }
      index += 1
    }
    return result + [start..<characters.count]
  }

  private static func trimmed(_ piece: ArraySlice<Character>) -> String {
    var piece = piece
    while piece.last == " " { piece.removeLast() }
    return String(piece)
  }
}
