/// What somebody should know of how a given file was read. It was read all the same.
public enum GivenNotice: Hashable, Sendable {
  /// It is not UTF-8: it was read as Windows-1252.
  case windows1252
  /// So many bytes of a file in UTF-8 are none; the first on that line.
  case strays(Int, line: Int)
  /// So many control characters were left out; the first on that line.
  case controls(Int, line: Int)

  func numbered(_ number: (Int) -> Int) -> GivenNotice {
    switch self {
    case .windows1252: self
    case .strays(let count, let line): .strays(count, line: number(line))
    // Counted in the file as it was given.
    case .controls: self
    }
  }

  /// « reponses.csv n'est pas en UTF-8… »
  public func words(in file: String) -> Words {
    switch self {
    case .windows1252:
      Words(
        fr: "\(file) n'est pas en UTF-8 : lu en Windows-1252, comme l'écrit Excel. Vérifiez les accents.",
        en: "\(file) is not UTF-8: read as Windows-1252, which Excel writes. Look at the accents.")
    case .strays(let count, let line):
      Words(
        fr:
          "\(file), ligne \(String(line)) : \(count, "octet", "octets") hors de l'UTF-8 à partir d'ici, lu en Windows-1252. Vérifiez les accents.",
        en:
          "\(file), line \(String(line)): \(count, "byte is", "bytes are") not UTF-8, from here on; read as Windows-1252. Look at the accents."
      )
    case .controls(let count, let line):
      Words(
        fr:
          "\(file), ligne \(String(line)) : \(count, "caractère de contrôle laissé", "caractères de contrôle laissés") de côté, à partir d'ici.",
        en: "\(file), line \(String(line)): \(count, "control character", "control characters") left out, from here on."
      )
    }
  }
}
