import ArgumentParser

/// A file is written under the ending of its format: under another one, what opens it would take it for something else.
enum FileEnding {
  /// - Parameter path: as it was typed; nothing is demanded of none.
  static func demand(_ ending: String, of path: String?) throws {
    guard let path, !path.lowercased().hasSuffix("." + ending) else { return }
    throw ValidationError(
      Speech.said(
        "« \(path) » recevrait un fichier .\(ending) sous un autre nom. Écrivez « \(path).\(ending) ».",
        "“\(path)” would hold a .\(ending) file under another name. Write “\(path).\(ending)”."))
  }
}
