import JalonCore
import JalonTerminal
import JalonWording

/// One field of a form: what it asks, and what was typed there so far.
struct FormField: Hashable, Sendable {
  let field: Field
  var content: FormContent

  var name: String { field.name }
}

/// What stands in a field while it is being filled: as it was typed, right or wrong.
indirect enum FormContent: Hashable, Sendable {
  /// A line, a day, an amount, a number.
  case typed(LineEditor, Shape)
  case prose(TextArea)
  case choice(String?, [String])
  /// `nil`: neither yes nor no has been said.
  case flag(Bool?)
  /// The name of something: an identifier, found by its name.
  case name(NameField, Shape)
  case list([FormContent], Shape)
  case group([FormField])
  /// An optional group that nobody has opened.
  case absent([Field])
}

extension FormContent {
  /// What a form shows before anybody has typed: `value` where something was proposed.
  init(_ shape: Shape, _ value: Value?, required: Bool = true, language: Language) {
    switch shape {
    case .line, .day, .instant, .euros, .hundredths, .whole, .answer:
      self = .typed(LineEditor(TypedText.written(value, as: shape, language)), shape)
    case .prose: self = .prose(TextArea(value?.text ?? ""))
    case .flag: self = .flag(FormContent.flag(value))
    case .choice(let words): self = .choice(value?.text, words)
    case .reference, .party: self = .name(NameField(chosen: value?.text), shape)
    case .list(let element):
      self = .list((value?.elements ?? []).map { FormContent(element, $0, language: language) }, element)
    case .group(let fields):
      self = required || value != nil ? .group(FormContent.fields(fields, value, language)) : .absent(fields)
    }
  }

  static func fields(_ fields: [Field], _ value: Value?, _ language: Language) -> [FormField] {
    fields.map { field in
      let member = value?[field.name].flatMap { $0 == .null ? nil : $0 }
      let content = FormContent(field.shape, member, required: field.required, language: language)
      return FormField(field: field, content: content)
    }
  }

  private static func flag(_ value: Value?) -> Bool? {
    if case .flag(let flag)? = value { flag } else { nil }
  }

  /// Nothing was typed or chosen here.
  var isBlank: Bool {
    switch self {
    case .typed(let editor, _): editor.text.isBlank
    case .prose(let area): area.text.isBlank
    case .choice(let word, _): word == nil
    case .flag(let flag): flag == nil
    case .name(let name, _): name.isBlank
    case .list(let elements, _): elements.isEmpty
    case .group(let fields): fields.allSatisfy(\.content.isBlank)
    case .absent: true
    }
  }
}

extension FormContent {
  // What stands at a path, read and changed.

  subscript(path: FormPath) -> FormContent? { self[path.steps[...]] }

  private subscript(steps: ArraySlice<FormPath.Step>) -> FormContent? {
    guard let step = steps.first else { return self }
    switch (self, step) {
    case (.group(let fields), .name(let name)):
      return fields.first { $0.name == name }?.content[steps.dropFirst()]
    case (.list(let elements, _), .index(let index)) where elements.indices.contains(index):
      return elements[index][steps.dropFirst()]
    default: return nil
    }
  }

  /// Changes what stands at a path; nothing where there is no such place.
  mutating func change(_ path: FormPath, _ change: (inout FormContent) -> Void) {
    self.change(path.steps[...], change)
  }

  private mutating func change(_ steps: ArraySlice<FormPath.Step>, _ change: (inout FormContent) -> Void) {
    guard let step = steps.first else { return change(&self) }
    switch (self, step) {
    case (.group(var fields), .name(let name)):
      guard let index = fields.firstIndex(where: { $0.name == name }) else { return }
      fields[index].content.change(steps.dropFirst(), change)
      self = .group(fields)
    case (.list(var elements, let shape), .index(let index)) where elements.indices.contains(index):
      elements[index].change(steps.dropFirst(), change)
      self = .list(elements, shape)
    default: return
    }
  }

  /// One more element at the end of a list; an optional group that was absent.
  mutating func grow(_ path: FormPath, _ language: Language) {
    change(path) { content in
      switch content {
      case .list(let elements, let shape):
        content = .list(elements + [FormContent(shape, nil, language: language)], shape)
      case .absent(let fields): content = .group(FormContent.fields(fields, nil, language))
      case .typed, .prose, .choice, .flag, .name, .group: return
      }
    }
  }

  mutating func remove(_ index: Int, of list: FormPath) {
    change(list) { content in
      guard case .list(var elements, let shape) = content, elements.indices.contains(index) else { return }
      elements.remove(at: index)
      content = .list(elements, shape)
    }
  }
}
