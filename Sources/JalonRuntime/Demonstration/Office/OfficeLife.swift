import JalonCore

/// How far a mission of the office has come, and how many days after its opening.
struct OfficeLife {
  enum Stage: CaseIterable {
    case opened, prepared, calling, evaluating, concerting, framing, running, reported, surveying, followed, overdue,
      closed, dropped, unsuccessful, abandoned

    /// How many in a hundred.
    private var share: Int {
      switch self {
      case .opened: 3
      case .prepared: 4
      case .calling: 6
      case .evaluating: 5
      case .concerting: 4
      case .framing: 6
      case .running: 14
      case .reported: 4
      case .surveying: 8
      case .followed: 22
      case .overdue: 3
      case .closed: 15
      case .dropped, .unsuccessful, .abandoned: 2
      }
    }

    static let drawn = allCases.flatMap { Array(repeating: $0, count: $0.share) }

    /// Days since the opening: never before the last of its acts.
    var ago: ClosedRange<Int> {
      switch self {
      case .opened: 1...12
      case .prepared: 15...40
      case .calling: 24...36
      case .evaluating: 44...70
      case .concerting: 47...80
      case .framing: 70...100
      case .running: 95...158
      case .reported: 164...185
      case .surveying: 190...235
      case .followed: 205...540
      case .overdue: 560...640
      case .closed: 600...1_800
      case .dropped, .unsuccessful: 60...700
      case .abandoned: 150...700
      }
    }
  }

  let stage: Stage
  let ago: Int
}

extension Tale {
  /// Its whole life to that stage.
  ///
  /// - Parameter content: what the structures say of the support, from 1 (not at all) to 4 (wholly).
  mutating func live(_ life: OfficeLife, content: Int) {
    switch life.stage {
    case .opened: open()
    case .prepared: prepare()
    case .calling: call(life.ago)
    case .evaluating: evaluate()
    case .concerting: runToConcertation()
    case .framing: frame()
    case .running: runSoFar(life.ago)
    case .reported: runToReport()
    case .surveying: survey(life.ago, content)
    case .followed, .overdue: follow(content)
    case .closed: endWell(content)
    case .dropped, .unsuccessful: endAtCall(life.stage)
    case .abandoned: breakOff()
    }
  }

  private func prepare() {
    open()
    writeBrief()
    setGrid()
    agreeBrief()
  }

  private func call(_ ago: Int) {
    runToCall()
    for (index, offer) in offers.enumerated() where ago > 31 + index { receive(offer, on: day(30 + index)) }
  }

  private mutating func evaluate() {
    runToCall()
    receiveAll()
    closeCall()
    takeSeats()
    mark(officer)
    closeSheet(officer)
    for leader in leaders { mark(leader, limit: 9) }
  }

  private mutating func frame() {
    runToConcertation()
    agree()
    award()
    sendLetters()
    holdKickOff()
    draftAgreement()
    sign(missing: retained.map { [.provider($0)] } ?? [])
  }

  private mutating func runSoFar(_ ago: Int) {
    runToConcertation()
    runToWork()
    log(200, "Entretiens et premier atelier.", on: 92)
    if ago > 106 { review("Le calendrier tient.", on: 104) }
  }

  private mutating func runToReport() {
    runToConcertation()
    runToWork()
    work()
    report()
  }

  private mutating func survey(_ ago: Int, _ content: Int) {
    runToReport()
    restitute()
    issueSurveys()
    if ago > 198, let provider = retained { answerSurvey(.provider(provider), content: content, on: 196) }
    if ago > 206, let structure = structures.first { remind(.structure(structure), on: 204) }
  }

  private mutating func follow(_ content: Int) {
    runToConcertation()
    runToFollowUp(content: content)
  }

  private mutating func endWell(_ content: Int) {
    follow(content)
    recordFollowUp(on: 560)
    close(on: 575)
  }

  private func endAtCall(_ stage: OfficeLife.Stage) {
    runToCall()
    if stage == .dropped {
      enter(.dropCall, ["reason": "la région reprend le sujet", "on": day(36)], on: day(36))
    } else {
      enter(.declareUnsuccessful, ["reason": "aucune proposition reçue", "on": day(45)], on: day(45))
    }
  }

  private mutating func breakOff() {
    runToConcertation()
    runToWork()
    log(200, "Entretiens et analyse des comptes.", on: 92)
    enter(
      .abandon,
      [
        "reason": "La structure cesse son activité.", "daysDone": Hundredths(200), "amountDue": Euros(cents: 190_000),
        "on": day(125),
      ], on: day(125))
  }
}
