import JalonCore
import JalonWording

/// What the list of missions says.
enum CaseListWords {
  static let title = Words(fr: "Missions", en: "Missions")
  static let up = Words(fr: "Mission précédente", en: "Previous mission")
  static let down = Words(fr: "Mission suivante", en: "Next mission")
  static let pageUp = Words(fr: "Un écran plus haut", en: "One screen up")
  static let pageDown = Words(fr: "Un écran plus bas", en: "One screen down")
  static let first = Words(fr: "Première mission", en: "First mission")
  static let last = Words(fr: "Dernière mission", en: "Last mission")
  static let open = Words(fr: "Ouvrir la fiche de la mission", en: "Open the mission")
  static let openShort = Words(fr: "Ouvrir", en: "Open")
  static let new = Words(fr: "Ouvrir une nouvelle mission", en: "Start a new mission")
  static let newShort = Words(fr: "Nouvelle", en: "New")
  static let advance = Words(fr: "Passer à l'étape suivante", en: "Move on to the next stage")
  static let advanceShort = Words(fr: "Avancer", en: "Advance")
  static let note = Words(fr: "Ajouter une note", en: "Add a note")
  static let mark = Words(fr: "Marquer la mission, ou ôter la marque", en: "Mark or unmark the mission")
  static let markShort = Words(fr: "Marquer", en: "Mark")
  static let markAll = Words(fr: "Marquer toutes les missions affichées", en: "Mark all missions shown")
  static let filter = Words(fr: "Filtrer la liste", en: "Filter the list")
  static let filterShort = Words(fr: "Filtrer", en: "Filter")
  static let sort = Words(fr: "Choisir l'ordre de la liste", en: "Choose the order of the list")
  static let sortShort = Words(fr: "Trier", en: "Sort")
  static let timeline = Words(
    fr: "Voir l'échéancier des missions marquées, ou de la liste",
    en: "See the timeline of the marked missions, or of the list")
  static let timelineShort = Words(fr: "Échéancier", en: "Timeline")
  static let clear = Words(fr: "Ôter le filtre", en: "Remove the filter")
  static let noRow = Words(fr: "Aucune mission n'est choisie", en: "No mission is selected")
  static let filterLabel = Words(fr: "Filtre", en: "Filter")
  static let noFilter = Words(fr: "(aucun)", en: "(none)")
  static let filterHint = Words(
    fr: "une structure, un numéro, un prestataire…", en: "a structure, a number, a provider…")
  static let stages = Words(fr: "Répartition par étape", en: "Missions by stage")
  static let toDo = Words(fr: "À faire", en: "To do")
  static let mission = Words(fr: "Mission", en: "Mission")
  static let nothingDue = Words(fr: "rien n'est attendu", en: "nothing is due")
  static let empty = [
    Words(fr: "Aucune mission pour l'instant.", en: "No mission yet."),
    Words(
      fr: "g p ouvre un plan d'accompagnement : structures d'abord, missions ensuite.",
      en: "g p opens a support plan: structures first, missions next."),
    Words(fr: "? montre toutes les touches.", en: "? shows all keys."),
  ]
  static let emptyFiltered = [
    Words(fr: "Aucune mission ne répond à ce filtre.", en: "No mission answers this filter."),
    Words(fr: "Échap ôte le filtre, / le modifie.", en: "Esc removes the filter, / changes it."),
  ]

  static func shown(_ shown: Int, of all: Int) -> Words {
    Words(fr: "\(shown) sur \(all, "mission", "missions")", en: "\(shown) of \(all, "mission", "missions")")
  }

  static func late(_ count: Int) -> Words { Words(fr: "\(count) en retard", en: "\(count) late") }
  static func sorted(_ column: Words, _ arrow: String) -> Words {
    Words(fr: "tri : \(column) \(arrow)", en: "sort: \(column) \(arrow)")
  }
  static let acts = Words(
    fr: "Un acte sur les missions marquées, ou tous ceux de la mission",
    en: "An act on the marked missions, or all those of the mission")
  static let handOver = Words(
    fr: "Confier les missions marquées, ou la mission, à un collègue",
    en: "Hand the marked missions over, or the mission")

  /// After how many are marked.
  static let actOnAll = Words(fr: " (e : un acte sur toutes)", en: " (e: one act on all)")

  static func marked(_ count: Int, hidden: Int) -> Words {
    hidden == 0
      ? Words(fr: "\(count, "mission marquée", "missions marquées")", en: "\(count, "mission", "missions") marked")
      : Words(
        fr: "\(count, "mission marquée", "missions marquées") dont \(hidden, "masquée", "masquées") par le filtre",
        en: "\(count, "mission", "missions") marked, \(hidden) hidden by the filter")
  }
  static func hiddenMarks(_ count: Int) -> Words {
    Words(
      fr: "\(count, "mission marquée est masquée", "missions marquées sont masquées") par le filtre : Échap les montre",
      en: "\(count, "marked mission is", "marked missions are") hidden by the filter: Esc shows them")
  }
  static func tooManyToMark(_ limit: Int) -> Words {
    Words(
      fr: "Plus de \(limit - 1) missions : filtrez d'abord, puis marquez",
      en: "More than \(limit - 1) missions: filter first, then mark")
  }
  static func preview(_ mission: MissionID) -> Words {
    Words(fr: "Aperçu \(mission.text)", en: "Overview \(mission.text)")
  }

  static func column(_ column: BoardOrder.Column) -> Words {
    switch column {
    case .due: Words(fr: "Échéance", en: "Due")
    case .number: Words(fr: "N°", en: "No.")
    case .structure: Words(fr: "Structure", en: "Structure")
    case .stage: Words(fr: "Étape", en: "Stage")
    case .officer: Words(fr: "Suivi par", en: "Officer")
    case .amount: Words(fr: "Montant", en: "Amount")
    case .opened: Words(fr: "Ouverte le", en: "Opened")
    }
  }

  static let state = Words(fr: "État", en: "State")
  static let missionTitle = Words(fr: "Objet", en: "Subject")
  static let damaged = Words(
    fr: "Ligne abîmée dans le fichier : « jalon rebuild » la refait d'après le journal.",
    en: "This row is damaged in the file: “jalon rebuild” makes it again from the journal.")
  static let found = Words(fr: "Texte trouvé", en: "Text found")
  static let provider = Words(fr: "Prestataire", en: "Provider")
}
