import Testing

@testable import JalonRuntime

@Suite("Copying to the clipboard of the terminal")
struct ClipboardTests {
  @Test("a terminal that copies is given the text, as it is and through what stands between")
  func sequences() {
    let plain = "\u{1B}]52;c;w6l0w6k=\u{7}"
    #expect(Clipboard(environment: ["TERM": "xterm-256color"]).sequence(copying: "été") == plain)
    let tmux = Clipboard(environment: ["TERM": "tmux-256color", "TMUX": "/tmp/t,1,0"]).sequence(copying: "été")
    #expect(tmux == plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\")
    let screen = Clipboard(environment: ["TERM": "screen", "STY": "1.x"])
    #expect(screen.sequence(copying: "été") == "\u{1B}P" + plain + "\u{1B}\\")
    let long = screen.sequence(copying: String(repeating: "a", count: 600))?.split(separator: "\u{1B}\\") ?? []
    #expect(long.count > 2 && long.allSatisfy { $0.utf8.count < 256 })
  }

  @Test("one that does not, a text that is too long, and settings that say no, are given nothing")
  func refused() {
    for type in ["", "linux", "dumb", "vt100"] {
      #expect(Clipboard(environment: ["TERM": type]).sequence(copying: "été") == nil, "\(type)")
    }
    #expect(Clipboard(environment: ["TERM": "xterm"], isOn: false).sequence(copying: "été") == nil)
    #expect(Clipboard(environment: ["TERM": "xterm"]).sequence(copying: String(repeating: "a", count: 80_000)) == nil)
  }
}
