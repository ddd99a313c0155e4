import JalonCore
import JalonWording

/// Why a calendar could not leave. Nothing was written and nothing recorded, but for `notPlaced`.
public enum CalendarFailure: Error, Sendable {
  case refused(MissionID, Refusal)
  /// No mission that was chosen has a date.
  case nothing
  case folder(String)
  case diskFull
  /// A file stands there that is no calendar of Jalon's.
  case notOurs(String)
  /// The registers have it; the file stands at another place than it should.
  case notPlaced(String)

  public func words(_ names: Names) -> Words {
    switch self {
    case .refused(let mission, let refusal):
      Words { language in
        let sentences = refusal.words(names, in: MissionCommand.Kind.release).map { $0(language) }
        return ([mission.text + (language == .fr ? "\u{202F}:" : ":")] + sentences).joined(separator: " ")
      }
    case .nothing:
      Words(
        fr: "Aucune des missions choisies n'a de date à mettre dans un calendrier. Élargissez le filtre.",
        en: "None of the missions chosen has a date to put in a calendar. Widen the filter.")
    case .folder(let path):
      Words(
        fr: "Le dossier « \(path) » ne peut pas être écrit. Choisissez-en un autre : rien n'est sorti.",
        en: "The folder “\(path)” cannot be written. Choose another one: nothing was let out.")
    case .diskFull:
      Words(
        fr: "Le disque est plein : rien n'est sorti. Libérez de la place, puis recommencez.",
        en: "The disk is full: nothing was let out. Free some space, then try again.")
    case .notOurs(let path):
      Words(
        fr: "« \(path) » existe et n'est pas un calendrier de Jalon : il n'a pas été touché. Choisissez un autre nom.",
        en: "“\(path)” is there and is no calendar of Jalon's: it was not touched. Choose another name.")
    case .notPlaced(let path):
      Words(
        fr: "Le calendrier est au registre, mais n'a pas pu être rangé : il se trouve dans « \(path) ».",
        en: "The calendar is in the register, but could not be put in its place: it stands in “\(path)”.")
    }
  }
}
