import JalonWording

/// How far a long piece of work has come, for whoever waits for it.
public struct Headway {
  /// What is being done.
  public enum Step: Sendable { case structure, histories, rows, office, acts, file, rowsGiven }

  /// The step, and how much of it is done, out of how much.
  public let tell: (Step, Int, Int) -> Void

  public init(_ tell: @escaping (Step, Int, Int) -> Void) { self.tell = tell }
}

extension Headway.Step {
  public var words: Words {
    switch self {
    case .structure: Words(fr: "Le fichier et la suite des faits", en: "The file and the run of facts")
    case .histories: Words(fr: "Lecture des histoires", en: "Reading the histories")
    case .rows: Words(fr: "Lignes de la liste", en: "Rows of the list")
    case .acts: Words(fr: "Actes repris", en: "Acts taken over")
    case .file: Words(fr: "Lecture du fichier", en: "Reading the file")
    case .rowsGiven: Words(fr: "Lignes du tableau", en: "Rows of the table")
    case .office: Words(fr: "Fiches et missions", en: "Cards and missions")
    }
  }
}
