import Foundation
import JalonCore
import JalonRuntime
import JalonScreens
import JalonStore
import JalonTerminal
import JalonWording

extension Composition {
  /// Asks and is answered, line by line, whatever stands at either end. Ends the program with what became of it.
  func runLinear() throws {
    let (remembered, trouble) = self.remembered()
    let (performer, desk) = try self.desk(remembered, size: Size(columns: 80, rows: 24))
    let console = session.console
    let world = LineWorld(performer: performer, clock: session.clock) { line in
      try console.printRaw(line + "\n")
    } read: {
      try Composition.typed()
    }
    let parting = LinearLife(world, desk: desk).run(telling: trouble + performer.settle())
    performer.consulting?.flush()
    // What was kept stands on the disk: one that does not close is closed by the end of the program.
    do { try drawer.close() } catch { console.say(DrawerWords.failed(error)) }
    console.say(parting.words)
    if case .endOfInput(midAct: true) = parting { throw ExitReason.refused }
  }

  /// What is there: a line that somebody typed is handed over before the next one is.
  private static func typed() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(0, &bytes, bytes.count)
      if count >= 0 { return Array(bytes[..<count]) }
      guard errno == EINTR else { return [] }
    }
  }
}
