import JalonCore
import JalonTerminal
import JalonTesting
import Testing

@testable import JalonScreens

@Suite("One act on several missions")
struct SeveralTests {
  private static let open = Portfolio.missions.filter { !$0.stage.name.isEnd }

  private static func list(_ missions: [Mission] = open) -> Rig {
    Rig(missions, first: CaseListScreen(), size: Size(columns: 120, rows: 40))
  }

  @Test("ten open missions pass from one officer to another in at most six keys, and one key takes all of it back")
  func handedOver() {
    var rig = Self.list()
    #expect(Self.open.count == 10)
    // All of them, hand over, the colleague is proposed, the first reason by space, record.
    let keys: [Key] = [.character("*"), .character("R"), .character(" "), .control("s")]
    rig.press(keys)
    #expect(keys.count <= 6 && rig.missions.allSatisfy { $0.officer == World.officers[1] }, "\(rig.text)")
    #expect(rig.text.contains("fait sur 10 missions"), "\(rig.text)")
    rig.press(.character("u"), .enter)
    #expect(rig.missions.allSatisfy { $0.officer == World.officers[0] }, "\(rig.text)")
    rig.press(.character("U"), .enter)
    #expect(rig.missions.allSatisfy { $0.officer == World.officers[1] }, "\(rig.text)")
  }

  @Test("what a mission refuses is told before anything is done, and the others are done all the same")
  func preview() {
    var rig = Self.list(Portfolio.missions)
    let closed = rig.missions.filter { $0.stage.name == .closed }.count
    rig.press(.character("*"), .character("R"), .character(" "), .control("s"))
    #expect(rig.performed.isEmpty && rig.app.top is SeveralScreen, "\(rig.text)")
    #expect(rig.text.contains("13 à faire, 1 refusée") && closed == 1, "\(rig.text)")
    rig.press(.escape)
    #expect(rig.app.top is FormScreen && rig.performed.isEmpty)
    rig.press(.control("s"), .enter)
    #expect(rig.missions.count { $0.officer == World.officers[1] } == 13, "\(rig.text)")
    #expect(rig.missions.first { $0.stage.name == .closed }?.officer == World.officers[0])
  }

  @Test("a caution is asked once, with one reason for all the missions that have it")
  func cautioned() {
    var rig = Self.list(Self.open.filter { $0.stage.name == .followingUp })
    rig.press(.character(" "), .character("e"))
    rig.type("cloturer")
    rig.press(.enter)
    #expect(rig.app.top is FormScreen, "\(rig.text)")
  }

  @Test("`e` without any mark opens the acts of the mission in focus")
  func one() {
    var rig = Self.list()
    rig.press(.character("e"))
    #expect(rig.app.top is ActsScreen, "\(rig.text)")
  }

  @Test("`e` on marked missions offers what makes sense on several, and a note goes to each of them")
  func note() {
    var rig = Self.list()
    rig.press(.character(" "), .character(" "), .character("e"))
    #expect(rig.app.top is SeveralChoiceScreen && rig.text.contains("Ajouter une note"), "\(rig.text)")
    rig.type("note")
    rig.press(.enter)
    rig.type("Point mensuel")
    rig.press(.control("s"))
    #expect(rig.missions.count { $0.notes.last?.text.text == "Point mensuel" } == 2, "\(rig.text)")
  }
}
