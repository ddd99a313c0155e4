import Foundation

/// Another program, if there is one here, that makes a file for word processors from a page in HTML.
struct Converter {
  private enum Tool { case pandoc, soffice }
  private let tool: Tool
  private let path: String

  /// The first that stands in `PATH`; `nil` where there is none.
  init?(environment: [String: String]) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let known: [(String, Tool)] = [("pandoc", .pandoc), ("soffice", .soffice), ("libreoffice", .soffice)]
    for (name, tool) in known {
      guard let folder = folders.first(where: { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") })
      else { continue }
      (self.tool, path) = (tool, "\(folder)/\(name)")
      return
    }
    return nil
  }

  /// Makes `page`, an HTML file, into `file`. False where it could not.
  func convert(_ page: String, to file: String, as format: DocumentFormat) -> Bool {
    switch tool {
    case .pandoc: run([path, "--from=html", "--to=\(format.rawValue)", "--output=\(file)", page])
    case .soffice: convertWithOffice(page, file, format)
    }
  }

  // It chooses the name itself: that of the page, with another ending, in the folder that it is given. With settings of
  // its own, or it would hand the work to a LibreOffice that the person has open, and come back before it is done.
  private func convertWithOffice(_ page: String, _ file: String, _ format: DocumentFormat) -> Bool {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let made = folder.appendingPathComponent(URL(fileURLWithPath: page).deletingPathExtension().lastPathComponent)
      .appendingPathExtension(format.rawValue)
    let settings = FileManager.default.temporaryDirectory.appendingPathComponent("jalon-\(UUID().uuidString)")
    defer { Converter.remove(settings) }
    guard
      run([
        path, "-env:UserInstallation=\(settings.absoluteString)", "--headless", "--infilter=HTML (StarWriter)",
        "--convert-to", format.rawValue, "--outdir", folder.path, page,
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
