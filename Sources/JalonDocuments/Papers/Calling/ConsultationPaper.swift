import JalonCore
import JalonWording

extension PaperSource {
  /// « Lettre de consultation »: to one provider invited, who learns of no other.
  func consultation(_ call: Calling, to provider: ProviderID) -> Paper {
    paper(
      [.text(ConsultationWords.subject(code(opening.mission.text), said(opening.title))), .text(LetterWords.greeting)]
        + [.text(ConsultationWords.asked(names.name(of: opening.lead), names.names(of: opening.structures)))]
        + [.text(ConsultationWords.brief(call.brief.version))]
        + [.heading(ConsultationWords.answer)] + [.facts(dates(call))]
        + [.text(ConsultationWords.declining), .text(ConsultationWords.questions(person(mission.officer)))]
        + [.heading(ConsultationWords.content), .list(ConsultationWords.contents)]
        + [.heading(MinutesWords.criteria), .list(criteria(call))]
        + [.text(LetterWords.regards), .signatures([signatory])],
      heading: [fact(LetterWords.to, name(of: provider)), fact(LetterWords.date, LetterWords.day(day))],
      title: ConsultationWords.title)
  }

  private func dates(_ call: Calling) -> [Paper.Fact] {
    [
      fact(BriefWords.intention, PaperWords.day(call.intentDay)),
      fact(BriefWords.deadline, BriefWords.hour(call.deadline)),
      fact(ConsultationWords.where, contact(of: mission.officer)),
    ]
  }

  private func criteria(_ call: Calling) -> [Words] {
    let grid = EvaluationGrid(call.grid)
    return grid.criteria.map { criterion in
      Words { "\(names.name(of: criterion.id)($0)) : \(GridWords.weight(of: criterion, on: grid)($0))" }
    }
  }
}

private enum ConsultationWords {
  static let title = Words(fr: "Demande de proposition", en: "Request for a proposal")
  static let answer = Words(fr: "Votre réponse", en: "Your answer")
  static let `where` = Words(fr: "À adresser à", en: "To be sent to")
  static let content = Words(fr: "Ce que contient une proposition", en: "What a proposal holds")
  static let contents = [
    Words(fr: "votre compréhension de la problématique", en: "your understanding of the problem"),
    Words(fr: "la méthode et le calendrier", en: "the method and the calendar"),
    Words(
      fr: "les intervenants, nommés, leur profil et leurs références",
      en: "the team, by name, its profile and references"),
    Words(
      fr: "le prix : nombre de jours, prix d'un jour, total TTC, frais compris ou non",
      en: "the price: number of days, price of one day, total tax included, expenses included or not"),
    Words(
      fr: "ce qui vous lie, le cas échéant, à une partie de la mission",
      en: "what links you to a party of the mission, if anything does"),
  ]

  static func subject(_ number: String, _ title: Words) -> Words {
    Words(
      fr: "Objet : appel à propositions pour la mission \(number), « \(title) ».",
      en: "Subject: call for proposals for mission \(number), “\(title)”.")
  }

  static func asked(_ lead: String, _ structures: Words) -> Words {
    Words(
      fr: "\(lead) vous consulte pour une mission d'ingénierie auprès de : \(structures).",
      en: "\(lead) consults you for a mission of support with: \(structures).")
  }

  static func brief(_ version: Int) -> Words {
    Words(
      fr: "Le cahier des charges, version \(version), est joint. Il est le même pour tous les prestataires sollicités.",
      en: "The brief, version \(version), is attached. It is the same for all providers invited.")
  }

  static let declining = Words(
    fr: "Ne pas répondre est possible ; nous le dire nous aide.", en: "You may decline; telling us so helps us.")

  static func questions(_ officer: Words) -> Words {
    Words(
      fr:
        "Vos questions vont à une seule personne : \(officer). Chaque réponse est communiquée à tous les prestataires sollicités.",
      en: "Your questions go to one person: \(officer). Each answer is shared with all providers invited.")
  }
}
