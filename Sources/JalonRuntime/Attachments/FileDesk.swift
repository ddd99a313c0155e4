import Foundation
import JalonCore
import JalonScreens
import JalonStore

/// Looks at the files that a person names: what stands at a path, what it may go on with, whether it is still the same.
public struct FileDesk: Sendable {
  /// What `~` stands for.
  private let home: String
  /// Where a path that begins nowhere is looked for: the folder of documents, then that from which Jalon was started.
  private let bases: [String]
  /// Read at a time: a file may be larger than the memory.
  private static let piece = 1 << 18

  public init(home: String = NSHomeDirectory(), documents: String? = nil) {
    self.home = home
    bases = (documents.map { [$0] } ?? []) + [FileManager.default.currentDirectoryPath]
  }

  /// Where a path leads that somebody typed.
  public func path(_ typed: String) -> String {
    let text = typed.hasPrefix("file://") ? (URL(string: typed)?.path ?? typed) : typed
    if text == "~" { return home }
    if text.hasPrefix("~/") { return home + text.dropFirst() }
    if text.hasPrefix("/") { return text }
    let all = bases.map { "\($0)/\(text)" }
    return all.first { FileManager.default.fileExists(atPath: $0) } ?? all[0]
  }

  func stands(at path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// What stands there, with its digest where it is a file.
  public func look(_ typed: String) -> FileLook {
    guard !DocumentReference.isAddress(typed) else { return .address }
    let path = path(typed)
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .absent(path) : .unreadable(path) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { return .unreadable(path) }
    guard facts.st_mode & S_IFMT != S_IFDIR else { return .folder(path) }
    // A pipe or a device would never end.
    guard facts.st_mode & S_IFMT == S_IFREG, let digest = FileDesk.digest(of: file) else { return .unreadable(path) }
    return .file(path, sha256: digest.text)
  }

  private static func digest(of file: Int32) -> Digest? {
    var (sum, piece) = (DigestMaker(), [UInt8](repeating: 0, count: FileDesk.piece))
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return sum.digest() }
      sum.add(piece: Array(piece[..<count]))
    }
  }

  /// What a document has come to since it was named.
  public func state(of document: DocumentReference) -> AttachmentState {
    switch look(document.location) {
    case .address: .address
    case .absent: .absent
    case .folder, .unreadable: .unreadable
    case .file(_, let digest):
      document.sha256.map { $0.lowercased() == digest ? .same : .changed } ?? .unchecked
    }
  }

  /// How a path goes on, as far as the names in its folder agree.
  public func completion(of typed: String) -> PathCompletion {
    let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let (head, begun) = (String(typed[..<cut]), String(typed[cut...]))
    guard typed != "~" else { return PathCompletion(text: "~/", names: []) }
    let folder = head.isEmpty ? bases[0] : path(head)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasPrefix(begun) && (!$0.hasPrefix(".") || begun.hasPrefix("."))
    }.sorted()
    let shown = names.map { FileDesk.isFolder("\(folder)/\($0)") ? $0 + "/" : $0 }
    guard let first = shown.first else { return PathCompletion(text: typed, names: []) }
    let common = shown.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
    return PathCompletion(text: head + common, names: shown)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
