/// How a text stands in the value of a line (RFC 5545, 3.3.11): a backslash before `\`, `;`, `,` and for a new line.
enum CalendarText {
  static func escaped(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    for scalar in plain(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": written.append(contentsOf: ["\\", scalar])
      case "\n": written.append(contentsOf: ["\\", "n"])
      default: written.append(scalar)
      }
    }
    return String(written)
  }

  static func unescaped(_ written: some StringProtocol) -> String {
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in written.unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// The texts of a list, which commas part: `CATEGORIES:Échéance,DLA`.
  static func list(_ written: String) -> [String] {
    var (parts, isEscaped) = ([String.UnicodeScalarView()], false)
    for scalar in written.unicodeScalars {
      if scalar == ",", !isEscaped {
        parts.append(String.UnicodeScalarView())
      } else {
        parts[parts.count - 1].append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return parts.map { unescaped(String($0)) }.filter { !$0.isEmpty }
  }

  /// Lines end in one way, and what no calendar may hold is left out.
  static func plain(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r": kept.append("\n")
      case "\n": if last != "\r" { kept.append("\n") }
      case "\t": kept.append(scalar)
      default: if scalar.value >= 0x20, scalar.value != 0x7F { kept.append(scalar) }
      }
      last = scalar
    }
    return String(kept)
  }
}

/// Long lines go on below, after a space (RFC 5545, 3.1).
enum LineFolding {
  /// Octets of a line, its end not counted.
  private static let most = 75

  /// In lines of 75 octets at most, ended by CR LF; no character is cut.
  static func folded(_ line: String) -> String {
    var (text, room) = ("", most)
    for character in line {
      for piece in pieces(of: character) {
        if piece.utf8.count > room {
          text += "\r\n "
          room = most - 1
        }
        text += piece
        room -= piece.utf8.count
      }
    }
    return text + "\r\n"
  }

  // One that is longer than a line is cut between its scalars.
  private static func pieces(of character: Character) -> [String] {
    character.utf8.count < most ? [String(character)] : character.unicodeScalars.map { String($0) }
  }

  /// The whole lines of a file, each with the number of its first line. Lines may end by CR LF, LF or CR.
  ///
  /// On bytes: some programs cut a letter in two where they fold.
  static func unfolded(_ bytes: [UInt8]) -> [(number: Int, bytes: [UInt8])] {
    var lines: [(number: Int, bytes: [UInt8])] = []
    var (number, start) = (1, bytes.startIndex)
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == 0x0D || $0 == 0x0A } ?? bytes.endIndex
      if bytes[start] == 0x20 || bytes[start] == 0x09, !lines.isEmpty {
        lines[lines.count - 1].bytes += bytes[(start + 1)..<max(end, start + 1)]
      } else if start < end {
        lines.append((number, Array(bytes[start..<end])))
      }
      let isPair = end + 1 < bytes.endIndex && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = min(bytes.endIndex, end + (isPair ? 2 : 1))
      number += 1
    }
    return lines
  }
}
