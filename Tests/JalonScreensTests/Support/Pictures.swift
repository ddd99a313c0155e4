import Foundation
import JalonTerminal
import Testing

/// Compares what a screen shows with the picture that was agreed to: `Pictures/<name>-80x24.txt`, the text, then the
/// roles. `JALON_RENEW=1` writes the pictures anew; a reviewer reads the difference.
func expectPicture(_ surface: Surface, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = picturesFolder.appendingPathComponent("\(name)-\(surface.size.columns)x\(surface.size.rows).txt")
  let picture = (surface.trimmedRows + ["", surface.roleLegend] + surface.roleRows).joined(separator: "\n") + "\n"
  if ProcessInfo.processInfo.environment["JALON_RENEW"] == "1" {
    try FileManager.default.createDirectory(at: picturesFolder, withIntermediateDirectories: true)
    try picture.write(to: file, atomically: true, encoding: .utf8)
  }
  let agreed = try? String(contentsOf: file, encoding: .utf8)
  #expect(agreed == picture, "\(name): renew the pictures, and read what changed", sourceLocation: sourceLocation)
}

private let picturesFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Pictures")
