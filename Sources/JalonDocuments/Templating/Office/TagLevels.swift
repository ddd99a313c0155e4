import JalonWording

/// What each tag that steers covers: part of a line, whole paragraphs, whole rows.
struct TagLevels {
  enum Level {
    case inline
    /// The paragraph, which says nothing else, gives way to its tags.
    case paragraph
    /// The tag stands before the row, or behind it.
    case beforeRow(Int)
    case behindRow(Int)
    /// The row, which says nothing else, gives way to its tags.
    case insteadOfRow(Int)
  }

  private struct Place {
    let spot: Int
    let piece: Int
  }

  private struct Open {
    let word: String
    var places: [Place]
  }

  private(set) var levels: [Int: [Int: Level]] = [:]
  private let spots: [TemplatePart.Spot]
  private let file: String
  private static let known: Set<String> = ["for", "if", "ifnot", "elif", "else", "empty", "endfor", "endif"]

  init(_ part: TemplatePart, file: String) throws(TemplateFault) {
    (spots, self.file) = (part.spots, file)
    var open: [Open] = []
    for (index, spot) in spots.enumerated() {
      for (piece, content) in spot.pieces.enumerated() where content.kind == .tag {
        try take(content, at: Place(spot: index, piece: piece), &open)
      }
    }
    if let last = open.last { throw fault(last.places[0], TemplateWords.notEnded(last.word)) }
  }

  private mutating func take(_ piece: TemplatePiece, at place: Place, _ open: inout [Open]) throws(TemplateFault) {
    let word = piece.word
    guard TagLevels.known.contains(word) else { throw fault(place, OfficeTemplateWords.unknown(word)) }
    guard let within = TemplateTags.within[word] else { return open.append(Open(word: word, places: [place])) }
    guard var last = open.popLast(), within.contains(last.word) else {
      throw fault(place, TemplateWords.outside(word, within))
    }
    last.places.append(place)
    if TemplateTags.ends.contains(word) { try settle(last) } else { open.append(last) }
  }

  private func fault(_ place: Place, _ reason: Words) -> TemplateFault {
    TemplateFault(file: file, place: spots[place.spot].place, reason: reason)
  }

  // MARK: One pair, and what stands between

  private mutating func settle(_ tags: Open) throws(TemplateFault) {
    let own = tags.places.map { spots[$0.spot] }
    let (first, last) = (tags.places[0], tags.places[tags.places.count - 1])
    if Set(tags.places.map(\.spot)).count == 1 {
      set(tags.places.map { ($0, own[0].isBare ? .paragraph : .inline) })
    } else if own.allSatisfy(\.isBare), Set(own.map(\.container)).count == 1 {
      set(tags.places.map { ($0, .paragraph) })
    } else if let row = own[0].row, own.allSatisfy({ $0.row == row }), tags.places.count == 2 {
      set([(first, .beforeRow(row)), (last, .behindRow(row))])
    } else if own.allSatisfy(isPureRow), Set(own.map(\.table)).count == 1 {
      set(zip(tags.places, own).map { ($0, .insteadOfRow($1.row ?? 0)) })
    } else {
      throw fault(first, OfficeTemplateWords.straddles(tags.word))
    }
  }

  /// It stands in a row that says nothing but tags.
  private func isPureRow(_ spot: TemplatePart.Spot) -> Bool {
    guard let row = spot.row else { return false }
    return spots.allSatisfy { $0.row != row || $0.isBare || $0.isEmpty }
  }

  private mutating func set(_ all: [(Place, Level)]) {
    for (place, level) in all { levels[place.spot, default: [:]][place.piece] = level }
  }
}

extension TagLevels {
  subscript(_ spot: Int, _ piece: Int) -> Level { levels[spot]?[piece] ?? .inline }
}
