import Glibc
import JalonCore
import JalonSQLite
import JalonStore
import JalonTesting

// Writes orders one after the other and says the number of each once it is durable, until somebody ends it.
guard CommandLine.arguments.count == 2 else { exit(64) }
umask(0)

let holder = Holder(user: "lea", host: "gap", pid: Int(getpid()), since: Instant(seconds: 0))
let store = try SQLiteStore.open(CommandLine.arguments[1], as: holder, creating: .folders)
var head = try store.position(of: .mission("05-1"))

while true {
  var dice = Dice(seed: UInt64(head))
  var row = BoardRow.random(1, &dice)
  row.mission = "05-1"
  row.version = head + 2
  let events = (1...2).map { NewEvent(kind: "noted", payload: #"{"text":"\#(head + $0)"}"#) }
  var batch = Batch(order: ID("order-\(head + 2)"), by: "lea", at: Instant(seconds: head))
  batch.parts = [.init(.mission("05-1"), expected: head, events: events)]
  batch.board = [row]
  _ = try store.append(batch)
  head += 2
  let line = Array("\(head)\n".utf8)
  guard write(1, line, line.count) == line.count else { exit(1) }
}
