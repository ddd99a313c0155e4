/// One field of a form: its label, what was typed, and what is wrong with it, in words and beside it.
///
/// ```
/// > Échéance      31/7______   vendredi 31 juillet 2026, S31
///   Budget        douze        ✗ un montant s’écrit en chiffres
/// ```
public struct FieldRow: View {
  public let label: String
  public let editor: LineEditor
  public let labelColumns: Int
  public let fieldColumns: Int
  public let hint: String
  public let error: String?
  public let placeholder: String
  public let isFocused: Bool

  public init(
    label: String, editor: LineEditor, labelColumns: Int = 16, fieldColumns: Int = 32, hint: String = "",
    error: String? = nil, placeholder: String = "", isFocused: Bool = false
  ) {
    self.label = label
    self.editor = editor
    self.labelColumns = labelColumns
    self.fieldColumns = fieldColumns
    self.hint = hint
    self.error = error
    self.placeholder = placeholder
    self.isFocused = isFocused
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let line = area.top(1)
    if isFocused { surface.write(Glyphs.focus, in: line, role: .focus) }
    let labels = min(labelColumns, line.columns / 2)
    surface.write(label, in: line.dropLeft(2).left(labels), role: isFocused ? .focus : .text)
    let rest = line.dropLeft(labels + 3)
    let field = rest.left(fieldColumns)
    surface.draw(FieldView(editor, placeholder: placeholder, isFocused: isFocused), in: field)
    drawRemark(on: &surface, beside: rest.dropLeft(field.columns + 2), below: area.dropTop(1).dropLeft(labels + 3))
  }

  private func drawRemark(on surface: inout Surface, beside: Area, below: Area) {
    let remark = error.map { Span(Glyphs.refused + " " + $0, .error) } ?? Span(hint, .faint)
    let isShort = remark.columns <= beside.columns || below.isEmpty
    surface.write(remark.text, in: isShort ? beside : below, role: remark.role)
  }
}

/// The writable part of a field: `31/7______`, the cursor where the next letter goes.
public struct FieldView: View {
  public let editor: LineEditor
  public let placeholder: String
  public let isFocused: Bool
  /// The next letter takes the place of the whole text.
  public let isSelected: Bool

  public init(
    _ editor: LineEditor, placeholder: String = "", isFocused: Bool = true, isSelected: Bool = false
  ) {
    self.editor = editor
    self.placeholder = placeholder
    self.isFocused = isFocused
    self.isSelected = isSelected
  }

  public func draw(on surface: inout Surface, in area: Area) {
    let line = area.top(1)
    surface.fill(line, with: "_", role: .field)
    let window = editor.window(columns: line.columns)
    let isEmpty = editor.text.isEmpty
    surface.write(
      isEmpty ? placeholder : window.text, in: line, role: isEmpty ? .placeholder : isSelected ? .focus : .field)
    if isFocused { surface.cursor = line.dropLeft(window.cursor).origin }
  }
}
