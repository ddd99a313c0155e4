import JalonCore
import JalonTerminal
import JalonWording

// Before it is recorded: all that was said, what stands in the way, and the reasons for what is unusual.
extension LinearForm {
  /// Whether all the questions are to be asked again, or only those that have something to be put right.
  func sum() throws(LinearEnd) -> Bool {
    form.refresh(desk)
    if form.command.corrects {
      try part.carryOut(form.send(desk))
      return true
    }
    tellSummary()
    let remedies = form.review.obstacles.indices.filter { form.review.obstacles[$0].remedy != nil }
    let isClear = form.review.isClear
    let ways = [isClear ? LinearWords.record : LinearWords.mend, LinearWords.askAgain] + remedies.map(way)
    let choice = try talk.chooseAgainst(isClear ? LinearWords.recordOrNot : LinearWords.notYet, ways)
    switch choice {
    case 0 where isClear:
      try send()
      return false
    case 0, 1, nil: return choice != 0
    case let other?:
      try part.carryOut(form.clear(remedies[other - 2], desk))
      return false
    }
  }

  private func way(_ index: Int) -> Words {
    form.review.obstacles[index].remedy.map { LinearWords.open($0.title) } ?? .nothing
  }

  private func tellSummary() {
    talk.tell(LinearWords.summary)
    for stop in form.content.stops(at: FormPath()) {
      guard let content = form.content[stop.path], !content.isBlank else { continue }
      let text = told(content, stop.path)
      talk.tell(.label(Words(same: label(stop.path)), Words(same: text)))
      if case .field(let path) = stop, case .typed? = form.content[path], let echo = echo(path), echo != text {
        talk.tell(echo)
      }
    }
    tellFaults()
  }

  private func tellFaults() {
    let names = form.target.names(desk)
    for obstacle in form.review.obstacles { talk.tell(obstacle.words(names)) }
    for stop in form.content.stops(at: FormPath()) {
      for fault in faults(of: stop) { talk.tell(.label(Words(same: label(fault.path)), fault.words)) }
    }
  }

  private func send() throws(LinearEnd) {
    // Once it is recorded, the form finds what it asks for already so.
    let done = form.review.isAlreadySo ? nil : form.doneWords(desk)
    try part.carryOut(form.send(desk))
    while !part.isOver, case .confirming(let panel) = form.mode {
      guard let reasons = try reasons(for: panel) else {
        form.mode = .filling
        return
      }
      form.mode = .confirming(reasons)
      form.reasons = reasons.typed
      try part.carryOut(form.send(desk))
    }
    if part.isOver, let done { talk.tell(done) }
  }

  /// A reason for each caution; `nil` to go back to the questions.
  private func reasons(for panel: CautionPanel) throws(LinearEnd) -> CautionPanel? {
    var panel = panel
    let names = form.target.names(desk)
    for index in panel.entries.indices {
      let caution = panel.entries[index].caution
      guard let reason = try talk.reason(for: caution.words(names), now: panel.entries[index].reason.text) else {
        return nil
      }
      panel.entries[index].reason = LineEditor(reason)
    }
    panel.focus = max(0, panel.entries.count - 1)
    return panel
  }
}

extension LinearTalk {
  /// Why something unusual is done all the same; `nil` to go back.
  func reason(for caution: Words, now: String = "") throws(LinearEnd) -> String? {
    tell(caution)
    while true {
      switch try ask(desk(LinearWords.question(desk(FormWords.reason), isOptional: false, now: now))) {
      case .back: return nil
      case .help: tell(LinearWords.hintReason)
      case .blank where !now.isBlank: return now
      case .blank: tell(FormWords.reasonForEach)
      case .text(let reason): return reason
      }
    }
  }
}
