/// A packed file as a whole, every part of it at hand: what a template for word processors is.
public struct PackedFile {
  private let archive: ZipArchive
  private let unpacking: Unpacking

  /// - Parameter most: bytes that all its parts may hold together.
  public init(_ bytes: [UInt8], most: Int) throws(TableFault) {
    archive = try ZipArchive(bytes)
    unpacking = Unpacking(archive: archive, allowance: Allowance(most: most))
  }

  /// With their folders, in one order whatever the program that packed them.
  public var names: [String] { archive.names.sorted() }

  /// - Throws: `TableFault` where the part is locked, damaged, or the file grows beyond what it may hold.
  public func bytes(of name: String) throws(TableFault) -> [UInt8]? {
    guard let entry = archive.entry(name) else { return nil }
    var bytes: [UInt8] = []
    do { try unpacking.unpack(entry) { piece, _ in bytes += piece } } catch {
      throw error as? TableFault ?? .damaged
    }
    return bytes
  }
}
