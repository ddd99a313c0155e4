import JalonCore
import JalonWording

/// What the comparison of proposals says.
enum ComparisonWords {
  static let compare = Words(fr: "Comparer les propositions", en: "Compare the proposals")
  static func compare(_ count: Int) -> Words {
    Words(
      fr: "Comparer \(count, "proposition", "propositions")", en: "Compare \(count, "proposal", "proposals")")
  }

  // Keys
  static let up = Words(fr: "Critère au-dessus", en: "Criterion above")
  static let down = Words(fr: "Critère au-dessous", en: "Criterion below")
  static let left = Words(fr: "Proposition de gauche", en: "Proposal on the left")
  static let right = Words(fr: "Proposition de droite", en: "Proposal on the right")
  static let next = Words(
    fr: "Fiche suivante ; fiches ouvertes, écart suivant à trancher",
    en: "Next sheet; once revealed, next gap to settle")
  static let nextShort = Words(fr: "Suite", en: "Next")
  static let previous = Words(fr: "Fiche ou écart d'avant", en: "Sheet or gap before")
  static let half = Words(
    fr: "Un demi-point de plus : 4 puis virgule ou point font 4,5 (sans taper le 5)",
    en: "Half a point more: 4 then comma or point makes 4.5 (without the 5)")
  static let commentTitle = Words(fr: "Commenter la note, motiver l'accord", en: "Comment on the mark")
  static let commentShort = Words(fr: "Commenter", en: "Comment")
  static let order = Words(
    fr: "Noter proposition par proposition, ou critère par critère",
    en: "Mark proposal by proposal, or criterion by criterion")
  static let byProposal = Words(
    fr: "Proposition par proposition : après une note, le critère suivant.",
    en: "Proposal by proposal: after a mark, the next criterion.")
  static let byCriterion = Words(
    fr: "Critère par critère : après une note, la proposition suivante.",
    en: "Criterion by criterion: after a mark, the next proposal.")
  static let openSheet = Words(fr: "Ouvrir la fiche d'un autre évaluateur", en: "Open another evaluator's sheet")
  static let closeSheet = Words(fr: "Clore la fiche, ou la rouvrir", en: "Close the sheet, or open it again")
  static let closeShort = Words(fr: "Clore", en: "Close")
  static let reopenShort = Words(fr: "Rouvrir", en: "Reopen")
  static let reveal = Words(fr: "Révéler toutes les fiches ensemble", en: "Reveal all sheets together")
  static let revealShort = Words(fr: "Révéler", en: "Reveal")
  static let sitting = Words(
    fr: "Dire le jour de la séance : fiches closes, ouverture, notes convenues",
    en: "Tell the day of the meeting: sheets closed, opening, agreed marks")
  static func sitting(of day: Day) -> Words {
    Words(fr: "Séance du \(day.short)", en: "Meeting of \(day.short)")
  }
  static func sitsOn(_ day: Day) -> Words {
    Words(
      fr: "Ce qui se fait ici est maintenant daté du \(day).", en: "What is done here is now dated \(day).")
  }
  static let undo = Words(fr: "Annuler sa dernière note", en: "Undo one's last mark")
  static let undoShort = Words(fr: "Annuler", en: "Undo")
  static let adopt = Words(fr: "Adopter toutes les notes unanimes", en: "Adopt every unanimous mark")
  static let adoptShort = Words(fr: "Adopter", en: "Adopt")
  static let advance = Words(
    fr: "Avancer : choisir le prestataire, ou l'étape d'avant", en: "Go on: award, or what comes before")
  static let advanceShort = Words(fr: "Avancer", en: "Go on")

  static let mask = Words(
    fr: "Masquer les noms des prestataires, ou les montrer", en: "Hide the providers' names, or show them")
  static let maskShort = Words(fr: "Noms", en: "Names")
  static let printMasked = Words(
    fr: "Un document porte les noms : m les montre d'abord.", en: "A document bears the names: m shows them first.")

  /// « Noter 4 : bon » : what the marks of the usual scale mean.
  static func mark(_ digit: Int) -> Words {
    guard let meaning = Scale.seed.meaning(of: digit) else { return Words(fr: "Noter \(digit)", en: "Mark \(digit)") }
    return Words(fr: "Noter \(digit) (sur 5 : \(meaning))", en: "Mark \(digit) (out of 5: \(meaning))")
  }

  // What stands in the way
  static let reading = Words(fr: "La mission se charge", en: "The mission is being read")
  static let nothingToMark = Words(fr: "Rien à noter ici.", en: "Nothing to mark here.")
  static let nothingAhead = Words(fr: "La mission est à son terme.", en: "The mission has come to its end.")
  static let nothingToUndo = Words(fr: "Rien à annuler.", en: "Nothing to undo.")
  static let onlyOwnMarks = Words(
    fr: "Le dernier acte n'est pas une note de votre main : la fiche de la mission et la liste l'annulent.",
    en: "The last act is no mark of yours: the sheet of the mission and the list undo it.")
  static let noSheetInHand = Words(fr: "Aucune fiche n'est ouverte.", en: "No sheet is open.")
  static let nobodySeated = Words(
    fr: "Personne n'est encore désigné pour noter : s pour installer quelqu'un.",
    en: "Nobody has been asked to mark yet: s to seat somebody.")
  static let markFirst = Words(fr: "Notez d'abord, commentez ensuite.", en: "Mark first, then comment.")
  static let digitsMark = Words(
    fr: "Un chiffre donne la note, o la commente.", en: "A digit gives the mark, o comments on it.")
  static let closedSheet = Words(
    fr: "Cette fiche est close : f la rouvre, avec un motif.",
    en: "This sheet is closed: f opens it again, with a reason.")
  static let recusedSheet = Words(
    fr: "Qui se récuse ne note pas.", en: "Whoever steps aside does not mark.")
  static let openFirst = Words(
    fr: "Entrée ouvre cette fiche, ou dit pourquoi elle reste fermée.",
    en: "Enter opens this sheet, or says why it stays closed.")
  static let halfAfterMark = Words(
    fr: "Un chiffre d'abord, puis la virgule (ou le point) pour le demi-point.",
    en: "A digit first, then the comma (or the point) for half a point."
  )
  static func noHalf(after mark: Hundredths, top: Int) -> Words {
    Words(
      fr: "Pas de demi-point après \(mark) (échelle de 0 à \(top)) : la note reste \(mark).",
      en: "No half point after \(mark) (scale from 0 to \(top)): the mark stays \(mark).")
  }
  static func standsAt(_ mark: Hundredths) -> Words {
    Words(fr: "La note reste \(mark).", en: "The mark stays \(mark).")
  }
  static let needsWords = Words(
    fr: "Quelques mots sont nécessaires ; Échap pour renoncer.", en: "A few words are needed; Esc to give up.")
  static let notAMark = Words(fr: "Une note s'écrit 12 ou 12,5.", en: "A mark is written 12 or 12.5.")
  static let oneToThree = Words(fr: "1, 2 ou 3.", en: "1, 2 or 3.")
  static let endTheLine = Words(
    fr: "Terminez d'abord cette ligne : Entrée la garde, Échap la laisse de côté.",
    en: "End this line first: Enter keeps it, Esc puts it aside.")
  static let noGapLeft = Words(fr: "Plus aucun écart à trancher.", en: "No gap left to settle.")
  static func sureToReveal(on day: Day) -> Words {
    Words(
      fr:
        "Toutes les fiches s'ouvriront ensemble, à la date du \(day). Rien ne les refermera. (D, avant : un autre jour.)",
      en: "All sheets will open together, as of \(day). Nothing closes them again. (D, before: another day.)")
  }
  static func undone(_ sentences: [Words]) -> Words {
    let told = Words { language in sentences.map { $0(language) }.joined(separator: " · ") }
    return Words(fr: "Annulé : \(told)", en: "Undone: \(told)")
  }
  static let unsentTitle = Words(
    fr: "Comparaison : ce qui était tapé", en: "Comparison: what was being typed")
  static func unsentFound(_ count: Int) -> Words {
    Words(
      fr: "\(count, "phrase commencée attend", "phrases commencées attendent") là où elle était tapée.",
      en: "\(count, "unfinished sentence waits", "unfinished sentences wait") where it was being typed.")
  }
  static func scaleEnds(at top: Int) -> Words {
    Words(fr: "L'échelle s'arrête à \(top).", en: "The scale ends at \(top).")
  }
  static func waits(_ mark: Hundredths) -> Words {
    Words(
      fr: "\(mark) attend ses quelques mots : o les demande, et rien n'est enregistré sans eux.",
      en: "\(mark) waits for its few words: o asks for them, and nothing is recorded without them.")
  }
  static func unexplained(_ count: Int, first: Words) -> Words {
    Words(
      fr: "\(count, "note attend", "notes attendent") quelques mots. La première : \(first).",
      en: "\(count, "mark waits", "marks wait") for a few words. The first: \(first).")
  }
  static func waitingFound(_ count: Int) -> Words {
    Words(
      fr:
        "\(count, "note attend encore", "notes attendent encore") quelques mots pour être \(count == 1 ? "enregistrée" : "enregistrées").",
      en: "\(count, "mark still waits", "marks still wait") for a few words to be recorded.")
  }
  static func unmarked(_ count: Int, first: Words) -> Words {
    Words(
      fr: "\(count, "note manque", "notes manquent"). La première : \(first).",
      en: "\(count, "mark is", "marks are") missing. The first: \(first).")
  }

  // Lines to type
  static let comment = Words(fr: "Commentaire", en: "Comment")
  static func explain(_ mark: Hundredths) -> Words {
    Words(
      fr: "Un \(mark) s'explique, en quelques mots (virgule : demi-point ; chiffre : suite) :",
      en: "A \(mark) is explained, in a few words (comma: half a point; digit: next):")
  }
  static func leftToExplain(_ count: Int) -> Words {
    Words(
      fr: " Reste à expliquer : \(count, "note", "notes") (o).",
      en: " Left to explain: \(count, "mark", "marks") (o).")
  }
  static func agreementReason(_ mark: Hundredths) -> Words {
    Words(
      fr: "Note convenue : \(mark). Motif de l'accord :",
      en: "Agreed mark: \(mark). Reason for the agreement:")
  }
  static func typeMark(top: Int, step: Hundredths) -> Words {
    Words(fr: "Note de 0 à \(top), par \(step)", en: "Mark from 0 to \(top), by \(step)")
  }
  static func linkOf(_ name: String) -> Words {
    Words(
      fr: "Quel est le lien \(de: name) avec un candidat ?", en: "Which link with a candidate does \(name) declare?")
  }
  /// « Avec quel candidat ? A Cabinet Lise, B Alpes Conseil »
  static func linkedWith(_ names: [String]) -> Words {
    let listed = names.enumerated().map { ComparisonTable.label($0, $1) }.joined(separator: ", ")
    return Words(
      fr: "Avec quel candidat ? \(listed). Sa lettre, ou rien s'il peut s'agir de chacun :",
      en: "With which candidate? \(listed). Its letter, or nothing where it may be any:")
  }
  static func letterOf(_ count: Int) -> Words {
    let last = ComparisonTable.letter(max(0, count - 1))
    return Words(fr: "Une lettre, de A à \(last), ou rien.", en: "A letter from A to \(last), or nothing.")
  }
  static let whichSitting = Words(
    fr: "Jour de la séance, pour ce qui se fait dans cet écran : hier, 27/11…",
    en: "Day of the meeting, for what is done on this screen: yesterday, 27/11…")
  static func whyReopen(_ name: String) -> Words {
    Words(fr: "Pourquoi rouvrir la fiche \(de: name) ?", en: "Why open the sheet of \(name) again?")
  }
  static let markKeys = Words(fr: "Entrée ou ↓ enregistre   Échap renonce", en: "Enter or ↓ records   Esc gives up")
  static let shortKeys = Words(fr: "Entrée enregistre   Échap renonce", en: "Enter records   Esc gives up")
  static let lineKeys = Words(
    fr: "Entrée enregistre   Échap garde le texte pour plus tard", en: "Enter records   Esc keeps the text for later")

  // What was stored
  static let unmarkedNow = Words(fr: "Note retirée.", en: "Mark taken back.")
  static func stored(_ cell: Words, _ mark: Hundredths, comment: String?) -> Words {
    let said = comment.map { Words(fr: ", « \($0) »", en: ", “\($0)”") } ?? .nothing
    return Words(fr: "\(cell) : \(mark)\(said). u pour annuler.", en: "\(cell): \(mark)\(said). u to undo.")
  }
  static func storedAgreed(_ cell: Words, _ mark: Hundredths, reason: String?) -> Words {
    let said = reason.map { Words(fr: ", « \($0) »", en: ", “\($0)”") } ?? .nothing
    return Words(
      fr: "\(cell) : \(mark) convenu\(said). u pour annuler.", en: "\(cell): \(mark) agreed\(said). u to undo.")
  }
  /// What has just been done from here, as a fact.
  static func done(_ kind: MissionCommand.Kind) -> Words {
    switch kind {
    case .undo: Words(fr: "Dernier acte annulé.", en: "Last act undone.")
    case .redo: Words(fr: "Acte rétabli.", en: "Act redone.")
    case .closeSheet: Words(fr: "Fiche close.", en: "Sheet closed.")
    case .reopenSheet: Words(fr: "Fiche rouverte.", en: "Sheet opened again.")
    case .reveal: Words(fr: "Toutes les fiches sont ouvertes.", en: "All sheets are open.")
    case .adoptUnanimous: Words(fr: "Notes unanimes reprises.", en: "Unanimous marks adopted.")
    case .declareInterest: Words(fr: "Liens d'intérêt déclarés.", en: "Interests declared.")
    default: Words(fr: "Enregistré.", en: "Recorded.")
    }
  }
}
