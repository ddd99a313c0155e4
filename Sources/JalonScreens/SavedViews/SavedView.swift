import JalonCore
import JalonWording

/// What a list showed and how, under a letter: its filter, its order, its columns.
public struct SavedView: Hashable, Sendable {
  /// From `a` to `z`: `v` and this letter show it again.
  public let letter: String
  public let name: String
  /// `list`, `agenda`, `directory.structure`…
  public let screen: String
  public let filter: String
  public let order: String
  public let columns: String

  public init(letter: String, name: String, screen: String, filter: String, order: String, columns: String) {
    (self.letter, self.name, self.screen) = (letter, Prose(name).oneLine, screen)
    (self.filter, self.order, self.columns) = (Prose(filter).oneLine, order, columns)
  }

  /// The same under a letter, with a name.
  func called(_ name: String, under letter: String) -> SavedView {
    SavedView(letter: letter, name: name, screen: screen, filter: filter, order: order, columns: columns)
  }

  public static let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)

  /// The first letter of its name that is free, else the first of the alphabet; `nil` where all are taken.
  static func letter(for name: String, besides taken: [String]) -> String? {
    let own = name.folded.map(String.init).filter(letters.contains)
    return (own + letters).first { !taken.contains($0) }
  }
}

extension SavedView {
  // Among what the person's screens remember, at this computer.

  private static let prefix = "view."
  var memory: String { SavedView.prefix + letter }
  var kept: String { [name, screen, filter, order, columns].joined(separator: "\n") }

  private init?(letter: String, kept: String) {
    let lines = kept.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 5, SavedView.letters.contains(letter), !lines[0].isBlank else { return nil }
    self.init(
      letter: letter, name: lines[0], screen: lines[1], filter: lines[2], order: lines[3], columns: lines[4])
  }

  /// All that is kept, by letter; what cannot be read is passed over.
  public static func all(in memory: [String: String]) -> [SavedView] {
    letters.compactMap { letter in memory[prefix + letter].flatMap { SavedView(letter: letter, kept: $0) } }
  }

  /// What has to be remembered for it to be kept.
  public var remembering: [String: String?] { [memory: kept] }
}

extension SavedView {
  // As a file that is handed to a colleague.

  /// - Throws: `Fault` where the file holds no views.
  public static func read(_ text: String) throws(Fault) -> [SavedView] {
    let value: Value
    do { value = try JSONReader.read(Array(text.utf8)) } catch { throw .noViews }
    guard value["views"] != nil, case .list(let views)? = value["views"] else { throw .noViews }
    var read: [SavedView] = []
    for (place, view) in views.enumerated() {
      guard let letter = view["letter"]?.text, letters.contains(letter), let name = view["name"]?.text, !name.isBlank,
        let screen = view["screen"]?.text, SavedView.isKnown(screen), !read.contains(where: { $0.letter == letter })
      else { throw .view(place + 1) }
      read.append(
        SavedView(
          letter: letter, name: TextGate.admit(name).text, screen: screen,
          filter: TextGate.admit(view["filter"]?.text ?? "").text, order: view["order"]?.text ?? "",
          columns: view["columns"]?.text ?? ""))
    }
    return read
  }

  public enum Fault: Error, Hashable, Sendable {
    case noViews
    /// The one at this place, from 1.
    case view(Int)

    public var words: Words {
      switch self {
      case .noViews:
        Words(
          fr: "Ce fichier n'est pas un fichier de vues : « jalon views export » en écrit un.",
          en: "This file is no file of views: “jalon views export” writes one.")
      case .view(let place):
        Words(
          fr:
            "La vue \(place) du fichier n'a pas de lettre de a à z à elle, de nom, ou d'écran connu. Rien n'est apporté.",
          en:
            "View \(place) of the file has no letter from a to z of its own, no name, or no known screen. Nothing is brought in."
        )
      }
    }
  }

  public static func written(_ views: [SavedView]) -> String {
    let listed = views.map { view in
      JSON.group([
        JSON.Member("letter", .text(view.letter)), JSON.Member("name", .text(view.name)),
        JSON.Member("screen", .text(view.screen)), JSON.Member("filter", .text(view.filter)),
        JSON.Member("order", .text(view.order)), JSON.Member("columns", .text(view.columns)),
      ])
    }
    return JSON.group([JSON.Member("views", .list(listed))]).line + "\n"
  }

  /// Each under the letter that it has from now on: that of its namesake, else its own, else the next that is free; `nil`
  /// where there are not letters enough.
  public static func brought(_ given: [SavedView], beside known: [SavedView]) -> [SavedView]? {
    var taken = Dictionary(known.map { ($0.letter, $0.name.folded) }) { first, _ in first }
    var brought: [SavedView] = []
    for view in given {
      let namesake = taken.first { $0.value == view.name.folded }?.key
      let own = taken[view.letter] == nil ? view.letter : nil
      guard let letter = namesake ?? own ?? letter(for: view.name, besides: Array(taken.keys)) else { return nil }
      taken[letter] = view.name.folded
      brought.append(view.called(view.name, under: letter))
    }
    return brought
  }

  static func isKnown(_ screen: String) -> Bool {
    [CaseListScreen.name, AgendaScreen.name, TimelineScreen.name, PlansScreen.name].contains(screen)
      || DirectoryScreen.kind(ofView: screen) != nil
  }
}
