import JalonCore

/// One row of a form, as the eye goes down it.
struct FormRow: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Something of the state that stands in the way; Enter opens what clears it.
    case obstacle(Int)
    /// The title of a list or of a group.
    case heading(count: Int?)
    case field
    /// « + ajouter »
    case add
  }

  let kind: Kind
  let path: FormPath
  var depth = 0
  var isRequired = true
  /// In a list, which element this row begins: `1`, `2`…
  var number: Int?

  var id: FormRowID { FormRowID(path: path, kind: kind) }
  var isFocusable: Bool { if case .heading = kind { false } else { true } }
}

/// Which row has the focus, whatever is added or removed around it.
struct FormRowID: Hashable, Sendable {
  let path: FormPath
  let kind: FormRow.Kind
}

extension FormContent {
  /// All the rows of a form, from the first field to the last.
  var rows: [FormRow] {
    guard case .group(let fields) = self else { return [] }
    return FormContent.rows(fields, at: FormPath(), depth: 0, number: nil)
  }

  private static func rows(_ fields: [FormField], at path: FormPath, depth: Int, number: Int?) -> [FormRow] {
    fields.enumerated().flatMap { index, field in
      field.content.rows(
        at: path + .name(field.name), depth: depth, required: field.field.required, number: index == 0 ? number : nil)
    }
  }

  private func rows(at path: FormPath, depth: Int, required: Bool, number: Int?) -> [FormRow] {
    switch self {
    case .typed, .prose, .choice, .flag, .name:
      return [FormRow(kind: .field, path: path, depth: depth, isRequired: required, number: number)]
    case .absent:
      return [FormRow(kind: .add, path: path, depth: depth, isRequired: false)]
    case .group(let fields):
      let heading = FormRow(kind: .heading(count: nil), path: path, depth: depth, isRequired: required, number: number)
      return [heading] + FormContent.rows(fields, at: path, depth: depth + 1, number: nil)
    case .list(let elements, _):
      let heading = FormRow(kind: .heading(count: elements.count), path: path, depth: depth, isRequired: required)
      let add = FormRow(kind: .add, path: path, depth: depth + 1, isRequired: false)
      return [heading] + elements.enumerated().flatMap { $1.elementRows(at: path + .index($0), depth + 1, $0 + 1) } + [
        add
      ]
    }
  }

  private func elementRows(at path: FormPath, _ depth: Int, _ number: Int) -> [FormRow] {
    guard case .group(let fields) = self else { return rows(at: path, depth: depth, required: true, number: number) }
    return FormContent.rows(fields, at: path, depth: depth, number: number)
  }
}
