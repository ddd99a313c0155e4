import JalonCore

/// How a text reaches the clipboard of whoever is at the terminal, near or far: by a sequence that it reads (OSC 52).
struct Clipboard: Sendable {
  /// What stands between the program and the terminal, and takes sequences for itself.
  private enum Between { case nothing, tmux, screen }

  /// The settings do not forbid it.
  let isOn: Bool
  private let between: Between
  private let isKnown: Bool
  /// Terminals drop what is longer.
  private static let mostBytes = 74_000
  /// GNU screen passes so many letters at once.
  private static let piece = 240

  init(environment: [String: String], isOn: Bool = true) {
    let type = environment["TERM"] ?? ""
    let isSet = { (name: String) in !(environment[name] ?? "").isEmpty }
    self.isOn = isOn
    between = isSet("TMUX") ? .tmux : isSet("STY") ? .screen : .nothing
    // The Linux console and its elders print what they do not know.
    isKnown = !["", "linux", "vt", "ansi", "cons", "sun", "dumb", "pcansi"].contains {
      $0.isEmpty ? type.isEmpty : type.hasPrefix($0)
    }
  }

  /// What makes the terminal copy the text; `nil` where it cannot.
  func sequence(copying text: String) -> String? {
    guard isOn, isKnown, text.utf8.count <= Clipboard.mostBytes else { return nil }
    let plain = "\u{1B}]52;c;\(Base64.encode(text.utf8))\u{7}"
    switch between {
    case .nothing: return plain
    // Read by tmux itself where it keeps a clipboard, and passed on where it lets sequences through.
    case .tmux: return plain + "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\"
    case .screen:
      let letters = Array(plain.unicodeScalars)
      return stride(from: 0, to: letters.count, by: Clipboard.piece).map { start in
        let piece = letters[start..<min(start + Clipboard.piece, letters.count)]
        return "\u{1B}P" + String(String.UnicodeScalarView(piece)) + "\u{1B}\\"
      }.joined()
    }
  }
}
