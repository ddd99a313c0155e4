/// The stages of a mission, past, present and to come; readable with no colour and aloud.
///
/// ```
/// Accueil Diagn.  Plan    SÉLECT. Conv.   Suivi
/// [x]─────[x]─────[x]─────[>]─────[ ]─────[ ]
/// 03/03   18/03   22/04   → 31/07 14/08   06/27
/// ```
public struct Track: View {
  public enum State: Hashable, Sendable {
    case done, current, ahead, skipped

    var box: String {
      switch self {
      case .done: "[x]"
      case .current: "[>]"
      case .ahead: "[ ]"
      case .skipped: "[-]"
      }
    }

    var role: Role {
      switch self {
      case .done: .done
      case .current: .accent
      case .ahead, .skipped: .faint
      }
    }
  }

  public struct Stage: Hashable, Sendable {
    public let title: String
    /// A shorter title, for a narrow screen.
    public let short: String
    public let state: State
    public let date: String

    public init(_ title: String, short: String, state: State, date: String = "") {
      self.title = title
      self.short = short
      self.state = state
      self.date = date
    }
  }

  public let stages: [Stage]

  public static let rows = 3

  public init(_ stages: [Stage]) { self.stages = stages }

  public func draw(on surface: inout Surface, in area: Area) {
    guard !stages.isEmpty else { return }
    let pitch = area.columns / stages.count
    guard pitch >= 4 else { return drawPresent(on: &surface, in: area) }
    let isLong = stages.allSatisfy { GlyphWidth.columns(of: $0.title) < pitch }
    for (index, stage) in stages.enumerated() {
      let column = area.dropLeft(index * pitch).left(index == stages.count - 1 ? area.columns : pitch)
      draw(stage, on: &surface, in: column, isLong: isLong, isLast: index == stages.count - 1)
    }
  }

  private func draw(_ stage: Stage, on surface: inout Surface, in column: Area, isLong: Bool, isLast: Bool) {
    let label = isLong ? stage.title : stage.short
    let text = isLast ? column : column.dropRight(1)
    surface.write(label, in: text, line: 0, role: stage.state == .current ? .accent : .text)
    if !isLast { surface.rule(column.line(1)) }
    surface.write(stage.state.box, in: column, line: 1, role: stage.state.role)
    surface.write(stage.date, in: text, line: 2, role: stage.state == .current ? .accent : .faint)
  }

  /// With no room for all: `[>] 5/9 Sélection  → 31/07`.
  private func drawPresent(on surface: inout Surface, in area: Area) {
    let index = stages.firstIndex { $0.state == .current } ?? stages.count - 1
    let stage = stages[index]
    let words = "\(stage.state.box) \(index + 1)/\(stages.count) \(stage.title)  \(stage.date)"
    surface.write(words, in: area, line: 0, role: stage.state.role)
  }
}
