import JalonCore
import JalonTerminal
import JalonWording

// What a form calls its fields, and what stands in them.
extension LinearForm {
  func wording(_ path: FormPath) -> FieldWording {
    path == .correctionReason ? .correctionReason : .of(path.bare, in: form.command.text)
  }

  /// With the group that it stands in, and in a list of names, what each of them is.
  func label(_ path: FormPath) -> String {
    if case .index? = path.steps.last { return desk(element(path)) }
    let own = desk(wording(path).label)
    let above = FormPath(steps: path.steps.dropLast())
    guard case .name? = above.steps.last else { return own }
    return "\(desk(wording(above).label)), \(own)"
  }

  func element(_ path: FormPath) -> Words { wording(path).element ?? wording(path).label }

  /// `Intitulé, facultatif (vide : Groupement) :`
  func question(_ path: FormPath) -> String {
    let content = form.content[path]
    let now = content.map { told($0, path) } ?? ""
    return desk(LinearWords.question(label(path), isOptional: !isRequired(path), now: now))
  }

  private func isRequired(_ path: FormPath) -> Bool {
    form.content.rows.first { $0.path == path && $0.kind == .field }?.isRequired ?? true
  }

  /// What stands there, in a line.
  func told(_ content: FormContent, _ path: FormPath) -> String {
    switch content {
    case .typed(let editor, _): editor.text
    case .prose(let text): text.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .choice(let word, let words): word.map { desk(ChoiceWords.of($0, among: words)) } ?? ""
    case .flag(let flag): flag.map { desk($0 ? FormWords.yes : FormWords.no) } ?? ""
    case .name(let name, let shape):
      name.chosen.map { form.rules(desk).candidate($0, shape, desk.language).title } ?? name.query.text
    case .list(let elements, _): elements.enumerated().map { told($1, path + .index($0)) }.joined(separator: " ; ")
    case .group(let fields): told(fields, path)
    case .absent: ""
    }
  }

  private func told(_ fields: [FormField], _ path: FormPath) -> String {
    fields.compactMap { field -> String? in
      let place = path + .name(field.name)
      guard !place.isOfDigest, !field.content.isBlank else { return nil }
      return desk(.label(wording(place).label, Words(same: told(field.content, place))))
    }.joined(separator: ", ")
  }

  /// What the letters of a field mean: the day in full, who stands under a code.
  func echo(_ path: FormPath) -> String? {
    let (desk, text) = (desk.filling(form.content).reading(path), form.review.remarks[path.description])
    if let text { return desk(text) }
    switch form.content[path] {
    case .typed(let editor, let shape): return TypedText.echo(editor.text, as: shape, desk).map { desk($0) }
    case .name(let name, let shape):
      guard let id = name.chosen else { return nil }
      let known = form.rules(desk).candidate(id, shape, desk.language)
      return known.hint.isEmpty ? known.title : "\(known.title), \(known.hint)"
    case .prose, .choice, .flag, .list, .group, .absent, nil: return nil
    }
  }

  /// What may be written there, and what the signs do.
  func tellHelp(_ path: FormPath) {
    if let hint = wording(path).hint { talk.tell(hint) }
    talk.tell(hint(path))
    talk.tell(LinearWords.help)
  }

  private func hint(_ path: FormPath) -> Words {
    switch form.content[path] {
    case .typed(_, .day): FormWords.hintDay
    case .prose: LinearWords.hintProse
    case .choice, .flag: LinearWords.hintChoice
    case .name: LinearWords.hintName
    case .typed, .list, .group, .absent, nil: LinearWords.hintLine
    }
  }
}
