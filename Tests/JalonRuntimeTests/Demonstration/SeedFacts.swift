import JalonCore
import JalonSQLite
import JalonScreens
import JalonTerminal

/// « EXEMPLE D'ACCOMPAGNEMENT », fact by fact, and where the screens tell it.
enum SeedFacts {
  /// What the page says, in its order, and the words under which a person finds it.
  static let all: [(said: String, found: [String])] = [
    (
      "deux structures d'insertion par l'activité économique", ["Deux structures d’insertion par l’activité économique"]
    ),
    ("sur un champ d'activité commun, espaces verts et petit patrimoine", ["espaces verts, petit patrimoine"]),
    ("sur deux départements voisins", ["départements voisins"]),
    ("choisissent de fusionner", ["auparavant : Fusionner"]),
    ("pour consolider leur modèle économique", ["consolider leur modèle économique"]),
    ("et développer leurs activités", ["développer leurs activités"]),
    (
      "un accompagnement individuel en 2011 pour chacune",
      [
        "04-001 Bilan organisationnel et financier des Chantiers de la Moyenne-Durance",
        "05-001 Bilan organisationnel et financier des Ateliers du Buëch", "mission individuel",
        "ouverte le lun. 28 mars 2011", "ouverte le lun. 4 avril 2011",
      ]
    ),
    ("un bilan organisationnel et financier avant de poursuivre", ["avant de poursuivre la démarche"]),
    ("les limites de développement de la première", ["atteint les limites de son développement"]),
    ("une analyse globale du fonctionnement de la seconde", ["Analyse globale du fonctionnement"]),
    ("basée dans les Hautes-Alpes", ["Les Ateliers du Buëch", "DLA des Hautes-Alpes"]),
    ("de nouvelles orientations stratégiques", ["nouvelles orientations stratégiques"]),
    ("compte tenu du prochain départ à la retraite de la directrice", ["départ à la retraite de la directrice"]),
    ("conforte les gouvernances dans un rapprochement", ["conforte les gouvernances des deux structures"]),
    (
      "plusieurs scénarios",
      [
        "Fusion-absorption par l’une des deux", "Fusion et création d’une nouvelle structure",
        "Mutualisation et création d’un Groupement économique solidaire (GES)",
      ]
    ),
    (
      "les conseils d'administration des deux structures adoptent",
      [
        "[x] Les Ateliers du Buëch : adopté (conseil d’administration)",
        "[x] Chantiers de la Moyenne-Durance : adopté (conseil d’administration)",
      ]
    ),
    ("en octobre 2012", ["11/10/2012", "18/10/2012", "Adopté par chaque structure le jeu. 18 octobre 2012"]),
    (
      "la mutualisation et la création d'un GES",
      ["Mutualiser les moyens dans un Groupement économique solidaire (GES)"]
    ),
    (
      "le groupement lui-même, et qui en est membre",
      ["Les Ateliers du Buëch membre de Groupement économique solidaire"]
    ),
    ("un plan des DLA 04 et 05", ["DLA des Hautes-Alpes  chef de file", "DLA des Alpes-de-Haute-Provence  associé"]),
    ("phase 1 en 2012, la période transitoire", ["GES, phase 1 : conduite de la période transitoire", "25 juin 2012"]),
    (
      "phase 2 en 2013, le modèle définitif",
      ["GES, phase 2 : mise en place progressive du modèle définitif", "28 janvier 2013", "phase de 05-002"]
    ),
    ("les partenaires financeurs ont suivi", ["DIRECCTE", "Région Provence-Alpes-Côte d’Azur", "Conseil général des"]),
    ("un comité de pilotage entre les deux phases", ["Comité de pilotage entre les deux phases", "après 05-002"]),
    ("des soutiens financiers complémentaires pour l'investissement", ["Investissement   35 000 € versés"]),
    ("les deux DLA de concert, chacun sa part", ["Fonds d’ingénierie du DLA 04", "Fonds d’ingénierie du DLA 05"]),
    ("se connaître, échanger, envisager d'autres partenariats", ["Les deux DLA ont travaillé de concert"]),
    (
      "deux témoignages",
      ["une intervention riche et positive du DLA", "essentielle dans l’évolution de notre association"]
    ),
  ]

  // MARK: - Reading the screens

  /// Every line of the sheet of the plan with what stands under it in full, and the same of each mission it opens.
  static func read(_ store: SQLiteStore, as reader: PersonID) throws -> String {
    var place = try Stroll(over: store, as: reader, size: Size(columns: 108, rows: 60), language: .fr)
    place.open(PlanSheetScreen("ges-04-05"), called: "ges-04-05")
    var text = lines(place, count: 60)
    for mission: MissionID in ["04-001", "05-001", "05-002", "05-003"] {
      var sheet = place
      sheet.open(MissionSheetScreen(mission), called: mission.text)
      for _ in 0..<5 {
        text += lines(sheet, count: 130)
        sheet.press(.tab)
      }
      sheet.press(.character("r"))
      text += lines(sheet, count: 20)
    }
    return text.plain
  }

  /// What the page says and `shown` does not, a sentence each.
  static func missing(in shown: String) -> [String] {
    all.flatMap { said, words in
      words.filter { !shown.contains($0.plain) }.map { "« \(said) » : « \($0) » n’est pas montré" }
    }
  }

  /// The screen with each of its lines in front, in one text: what is wrapped reads on.
  private static func lines(_ start: Stroll, count: Int) -> String {
    var (place, seen, text) = (start, Set<[String]>(), "")
    for _ in 0..<count {
      guard seen.insert(place.picture).inserted else { break }
      text += place.picture.map { $0.drop { $0 == " " } }.joined(separator: " ") + "\n"
      place.press(.down)
    }
    return text
  }
}

extension String {
  /// With ordinary spaces and apostrophes, as they are typed.
  fileprivate var plain: String {
    String(map { $0 == "\u{202F}" || $0 == "\u{A0}" ? " " : $0 == "’" ? "'" : $0 })
  }
}
