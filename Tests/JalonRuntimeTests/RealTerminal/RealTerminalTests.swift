import Foundation
import Testing

/// What only a terminal can show: the program as it was built, keys, signals and the state in which it leaves the shell.
@Suite("In a real terminal", .serialized)
struct RealTerminalTests {
  private static let demo = "$JALON demo --keep $STORE --today 2026-11-23"
  /// Runs the program between two readings of the terminal's settings. The end is not written as it is shown: the
  /// shell repeats what it was given.
  private static let watched = "stty -a > $SCRATCH/before; \(demo); echo LEFT=$?; stty -a > $SCRATCH/after; echo DO''NE"

  /// The shell has its terminal as it lent it: settings, screen, cursor.
  private func expectGivenBack(_ terminal: Tmux) async throws {
    try await terminal.see("DONE")
    #expect(!terminal.file("before").isEmpty)
    #expect(terminal.file("before") == terminal.file("after"))
    #expect(!terminal.screen.contains("DÉMO"))
    #expect(try terminal.state("alternate_on") == "0")
    #expect(try terminal.state("cursor_flag") == "1")
    #expect(try terminal.state("mouse_any_flag") == "0")
  }

  @Test("the list opens, a sheet opens, and the shell is found again as it was")
  func quits() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    #expect(try terminal.state("alternate_on") == "1")
    try terminal.press("Enter")
    try await terminal.see("Parcours")
    try terminal.press("q")
    try await terminal.see("Filtre")
    try terminal.press("q")
    try await terminal.see("LEFT=0")
    try await expectGivenBack(terminal)
  }

  @Test("Ctrl-C twice leaves")
  func interrupt() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.press("C-c")
    try await terminal.see("Encore Ctrl-C")
    try terminal.press("C-c")
    try await terminal.see("LEFT=0")
    try await expectGivenBack(terminal)
  }

  @Test("from a respondent's hands, nothing that a keyboard can send leads out")
  func respondent() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.press("/")
    try terminal.type("étape:enquêtes")
    try terminal.press("Enter", "Enter")
    try await terminal.see("Parcours")
    try terminal.press("a")
    try await terminal.see("Modalités")
    try terminal.press("C-r")
    for _ in 1...2 {
      try terminal.type("noisette")
      try terminal.press("Enter")
    }
    try await terminal.see("Question 1 sur")
    try terminal.press(
      "C-c", "C-c", "C-z", "C-\\", "C-q", "C-p", "C-s", "C-l", "C-d", "F1", "F10", "M-x", ":", "q", "?")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.paste("noisette")
    try terminal.press("4")
    let screen = try await terminal.see("Question 2 sur")
    for hidden in ["Missions", "LEFT", "Champsaur", "Palette"] { #expect(!screen.contains(hidden), "\(hidden)") }
    try terminal.press("Escape")
    try await terminal.see("vérifie le code")
    try terminal.type("noisette")
    try terminal.press("Enter")
    try await terminal.see("Clavier rendu")
  }

  @Test(
    "a signal that ends the program gives the terminal back",
    arguments: [
      SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSYS,
      40, 64,
    ])
  func signals(_ number: Int32) async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.signal(number)
    try await terminal.see("LEFT=\(128 + number)")
    try await expectGivenBack(terminal)
  }

  @Test("an unknown kind of terminal is replaced by a known one")
  func unknownTerminal() async throws {
    let terminal = try Tmux(Self.watched, environment: ["TERM": "xterm-jalon"])
    try await terminal.see("DÉMO")
    try terminal.press("q")
    try await terminal.see("LEFT=0")
  }

  @Test("a terminal that cannot place its cursor is refused in words")
  func dumb() async throws {
    let terminal = try Tmux(Self.watched, environment: ["TERM": "dumb"])
    try await terminal.see("ne sait pas placer son curseur")
    try await terminal.see("LEFT=2")
  }

  @Test("without colours the row in focus is still marked")
  func noColour() async throws {
    let terminal = try Tmux(Self.watched, environment: ["NO_COLOR": "1"])
    let screen = try await terminal.see("DÉMO")
    #expect(screen.split(separator: "\n").contains { $0.hasPrefix(">") })
    #expect(terminal.colours.firstMatch(of: /\u{1B}\[([0-9]+;)*[349][0-7]([;m])/) == nil)
  }

  @Test("a terminal that knows every colour is given the theme's own, where its description is installed")
  func trueColour() async throws {
    let described =
      "printf 'jalon-direct,use=xterm-256color,RGB,colors#0x1000000,pairs#0x7FFF,initc@,ccc@,"
      + #"setaf=\\E[38;2;%%p1%%{65536}%%/%%d;%%p1%%{256}%%/%%{255}%%&%%d;%%p1%%{255}%%&%%dm,"#
      + #"setab=\\E[48;2;%%p1%%{65536}%%/%%d;%%p1%%{256}%%/%%{255}%%&%%d;%%p1%%{255}%%&%%dm,\n'"#
      + " > $SCRATCH/direct.ti && tic -x -o $SCRATCH/terminfo $SCRATCH/direct.ti; "
    let terminal = try Tmux(
      described + "export TERM=jalon-256color COLORTERM=truecolor TERMINFO=$SCRATCH/terminfo; " + Self.watched)
    try await terminal.see("DÉMO")
    #expect(terminal.colours.contains("8;2;"))
    #expect(terminal.colours.firstMatch(of: /\u{1B}\[([0-9]+;)*[34]8;5;/) == nil)
  }

  @Test("where the locale knows no accents, the screen holds nothing but ASCII")
  func ascii() async throws {
    let terminal = try Tmux(Self.watched, environment: ["LANG": "C", "LC_ALL": "C"])
    try await terminal.see("DEMO")
    let others = terminal.screen.filter { !$0.isASCII }
    #expect(others.isEmpty)
  }

  @Test("a window that is too small says what is needed, and comes back when it is large again")
  func small() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.resize(columns: 50, rows: 15)
    try await terminal.see("60 × 15")
    try terminal.resize(columns: 120, rows: 40)
    try await terminal.see("DÉMO")
  }

  @Test("the window changes its size while a form is filled: nothing typed is lost")
  func resizeInAForm() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.type("La directrice a rappelé, ")
    try terminal.resize(columns: 62, rows: 20)
    try terminal.type("elle préfère mardi.")
    try terminal.resize(columns: 50, rows: 15)
    try await terminal.see("60 × 15")
    try terminal.resize(columns: 100, rows: 30)
    try await terminal.see("La directrice a rappelé, elle préfère mardi.")
  }

  @Test("a paste goes into the field in one piece, and never runs a key")
  func paste() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.paste("q a / : première ligne\nseconde ligne")
    try await terminal.see("q a / : première ligne")
    try await terminal.see("seconde ligne")
  }

  @Test("a paste where nothing is typed is ignored, and says so")
  func pasteOutside() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    try terminal.paste("qqq")
    try await terminal.see("Collage ignoré")
    try await terminal.see("DÉMO")
  }

  @Test("a long text is written in the person's own editor, which has the terminal for itself")
  func editor() async throws {
    let terminal = try Tmux("true")
    // It reads a line from the keyboard, and leaves something running behind it as some editors do.
    let editor = try terminal.script(
      "editeur",
      """
      cat "$1" >> $SCRATCH/seen; stty -a > $SCRATCH/during; sleep 20 &
      echo EDITEUR; read line; printf '%s' "$line" > "$1"
      """)
    _ = try terminal.script("play", "export EDITOR=\(editor)\n\(Self.watched)")
    try terminal.type("$SCRATCH/play")
    try terminal.press("Enter")
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.type("Avant.")
    try terminal.press("C-e")
    try await terminal.see("EDITEUR")
    try terminal.type("Écrit ailleurs.")
    try terminal.press("Enter")
    try await terminal.see("── Ajouter une note")
    try await terminal.see("Écrit ailleurs.")
    #expect(terminal.file("seen") == "Avant.")
    #expect(terminal.file("during") == terminal.file("before"))
    try terminal.press("C-s")
    try await terminal.see("Enregistré")
    try terminal.press("q")
    try await terminal.see("LEFT=0")
    try await expectGivenBack(terminal)
  }

  @Test("an editor that fails changes nothing, and the form says so")
  func failingEditor() async throws {
    let terminal = try Tmux(Self.watched, environment: ["EDITOR": "false"])
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.type("Avant.")
    try terminal.press("C-e")
    try await terminal.see("s’est arrêté sur une erreur")
    try await terminal.see("Avant.")
  }

  @Test("a program killed in the middle of a form offers what was typed the next time")
  func killed() async throws {
    let terminal = try Tmux("\(Self.demo); stty sane; printf '\\033[?1049l'; \(Self.demo)")
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.type("La présidente demande un rendez-vous avant la fin du mois.")
    try terminal.press("Tab")
    try await terminal.see("> Date")
    // The picture goes before the disk.
    try await Task.sleep(for: .milliseconds(250))
    try terminal.signal(SIGKILL)
    try await terminal.see("Filtre")
    try terminal.press("o")
    try await terminal.see("Un brouillon attend")
    try terminal.press("Enter")
    try await terminal.see("La présidente demande un rendez-vous")
  }

  @Test("killed within a field, a second after the last letter, nothing is lost; and while nobody types nothing wakes")
  func killedWithin() async throws {
    let terminal = try Tmux("\(Self.demo); stty sane; printf '\\033[?1049l'; \(Self.demo)")
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.type("Douze lettres.")
    try await terminal.see("Douze lettres.")
    try await Task.sleep(for: .milliseconds(1_000))
    let before = try terminal.wakes()
    try await Task.sleep(for: .milliseconds(1_000))
    #expect(try terminal.wakes() == before)
    try terminal.signal(SIGKILL)
    try await terminal.see("Filtre")
    try terminal.press("o")
    try await terminal.see("Un brouillon attend")
    try terminal.press("Enter")
    try await terminal.see("Douze lettres.")
  }

  @Test("ten thousand letters that were just pasted survive a kill")
  func killedAfterPaste() async throws {
    let terminal = try Tmux("\(Self.demo); stty sane; printf '\\033[?1049l'; \(Self.demo)")
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.paste(String(repeating: "Compte rendu. ", count: 750) + "FIN")
    try await terminal.see("FIN")
    try await Task.sleep(for: .milliseconds(60))
    try terminal.signal(SIGKILL)
    try await terminal.see("Filtre")
    try terminal.press("o")
    try await terminal.see("Un brouillon attend")
    try terminal.press("Enter", "C-End")
    try await terminal.see("Compte rendu.")
  }

  @Test("a draft is not thrown away by a key that is held down, nor by what was typed before the question was seen")
  func held() async throws {
    let terminal = try Tmux(Self.demo)
    try await terminal.see("DÉMO")
    try terminal.press("g", "b")
    try await terminal.see("Aucun brouillon")
    try terminal.press("Escape")
    try await terminal.see("Filtre")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.type("Une note")
    try terminal.press("Escape")
    try await terminal.see("Brouillon gardé")
    try terminal.press("g", "b")
    try await terminal.see("Ajouter une note")
    try terminal.type("xxxxxo")
    try await terminal.see("sera perdu")
    try await Task.sleep(for: .milliseconds(300))
    try terminal.press("Enter")
    try await terminal.hide("sera perdu")
    try await terminal.see("Ajouter une note")
    try terminal.press("x")
    try await terminal.see("sera perdu")
    try await Task.sleep(for: .milliseconds(200))
    try terminal.press("o")
    try await terminal.see("Aucun brouillon")
  }

  @Test("a hangup in the middle of a form keeps what was typed")
  func hungUp() async throws {
    let terminal = try Tmux("\(Self.demo); \(Self.demo)")
    try await terminal.see("DÉMO")
    try terminal.press("o")
    try await terminal.see("Ajouter une note")
    try terminal.type("Court.")
    try await terminal.see("Court.")
    try terminal.signal(SIGHUP)
    try await terminal.see("Filtre")
    try terminal.press("o")
    try await terminal.see("Un brouillon attend")
  }

  @Test("a second Jalon on the same file opens read-only and says who holds it")
  func second() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    let store = terminal.scratch.appendingPathComponent("essai.jalon").path
    let other = try Tmux("$JALON --store \(store) --as c-roux")
    try await other.see("LECTURE SEULE")
    try other.press("n")
    try await other.see("Ouvert en écriture par")
  }

  @Test("a second Jalon of the same person follows what the first one writes, and takes over with g w")
  func takesOver() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    let store = terminal.scratch.appendingPathComponent("essai.jalon").path
    let other = try Tmux("$JALON --store \(store) --as c-roux --today 2026-11-23")
    try await other.see("celui-ci suit")
    try other.press("/")
    try other.type("05-018")
    try other.press("Enter", "Enter")
    try await other.see("05-018")
    try terminal.press("/")
    try terminal.type("05-018")
    try terminal.press("Enter", "o")
    try await terminal.see("Ajouter une note")
    try terminal.type("Vu de la seconde.")
    try terminal.press("C-s")
    try await terminal.see("Enregistré")
    try other.press("BTab")
    try await other.see("Vu de la seconde")
    let first = try #require(try terminal.process())
    try other.press("g", "w")
    #expect(try await Tmux.hasEnded(first))
    try await other.hide("LECTURE SEULE")
    try await other.see("Filtre")
    try other.press("o")
    try await other.see("Ajouter une note")
  }

  @Test("Escape answers at once")
  func escape() async throws {
    let terminal = try Tmux(Self.watched)
    try await terminal.see("DÉMO")
    var fastest = Duration.seconds(10)
    for _ in 0..<4 {
      try terminal.press("?")
      try await terminal.see("Aide  ")
      let start = ContinuousClock.now
      try terminal.press("Escape")
      try await terminal.see("Filtre")
      fastest = min(fastest, ContinuousClock.now - start)
    }
    #expect(fastest < .milliseconds(250), "the fastest of four took \(fastest)")
  }

  @Test("an arrow sent in two pieces is an arrow all the same")
  func splitArrow() async throws {
    let terminal = try Tmux(Self.watched)
    let before = try await terminal.see("DÉMO")
    try terminal.type("\u{1B}[B")
    try await terminal.hide(before)
    try terminal.type("\u{1B}[97;5u")
    try await terminal.see("DÉMO")
    #expect(try terminal.process() != nil)
  }

  @Test("the program ends with its window")
  func closedWindow() async throws {
    let terminal = try Tmux(Self.demo)
    try await terminal.see("DÉMO")
    let program = try #require(try terminal.process())
    try terminal.closeWindow()
    #expect(try await Tmux.hasEnded(program))
  }

  @Test("stopped and called back, the program paints its screen again")
  func suspended() async throws {
    let terminal = try Tmux(Self.demo)
    try await terminal.see("DÉMO")
    try terminal.press(":")
    try terminal.type("suspendre")
    try terminal.press("Enter")
    try await terminal.hide("DÉMO")
    try terminal.type("fg")
    try terminal.press("Enter")
    try await terminal.see("DÉMO")
  }
}

extension Tmux {
  /// How often the program has given up the processor so far.
  fileprivate func wakes() throws -> Int {
    guard let program = try process() else { return 0 }
    let status = try String(contentsOfFile: "/proc/\(program)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
    return line?.split(separator: "\t").last.flatMap { Int($0) } ?? 0
  }
}
