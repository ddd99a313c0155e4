import JalonTerminal
import JalonWording

/// The question before an act is taken back or brought back.
struct LinearHistory {
  let talk: LinearTalk
  let part: LinearPart<HistoryScreen>

  init(_ talk: LinearTalk, _ question: HistoryScreen) {
    self.talk = talk
    part = LinearPart(talk, question)
  }

  func run() throws(LinearEnd) -> Answer? {
    talk.openActs += 1
    defer { talk.openActs -= 1 }
    for sentence in part.screen.sentences { talk.tell(sentence) }
    talk.tell(HistoryWords.kept)
    guard try agrees() else { return nil }
    try part.carryOut(part.screen.run("history.confirm", talk.desk))
    if part.isOver, part.successor == nil, part.answer != nil { talk.tell(LinearWords.wentBack(part.screen.move)) }
    if let next = part.successor { return try talk.run(next) }
    return part.answer
  }

  private func agrees() throws(LinearEnd) -> Bool {
    for caution in part.screen.told {
      guard let reason = try talk.reason(for: caution) else { return false }
      _ = part.screen.type(.paste(reason), talk.desk)
      return true
    }
    let ways = [HistoryWords.yes(part.screen.move), HistoryWords.no]
    return try talk.chooseAgainst(HistoryWords.title(part.screen.move), ways) == 0
  }
}
