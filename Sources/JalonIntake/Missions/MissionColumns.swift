import JalonCore
import JalonWording

/// What a table of missions may say of each: what is known of it, and whom it is about.
enum MissionColumns {
  /// What names or describes a mission, beside what is known of its course.
  private static let own: [(field: Field, label: Words)] = [
    (Field("year", .whole, required: false), Words(fr: "Année", en: "Year")),
    (Field("structures", .line), Words(fr: "Structure", en: "Structure")),
    (Field("kind", .line, required: false), Words(fr: "Type", en: "Kind")),
    (Field("title", .line, required: false), Words(fr: "Thème", en: "Theme")),
    (Field("officer", .line, required: false), Words(fr: "Chargé de mission", en: "Officer")),
    (Field("lead", .line, required: false), Words(fr: "Opérateur", en: "Operator")),
    (Field("state", .line, required: false), Words(fr: "État", en: "State")),
    (Field("funders", .line, required: false), Words(fr: "Financeurs", en: "Funders")),
  ]

  private static let known = MissionCommand.Kind.takeOver.fields.filter {
    !["entry", "source", "on"].contains($0.name)
  }

  static let fields = own.map(\.field) + known.map { Field($0.name, $0.shape, required: false) }
  static let number = Words(fr: "N°", en: "Number")
  static let numberHeads = [
    "n°", "numéro", "n° de mission", "n° mission", "mission", "dossier", "n° dossier", "code", "identifiant", "id",
    "no",
    "réf", "référence", "n° accompagnement", "n° d'accompagnement", "number",
  ]

  static func label(of field: String) -> Words {
    own.first { $0.field.name == field }?.label ?? FieldWording.of(field, in: MissionCommand.Kind.takeOver).label
  }

  /// The fields of the fact itself.
  static let factFields = known.map(\.name)

  static let heads: [String: [String]] = [
    "year": ["année", "an", "exercice", "millésime"],
    "structures": [
      "structure", "structures", "association", "bénéficiaire", "bénéficiaires", "structure bénéficiaire",
      "nom de la structure", "structure accompagnée", "organisme", "siret", "siret structure",
    ],
    "kind": ["type", "type i/c", "i/c", "ind/coll", "individuel/collectif", "nature", "type d'accompagnement"],
    "title": [
      "thème", "thématique", "objet", "intitulé", "titre", "sujet", "objet de l'accompagnement", "ingénierie",
      "problématique",
    ],
    "officer": [
      "chargé de mission", "chargée de mission", "chargé(e) de mission", "suivi par", "référent", "référent dla", "cm",
    ],
    "lead": ["opérateur", "opérateur dla", "dla", "porteur", "structure porteuse"],
    "state": ["état", "statut", "avancement", "étape", "situation", "phase", "stade"],
    "funders": ["financeurs", "financeur", "financement", "cofinanceurs"],
    "provider": ["prestataire", "prestataires", "consultant", "cabinet", "prestataire retenu", "intervenant"],
    "diagnosedOn": ["date diagnostic", "diagnostic", "diagnostic partagé", "diagnostic le"],
    "committeeOn": ["comité", "comité d'appui", "date comité", "passage en comité", "ca", "comité du"],
    "calledOn": [
      "envoi cdc", "date envoi cdc", "appel", "consultation", "date consultation", "envoi cahier des charges",
      "appel à propositions", "lancement consultation", "cdc envoyé le",
    ],
    "chosenOn": ["choix", "date choix", "choix prestataire", "choix du prestataire", "sélection", "date sélection"],
    "signedOn": ["convention", "date convention", "convention signée", "signature", "signature convention"],
    "start": ["début", "date début", "démarrage", "date démarrage", "lancement", "début mission", "commencée le"],
    "end": ["fin", "date fin", "fin prévue", "échéance", "fin mission", "date de fin"],
    "days": ["jours", "nb jours", "nombre de jours", "durée", "j", "jours prévus", "jours convenus", "nbre jours"],
    "amount": [
      "coût", "coût ttc", "montant", "montant ttc", "coût total", "prix", "budget", "coût mission",
      "montant convention",
    ],
    "daysDone": ["jours réalisés", "jours faits", "réalisé", "jours effectués"],
    "reportedOn": ["rapport", "date rapport", "rapport final", "rapport reçu", "remise rapport"],
    "restitutedOn": ["restitution", "date restitution", "restitution le", "comité de restitution"],
    "structureAnsweredOn": [
      "enquête s", "enquête structure", "satisfaction structure", "questionnaire structure", "enquête association",
    ],
    "providerAnsweredOn": [
      "enquête p", "enquête prestataire", "satisfaction prestataire", "questionnaire prestataire",
    ],
    "followedUpOn": ["suivi", "diagnostic de suivi", "suivi post", "suivi n+1", "date suivi", "suivi à 12 mois"],
    "endedOn": ["clôture", "date clôture", "terminée le", "clos le", "soldée le", "clôturée le"],
    "remarks": ["remarques", "remarque", "observations", "commentaires", "commentaire", "notes"],
  ]
}
