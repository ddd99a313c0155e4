import JalonCore
import JalonTerminal

/// What a form makes: the field of its name, and that of the code by which it is known, which follows the name.
struct FormNaming: Hashable, Sendable {
  let name: String
  let code: String
  /// With which such codes begin.
  let prefix: String

  init?(_ command: CommandName) {
    switch command {
    case .directory(.registerStructure): self.init("structure")
    case .directory(.registerOperator): self.init("operator")
    case .directory(.registerProvider): self.init("provider")
    case .directory(.registerPerson): self.init("person")
    case .directory(.registerRecipient): self.init("recipient", prefix: RecipientID.prefix)
    case .plan(.openPlan): self.init("plan", name: "title")
    case .mission, .plan, .directory: return nil
    }
  }

  private init(_ code: String, name: String = "name", prefix: String = "") {
    (self.code, self.name, self.prefix) = (code, name, prefix)
  }

  /// The name first, then the code that is made of it, then the others.
  func ordered(_ fields: [Field]) -> [Field] {
    let first = [name, code].compactMap { wanted in fields.first { $0.name == wanted } }
    return first + fields.filter { ![name, code].contains($0.name) }
  }
}

extension FormScreen {
  var naming: FormNaming? { correcting == nil ? FormNaming(command) : nil }

  /// The code follows the name as it is typed, for as long as nobody has written another one.
  mutating func proposeCode(after former: FormContent, _ desk: Desk) {
    guard let naming, focus.path == .named(naming.name) else { return }
    renewCode(after: former, naming, desk)
  }

  /// The same where the name was put there by something else than keys.
  mutating func proposeCode(named former: FormContent, _ desk: Desk) {
    if let naming, content[.named(naming.name)]?.raw != former[.named(naming.name)]?.raw {
      renewCode(after: former, naming, desk)
    }
  }

  private mutating func renewCode(after former: FormContent, _ naming: FormNaming, _ desk: Desk) {
    guard case .name(let name, let shape)? = content[.named(naming.code)] else { return }
    let present = name.chosen ?? name.query.text
    guard present == code(of: former, naming, desk) else { return }
    let next = code(of: content, naming, desk)
    content.change(.named(naming.code)) { $0 = .name(NameField(typed: next), shape) }
  }

  private func code(of content: FormContent, _ naming: FormNaming, _ desk: Desk) -> String {
    guard case .typed(let editor, _)? = content[.named(naming.name)], !editor.text.isBlank else { return "" }
    let directory = target.names(desk).directory
    return Directory.identifier(for: editor.text, prefix: naming.prefix) { code in
      if case .directory(let kind) = command { return directory.knows(code, as: kind) }
      return plans.contains { $0.plan.text == code }
    }
  }
}
