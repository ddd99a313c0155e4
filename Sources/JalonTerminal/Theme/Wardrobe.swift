/// The themes at hand, and the one that is worn: chosen by its name, or by the background of the terminal.
public struct Wardrobe: Sendable {
  /// The choice that leaves it to the background.
  public static let automatic = "auto"
  /// For a background that nobody knows.
  public static let neutral = "neutre"

  /// A theme's name, or `automatic`.
  public var chosen: String
  /// What stands behind the letters, once it is known.
  public var background: RGB?
  private let find: @Sendable (String) -> Theme?
  private let list: @Sendable () -> [String]
  /// The two that leave the terminal's background alone.
  private let suited: [String]

  /// - Parameters:
  ///   - suited: the themes among which the background decides, by name.
  ///   - list: the names of all themes.
  ///   - find: a theme by its name.
  public init(
    chosen: String, background: RGB?, suited: [String], list: @escaping @Sendable () -> [String],
    find: @escaping @Sendable (String) -> Theme?
  ) {
    (self.chosen, self.background, self.suited) = (chosen, background, suited)
    (self.list, self.find) = (list, find)
  }

  /// What may be chosen.
  public var choices: [String] { [Wardrobe.automatic] + list() }

  public var worn: Theme { chosen == Wardrobe.automatic ? automatic : find(chosen) ?? automatic }

  /// The first that can be read on the background; where none can or it is not known, the one that needs not know it.
  private var automatic: Theme {
    let legible = background.flatMap { paper in suited.lazy.compactMap(find).first { $0.isLegible(on: paper) } }
    return legible ?? find(Wardrobe.neutral) ?? .plain
  }
}
