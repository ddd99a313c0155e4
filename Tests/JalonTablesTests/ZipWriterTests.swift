import Testing

@testable import JalonTables

@Suite("Archives that Jalon packs")
struct ZipWriterTests {
  @Test("what is packed comes out as it went in, with its name", arguments: [0, 1, 70_000])
  func round(count: Int) throws {
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ ($0 >> 7)) }
    var zip = ZipWriter()
    zip.add("mimetype", "text/plain", isStored: true)
    zip.add("dossier/pièce.bin", content)
    let archive = try ZipArchive(zip.archive)
    #expect(archive.names.sorted() == ["dossier/pièce.bin", "mimetype"])
    var read: [UInt8] = []
    let entry = try #require(archive.entry("dossier/pièce.bin"))
    try Unpacking(archive: archive, allowance: Allowance()).unpack(entry) { piece, _ in read += piece }
    #expect(read == content)
  }

  @Test("a part that is to be left as it is stands readable at its place")
  func stored() {
    var zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text", isStored: true)
    let text = String(decoding: zip.archive.prefix(77), as: UTF8.self)
    #expect(text.hasSuffix("mimetypeapplication/vnd.oasis.opendocument.text"))
  }

  @Test("what repeats itself becomes shorter, and no entry tells when it was packed")
  func deflated() {
    var zip = ZipWriter()
    zip.add("a", String(repeating: "jalon ", count: 10_000))
    #expect(zip.archive.count < 1_000)
    #expect(Array(zip.archive[10..<14]) == [0, 0, 0x21, 0])
  }
}
