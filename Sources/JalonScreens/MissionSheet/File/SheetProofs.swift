import JalonCore
import JalonTerminal
import JalonWording

extension SheetLines {
  /// What an audit will ask for: gaps first say since when, and Enter puts the paper in.
  var proofs: [SheetLine] {
    let file = mission.proofFile(on: desk.today)
    guard !file.items.isEmpty else { return [] }
    return [.heading(desk(ProofWords.heading(file.gaps.count)))] + file.items.map(line)
  }

  private func line(_ item: ProofFile.Item) -> SheetLine {
    let action = item.state.isGap && dossier.standing(.fileProof).isEmpty ? MissionCommand.Kind.fileProof : nil
    return SheetLine(
      "proof:\(item.piece.rawValue)",
      [
        Span(item.state.sign.padded(2), item.state.role), Span(desk(item.piece.words.capitalised)),
        Span(" \(Glyphs.quiet) \(desk(item.state.words))", item.state.isGap ? .caution : .faint),
      ], note: action.map { Span("\(Glyphs.crumb) " + desk($0.short), .key) } ?? Span(""), action: action,
      about: [.piece(item.piece)], fact: action == nil ? position(of: item.piece) : nil)
  }

  /// The fact that filed it last.
  private func position(of piece: ProofPiece) -> Int? {
    guard let filed = mission.filed(piece) else { return nil }
    return mission.effective.last { $0.event == .proofFiled(filed) }?.position
  }
}

extension ProofFile.State {
  var sign: String { isGap ? Glyphs.refused : Glyphs.quiet }
  var role: Role { isGap ? .caution : .done }
}

/// What the sheet says of the proof file.
enum ProofWords {
  static func heading(_ gaps: Int) -> Words {
    gaps == 0
      ? Words(fr: "Dossier de preuve : rien ne manque", en: "Proof file: nothing is missing")
      : Words(
        fr: "Dossier de preuve : \(gaps, "pièce manque", "pièces manquent")",
        en: "Proof file: \(gaps, "paper is", "papers are") missing")
  }
}
