import JalonCore
import JalonWording

/// Why a calendar could not leave. Nothing was written and nothing recorded, but for `notPlaced`.
public enum CalendarFailure: Error, Sendable {
  /// Missions that the rules keep in, all of those chosen: none leaves without the others.
  case held([Held])
  /// No mission that was chosen has a date.
  case nothing
  /// Those that have one are of other operators, and nobody was named to receive them.
  case othersOnly(Int)
  case folder(String)
  case diskFull
  /// A file stands there that is no calendar of Jalon's.
  case notOurs(String)
  /// The registers have it; the file stands at another place than it should.
  case notPlaced(String)

  /// One mission, and why it stays in.
  public struct Held: Sendable {
    public let mission: MissionID
    public let refusal: Refusal
  }

  public func words(_ names: Names) -> Words {
    switch self {
    case .held(let all):
      Words { language in
        let told = all.prefix(CalendarFailure.toldAtMost).map { $0.told(names, language) }
        let more = all.count - told.count
        return (told + (more > 0 ? [CalendarFailure.others(more)(language)] : [])).joined(separator: "\n")
      }
    case .othersOnly(let count):
      Words(
        fr:
          "\(count, "mission qui a une date est suivie", "missions qui ont une date sont suivies") par d'autres opérateurs. Dites pour qui, avec --for.",
        en:
          "\(count, "mission with a date is followed", "missions with a date are followed") by other operators. Say for whom, with --for."
      )
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

  /// More would not be read on one screen.
  private static let toldAtMost = 20

  private static func others(_ count: Int) -> Words {
    Words(
      fr: "Et \(count, "autre mission reste", "autres missions restent") dedans.",
      en: "And \(count, "other mission stays", "other missions stay") in.")
  }
}

extension CalendarFailure.Held {
  fileprivate func told(_ names: Names, _ language: Language) -> String {
    let sentences = refusal.words(names, in: MissionCommand.Kind.release).map { $0(language) }
    return ([mission.text + (language == .fr ? "\u{202F}:" : ":")] + sentences).joined(separator: " ")
  }
}
