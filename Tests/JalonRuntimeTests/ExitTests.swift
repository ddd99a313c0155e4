import Foundation
import JalonCore
import JalonScreens
import JalonWording
import Testing

@testable import JalonRuntime

@Suite("Every exit stands in one table")
struct ExitTests {
  @Test("each command of the program stands in the table of exits, and every place where it writes or reads a file")
  func commands() throws {
    let help = try JSONDecoder().decode(
      Help.self, from: Data(Tmux.run(Tmux.program, ["--experimental-dump-help"]).utf8))
    var known: [String: Set<String>] = Exit.read.mapValues(Set.init)
    for exit in Exit.allCases {
      for (command, places) in exit.commands { known[command, default: []].formUnion(places) }
    }
    let leaves = help.command.leaves(under: nil)
    #expect(Set(leaves.map(\.name)) == Set(known.keys))
    for leaf in leaves {
      let places = leaf.command.arguments?.compactMap(\.place) ?? []
      #expect(Set(places).subtracting(known[leaf.name] ?? []).sorted() == [], "\(leaf.name)")
    }
  }

  @Test("each exit that has keys is carried out by an effect of a screen, and the door is one for all of them")
  func effects() {
    let mission: MissionID = "05-014"
    let act = ReleaseDocument(document: .minutes, on: Ground.today)
    let order = MessageOrder(mission, .surveyReminder, to: .structure("ateliers-buech"))
    let effects: [Effect] = [
      .release(mission, act, reasons: [:], as: nil), .preview(mission, act, as: nil),
      .bundle(mission, recipient: nil, legalGround: nil, reasons: [:], as: nil),
      .prepareMessages([order], reasons: [:]),
      .export(SeenTable(file: "f", title: Words(same: "t"), filter: "", heads: [], rows: []), .csv), .copy(""),
      .edit(""),
      .open(""),
    ]
    #expect(Set(effects.compactMap(\.exit)) == Set(Exit.allCases.filter { $0.keys != nil }))
    #expect(Effect.whenIdle(.copy("")).exit == .clipboard && Effect.quit.exit == nil)
    for exit in Exit.allCases where exit.isRegistered {
      #expect(exit.audiences.contains(.party), "\(exit)")
    }
  }

  private struct Help: Decodable {
    let command: Command
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?

      /// Commands that have none beneath, by their whole names.
      func leaves(under name: String?) -> [(name: String, command: Command)] {
        let beneath = subcommands?.filter { $0.commandName != "help" || name == nil } ?? []
        guard !beneath.isEmpty else { return [(name ?? commandName, self)] }
        return beneath.flatMap { $0.leaves(under: (name.map { $0 + " " } ?? "") + $0.commandName) }
      }
    }
    struct Argument: Decodable {
      let kind: String
      let valueName: String?
      let preferredName: Name?

      /// Where a file is named.
      var place: String? {
        guard kind != "flag", let valueName, Argument.files.contains(where: valueName.hasPrefix),
          preferredName?.name != "store"
        else { return nil }
        return kind == "positional" ? Exit.file : preferredName?.name
      }

      private static let files = ["fichier", "file", "chemin", "path", "dossier", "folder"]
    }
    struct Name: Decodable { let name: String }
  }
}
