import JalonWording

/// What stands at a path that somebody typed.
public enum FileLook: Hashable, Sendable {
  case file(String, sha256: String)
  case absent(String)
  case folder(String)
  case unreadable(String)
  /// Not a file of this computer.
  case address

  /// Why no document can be named so; `nil` where one can.
  public var fault: Words? {
    switch self {
    case .file, .address: nil
    case .absent(let path):
      Words(
        fr: "Aucun fichier à cet endroit (\(path)) : Tab complète un chemin.",
        en: "No file stands there (\(path)): Tab completes a path.")
    case .folder(let path):
      Words(
        fr: "C'est un dossier (\(path)) : nommez un fichier qu'il contient.",
        en: "This is a folder (\(path)): name a file in it.")
    case .unreadable(let path):
      Words(
        fr: "Ce fichier ne peut pas être lu (\(path)) : vérifiez vos droits.",
        en: "This file cannot be read (\(path)): check your rights.")
    }
  }
}

/// How a path goes on.
public struct PathCompletion: Hashable, Sendable {
  /// As far as it is certain.
  public let text: String
  /// The names that it may go on with, folders with a stroke behind.
  public let names: [String]

  public init(text: String, names: [String]) { (self.text, self.names) = (text, names) }
}
