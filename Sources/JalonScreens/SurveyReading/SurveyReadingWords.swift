import JalonCore
import JalonTerminal
import JalonWording

/// What the reading of surveys says on the screen.
enum SurveyReadingWords {
  static let title = Words(fr: "Résultats des enquêtes", en: "Survey results")
  static let open = Words(
    fr: "Résultats des enquêtes et du suivi", en: "Results of the surveys and of the follow-up")
  static let openShort = Words(fr: "Résultats", en: "Results")
  static let benchmark = Words(
    fr: "Changer de repère : opérateur, prestataire, chargé de mission, département",
    en: "Compare with others: operator, provider, officer, département")
  static let benchmarkShort = Words(fr: "Repère", en: "Benchmark")
  static let detailUp = Words(fr: "Remonter dans le détail", en: "Up the details")
  static let detailDown = Words(fr: "Descendre dans le détail", en: "Down the details")
  static let detailShort = Words(fr: "Détail", en: "Details")

  /// - Parameter next: what `a` does on the sheet of the mission.
  static func nothing(_ next: MissionCommand.Kind?) -> Words {
    switch next {
    case .answerSurvey:
      Words(
        fr: "Aucune réponse n'est encore saisie : « a » sur la fiche de la mission ouvre la saisie d'une enquête.",
        en: "No answer has been entered yet: “a” on the mission's sheet opens the entry of a survey.")
    case .issueSurvey:
      Words(
        fr: "Une enquête est encore à adresser : « a » sur la fiche de la mission l'adresse, puis ouvre la saisie.",
        en: "A survey is still to be sent: “a” on the mission's sheet sends it, then opens the entry.")
    default:
      Words(
        fr: "Aucune réponse n'est saisie : « e » sur la fiche de la mission montre ce qui est possible.",
        en: "No answer has been entered: “e” on the mission's sheet shows what is possible.")
    }
  }

  static let provider = "P"
  /// Several respondents at one place.
  static let together = Words(fr: "ensemble", en: "together")
  static let mean = Words(fr: "moy.", en: "mean")
  static let appropriation = Words(fr: "Appropriation", en: "Taken up")

  static func answered(_ done: Int, of all: Int) -> Words {
    Words(fr: "\(done)/\(all) enquêtes saisies", en: "\(done)/\(all) surveys entered")
  }

  static func benchmark(_ group: BenchmarkGroup) -> Words {
    Words(fr: "Repère \(Glyphs.milestoneMet) : \(group.words)", en: "Benchmark \(Glyphs.milestoneMet): \(group.words)")
  }

  static let hidden = Words(
    fr: "Repères masqués pour ne pas influencer la saisie", en: "Benchmarks hidden so as not to sway whoever types")

  static func silences(_ notApplicable: Int, _ noOpinion: Int) -> Words {
    Words(
      fr: "sans objet \(notApplicable), ne se prononce pas \(noOpinion)",
      en: "not applicable \(notApplicable), no opinion \(noOpinion)")
  }

  static func followUp(_ reading: FollowUpReading) -> Words {
    guard let act = reading.recorded else { return .label(Words(fr: "Suivi", en: "Follow-up"), reading.words) }
    return Words(fr: "Suivi \(act.on.short)", en: "Follow-up \(act.on.short)")
  }
}
