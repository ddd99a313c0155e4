import JalonCore
import JalonTerminal
import JalonWording

// A field that holds the name of something: a number, or some of its letters.
extension LinearForm {
  /// More than these are looked for by their letters.
  private static let most = 12

  func tellNames(_ path: FormPath, _ shape: Shape) {
    let known = found("", shape, at: path)
    guard known.count <= LinearForm.most else { return talk.tell(LinearWords.manyNames(known.count)) }
    tell(known)
  }

  private func tell(_ names: [Candidate]) {
    numbered = names
    talk.tellNumbered(names.map { $0.hint.isEmpty ? $0.title : "\($0.title), \($0.hint)" })
  }

  private func found(_ typed: String, _ shape: Shape, at path: FormPath) -> [Candidate] {
    var form = form
    form.focus = FormRowID(path: path, kind: .field)
    form.content.change(path) { $0 = .name(NameField(typed: typed), shape) }
    return form.found(desk)
  }

  /// The one that is meant; those that may be meant are told under their numbers, and the question comes again.
  func name(_ typed: String, _ shape: Shape, at path: FormPath) throws(LinearEnd) -> Bool {
    if let number = Int(typed), numbered.indices.contains(number - 1) {
      return try put(.name(NameField(chosen: numbered[number - 1].id), shape), at: path)
    }
    let found = found(typed, shape, at: path)
    let same = found.filter { [$0.title.folded, $0.id.folded].contains(typed.folded) }
    let isNew = form.rules(desk).isNew(path)
    if let meant = same.count == 1 ? same.first : found.count == 1 && !isNew ? found.first : nil {
      return try put(.name(NameField(chosen: meant.id), shape), at: path)
    }
    if isNew { return try put(.name(NameField(chosen: typed), shape), at: path) }
    guard found.isEmpty else {
      found.count <= LinearForm.most ? tell(found) : talk.tell(LinearWords.manyNames(found.count))
      return false
    }
    return try make(typed, shape, at: path)
  }

  /// Nothing of that name is known: the form that makes it is asked, where there is one.
  private func make(_ typed: String, _ shape: Shape, at path: FormPath) throws(LinearEnd) -> Bool {
    let before = form.content[path]
    form.content.change(path) { $0 = .name(NameField(typed: typed), shape) }
    // Nothing makes it: the rules say what they make of it, as on the screens.
    guard form.registering(desk) != nil else { return try put(.name(NameField(typed: typed), shape), at: path) }
    if try talk.agrees(LinearWords.register(typed)) == true { try part.carryOut(form.make(desk)) }
    guard case .name(let name, _)? = form.content[path], name.chosen != nil else {
      form.content.change(path) { content in content = before ?? content }
      return false
    }
    try leave(path)
    return true
  }
}
