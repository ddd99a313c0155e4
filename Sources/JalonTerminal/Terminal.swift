/// A screen and a keyboard. One thread owns it; only `wake` may be called from another.
public protocol Terminal: AnyObject {
  var size: Size { get }

  /// Shows the surface; only what changed since the last one is sent.
  func present(_ surface: Surface)

  /// Waits until something happens, or the time is up, then returns everything that is pending.
  ///
  /// With `nil` it waits without ever waking by itself. It returns an empty list only when the time is up.
  func read(timeoutMilliseconds: Int?) -> [Input]

  /// Gives the terminal back to the shell, for an editor or a stop.
  func suspend()
  /// Takes it again after `suspend`; the next `present` repaints everything.
  func resume()
  /// Stops the program as the shell's own Ctrl-Z would; returns when the shell continues it.
  func stop()
  /// What was typed before the last picture could be seen is thrown away, until the keyboard rests. Returns the rest:
  /// sizes, signals.
  func dropTyped() -> [Input]
  /// Draws with another theme, from the next `present` on.
  func wear(_ theme: Theme)
  /// Takes clicks and the wheel, or leaves them to whoever owns the window.
  func listen(toMouse isOn: Bool)
  /// Sends a sequence that draws nothing, such as a text for the clipboard.
  func send(_ sequence: String)
  /// Makes the next `present` repaint everything, as Ctrl-L asks.
  func repaint()
  /// Gives the terminal back for good. Safe to call twice.
  func close()

  /// Makes `read` return with `.woken`. Safe from any thread.
  var wake: @Sendable () -> Void { get }
}

extension Terminal {
  public func dropTyped() -> [Input] { [] }
  public func wear(_ theme: Theme) {}
  public func listen(toMouse isOn: Bool) {}
  public func send(_ sequence: String) {}
}
