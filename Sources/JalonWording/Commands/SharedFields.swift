import JalonCore

/// Field names and their words. A name that reads alike in several commands stands in `shared`; where a command gives
/// it another meaning, its own line comes first.
enum FieldTables {
  static let shared: [String: FieldWording] = who.merging(what) { first, _ in first }

  private static let who: [String: FieldWording] = [
    "structure": FieldWording("Structure", "Structure"),
    "structures": FieldWording(
      "Structures bénéficiaires", "Beneficiary structures",
      each: Words(fr: "une structure", en: "a structure")),
    "operator": FieldWording("Opérateur DLA", "DLA operator"),
    "operators": FieldWording("Opérateurs DLA", "DLA operators", each: Words(fr: "un opérateur", en: "an operator")),
    "lead": FieldWording(
      "Opérateur chef de file", "Lead operator", hint: Words(fr: "L'un des opérateurs.", en: "One of the operators.")),
    "officer": FieldWording("Chargé de mission référent", "Officer in charge"),
    "provider": FieldWording("Prestataire", "Provider"),
    "person": FieldWording("Personne", "Person"),
    "party": FieldWording(
      "Partie", "Party",
      hint: Words(fr: "Le prestataire, une structure ou un opérateur.", en: "The provider, a structure or an operator.")
    ),
    "signatory": FieldWording("Signataire", "Signatory"),
    "evaluator": FieldWording("Évaluateur", "Evaluator"),
    "respondent": FieldWording(
      "Enquête adressée à", "Survey sent to",
      hint: Words(
        fr: "Une structure de la mission, ou le prestataire.", en: "A structure of the mission, or the provider.")),
    "attendees": FieldWording("Personnes présentes", "Attendees", each: Words(fr: "une personne", en: "a person")),
    "recipient": FieldWording(
      "Destinataire", "Recipient",
      hint: Words(
        fr: "Le code ou le nom de sa fiche (g t) ; à défaut, des mots : le financeur, le réseau…",
        en: "The code or the name of its card (g t); failing that, words: the funder, the network…")),
  ]

  private static let what: [String: FieldWording] = [
    "on": FieldWording(
      "Date de l'acte", "Date of the act",
      hint: Words(
        fr: "Le jour où c'est arrivé : 27/7, hier, lundi…", en: "The day it happened: 27/7, yesterday, monday…")),
    "reason": FieldWording("Motif", "Reason"),
    "also": FieldWording(
      "Autres champs du même fait", "Other fields of the same fact", each: Words(fr: "un champ", en: "a field")),
    "also.field": FieldWording("Champ", "Field"),
    "also.newValue": FieldWording("Nouvelle valeur", "New value"),
    "mission": FieldWording("Numéro de mission", "Mission number"),
    "plan": FieldWording("Plan d'accompagnement", "Support plan"),
    "title": FieldWording("Intitulé", "Title"),
    "text": FieldWording("Texte", "Text"),
    "note": FieldWording("Note", "Note"),
    "comment": FieldWording(
      "Commentaire", "Comment",
      hint: Words(
        fr: "Des faits, sans jugement sur les personnes : elles peuvent demander à le lire.",
        en: "Facts, no judgement on people: they may ask to read it.")),
    "how": FieldWording("Moyen", "Channel"),
    "days": FieldWording("Jours d'intervention", "Days of work", hint: Words(fr: "4,5 ou 4 ½", en: "4.5 or 4 ½")),
    "amount": FieldWording("Montant TTC", "Amount, taxes included", hint: Words(fr: "12 345,50", en: "12,345.50")),
    "start": FieldWording("Début", "Start"),
    "end": FieldWording("Fin", "End"),
    "deadline": FieldWording("Date limite", "Deadline"),
    "method": FieldWording("Méthodologie", "Method"),
    "objectives": FieldWording("Objectifs", "Objectives"),
    "expectedResults": FieldWording("Résultats attendus", "Expected results"),
    "criterion": FieldWording("Critère", "Criterion"),
    "mark": FieldWording("Note", "Mark"),
    "reorientation": FieldWording("Réorientation", "Reorientation"),
    "summary": FieldWording("Synthèse", "Summary"),
    "synthesis": FieldWording("Synthèse", "Synthesis"),
    "documents": FieldWording(
      "Documents", "Documents",
      hint: Words(
        fr: "Des références : les fichiers restent où ils sont.", en: "References: the files stay where they are."),
      each: Words(fr: "un document", en: "a document")),
    "documents.name": FieldWording("Nom du document", "Document name"),
    "documents.location": FieldWording(
      "Emplacement", "Location",
      hint: Words(
        fr: "Un fichier (Tab complète, ~ est votre dossier) ou une adresse. Jalon en prend l'empreinte.",
        en: "A file (Tab completes, ~ is your folder) or an address. Jalon takes its digest.")),
    "documents.sha256": FieldWording(
      "Empreinte SHA-256", "SHA-256 digest",
      hint: Words(fr: "En hexadécimal, si elle est connue.", en: "In hexadecimal, if known.")),
    "department": FieldWording(
      "Département", "Département", hint: Words(fr: "05, 2A, 974…", en: "05, 2A, 974…")),
    "scenario": FieldWording("Scénario", "Scenario"),
    "name": FieldWording("Nom", "Name"),
    "fr": FieldWording("En français", "In French"),
    "en": FieldWording("En anglais", "In English"),
  ]
}
