internal import CNcurses
import JalonTerminal

/// The real terminal, through ncurses. One thread owns it; `wake` is for the others.
///
/// Curses paints; keys are read from the terminal by `InputDecoder`, because curses loses keys beside a stray byte,
/// leaks unknown sequences as letters and waits a second on Esc.
public final class CursesTerminal: Terminal {
  public private(set) var size: Size
  public private(set) var warnings: [TerminalWarning]
  public let wake: @Sendable () -> Void = { jalon_wake() }

  /// Changing it repaints everything on the next frame.
  public var theme: Theme {
    didSet {
      colours = CursesColours(theme: theme, isColoured: settings.hasColours)
      repaint()
    }
  }

  private(set) var settings: TerminalSettings
  private let isASCII: Bool
  private var colours: CursesColours
  var decoder: InputDecoder
  private var shown: Surface?
  /// Learnt while coming back from an editor; the next `read` gives it.
  var pending: [Input] = []
  var isSuspended = false
  var isClosed = false
  /// When the terminal was asked about itself.
  private(set) var asked: Int64?

  /// - Parameter type: the value of `TERM`.
  public init(settings: TerminalSettings, type: String) throws(TerminalRefusal) {
    guard jalon_is_terminal() else { throw .notATerminal }
    let locale = jalon_locale()
    settings.lastWords.withCString { jalon_guard_begin($0) }
    do throws(TerminalRefusal) {
      warnings = try CursesTerminal.start(type: type, direct: settings.hasColours && settings.hasTrueColour)
    } catch {
      jalon_guard_end()
      throw error
    }
    if locale == 1 { warnings.append(.replacedLocale) }
    if locale == 0 { warnings.append(.drawnInASCII) }
    self.settings = settings
    isASCII = settings.isASCII || locale == 0
    theme = settings.theme
    colours = CursesColours(theme: settings.theme, isColoured: settings.hasColours)
    decoder = InputDecoder(terminfo: CursesKeys.fromTerminfo(), hasMouse: settings.hasMouse)
    size = Size(columns: 80, rows: 24)
    jalon_enter()
    askForMouse()
    _ = measure()
    if settings.asksBackground, TerminalSettings.answers(type: type) { askBackground() }
  }

  deinit { close() }

  /// Presses and the wheel, and no movement, each in figures: entering has just turned all of it off.
  private func askForMouse() {
    if settings.hasMouse { "\u{1B}[?1000h\u{1B}[?1006h".withCString { jalon_send($0) } }
  }

  private func askBackground() {
    asked = jalon_milliseconds()
    decoder.expectAnswer()
    jalon_ask_background()
  }

  /// Starts curses on the type asked for, with every colour where that is described; else on the two that nearly every
  /// terminal obeys.
  private static func start(type: String, direct: Bool) throws(TerminalRefusal) -> [TerminalWarning] {
    // First: curses would catch what is left, and its way of leaving has no word.
    guard jalon_signals_begin() else { throw .noPipe }
    do throws(TerminalRefusal) { return try startCurses(type: type, direct: direct) } catch {
      jalon_signals_end()
      throw error
    }
  }

  private static func startCurses(type: String, direct: Bool) throws(TerminalRefusal) -> [TerminalWarning] {
    let wanted = direct ? [directType(type), type] : [type]
    guard let found = (wanted + ["xterm-256color", "xterm"]).first(where: { !$0.isEmpty && jalon_start($0) }) else {
      throw .unknownTerminal(type: type)
    }
    guard jalon_can_place() else {
      endwin()
      throw .cannotPlaceCursor(type: type)
    }
    return wanted.contains(found) ? [] : [.replacedType(type, by: found)]
  }

  /// `xterm-direct` for `xterm-256color`: the same terminal, whose colours are red, green and blue.
  private static func directType(_ type: String) -> String {
    let base = type.hasSuffix("-256color") ? String(type.dropLast("-256color".count)) : type
    return base.isEmpty || base.hasSuffix("-direct") ? base : "\(base)-direct"
  }

  /// Reads the size again; true when it changed.
  func measure() -> Bool {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard jalon_size(&rows, &columns) else { return false }
    let found = Size(columns: Int(columns), rows: Int(rows))
    guard found != size || shown == nil else { return false }
    jalon_resize(rows, columns)
    let isNew = found != size
    size = found
    shown = nil
    return isNew
  }
}

extension CursesTerminal {
  public func present(_ surface: Surface) {
    guard !isSuspended, !isClosed else { return }
    let picture = isASCII ? surface.inASCII : surface
    paint(picture)
    let cursor = picture.cursor.flatMap { picture.area.contains($0) ? $0 : nil }
    jalon_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1), settings.isSynchronised)
    shown = picture
  }

  /// Puts the cells that differ from those on the screen.
  private func paint(_ picture: Surface) {
    let old = shown?.size == picture.size ? shown : nil
    if old == nil { erase() }
    picture.forEachChange(since: old) { cell, column, row in
      if row < size.rows, column < size.columns { put(cell, column: column, row: row) }
    }
  }

  private func put(_ cell: Cell, column: Int, row: Int) {
    let brush = colours[cell.role]
    let codes = cell.isSimple ? [cell.base.value] : cell.scalars.map(\.value)
    jalon_put(
      Int32(row), Int32(column), codes, Int32(codes.count), Int32(cell.width), brush.attributes, brush.pair)
  }

  public func wear(_ theme: Theme) {
    if theme != self.theme { self.theme = theme }
  }

  public func listen(toMouse isOn: Bool) {
    settings.hasMouse = isOn
    decoder.hasMouse = isOn
    if isOn { askForMouse() } else { send("\u{1B}[?1006l\u{1B}[?1000l") }
  }

  public func send(_ sequence: String) {
    guard !isSuspended, !isClosed else { return }
    sequence.withCString { jalon_send($0) }
  }

  public func repaint() {
    shown = nil
    jalon_forget()
  }

  public func suspend() {
    guard !isSuspended, !isClosed else { return }
    isSuspended = true
    jalon_leave()
  }

  public func resume() {
    guard isSuspended, !isClosed else { return }
    pending += readEvents().filter(CursesTerminal.isStillDue)
    isSuspended = false
    comeBack()
  }

  /// Ctrl-C or Ctrl-Z in an editor were for the editor.
  private static func isStillDue(_ input: Input) -> Bool {
    switch input {
    case .signal(.interrupt), .signal(.suspend), .signal(.resume): false
    case .signal(.terminate), .signal(.hangup), .signal(.other), .key, .paste, .mouse, .resize, .background,
      .woken, .hangup:
      true
    }
  }

  /// Takes the screen again after an editor or a stop.
  func comeBack() {
    reset_prog_mode()
    jalon_enter()
    askForMouse()
    decoder.forget()
    repaint()
    if measure() { pending.append(.resize(size)) }
  }

  public func stop() {
    guard !isClosed else { return }
    suspend()
    jalon_stop()
    resume()
  }

  public func close() {
    guard !isClosed else { return }
    takeLastAnswer()
    isClosed = true
    if !isSuspended { jalon_leave() }
    jalon_signals_end()
    jalon_guard_end()
  }
}
