import JalonCore
import JalonStore
import JalonWording

extension Finding {
  /// The history that such a row may still have, though it cannot be read.
  var stray: StreamName? {
    switch self {
    case .strayRow(let mission): .mission(mission)
    case .strayPlan(let plan): .plan(plan)
    case .gap, .missingSequence, .brokenOrder, .missingRow, .differentRow, .differentRecords, .differentDues,
      .differentMeetings, .missingPlan, .differentPlan, .differentSurveys, .missingEntry, .strayEntry, .differentEntry,
      .differentIssues,
      .damagedRow, .brokenChain, .differentText, .erasedText, .missingCard, .strayCard, .strayFormerCard,
      .differentCard, .differentFormerCard, .strayCode, .codeOfErased, .missingCode, .differentSource, .differentHead,
      .differentStoreHead, .differentSchema, .strangeStream, .damage:
      nil
    }
  }

  /// It stands in what happened, not in what follows from it.
  var isOfJournal: Bool {
    switch self {
    case .gap, .missingSequence, .brokenOrder, .brokenChain, .differentText, .erasedText, .missingCard, .strayCard,
      .strayFormerCard, .differentCard, .differentFormerCard, .strayCode, .codeOfErased, .missingCode, .differentSource,
      .differentHead, .differentStoreHead, .differentSchema, .strangeStream, .damage:
      true
    case .damagedRow(let row): !row.isMadeAgain
    case .missingRow, .strayRow, .differentRow, .differentRecords, .differentDues, .differentMeetings, .missingPlan,
      .strayPlan, .differentPlan, .differentSurveys, .missingEntry, .strayEntry, .differentEntry, .differentIssues:
      false
    }
  }

  var words: Words {
    switch self {
    case .gap(let stream, let position):
      Words(
        fr: "« \(stream.text) » : il manque le fait \(position) dans la suite.",
        en: "“\(stream.text)”: fact \(position) is missing from the run.")
    case .brokenChain(let stream, let position):
      Words(
        fr:
          "« \(stream.text) » : le fait \(position) n'est pas celui qui a été enregistré, ou ne suit pas de ceux d'avant. C'est le premier.",
        en:
          "“\(stream.text)”: fact \(position) is not the one that was recorded, or does not follow from those before. It is the first."
      )
    case .differentText(let stream, let position):
      Words(
        fr: "« \(stream.text) » : un texte du fait \(position) n'est pas celui qui a été enregistré, ou manque.",
        en: "“\(stream.text)”: a text of fact \(position) is not the one that was recorded, or is missing.")
    case .erasedText(let stream, let position):
      Words(
        fr: "« \(stream.text) » : un texte du fait \(position) a été effacé, et aucun acte ne le dit.",
        en: "“\(stream.text)”: a text of fact \(position) was erased, and no act tells of it.")
    case .missingCard(let person):
      Words(
        fr: "La personne \(person.text) est au journal, et sa fiche (nom, contacts) manque.",
        en: "Person \(person.text) is in the journal, and the card (name, contacts) is missing.")
    case .strayCard(let person):
      Words(
        fr: "Une fiche (nom, contacts) est celle de \(person.text), que le journal ne connaît pas.",
        en: "A card (name, contacts) is that of \(person.text), whom the journal does not know.")
    case .strayFormerCard(let person):
      Words(
        fr: "Une ancienne fiche de \(person.text) n'a été changée par aucun acte.",
        en: "A former card of \(person.text) was changed by no act.")
    case .differentCard(let person):
      Words(
        fr:
          "La fiche de \(person.text) (nom, fonction, contacts) n'est pas celle qu'a laissée le dernier acte qui la concerne.",
        en: "The card of \(person.text) (name, function, contacts) is not the one that the last act on it left.")
    case .differentFormerCard(let person):
      Words(
        fr: "Une ancienne fiche de \(person.text) n'est pas celle qui a été enregistrée, ou manque.",
        en: "A former card of \(person.text) is not the one that was recorded, or is missing.")
    case .strayCode(let person):
      Words(
        fr: "Le code « \(person.text) » mène à une personne que le journal ne connaît pas.",
        en: "Code “\(person.text)” leads to a person whom the journal does not know.")
    case .codeOfErased(let person):
      Words(
        fr: "Une personne qui a été effacée a de nouveau un code : « \(person.text) ».",
        en: "A person who was erased has a code again: “\(person.text)”.")
    case .missingCode(let key):
      Words(
        fr: "Une personne du journal n'a plus de code (\(key.text)) : la ligne qui le disait a été ôtée ou changée.",
        en: "A person of the journal has no code any more (\(key.text)): the row that told it was taken out or changed."
      )
    case .differentSource:
      Words(
        fr: "Ce que le fichier dit de celui dont il est repris (sa forme, le jour) a été changé.",
        en: "What the file says of the one that it was taken over from (its form, the day) was changed.")
    case .differentHead(let stream):
      Words(
        fr:
          "« \(stream.text) » : le dernier fait n'est pas celui que le fichier dit ; il en manque, ou il y en a de trop.",
        en:
          "“\(stream.text)”: the last fact is not the one that the file says; some are missing, or there are too many.")
    case .differentStoreHead:
      Words(
        fr: "La suite des actes ne mène pas à l'empreinte que le fichier dit.",
        en: "The run of acts does not lead to the digest that the file says.")
    case .differentSchema(let name):
      Words(
        fr: "« \(name) » n'est pas tel que ce Jalon le fait : une table, un index ou une garde a été changé.",
        en: "“\(name)” is not as this Jalon makes it: a table, an index or a guard was changed.")
    case .missingSequence(let number):
      Words(fr: "Le journal n'a pas de fait n° \(number).", en: "The journal has no fact no. \(number).")
    case .brokenOrder(let order, let stream):
      Words(
        fr: "\(stream.map { "« \($0.text) » : l" } ?? "L")'ordre \(order.text) n'a pas écrit ce qu'il dit avoir écrit.",
        en: "\(stream.map { "“\($0.text)”: o" } ?? "O")rder \(order.text) did not write what it says it wrote.")
    case .missingRow(let mission):
      Words(
        fr: "La mission \(mission.text) est au journal, et manque à la liste.",
        en: "Mission \(mission.text) is in the journal, and missing from the list.")
    case .strayRow(let mission):
      Words(
        fr: "La liste montre la mission \(mission.text), que le journal ne connaît pas.",
        en: "The list shows mission \(mission.text), which the journal does not know.")
    case .differentRow(let mission):
      Words(
        fr: "La ligne de la mission \(mission.text) et le journal ne disent pas la même chose.",
        en: "The row of mission \(mission.text) and the journal do not say the same.")
    case .differentRecords(let mission):
      Words(
        fr: "Les invitations de la mission \(mission.text) et le journal ne disent pas la même chose.",
        en: "The invitations of mission \(mission.text) and the journal do not say the same.")
    case .differentDues(let mission):
      Words(
        fr: "L'agenda de la mission \(mission.text) et le journal ne disent pas la même chose.",
        en: "The agenda of mission \(mission.text) and the journal do not say the same.")
    case .differentSurveys(let mission):
      Words(
        fr: "Les enquêtes de la mission \(mission.text) et le journal ne disent pas la même chose.",
        en: "The surveys of mission \(mission.text) and the journal do not say the same.")
    case .differentMeetings(let plan):
      Words(
        fr: "Les réunions du plan \(plan.text) et le journal ne disent pas la même chose.",
        en: "The meetings of plan \(plan.text) and the journal do not say the same.")
    case .missingPlan(let plan):
      Words(
        fr: "Le plan \(plan.text) est au journal, et manque à la liste.",
        en: "Plan \(plan.text) is in the journal, and missing from the list.")
    case .strayPlan(let plan):
      Words(
        fr: "La liste montre le plan \(plan.text), que le journal ne connaît pas.",
        en: "The list shows plan \(plan.text), which the journal does not know.")
    case .differentPlan(let plan):
      Words(
        fr: "La ligne du plan \(plan.text) et le journal ne disent pas la même chose.",
        en: "The row of plan \(plan.text) and the journal do not say the same.")
    case .missingEntry(let key):
      Words(
        fr: "\(key.words.capitalised(.fr)) est au journal, et manque à l'annuaire.",
        en: "\(key.words.capitalised(.en)) is in the journal, and missing from the directory.")
    case .strayEntry(let key):
      Words(
        fr: "L'annuaire a \(key.words(.fr)), que le journal ne connaît pas.",
        en: "The directory has \(key.words(.en)), which the journal does not know.")
    case .differentEntry(let key):
      Words(
        fr: "L'annuaire et le journal ne disent pas la même chose : \(key.words(.fr)).",
        en: "The directory and the journal do not say the same of \(key.words(.en)).")
    case .differentIssues(let edition):
      Words(
        fr:
          "Le compte des enquêtes du questionnaire \(edition.code), version \(edition.version), n'est pas celui du journal.",
        en: "The count of surveys of questionnaire \(edition.code), version \(edition.version), is not the journal's.")
    case .damagedRow(let row): row.words
    case .strangeStream(let stream):
      Words(
        fr: "Le journal a une histoire que ce Jalon ne connaît pas : « \(stream.text) ». Restaurez une sauvegarde.",
        en: "The journal has a history that this Jalon does not know: “\(stream.text)”. Restore a backup.")
    case .damage(let detail):
      Words(
        fr: "Le fichier est abîmé : \(detail). Restaurez la dernière sauvegarde.",
        en: "The file is damaged: \(detail). Restore the last backup.")
    }
  }
}

extension DirectoryEntry.Key {
  fileprivate var words: Words {
    switch kind {
    case .structure: Words(fr: "la structure \(code)", en: "structure \(code)")
    case .operator: Words(fr: "l'opérateur \(code)", en: "operator \(code)")
    case .provider: Words(fr: "le prestataire \(code)", en: "provider \(code)")
    case .person: Words(fr: "la personne \(code)", en: "person \(code)")
    case .grant: Words(fr: "la convention de financement \(code)", en: "funding agreement \(code)")
    case .recipient: Words(fr: "le destinataire \(code)", en: "recipient \(code)")
    case .year: Words(fr: "l'année figée \(code)", en: "the frozen year \(code)")
    case .questionnaire: Words(fr: "le questionnaire \(code)", en: "questionnaire \(code)")
    case .calendar: Words(fr: "le calendrier usuel \(code)", en: "the usual calendar \(code)")
    }
  }
}
