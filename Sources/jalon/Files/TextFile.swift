import FoundationEssentials
import JalonCore
import JalonRuntime
import JalonWording

/// A file of text that a person gives.
enum TextFile {
  /// Reads its bytes.
  ///
  /// - Parameter limit: more than this is no file of that kind.
  static func bytes(_ path: String, limit: Int) throws(Stop) -> GivenFile {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Stop(
        .store,
        Words(
          fr: "« \(path) » ne se lit pas. Vérifiez le chemin et les droits.",
          en: "“\(path)” cannot be read. Check the path and the rights."))
    }
    guard bytes.count <= limit else {
      let most = limit >> 20
      throw Stop(
        .refused,
        Words(
          fr: "« \(path) » dépasse \(most) Mo : ce n'est pas un fichier de cette sorte. Rien n'a été changé.",
          en: "“\(path)” is over \(most) MB: it is no file of that kind. Nothing was changed."))
    }
    guard !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
      throw Stop(
        .refused,
        Words(
          fr: "« \(path) » est un classeur ou une archive. Ouvrez-le, enregistrez la feuille en CSV, et donnez ce CSV.",
          en: "“\(path)” is a workbook or an archive. Open it, save the sheet as CSV, and give that CSV."))
    }
    return GivenFile([UInt8](bytes))
  }

  /// Reads it whole, its letters composed, and says what should be known of how it was read: what has no
  /// place in a text is left out.
  static func read(_ path: String, limit: Int, _ console: Console) throws(Stop) -> String {
    text(try bytes(path, limit: limit), of: path, console)
  }

  static func text(_ given: GivenFile, of path: String, _ console: Console) -> String {
    let given = given.text
    for notice in given.notices { console.say(notice.words(in: path)) }
    let admitted = TextGate.admit(given.text)
    if let words = GateWords.told(admitted) {
      console.say(Words(fr: "« \(path) » : \(words)", en: "“\(path)”: \(words)"))
    }
    return admitted.text.composed
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
  func stop(_ path: String) -> Stop {
    switch self {
    case .taken:
      Stop(
        .store,
        Words(
          fr: "« \(path) » existe déjà et n'a pas été touché. Choisissez un autre nom ou un autre dossier.",
          en: "“\(path)” is already there and was not touched. Choose another name or another folder."))
    case .diskFull:
      Stop(
        .store,
        Words(
          fr: "Le disque est plein : « \(path) » n'est pas écrit. Libérez de la place, puis recommencez.",
          en: "The disk is full: “\(path)” is not written. Free some space, then try again."))
    case .notWritten:
      Stop(
        .store,
        Words(
          fr: "« \(path) » ne peut pas être écrit. Vérifiez que le dossier existe et que vous pouvez y écrire.",
          en: "“\(path)” cannot be written. Check that the folder exists and that you may write in it."))
    }
  }
}
