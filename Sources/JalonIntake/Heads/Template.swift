import JalonCore
import JalonWording

extension IntakeKind {
  /// The heads of a table that says all that a card may hold, in the order of its form: a model to fill.
  public var modelHeads: [Words] {
    let words = HeadWords(self)
    let own = fields.map { ColumnTarget.field($0.name) }
    let besides: [ColumnTarget] =
      switch self {
      case .structures: [.people(.president), .people(.director), .people(.contact)]
      case .providers: [.people(.worker), .active]
      case .persons, .missions: []
      }
    return ([.code] + own + besides).map(words.words(of:))
  }
}
