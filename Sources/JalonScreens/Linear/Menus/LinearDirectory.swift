import JalonCore
import JalonStore
import JalonTerminal
import JalonWording

/// The directory: its lists, its cards, and what may be done there.
struct LinearDirectory {
  let talk: LinearTalk

  private static let kinds: [DirectoryEntry.Kind] = [.structure, .provider, .person, .operator, .grant]
  private static let acts: [DirectoryCommand.Kind] = DirectoryCommand.Kind.allCases.filter {
    ![.undoInDirectory, .redoInDirectory, .redactText, .erasePerson].contains($0)
  }

  func run() throws(LinearEnd) {
    while true {
      let ways = LinearDirectory.kinds.map(LinearWords.list) + [LinearWords.actInDirectory]
      guard let index = try talk.chooseAgainst(LinearWords.whatOfDirectory, ways) else { return }
      do throws(LinearEnd) {
        if LinearDirectory.kinds.indices.contains(index) { try list(LinearDirectory.kinds[index]) } else { try act() }
      } catch {
        guard case .abandoned = error else { throw error }
      }
    }
  }

  private func act() throws(LinearEnd) {
    let titles = LinearDirectory.acts.map(\.title)
    guard let index = try talk.chooseAgainst(LinearWords.whichAct, titles) else { return }
    try talk.run(Forms.screen(for: .directory(LinearDirectory.acts[index]), desk: talk.desk))
  }

  private func list(_ kind: DirectoryEntry.Kind) throws(LinearEnd) {
    let typed = try talk.line(LinearWords.letters)
    let words = (typed ?? "").folded.split(separator: " ").map(String.init)
    var request = DirectoryRequest(scope: DirectoryScope(kind, words: words), limit: LinearOffice.page)
    while true {
      guard case .directory(let rows, _)? = talk.perform(.directory(request)) else { return }
      if rows.isEmpty { return talk.tell(LinearWords.nothingMore) }
      let told = rows.map { "\(talk.desk.names.name(of: $0.key)), \($0.key.code)" }
      switch try talk.pick(told, isMore: rows.count == request.limit, LinearWords.whichLineToOpen) {
      case .line(let index): return try open(rows[index].key)
      case .more: request.place = .after(rows[rows.count - 1])
      case .leave: return
      }
    }
  }

  private func open(_ key: DirectoryEntry.Key) throws(LinearEnd) {
    while true {
      guard case .entryCard(let card?, _)? = talk.perform(.entryCard(key)) else { return }
      for line in lines(of: card) { talk.tell(line) }
      guard try talk.chooseAgainst(LinearWords.whatOfCard, [DirectoryWords.amend]) == 0 else { return }
      try talk.run(key.amendment(talk.desk))
    }
  }

  private func lines(of card: EntryCard) -> [String] {
    let desk = talk.desk
    return CardLines(card, names: desk.names, today: desk.today, in: desk.zone, desk.language).all.map { line in
      [line.label, line.text, line.note.text].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
}
