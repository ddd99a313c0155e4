import Foundation
import JalonCore
import JalonScreens
import Testing

@testable import JalonRuntime

@Suite("Files that documents name")
final class FileDeskTests {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A house with `Offres/Offre lot 1.pdf`, `Offres/Offre lot 2.pdf` and a hidden file.
  private func desk() throws -> FileDesk {
    try FileManager.default.createDirectory(atPath: "\(folder)/Offres", withIntermediateDirectories: true)
    for name in ["Offre lot 1.pdf", "Offre lot 2.pdf", ".caché"] {
      try Data("abc".utf8).write(to: URL(fileURLWithPath: "\(folder)/Offres/\(name)"))
    }
    return FileDesk(home: folder, documents: "\(folder)/Offres")
  }

  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test("a file is read whole and its digest taken; what is no file is told for what it is")
  func looked() throws {
    let desk = try desk()
    let path = "\(folder)/Offres/Offre lot 1.pdf"
    #expect(desk.look("~/Offres/Offre lot 1.pdf") == .file(path, sha256: Self.abc))
    #expect(desk.look("Offre lot 1.pdf") == .file(path, sha256: Self.abc))
    #expect(desk.look("~/Offres") == .folder("\(folder)/Offres"))
    #expect(desk.look("~/rien.pdf") == .absent("\(folder)/rien.pdf"))
    #expect(desk.look("https://exemple.fr/offre.pdf") == .address)
    #expect(desk.look("/dev/null") == .unreadable("/dev/null"))
    let large = Data(repeating: 7, count: 1_000_003)
    try large.write(to: URL(fileURLWithPath: "\(folder)/gros"))
    #expect(desk.look("~/gros") != desk.look("~/Offres/Offre lot 1.pdf"))
  }

  @Test("a path goes on as far as its names agree, and hidden files stay hidden")
  func completed() throws {
    let desk = try desk()
    #expect(desk.completion(of: "~/Of") == PathCompletion(text: "~/Offres/", names: ["Offres/"]))
    let both = desk.completion(of: "~/Offres/O")
    #expect(both.text == "~/Offres/Offre lot " && both.names.count == 2)
    #expect(desk.completion(of: "~/Offres/Offre lot 2").text == "~/Offres/Offre lot 2.pdf")
    #expect(desk.completion(of: "~/Offres/").names.count == 2)
    #expect(desk.completion(of: "~/Offres/.").text == "~/Offres/.caché")
    #expect(desk.completion(of: "~/nulle/part") == PathCompletion(text: "~/nulle/part", names: []))
  }

  @Test("a document that was changed, moved or never had a digest is told so")
  func states() throws {
    let desk = try desk()
    let state = { (location: String, digest: String?) throws in
      let value = ["name": "Offre", "location": location] + (digest.map { ["sha256": $0] } ?? [:])
      return desk.state(of: try JSONDecoder().decode(DocumentReference.self, from: JSONEncoder().encode(value)))
    }
    #expect(try state("Offre lot 1.pdf", Self.abc.uppercased()) == .same)
    #expect(try state("Offre lot 1.pdf", nil) == .unchecked)
    #expect(try state("Offre lot 1.pdf", String(repeating: "0", count: 64)) == .changed)
    #expect(try state("Offre lot 9.pdf", Self.abc) == .absent)
    #expect(try state("https://exemple.fr", nil) == .address)
    #expect([AttachmentState.changed, .absent, .unreadable].allSatisfy(\.isFault) && !AttachmentState.same.isFault)
  }
}

private func + (left: [String: String], right: [String: String]) -> [String: String] { left.merging(right) { $1 } }
