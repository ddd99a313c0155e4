import JalonCore

extension DocumentKind {
  /// Why there is nothing to write it from, then what gives it something.
  var nothingToWrite: Words {
    switch self {
    case .comparison:
      Words(
        fr: "L'appel a pris fin avant l'ouverture des fiches : elles restent scellées.",
        en: "The call ended before the sheets were revealed: they stay sealed.")
    case .surveySummary:
      Words(
        fr: "Aucune enquête n'a encore de réponse. Saisissez-en une.", en: "No survey has been answered yet. Enter one."
      )
    case .calendar:
      Words(
        fr: "Rien n'est à faire et rien ne s'est tenu : cette mission n'a pas de date à mettre dans un calendrier.",
        en: "Nothing is due and nothing was held: this mission has no date to put in a calendar.")
    case .brief:
      Words(fr: "Le cahier des charges n'est pas encore écrit.", en: "The brief has not been written yet.")
    case .noConflict:
      Words(
        fr: "Personne n'a encore de siège pour noter. Installez d'abord les évaluateurs.",
        en: "Nobody has a seat to mark yet. Seat the evaluators first.")
    case .kickOffMinutes:
      Words(
        fr: "La réunion de lancement n'est pas au journal. Enregistrez-la d'abord.",
        en: "The kick-off meeting is not in the journal. Record it first.")
    case .agreement, .attendanceSheet, .reportOutline:
      Words(
        fr: "La convention n'est pas préparée : ni dates, ni jours, ni montant. Préparez-la d'abord.",
        en: "The agreement is not drafted: no dates, no days, no amount. Draft it first.")
    case .amendment:
      Words(
        fr: "Aucune réorientation acceptée ne change la convention.",
        en: "No accepted reorientation changes the agreement.")
    case .restitutionMinutes, .supportEnded, .providerReference:
      Words(
        fr: "Aucune restitution n'est au journal. Enregistrez-la d'abord.",
        en: "No restitution is in the journal. Record it first.")
    case .participation:
      Words(fr: "Aucune réunion de la mission n'est au journal.", en: "No meeting of the mission is in the journal.")
    case .serviceDone: Words(fr: "La mission n'a pas commencé.", en: "The mission has not begun.")
    case .paperSurvey, .webSurvey:
      Words(fr: "Le rapport final n'est pas encore reçu.", en: "The final report has not come in yet.")
    case .followUpSheet:
      Words(
        fr: "Le diagnostic de suivi n'est pas encore enregistré.", en: "The follow-up has not been recorded yet.")
    case .blankGrid, .minutes, .letter, .consultation, .handOver, .lessons, .providerGuide:
      Words(
        fr: "Aucun appel n'a été lancé pour cette mission : il n'y a rien à imprimer.",
        en: "No call was launched for this mission: there is nothing to print.")
    }
  }
}
