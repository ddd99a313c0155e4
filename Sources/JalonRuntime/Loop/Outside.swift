import JalonCore
import JalonScreens
import JalonTerminal
import JalonWording

extension Runtime {
  // What reaches beyond Jalon: the clipboard, the editor, the programs of the desktop.

  /// Says what was copied, or why it could not be: then the text is shown, to be taken by hand.
  func copy(_ text: String) {
    guard let sequence = clipboard.sequence(copying: text) else {
      return say(Notice(RuntimeWords.notCopied(text, isOff: !clipboard.isOn), .refused))
    }
    terminal.send(sequence)
    say(Notice(RuntimeWords.copied(text), .done))
  }

  func edit(_ text: String) -> Answer {
    terminal.suspend()
    defer { terminal.resume() }
    switch editor.edit(text) {
    case .success(let edited): return .edited(edited)
    case .failure(let words): return .notEdited(words)
    }
  }

  /// Gives the terminal to the program that shows the document, and takes it back.
  func open(_ place: String) {
    let isAddress = DocumentReference.isAddress(place)
    let path = isAddress ? place : performer.files.path(place)
    guard isAddress || performer.files.stands(at: path) else {
      return say(Notice(OpenerWords.absent(path), .refused))
    }
    terminal.suspend()
    let trouble = opener.open(path)
    terminal.resume()
    say(trouble.map { Notice($0, .refused) } ?? Notice(OpenerWords.opened(path), .done))
  }

  /// What an editor saved comes in by the same gate as a paste.
  func takeEdited(_ edited: Answer, for asker: Asker) {
    guard case .edited(let text) = edited else { return answer(edited, to: asker) }
    let admitted = TextGate.admit(text)
    if let words = GateWords.told(admitted) { say(Notice(words)) }
    answer(.edited(admitted.text), to: asker)
  }

  func wear(_ name: String?) {
    guard let name else { return }
    wardrobe?.chosen = name
    if let worn = wardrobe?.worn { terminal.wear(worn) }
  }
}
