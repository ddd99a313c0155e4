// What is put into the proof file: from the choice of the provider on, after the closing too.
extension Mission {
  func file(_ act: FileProof, _ circumstances: Circumstances) -> MissionRuling {
    let stages = StageName.withProvider
    guard stages.contains(stage.name), stage.provider != nil else {
      return .refusing(.notNow(stage: stage.name, possibleAt: stages))
    }
    var ruling = MissionRuling()
    if let until = act.until { ruling.require(until >= act.on, .endsBeforeStart(field: "until")) }
    ruling.require(!proofs.contains(act), .nothingChanges(field: "piece"))
    if let until = act.holdsUntil {
      ruling.mind(until < min(circumstances.today, workEnd ?? circumstances.today), .proofRanOut(until))
    }
    ruling.mind(act.piece == .vigilance && (act.securityCode ?? "").isBlank, .vigilanceUnchecked)
    return ruling.recording(.proofFiled(act))
  }
}

extension MissionColleague {
  /// What is missing first of its proof file.
  var gap: ProofPiece? { mission?.proofFile(on: today).gaps.first?.piece }
}
