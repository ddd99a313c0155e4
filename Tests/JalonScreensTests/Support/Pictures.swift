import Foundation
import JalonTerminal
import Testing

/// Pictures of screens, kept beside the tests as text: the letters, then what each place means.
///
/// `JALON_RENEW=1` draws them again; a reviewer reads the difference.
enum Pictures {
  static let sizes = [(60, 20), (80, 24), (120, 40)]

  static func expect(_ surface: Surface, matches name: String, at location: SourceLocation = #_sourceLocation) {
    let drawn = text(of: surface)
    let file = folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["JALON_RENEW"] == "1" {
      renew(file, drawn)
      return
    }
    guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("no picture \(name): JALON_RENEW=1 draws it", sourceLocation: location)
      return
    }
    #expect(kept == drawn, "\(name) changed:\n\(difference(kept, drawn))", sourceLocation: location)
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Pictures")

  private static func text(of surface: Surface) -> String {
    let roles = surface.roleRows.map { row in String(row.reversed().drop { $0 == "." }.reversed()) }
    return (surface.trimmedRows + ["", surface.roleLegend] + roles).joined(separator: "\n") + "\n"
  }

  private static func renew(_ file: URL, _ drawn: String) {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    } catch {
      Issue.record("the picture could not be kept: \(error)")
    }
  }

  /// The lines that are not the same, before and after.
  private static func difference(_ kept: String, _ drawn: String) -> String {
    let (old, new) = (kept.components(separatedBy: "\n"), drawn.components(separatedBy: "\n"))
    return (0..<max(old.count, new.count)).flatMap { line -> [String] in
      let (before, after) = (line < old.count ? old[line] : "", line < new.count ? new[line] : "")
      return before == after ? [] : ["- \(before)", "+ \(after)"]
    }.joined(separator: "\n")
  }
}
