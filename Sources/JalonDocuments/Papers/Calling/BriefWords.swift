import JalonCore
import JalonWording

/// What the brief says of itself.
enum BriefWords {
  static let who = Words(fr: "Qui demande", en: "Who asks")
  static let officer = Words(fr: "Chargé(e) de mission", en: "Officer")
  static let contact = Words(fr: "Contact", en: "Contact")
  static let version = Words(fr: "Version", en: "Version")
  static let agreedBy = Words(fr: "Approuvé par", en: "Agreed by")
  static let address = Words(fr: "Adresse", en: "Address")
  static let activity = Words(fr: "Activité", en: "Activity")
  static let founded = Words(fr: "Année de création", en: "Founded in")
  static let jobs = Words(fr: "Emplois", en: "Jobs")
  static let budget = Words(fr: "Budget", en: "Budget")
  static let context = Words(fr: "Contexte", en: "Context")
  static let kind = Words(fr: "Forme de la mission", en: "Kind of mission")
  static let diagnosis = Words(fr: "Diagnostic partagé", en: "Shared diagnosis")
  static let opinion = Words(fr: "Comité d'appui", en: "Support committee")
  static let problem = Words(fr: "Problématique", en: "Problem")
  static let expected = Words(fr: "Résultats attendus", en: "Expected results")
  static let asked = Words(fr: "Ce qui est demandé, et ses limites", en: "What is asked, and its limits")
  static let terms = Words(fr: "Durée, lieux et prix", en: "Length, places and price")
  static let days = Words(fr: "Jours prévus", en: "Days foreseen")
  static let calendar = Words(fr: "Calendrier souhaité", en: "Calendar wished")
  static let places = Words(fr: "Lieux, présence ou distance", en: "Places, in person or not")
  static let ceiling = Words(fr: "Plafond", en: "Ceiling")
  static let timetable = Words(fr: "Calendrier de l'appel", en: "Timetable of the call")
  static let intention = Words(fr: "Dire si l'on répondra, avant le", en: "Say whether you will answer, by")
  static let questions = Words(fr: "Questions, jusqu'au", en: "Questions, until")
  static let deadline = Words(fr: "Propositions, au plus tard le", en: "Proposals, at the latest on")

  static func title(_ version: Int) -> Words {
    Words(fr: "Cahier des charges, version \(version)", en: "Brief, version \(version)")
  }

  static func numbered(_ version: Int, of all: Int) -> Words {
    all > version
      ? Words(
        fr: "\(version), une version \(all) a été écrite depuis", en: "\(version), a version \(all) was written since")
      : Words(same: "\(version)")
  }

  static func draft(_ silent: Words) -> Words {
    Words(fr: "PROJET : sans l'accord consigné \(de: silent)", en: "DRAFT: no agreement on record from \(silent)")
  }

  static func opinion(_ opinion: Words, _ day: Day) -> Words {
    Words(fr: "\(opinion), le \(date: day)", en: "\(opinion), on \(date: day)")
  }

  static func hour(_ day: Day) -> Words {
    Words(fr: "\(date: day), à …… h ……", en: "\(date: day), at …… : ……")
  }

  static func taxIncluded(_ amount: Euros) -> Words { Words(fr: "\(amount) TTC", en: "\(amount) tax included") }

  static func budget(_ amount: Euros, _ year: Int?) -> Words {
    guard let year else { return Words { amount.brief($0) } }
    return Words { "\(amount.brief($0)) (\(year))" }
  }

  static func employees(_ count: Int) -> Words {
    Words(fr: "\(count, "salarié", "salariés")", en: "\(count, "employee", "employees")")
  }
  static func fullTime(_ count: Hundredths) -> Words { Words(fr: "\(count) ETP", en: "\(count) FTE") }
  static func permanent(_ count: Int) -> Words { Words(fr: "dont \(count) CDI", en: "\(count) permanent") }
  static func fixedTerm(_ count: Int) -> Words { Words(fr: "\(count) CDD", en: "\(count) fixed-term") }
}
