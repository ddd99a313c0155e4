import Foundation
import JalonWording

/// LibreOffice, if it is here: it makes a PDF of a file that Jalon wrote.
struct Converter {
  private let path: String

  /// The first that stands in `PATH`; `nil` where there is none.
  init?(environment: [String: String]) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let places = ["soffice", "libreoffice"].flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let path = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else { return nil }
    self.path = path
  }

  /// Makes `source` into `file`. False where it could not.
  ///
  /// LibreOffice chooses the name itself: that of the source, with another ending, in the folder that it is given. With
  /// settings of its own, or it would hand the work to one that the person has open, and come back before it is done.
  func convert(_ source: String, to file: String, as format: DocumentFormat) -> Bool {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let made = folder.appendingPathComponent(URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent)
      .appendingPathExtension(format.rawValue)
    let settings = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
    defer { Converter.remove(settings) }
    guard
      run([
        path, "-env:UserInstallation=\(settings.absoluteString)", "--headless", "--convert-to", format.rawValue,
        "--outdir", folder.path, source,
      ])
    else { return false }
    return rename(made.path, file) == 0
  }

  // What cannot be taken away is a folder of settings among the temporary files: nothing to trouble a person with.
  private static func remove(_ settings: URL) {
    do { try FileManager.default.removeItem(at: settings) } catch { return }
  }

  /// A program that does not come back is stopped after a minute. What it prints must not reach the screen.
  private func run(_ words: [String]) -> Bool {
    let status = try? Program.run(
      ["/bin/sh", "-c", "exec timeout 60 \"$@\" </dev/null >/dev/null 2>&1", "jalon"] + words)
    return status == 0
  }
}
