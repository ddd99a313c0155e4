import JalonCore
import JalonRuntime
import JalonScreens
import JalonStore
import JalonTesting
import Testing

@Suite("Questions and answers")
struct LinearAnswersTests {
  /// What was heard, how it ended, and what stands in the store, once these lines were typed on the demonstration.
  private func heard(_ typed: [String]) throws -> (said: [String], parting: LinearParting, new: Int) {
    let ground = try Ground(demo: true)
    let before = try ground.eventCount
    let listener = Listener(ground.store, clock: Ground.clock, me: "c-roux")
    var rest = typed[...]
    let parting = listener.live(as: "c-roux") { _ in rest.popFirst() }
    return (listener.said.map(\.asTyped), parting, try ground.eventCount - before)
  }

  @Test("input that ends at a menu ends cleanly, and records nothing")
  func endsAtMenu() throws {
    for typed in [[], ["Ce qui"], ["Liste", ""], ["Annuaire", "1", ""]] {
      let heard = try heard(typed)
      #expect(heard.parting == .endOfInput(midAct: false), "\(typed)")
      #expect(heard.new == 0)
    }
  }

  @Test("input that ends in the middle of an act records nothing of it, and says so")
  func endsMidAct() throws {
    let heard = try heard(["Nouvelle mission", ""])
    #expect(heard.parting == .endOfInput(midAct: true))
    #expect(heard.new == 0)
  }

  @Test("quitting is asked for by its word or its number, and an empty line leaves nothing")
  func quits() throws {
    #expect(try heard(["quit"]).parting == .asked)
    #expect(try heard(["", "", "8"]).parting == .asked)
  }

  @Test("an act that is abandoned is not recorded, and the menu comes back")
  func abandons() throws {
    let heard = try heard(["Nouvelle mission", "!", "Quitter"])
    #expect(heard.parting == .asked && heard.new == 0)
    #expect(heard.said.contains("Abandonné : rien n'est enregistré."))
  }

  @Test("a question mark tells what a question waits for, and asks it again")
  func helps() throws {
    let said = try heard(["Nouvelle mission", "?", "!", "Quitter"]).said
    let help = said.lastIndex { $0.hasPrefix("Un numéro ou le début d'un mot choisit") }
    let question = help.flatMap { said[$0...].first { $0.hasSuffix(" :") } }
    #expect(said.count { $0 == question } == 2, "\(said)")
  }

  @Test("a choice that is none is told, and asked again")
  func refusesNumbers() throws {
    let said = try heard(["99", "zzz", "Quitter"]).said
    #expect(said.count { $0.hasPrefix("Ce n'est aucun des 8 choix") } == 2)
  }

  @Test("the acts that wait are told with what stands in their way")
  func impossible() throws {
    let said = try heard(["Une mission", "05-001", "Les actes impossibles", "!", "!", "Quitter"]).said
    #expect(said.contains { $0.hasPrefix("Le détail de quel acte") })
    #expect(said.contains { $0.contains("Clôturer la mission : ") }, "\(said)")
  }

  @Test("letters that steer a machine are dropped from what is typed, and never said back")
  func controls() throws {
    let said = try heard(["Une mission", "05-\u{1B}[2J001", "!", "Quitter"]).said
    for line in said where !line.isPlainText { Issue.record("\(line)") }
  }
}
