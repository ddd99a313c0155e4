import JalonCore
import JalonTerminal
import JalonWording

extension FormPath {
  /// The field waits for the path of a file.
  var isOfFile: Bool { bare == "documents.location" }
  /// Jalon fills it: a digest is never typed.
  var isOfDigest: Bool { bare == "documents.sha256" }

  fileprivate func beside(_ name: String) -> FormPath { FormPath(steps: steps.dropLast() + [.name(name)]) }
}

extension FormScreen {
  // Files that the fields name: their paths are completed, looked at, and the digest taken.

  /// What was typed in the fields of files, but for what stood there before this form.
  private var typedPaths: [(path: FormPath, text: String)] {
    content.rows.filter(\.path.isOfFile).compactMap { row in
      guard let text = text(at: row.path), !text.isBlank, text != proposed[row.path].flatMap(FormScreen.text) else {
        return nil
      }
      return (row.path, text)
    }
  }

  private func text(at path: FormPath) -> String? { content[path].flatMap(FormScreen.text) }

  private static func text(_ content: FormContent) -> String? {
    if case .typed(let editor, _) = content { editor.text } else { nil }
  }

  /// Those that nobody has looked at yet.
  var unseenFiles: [String] { typedPaths.map(\.text).filter { looks[$0] == nil }.distinct }

  func lookAtFiles() -> [Effect] { unseenFiles.map(Effect.look) }

  /// Tab in the field of a path: how it goes on; `nil` where it is whole, or empty, and Tab goes to the next field.
  func completing(_ input: Input) -> [Effect]? {
    guard case .key(.tab) = input, focus.kind == .field, focus.path.isOfFile, let text = text(at: focus.path),
      !text.isBlank, text != completed, !DocumentReference.isAddress(text)
    else { return nil }
    return [.completePath(text)]
  }

  /// One name is taken, several are told as far as they agree; with none, Tab goes on.
  mutating func take(_ completion: PathCompletion, of typed: String, _ desk: Desk) -> [Effect] {
    guard focus.path.isOfFile, text(at: focus.path) == typed else { return [] }
    let isWhole = completion.names.count == 1 && !completion.text.hasSuffix("/")
    completed = isWhole || completion.text == typed && !completion.text.hasSuffix("/") ? completion.text : nil
    guard completion.text != typed else {
      if completion.names.count > 1 { completed = typed }
      return completion.names.count > 1 ? [.say(Notice(FormWords.goesOnWith(completion.names)))] : move(1, desk)
    }
    remember()
    fill(focus.path, completion.text)
    refresh(desk)
    return saveDraft()
  }

  /// The file stands there: its whole path, its digest, and its name where none was given.
  mutating func take(_ look: FileLook, of typed: String, _ desk: Desk) -> [Effect] {
    looks[typed] = look
    for (path, text) in typedPaths where text == typed {
      guard case .file(let whole, let digest) = look else {
        fill(path.beside("sha256"), "")
        continue
      }
      looks[whole] = look
      fill(path, whole)
      fill(path.beside("sha256"), digest)
      let name = path.beside("name")
      if content[name]?.isBlank == true { fill(name, whole.split(separator: "/").last.map(String.init) ?? whole) }
    }
    refresh(desk)
    guard isWaitingForFiles, unseenFiles.isEmpty else { return saveDraft() }
    isWaitingForFiles = false
    return send(desk)
  }

  private mutating func fill(_ path: FormPath, _ text: String) {
    content.change(path) { content in
      if case .typed(_, let shape) = content { content = .typed(LineEditor(text), shape) }
    }
  }

  /// Beside each path, why no document can be named so.
  mutating func tellFaultsOfFiles() {
    for (path, text) in typedPaths {
      if let fault = looks[text]?.fault { review.beside[path.description] = fault }
    }
  }
}
