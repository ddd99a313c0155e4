import Foundation
import JalonCore
import JalonIntake
import JalonRuntime
import JalonStore
import JalonTables
import JalonWording
import Synchronization

/// Loads the files of public registers that somebody names.
struct ReferenceOrders {
  struct Order {
    var departments: [String] = []
    var day: Day?
    var zone: ZoneRow?
  }

  private let session: Session
  private let book: any ReferenceBook & ReferenceLoading
  /// So much of a file is in memory at once.
  private static let piece = 1 << 20
  /// Workbooks hold lists of communes: no register of organisations is published as one.
  private static let longestWorkbook = 64 << 20

  init(_ session: Session) {
    self.session = session
    book = StoreDoor.registers(in: session.places.registers)
  }

  /// What was loaded; says so where nothing was.
  func loadedBook() throws -> any ReferenceBook {
    guard try !book.registers().isEmpty else { throw Stop(.refused, ReferenceWords.nothingLoaded) }
    return book
  }

  /// The whole file, or nothing of it.
  func load(_ file: String, _ order: Order) throws {
    try session.demandWriting()
    guard let handle = FileHandle(forReadingAtPath: file) else { throw Stop(.store, ReferenceWords.unreadable(file)) }
    defer { try? handle.close() }
    do {
      let beginning = try piece(of: handle)
      let reading = try reading(beginning, of: file, order)
      let loaded = try load(reading, beginning, handle, file, order)
      session.console.say(ReferenceWords.loaded(loaded))
    } catch let fault as RegisterFault {
      throw Stop(.refused, ReferenceWords.of(file, fault.words))
    } catch let fault as TableFault {
      throw Stop(.refused, fault.words(in: file))
    } catch is NothingKept {
      throw Stop(.refused, ReferenceWords.of(file, RegisterFault.nothingKept(order.departments).words))
    }
  }

  private func reading(_ beginning: [UInt8], of file: String, _ order: Order) throws -> RegisterReading {
    let wanted = RegisterReading.Order(departments: order.departments, zone: order.zone)
    guard beginning.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      return try RegisterReading(wanted, beginning: beginning)
    }
    do {
      return try RegisterReading(
        wanted, Table(reading: try BoundedFile.read(file, limit: ReferenceOrders.longestWorkbook)))
    } catch TableFault.notASpreadsheet {
      throw RegisterFault.packed
    }
  }

  private func load(
    _ reading: RegisterReading, _ beginning: [UInt8], _ handle: FileHandle, _ file: String, _ order: Order
  ) throws -> LoadedRegister {
    try demandEstablishments(for: reading.kind, order)
    let isLocal = [.establishments, .legalUnits, .associations].contains(reading.kind)
    let register = LoadedRegister(
      kind: reading.kind, file: (file as NSString).lastPathComponent, day: order.day ?? day(of: file),
      loadedAt: session.clock.now(), departments: isLocal ? order.departments : [])
    let (stopped, size) = (Stopped(), length(of: file))
    return try Waiting(session.language, giveUp: stopped.stop).during(given: ReferenceWords.givenUp) { headway in
      try book.load(register) { write in
        var (reading, piece, done) = (reading, beginning, 0)
        while !piece.isEmpty {
          try reading.take(piece, write)
          done += piece.count
          headway.tell(.file, done, size)
          guard !stopped.isSet else { throw StoreFailure.interrupted }
          piece = reading.isHeld ? [] : try self.piece(of: handle)
        }
        try reading.end(write)
      }
    }
  }

  private func piece(of handle: FileHandle) throws -> [UInt8] {
    do { return Array(try handle.read(upToCount: ReferenceOrders.piece) ?? Data()) } catch {
      throw StoreFailure.disk(code: 0)
    }
  }

  private func demandEstablishments(for kind: RegisterKind, _ order: Order) throws {
    guard kind == .legalUnits, !order.departments.isEmpty else { return }
    guard try book.registers().contains(where: { $0.kind == .establishments }) else {
      throw RegisterFault.establishmentsFirst
    }
  }

  /// As its name tells; else when it was written.
  private func day(of file: String) -> Day {
    if let day = RegisterFileName.day(of: (file as NSString).lastPathComponent) { return day }
    let facts = try? FileManager.default.attributesOfItem(atPath: file)
    return (facts?[.modificationDate] as? Date).map { Day(of: $0) } ?? session.clock.today()
  }

  private func length(of file: String) -> Int {
    let facts = try? FileManager.default.attributesOfItem(atPath: file)
    return (facts?[.size] as? Int) ?? 0
  }
}

/// Ctrl-C asked for an end.
private final class Stopped: Sendable {
  private let flag = Atomic(false)

  var isSet: Bool { flag.load(ordering: .relaxed) }
  func stop() { flag.store(true, ordering: .relaxed) }
}
