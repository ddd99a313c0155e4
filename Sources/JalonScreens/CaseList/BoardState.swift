import JalonCore
import JalonTerminal
import JalonWording

/// How a mission stands, as a sign and words: never by colour alone.
struct BoardState {
  let sign: String
  let words: Words
  let role: Role

  /// Something due within so many days is shown as soon due.
  static let soon = 10
  static let damaged = Words(fr: "abîmée", en: "damaged")

  init(_ row: BoardRow, today: Day) {
    if row.isDamaged {
      self.init(Glyphs.refused, BoardState.damaged, .error)
    } else if row.ended {
      self = BoardState(ended: StageName(rawValue: row.stage))
    } else if row.isLate(on: today), let next = row.due(on: today) {
      self.init(Glyphs.late, next.day.dueWords(on: today), .late)
    } else if row.suspended {
      self.init(Glyphs.paused, Words(fr: "en pause", en: "on hold"), .paused)
    } else if let next = row.due(on: today) {
      self = BoardState(due: next.day, today: today)
    } else {
      self.init(Glyphs.quiet, Words(fr: "rien d'attendu", en: "nothing due"), .text)
    }
  }

  init(due day: Day, today: Day) {
    switch day - today {
    case ..<0: self.init(Glyphs.late, day.dueWords(on: today), .late)
    case 0: self.init(Glyphs.today, day.dueWords(on: today), .today)
    case ...BoardState.soon: self.init(Glyphs.soon, day.dueWords(on: today), .soon)
    default: self.init(Glyphs.quiet, Words(fr: "à jour", en: "on track"), .text)
    }
  }

  private init(ended stage: StageName?) {
    switch stage {
    case .unsuccessful: self.init(Glyphs.refused, Words(fr: "infructueuse", en: "unsuccessful"), .faint)
    case .dropped: self.init(Glyphs.refused, Words(fr: "sans suite", en: "dropped"), .faint)
    case .abandoned: self.init(Glyphs.refused, Words(fr: "interrompue", en: "abandoned"), .faint)
    case .closed, .draft, .calling, .evaluating, .concerting, .framing, .running, .reported, .surveying, .followingUp,
      nil:
      self.init(Glyphs.marked, Words(fr: "clôturée", en: "closed"), .faint)
    }
  }

  private init(_ sign: String, _ words: Words, _ role: Role) {
    self.sign = sign
    self.words = words
    self.role = role
  }

  func span(_ language: Language) -> Span { Span("\(sign) \(words(language))", role) }
}
