import JalonCore
import JalonTerminal
import JalonWording

/// The papers of a mission: which one, for whom, what it says, and how it leaves.
struct LinearPapers {
  let talk: LinearTalk
  let part: LinearPart<PrintScreen>

  init(_ talk: LinearTalk, _ papers: PrintScreen) {
    self.talk = talk
    part = LinearPart(talk, papers)
  }

  func run() throws(LinearEnd) -> Answer? {
    try part.appear()
    while let index = try choose() {
      part.screen.focus = index
      try handle()
    }
    return nil
  }

  private func choose() throws(LinearEnd) -> Int? {
    let (screen, desk) = (part.screen, talk.desk)
    let titles = screen.choices.map { choice in
      let title = screen.title(of: choice, desk)
      return screen.refusal(choice, desk).map { "\(title) : \(desk($0))" } ?? title
    }
    return try talk.choose(LinearWords.whichPaper, titles)
  }

  private func handle() throws(LinearEnd) {
    guard let chosen = part.screen.chosen else { return }
    if chosen.readers.isEmpty { try askForWhom() }
    if let refusal = part.screen.refusal(chosen, talk.desk) { return talk.tell(refusal) }
    while let way = try talk.chooseAgainst(LinearWords.whatOfPaper, [LinearWords.read, PrintWords.print]) {
      guard way == 0 else { return try letOut() }
      try part.carryOut(part.screen.preview(talk.desk))
      part.screen.page.forEach { talk.tell($0) }
    }
  }

  /// Somebody who is no party of the mission; an empty line leaves the usual readers.
  private func askForWhom() throws(LinearEnd) {
    (part.screen.recipient, part.screen.ground) = (LineEditor(), LineEditor())
    guard let name = try talk.line(LinearWords.recipient) else { return }
    part.screen.recipient = LineEditor(name)
    if let law = try talk.line(LinearWords.law) { part.screen.ground = LineEditor(law) }
  }

  private func letOut() throws(LinearEnd) {
    if let refusal = talk.desk.access.refusal { return talk.tell(refusal) }
    talk.openActs += 1
    defer { talk.openActs -= 1 }
    let before = part.screen.dossier?.mission.releases.count
    try part.carryOut(part.screen.print(reasons: [:], talk.desk))
    if part.screen.reason != nil { try giveReason() }
    if part.screen.dossier?.mission.releases.count != before { talk.tell(LinearWords.printed) }
  }

  private func giveReason() throws(LinearEnd) {
    let names = part.screen.dossier?.names ?? talk.desk.names
    let told = Words { language in
      part.screen.cautions.map { $0.words(names)(language) }.joined(separator: "\n")
    }
    guard let reason = try talk.reason(for: told) else {
      part.screen.reason = nil
      return
    }
    part.screen.reason = LineEditor(reason)
    try part.carryOut(part.screen.type(.key(.enter), talk.desk) ?? [])
  }
}

extension LinearTalk {
  /// A line that may stay empty: `nil` then.
  func line(_ question: Words) throws(LinearEnd) -> String? {
    while true {
      switch try ask(desk(LinearWords.asked(question))) {
      case .blank, .back: return nil
      case .help: tell(LinearWords.help)
      case .text(let text): return text
      }
    }
  }
}
