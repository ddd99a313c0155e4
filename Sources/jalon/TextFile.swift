import FoundationEssentials
import JalonRuntime
import JalonWording

/// A file of text that a person gives.
enum TextFile {
  /// Reads it whole, its letters composed.
  ///
  /// - Parameter limit: more bytes than this are no file of that kind.
  static func read(_ path: String, limit: Int) throws(Stop) -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Stop(
        .store,
        Words(
          fr: "« \(path) » ne se lit pas. Vérifiez le chemin et les droits.",
          en: "“\(path)” cannot be read. Check the path and the rights."))
    }
    guard bytes.count <= limit, let text = String(validating: bytes, as: UTF8.self) else {
      let most = limit >> 20
      throw Stop(
        .refused,
        Words(
          fr:
            "« \(path) » n'est pas un texte en UTF-8 de moins de \(most) Mo. Enregistrez-le en UTF-8. Rien n'a été changé.",
          en: "“\(path)” is no UTF-8 text of less than \(most) MB. Save it as UTF-8. Nothing was changed."))
    }
    return text.composed
  }
}

/// A file that is not there yet.
struct NewFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Writes it whole; what stands there already is left alone.
  func write(_ text: String) throws {
    do { try WholeFile.write(text, to: path, replacing: false) } catch {
      throw error.stop(path)
    }
  }
}

extension WholeFile.Failure {
  fileprivate func stop(_ path: String) -> Stop {
    switch self {
    case .taken:
      Stop(
        .store,
        Words(
          fr: "« \(path) » existe déjà et n'a pas été touché. Choisissez un autre dossier avec --to.",
          en: "“\(path)” is already there and was not touched. Choose another folder with --to."))
    case .notWritten:
      Stop(
        .store,
        Words(
          fr: "« \(path) » ne peut pas être écrit. Vérifiez que le dossier existe et que vous pouvez y écrire.",
          en: "“\(path)” cannot be written. Check that the folder exists and that you may write in it."))
    }
  }
}
