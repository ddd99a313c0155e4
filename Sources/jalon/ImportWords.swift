import JalonCore
import JalonRuntime
import JalonWording

extension CalendarMoves {
  /// Nothing in the file asks anything of anybody.
  var isQuiet: Bool {
    moves.isEmpty && cancelled == 0 && older == 0 && movedMeetings == 0 && occurrences == 0 && renamedAndMoved.isEmpty
  }
}

/// What is said of a calendar that comes back.
enum ImportWords {
  static let nothingMoved = Words(
    fr: "Aucun jour n'a changé dans ce fichier.", en: "No day has changed in this file.")
  static let unchanged = Words(fr: "Rien n'a été changé.", en: "Nothing was changed.")

  static func canBeRecorded(_ count: Int) -> Words {
    Words(
      fr: "\(count, "changement peut être enregistré", "changements peuvent être enregistrés") avec --record.",
      en: "\(count, "change", "changes") can be recorded with --record.")
  }

  static func recorded(_ count: Int) -> Words {
    Words(
      fr: "\(count, "changement enregistré", "changements enregistrés").",
      en: "\(count, "change", "changes") recorded.")
  }

  // MARK: - What stands in the way

  /// Why nothing is recorded; `nil` where everything that moved can be.
  static func hindrance(_ found: CalendarMoves) -> Words? {
    let blocked = found.moves.filter { !$0.isPossible }
    if !found.disagreeing.isEmpty { return contradicted }
    if !blocked.isEmpty { return blocked.allSatisfy(\.needsOnlyAReason) ? reasonNeeded : notAll }
    if found.ours + found.occurrences == 0 { return nothingOfOurs }
    return found.moves.isEmpty && !found.renamedAndMoved.isEmpty ? nothingToTake : nil
  }

  private static let contradicted = Words(
    fr:
      "Rien n'a été enregistré : gardez dans l'autre agenda un seul exemplaire de chaque date, et exportez-le de nouveau.",
    en: "Nothing was recorded: keep one copy of each date in the other calendar, and export it again.")
  private static let reasonNeeded = Words(
    fr:
      "Rien n'a été enregistré : ces jours demandent un motif. Relancez avec --because, et le motif entre guillemets.",
    en:
      "Nothing was recorded: these days need a reason. Run it again with --because, and the reason in quotation marks.")
  static let notAll = Words(
    fr: "Rien n'a été enregistré : tous les changements ne peuvent pas l'être. Les raisons sont sous le tableau.",
    en: "Nothing was recorded: not every change can be. The reasons stand under the table.")
  private static let nothingOfOurs = Words(
    fr:
      "Ce fichier ne contient aucune date de cette base. Exportez l'agenda où vous avez mis celles de « jalon calendar export ».",
    en:
      "This file holds no date of this store. Export the calendar into which you put those of “jalon calendar export”.")
  private static let nothingToTake = Words(
    fr: "Rien n'est repris de ce fichier.", en: "Nothing is taken from this file.")

  // MARK: - What else the file holds

  /// Each told only where there is some.
  static func besides(_ found: CalendarMoves) -> [Words] {
    let named =
      found.disagreeing.map(disagreeing) + found.overruled.map(overruled) + found.renamedAndMoved.map(renamedAndMoved)
    return named + (ofOthers(found) + ofOurs(found) + leftThere(found)).filter { $0.0 > 0 }.map(\.1)
  }

  private static func disagreeing(_ event: CalendarMoves.Told) -> Words {
    Words(
      fr:
        "« \(event.summary) » y est deux fois, au \(event.from) et au \(event.to), et rien ne dit laquelle est la dernière version.",
      en:
        "“\(event.summary)” is there twice, on \(event.from) and on \(event.to), and nothing tells which version is the last."
    )
  }

  private static func overruled(_ event: CalendarMoves.Told) -> Words {
    Words(
      fr: "« \(event.summary) » y est aussi au \(event.from) : la dernière version, au \(event.to), compte.",
      en: "“\(event.summary)” is there on \(event.from) too: the latest version, on \(event.to), counts.")
  }

  private static func renamedAndMoved(_ event: CalendarMoves.Told) -> Words {
    Words(
      fr:
        "« \(event.summary) » vient de Jalon et y a changé de jour, du \(event.from) au \(event.to), mais l'autre agenda a remplacé son identifiant : déplacez cette date dans Jalon.",
      en:
        "“\(event.summary)” comes from Jalon and was moved there from \(event.from) to \(event.to), but the other calendar replaced its identifier: move this date in Jalon."
    )
  }

  private static func ofOthers(_ found: CalendarMoves) -> [(Int, Words)] {
    [
      (
        found.foreign,
        Words(
          fr: "D'un autre agenda, laissés de côté : \(found.foreign).",
          en: "Of another calendar, left aside: \(found.foreign).")
      ),
      (
        found.unreadable,
        Words(
          fr: "D'un autre agenda et illisibles, laissés de côté : \(found.unreadable).",
          en: "Of another calendar and unreadable, left aside: \(found.unreadable).")
      ),
      (
        found.elsewhere,
        Words(
          fr: "D'une autre base de Jalon, laissées de côté : \(found.elsewhere).",
          en: "Of another store of Jalon's, left aside: \(found.elsewhere).")
      ),
      (
        found.renamed,
        Words(
          fr: "De Jalon, à leur jour, l'autre agenda ayant remplacé leur identifiant : \(found.renamed).",
          en: "Of Jalon, on their day, the other calendar having replaced their identifier: \(found.renamed).")
      ),
    ]
  }

  private static func ofOurs(_ found: CalendarMoves) -> [(Int, Words)] {
    [
      (
        found.doubled,
        Words(
          fr: "En double, la dernière version compte : \(found.doubled).",
          en: "Doubled, the latest version counts: \(found.doubled).")
      ),
      (
        found.settled,
        Words(fr: "Réglées depuis l'export : \(found.settled).", en: "Settled since the export: \(found.settled).")
      ),
      (
        found.cancelled,
        Words(
          fr: "Annulées dans l'autre agenda, toujours dues ici : \(found.cancelled).",
          en: "Cancelled in the other calendar, still due here: \(found.cancelled).")
      ),
    ]
  }

  /// What the other calendar did, and Jalon does not take.
  private static func leftThere(_ found: CalendarMoves) -> [(Int, Words)] {
    [
      (
        found.occurrences,
        Words(
          fr:
            "Occurrences d'une série que l'autre agenda a faite d'une date de Jalon, laissées de côté : \(found.occurrences).",
          en:
            "Occurrences of a series that the other calendar made of a date of Jalon's, left aside: \(found.occurrences)."
        )
      ),
      (
        found.movedMeetings,
        Words(
          fr:
            "Réunions de plans déplacées là-bas, laissées à leur jour ici : \(found.movedMeetings). L'échéancier du plan les déplace (g e, puis Maj-→).",
          en:
            "Meetings of plans moved there, left on their day here: \(found.movedMeetings). The timeline of the plan moves them (g e, then Shift-→)."
        )
      ),
      (
        found.older,
        Words(
          fr:
            "Déplacées ici depuis l'export, et restées là-bas à un jour d'avant : \(found.older). Exportez de nouveau ; pour revenir à ce jour, déplacez-les ici.",
          en:
            "Moved here since the export, and still on an earlier day there: \(found.older). Export again; to go back to that day, move them here."
        )
      ),
    ]
  }
}
