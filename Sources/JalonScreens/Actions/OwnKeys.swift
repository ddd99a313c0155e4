import JalonCore
import JalonTerminal
import JalonWording

/// The keys that a person put in the place of the usual ones, by the id of the action (`touches.toml`). Dispatch, line of
/// keys, help and palette all ask here: what is shown is what works.
public struct OwnKeys: Sendable, Hashable {
  private var sequences: [String: [[Key]]] = [:]

  public init() {}

  /// The first binding that these keys run: a person's own come before the usual ones of other actions.
  func binding<State>(of keys: [Key], among map: [Binding<State>]) -> Binding<State>? {
    guard !sequences.isEmpty else { return map.first { $0.keys.contains(keys) } }
    return map.first { self.keys(of: $0, among: map).contains(keys) }
  }

  /// The keys of an action as they are: its own, or the usual ones that no other action of its screen has taken.
  func keys<State>(of binding: Binding<State>, among map: [Binding<State>]) -> [[Key]] {
    if sequences.isEmpty { return binding.keys }
    if let own = sequences[binding.id] { return own }
    let taken = map.flatMap { sequences[$0.id] ?? [] }
    return taken.isEmpty ? binding.keys : binding.keys.filter { !taken.contains($0) }
  }
}

extension OwnKeys {
  /// One line of the file: an action, and the keys that it is to have; none takes it off the keyboard.
  public struct Entry: Sendable, Hashable {
    public let id: String
    public let keys: [String]

    public init(_ id: String, _ keys: [String]) {
      self.id = id
      self.keys = keys
    }
  }

  /// What could be read, and a sentence for each line that could not: there the usual keys serve.
  public init(_ entries: [Entry], told faults: inout [Words]) {
    for entry in entries {
      do throws(Words) {
        sequences[entry.id] = try OwnKeys.read(entry, beside: sequences)
      } catch {
        faults.append(error)
      }
    }
  }

  private static func read(_ entry: Entry, beside others: [String: [[Key]]]) throws(Words) -> [[Key]] {
    guard let map = OwnKeys.map(of: entry.id) else { throw OwnKeysWords.unknown(entry.id) }
    guard !fixed.contains(map.screen) else { throw OwnKeysWords.fixed(entry.id) }
    var read: [[Key]] = []
    for text in entry.keys where !text.isBlank {
      let keys = try OwnKeys.keys(text, entry.id)
      if map.screen == FormScreen.name, case .character? = keys.first { throw OwnKeysWords.letter(entry.id, text) }
      let rival = map.rows.first { $0.id != entry.id && others[$0.id]?.contains(keys) == true }
      if let rival { throw OwnKeysWords.taken(entry.id, text, rival.id) }
      read.append(keys)
    }
    return read
  }

  private static func keys(_ text: String, _ id: String) throws(Words) -> [Key] {
    var keys: [Key] = []
    for name in text.split(separator: " ").map(String.init) {
      guard let key = Key(told: name) else { throw OwnKeysWords.noKey(id, name) }
      keys.append(key)
    }
    return keys
  }

  private static func map(of id: String) -> Keymaps.Map? {
    Keymaps.all.first { map in map.rows.contains { $0.id == id } }
  }

  /// Where somebody else holds the keyboard, and where an act waits for yes or no, keys are what the screen says.
  private static let fixed: Set = [
    ConfirmScreen.name, OvertakenScreen.name, RespondentScreen.name, HandOverScreen.name, CurtainScreen.name,
  ]

  /// Every action that may have other keys.
  static let ids: [String] = Keymaps.all.filter { !fixed.contains($0.screen) }.flatMap(\.rows).map(\.id)
}

enum OwnKeysWords {
  static func unknown(_ id: String) -> Words {
    guard let near = Nearest.match(to: id, among: OwnKeys.ids) else {
      return Words(
        fr: "« \(id) » n'est le nom d'aucune action. « jalon docs keys » les donne tous.",
        en: "“\(id)” is the name of no action. “jalon docs keys” has them all.")
    }
    return Words(
      fr: "« \(id) » n'est le nom d'aucune action. Peut-être « \(near) » ?",
      en: "“\(id)” is the name of no action. Perhaps “\(near)”?")
  }

  static func fixed(_ id: String) -> Words {
    Words(
      fr: "« \(id) » garde ses touches : une question, ou quelqu'un d'autre, les attend.",
      en: "“\(id)” keeps its keys: a question, or somebody else, waits for them.")
  }

  static func noKey(_ id: String, _ name: String) -> Words {
    Words(
      fr: "« \(id) » : « \(name) » n'est le nom d'aucune touche. Essayez x, Ctrl-X, F5, Maj-Tab, Espace ou g x.",
      en: "“\(id)”: “\(name)” is the name of no key. Try x, Ctrl-X, F5, Shift-Tab, Space or g x.")
  }

  static func letter(_ id: String, _ text: String) -> Words {
    Words(
      fr: "« \(id) » : dans un formulaire, « \(text) » s'écrit. Prenez une touche comme Ctrl-X ou F5.",
      en: "“\(id)”: in a form, “\(text)” is written. Take a key such as Ctrl-X or F5.")
  }

  static func taken(_ id: String, _ text: String, _ rival: String) -> Words {
    Words(
      fr: "« \(id) » : « \(text) » est déjà donné à « \(rival) » sur le même écran.",
      en: "“\(id)”: “\(text)” is given to “\(rival)” on the same screen already.")
  }
}
