import JalonTerminal
import JalonWording

/// What is to be done with all the lines of a screen, once they are there.
enum SeenUse: Hashable, Sendable {
  case copy, export

  /// Terminals drop a longer text.
  private static let longest = 70_000

  /// More lines than that are no list that anybody reads or pastes.
  static let mostLines = 20_000

  func effects(_ table: SeenTable, _ desk: Desk) -> [Effect] {
    guard table.rows.count < SeenUse.mostLines else {
      return [.say(Notice(SeenWords.tooMany(SeenUse.mostLines), .refused))]
    }
    switch self {
    case .export: return [.push(ExportScreen(table))]
    case .copy:
      let text = table.tabbed(desk.language, withHeads: true)
      guard text.utf8.count <= SeenUse.longest else {
        return [.say(Notice(SeenWords.tooLong(table.rows.count), .refused))]
      }
      return [.copy(text)]
    }
  }
}

/// A screen of lines: the one in focus is read in full or copied, all of them are copied or written to a file.
protocol ShowsTable: Screen {
  /// The line in focus alone; `nil` where there is none.
  ///
  /// - Parameter inFull: with every column that there is, and not only those that are shown.
  func lineInFocus(_ desk: Desk, inFull: Bool) -> SeenTable?
  /// Asks for all the lines, and does something with them once they are there.
  mutating func gather(for use: SeenUse, _ desk: Desk) -> [Effect]
}

extension ShowsTable {
  static func lineKeys(_ screen: String, whole: [Key] = [.character("T")], copy: [Key] = [.character("y")])
    -> [Binding<Self>]
  {
    [
      Binding("\(screen).whole", whole, SeenWords.whole, short: WholeWords.openShort, .see, disabled: needsLine) {
        state, desk in
        let blocks = state.lineInFocus(desk, inFull: true)?.blocks(desk.language) ?? []
        return [.push(WholeScreen(WholeWords.title, blocks))]
      },
      Binding("\(screen).copyLine", copy, SeenWords.copyLine, .see, disabled: needsLine) { state, desk in
        state.lineInFocus(desk, inFull: false).map { [.copy($0.tabbed(desk.language, withHeads: false))] } ?? []
      },
    ]
  }

  static func tableKeys(_ screen: String, copy: [Key] = [.character("Y")], export: [Key] = [.character("p")])
    -> [Binding<Self>]
  {
    [
      Binding("\(screen).copyAll", copy, SeenWords.copyAll, .see, disabled: needsLine) { $0.gather(for: .copy, $1) },
      Binding(
        "\(screen).export", export, SeenWords.export, short: SeenWords.exportShort, .see, priority: 2,
        disabled: needsLine
      ) { $0.gather(for: .export, $1) },
    ]
  }

  private static func needsLine(_ state: Self, _ desk: Desk) -> Words? {
    state.lineInFocus(desk, inFull: false) == nil ? SeenWords.noLine : nil
  }
}

enum SeenWords {
  static let whole = Words(fr: "Lire la ligne en entier, toutes les colonnes", en: "Read the line in full, all columns")
  static let copyLine = Words(fr: "Copier la ligne", en: "Copy the line")
  static let copyAll = Words(
    fr: "Copier toutes les lignes, pour un tableur", en: "Copy all the lines, for a spreadsheet")
  static let export = Words(
    fr: "Écrire ce qui est montré dans un fichier, ou l'imprimer", en: "Write what is shown to a file, or print it")
  static let exportShort = Words(fr: "Exporter", en: "Export")
  static let noLine = Words(fr: "Aucune ligne n'est montrée", en: "No line is shown")
  static let screen = Words(fr: "Exporter ce qui est montré", en: "Export what is shown")
  static let choose = Words(fr: "Écrire ce fichier", en: "Write this file")
  static let chooseShort = Words(fr: "Écrire", en: "Write")
  static let close = Words(fr: "Ne rien écrire", en: "Write nothing")
  static let closeShort = Words(fr: "Fermer", en: "Close")
  static let own = Words(
    fr: "Pour votre usage : les noms y sont.", en: "For your own use: names stand in it.")

  static func lines(_ count: Int) -> Words {
    Words(fr: "\(count, "ligne", "lignes")", en: "\(count, "line", "lines")")
  }
  static func narrowed(_ filter: String) -> Words {
    Words(fr: "filtre « \(filter) »", en: "filter “\(filter)”")
  }
  static func written(_ path: String) -> Words { Words(fr: "Écrit : \(path)", en: "Written: \(path)") }
  static func tooMany(_ most: Int) -> Words {
    Words(
      fr: "\(Numbers.whole(most, .fr)) lignes ou plus : filtrez d'abord.",
      en: "\(Numbers.whole(most, .en)) lines or more: filter first.")
  }
  static func tooLong(_ lines: Int) -> Words {
    Words(
      fr: "\(lines, "ligne", "lignes") : trop pour le presse-papiers d'un terminal. p les écrit dans un fichier.",
      en: "\(lines, "line", "lines"): too much for the clipboard of a terminal. p writes them to a file.")
  }
}
