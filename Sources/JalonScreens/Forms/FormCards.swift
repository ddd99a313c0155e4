import JalonCore
import JalonTerminal
import JalonWording

// The form of an amendment: it shows the whole card of whoever is chosen, and sends only what was changed.
extension FormScreen {
  /// The field that says whose card it is; `nil` for a command that neither makes a card nor amends one.
  var cardPath: FormPath? {
    guard case .directory(let kind) = command, kind.makesCard || kind.reference != nil else { return nil }
    return kind.fields.first.map { FormPath.named($0.name) }
  }

  /// The code of the card, as it was chosen or typed.
  private var cardCode: String? {
    guard let path = cardPath, case .name(let name, _)? = content[path] else { return nil }
    return name.chosen ?? (name.query.text.isBlank ? nil : name.query.text)
  }

  /// Reads what stands apart about the person whose card it is.
  var cardQuestion: [Effect] {
    guard command == .directory(.amendPerson) || command == .directory(.registerPerson), let code = cardCode,
      details[PersonID(code)] == nil
    else { return [] }
    return [.personCard(PersonID(code))]
  }

  /// Puts the card of whoever was chosen in the fields where nothing was typed.
  mutating func showCard(_ desk: Desk) {
    guard case .directory(let kind) = command, kind.reference != nil, let code = cardCode,
      let card = Directory.standingCard(kind, code, rules(desk).circumstances)
    else { return }
    for field in FormContent.fields(command.typedFields, card, desk.language) {
      let path = FormPath.named(field.name)
      guard path != cardPath, content[path]?.raw == proposed[path]?.raw else { continue }
      content.change(path) { $0 = field.content }
      proposed.change(path) { $0 = field.content }
    }
    let rules = rules(desk)
    (content, proposed) = (rules.picking(content), rules.picking(proposed))
  }

  /// The code is taken: the card that stands under it is opened, in place of this form.
  mutating func amendInstead(_ remedy: CommandName, _ topics: [Topic], _ desk: Desk) -> [Effect] {
    isDone = true
    let form = FormScreen(remedy, .directory, about: topics, namesIt: namesIt, desk: desk)
    return [.discardDraft(draftKey), .replace(form)]
  }
}

extension DirectoryCommand.Kind {
  /// Makes a card under a code that is typed.
  var makesCard: Bool {
    switch self {
    case .registerStructure, .registerOperator, .registerProvider, .registerPerson, .registerGrant,
      .registerRecipient:
      true
    case .amendStructure, .amendOperator, .amendProvider, .amendPerson, .amendGrant, .amendRecipient, .allocateGrant,
      .setObjective, .freezeYear, .joinCards, .joinPersons,
      .deactivateProvider, .reactivateProvider,
      .recordAbsence, .erasePerson, .redactText, .adoptQuestionnaire, .setUsualCalendar, .undoInDirectory,
      .redoInDirectory:
      false
    }
  }
}
