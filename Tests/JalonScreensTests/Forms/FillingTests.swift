import JalonCore
import JalonTerminal
import JalonTesting
import JalonWording
import Testing

@testable import JalonScreens

@Suite("Filling a form")
struct FillingTests {
  @Test("a day is told in full while it is typed")
  func echo() {
    var player = Player(.atEndOf(.draft), size: Size(columns: 120, rows: 40))
    player.open(.mission(.launchCall))
    player.focus("deadline")
    player.press("Ctrl-U", "16/2")
    #expect(player.screen.contains("lundi 16 février 2026, S08, dans 28 jours"))
  }

  @Test(
    "a day is told with its year on a small screen too",
    arguments: [(60, "lun. 16/02/2026"), (80, "lundi 16 février 2026")])
  func shortEcho(columns: Int, told: String) {
    var player = Player(.atEndOf(.draft), size: Size(columns: columns, rows: 20))
    player.open(.mission(.launchCall))
    player.focus("deadline")
    player.press("Ctrl-U", "16/2")
    #expect(player.screen.plain.contains(told), "\(player.screen)")
  }

  @Test("the next letter replaces a day that was proposed; once the cursor has moved, it mends it")
  func replacing() throws {
    var player = Player(.atEndOf(.draft), size: Size(columns: 120, rows: 40))
    player.open(.mission(.launchCall))
    player.focus("deadline")
    let proposed = try #require(player.form?.content[.named("deadline")]?.raw.text)
    player.press("16/2")
    #expect(player.form?.content[.named("deadline")]?.raw == "16/2")
    player.press("5")
    #expect(player.form?.content[.named("deadline")]?.raw == "16/25")
    player.focus("intentDay")
    let day = try #require(player.form?.content[.named("intentDay")]?.raw.text)
    player.press("Home", "0")
    #expect(player.form?.content[.named("intentDay")]?.raw == .text("0" + day))
    #expect(proposed != day)
  }

  @Test("a key that only goes along a name that was chosen leaves it", arguments: ["Left", "Right", "Home", "End"])
  func alongAName(key: String) throws {
    var player = Player(.at(.framing))
    player.open(.mission(.notifyCandidate))
    player.focus("provider")
    let chosen = try #require(player.form?.content[.named("provider")]?.raw)
    player.press(key)
    #expect(player.form?.content[.named("provider")]?.raw == chosen, "\(player.screen)")
    player.press("Backspace")
    #expect(player.form?.content[.named("provider")]?.isBlank == true)
  }

  @Test("a weekday is the last one where only a day that is past can stand, the next one elsewhere")
  func lastWeekday() {
    var player = Player(.at(.running), size: Size(columns: 120, rows: 40))
    player.open(.mission(.review))
    player.focus("on")
    player.press("Ctrl-U", "mardi")
    #expect(player.screen.contains("il y a") || player.screen.contains("hier"), "\(player.screen)")
    var other = Player(.atEndOf(.draft), size: Size(columns: 120, rows: 40))
    other.open(.mission(.launchCall))
    other.focus("deadline")
    other.press("Ctrl-U", "mardi")
    #expect(other.screen.contains("dans ") || other.screen.contains("demain"), "\(other.screen)")
  }

  @Test("what is wrong is said beside its field, once the field was left")
  func beside() {
    var player = Player(.atEndOf(.draft))
    player.open(.mission(.launchCall))
    player.focus("deadline")
    player.press("Ctrl-U", "bientôt")
    let before = player.screen.split(separator: "\n").first { $0.contains("bientôt") } ?? ""
    player.press("Tab")
    #expect(!before.isEmpty && !before.contains("✗"))
    #expect(player.screen.contains("✗"))
    #expect(player.screen.contains("bientôt"))
  }

  @Test("sending goes to the first field that is wrong, and says how many are")
  func firstError() {
    var player = Player(.at(.draft))
    player.open(.mission(.writeBrief))
    player.press("Ctrl-S")
    #expect(player.form?.focus.path == .named("context"))
    #expect(player.notices.last?.words.fr == "4 points à revoir")
    #expect(player.performed.isEmpty)
  }

  @Test("a name is found by a few letters, accents or not")
  func names() throws {
    var player = Player(.at(.framing))
    player.open(.mission(.takeNote))
    player.press("Esc")
    player.open(.mission(.sign))
    player.focus("signatory")
    player.press("Backspace", "noe")
    #expect(player.screen.contains("+ Enregistrer «\u{202F}noe\u{202F}»"))
    player.press("Ctrl-U", "FAURE")
    #expect(player.screen.contains("> Nadia Faure"))
  }

  @Test("a structure that the directory knows is proposed before a new one, also in a plan that has none yet")
  func knownBeforeNew() throws {
    var story = try Story().withoutPlan()
    try story.enter(
      .openPlan, ["plan": "vide", "title": "Épicerie", "lead": "dla-05", "on": .day(story.today)])
    var player = Player(story)
    player.open(.mission(.open))
    player.focus("structures")
    player.press("Enter", "ubaye")
    let rows = player.screen.split(separator: "\n").map(String.init)
    let known = try #require(rows.firstIndex { $0.contains("Les Jardins de l’Ubaye") })
    let new = try #require(rows.firstIndex { $0.contains("+ Enregistrer") })
    #expect(known < new)
    player.press("Enter")
    #expect(player.count("structures") == 1, "Enter chooses, and adds no row")
    player.press("Enter")
    #expect(player.count("structures") == 2)
  }

  @Test("the code of a new thing is typed, and none that exists is proposed for it")
  func newCodeIsTyped() throws {
    var player = Player(try Story())
    player.open(.mission(.open))
    #expect(player.form?.rules(player.desk).isNew(.named("mission")) == true)
    #expect(player.form?.rules(player.desk).isNew(.named("structures")) == false)
  }

  @Test("whoever is not known yet is registered on the way, and the form goes on with the name")
  func registering() {
    var player = Player(.at(.running))
    player.open(.mission(.grantDisclosure))
    player.focus("signatory")
    player.press("Backspace")
    player.type("Anne Petit")
    player.press("Enter")
    #expect(player.form?.command == .directory(.registerPerson))
    player.press("Ctrl-S")
    #expect(player.performed.map(\.name) == [.directory(.registerPerson)])
    #expect(player.form?.command == .mission(.grantDisclosure))
    #expect(player.screen.contains("anne-petit") || player.screen.contains("Anne Petit"))
  }

  @Test("a paste leaves at the door whatever steers or hides, and a sentence says so")
  func pastes() {
    var player = Player(.at(.framing))
    player.open(.mission(.takeNote))
    player.focus("text")
    player.paste("un\u{1B}[31m deux\u{200B}\r\ntrois\u{202E}")
    #expect(player.form?.content[.named("text")]?.raw == "un[31m deux\ntrois")
    #expect(player.notices.count == 1)
    player.paste(" et quatre")
    #expect(player.form?.content[.named("text")]?.raw == "un[31m deux\ntrois et quatre")
    #expect(player.notices.count == 1)
  }

  @Test("Ctrl-P makes what the field asks for, before a letter is typed, and comes back with it")
  func makes() {
    var player = Player(.at(.running))
    player.open(.mission(.grantDisclosure))
    player.focus("signatory")
    #expect(player.screen.contains("Ctrl-P"))
    player.press("Ctrl-P")
    #expect(player.form?.command == .directory(.registerPerson))
    player.focus("person")
    player.press("Ctrl-U", "anne-petit")
    player.focus("name")
    player.type("Anne Petit")
    player.press("Ctrl-S")
    #expect(player.performed.map(\.name) == [.directory(.registerPerson)])
    #expect(player.form?.command == .mission(.grantDisclosure))
    #expect(player.form?.content[.named("signatory")]?.raw["chosen"] == "anne-petit")
  }

  @Test("in a mission to open, Ctrl-P opens the plan that is missing; in a field without a name it finds actions")
  func makesPlan() {
    var player = Player(Story.at(.draft).besides().withoutPlan())
    player.open(.mission(.open))
    player.focus("plan")
    player.press("Ctrl-U", "alpes neuf", "Ctrl-P")
    #expect(player.form?.command == .plan(.openPlan))
    #expect(player.form?.content[.named("plan")]?.raw["chosen"] == "alpes-neuf")
    player.press("Ctrl-S")
    #expect(player.performed.map(\.name) == [.plan(.openPlan)] && player.form?.command == .mission(.open))
    #expect(player.form?.content[.named("plan")]?.raw["chosen"] == "alpes-neuf")
    player.focus("title")
    player.press("Ctrl-P")
    #expect(player.form == nil)
  }

  @Test("the number of a new mission is what was typed, even where another one begins so")
  func newNumber() {
    var player = Player(Story.at(.draft).besides())
    player.open(.mission(.open))
    player.focus("mission")
    player.press("Ctrl-U", "05-01", "Tab")
    #expect(player.form?.content[.named("mission")]?.raw == "05-01")
  }

  @Test("the code of whoever is registered is what was typed, even where another one begins so")
  func newCode() {
    var player = Player(.before)
    player.open(.directory(.registerProvider))
    player.focus("provider")
    player.press("cap", "Tab")
    #expect(player.form?.content[.named("provider")]?.raw == "cap")
  }

  @Test("in a mission to open, the plan is found among those of the list")
  func plans() {
    var player = Player(Story.at(.draft).besides().withoutPlan())
    player.open(.mission(.open))
    player.focus("plan")
    player.type("alpes")
    #expect(player.screen.contains("> alpes-iae"))
  }

  @Test("a row of a list is added with Ctrl-A, removed with Ctrl-D, and Ctrl-Z brings it back")
  func rows() {
    var player = Player(.atEndOf(.draft))
    player.open(.mission(.launchCall))
    player.press("Shift-Tab", "Shift-Tab", "Shift-Tab", "Enter")
    player.type("arpent")
    player.press("Tab")
    player.type("bonnes références")
    #expect(player.count("invitations") == 1)
    player.press("Ctrl-A")
    #expect(player.count("invitations") == 2)
    player.press("Ctrl-D")
    #expect(player.count("invitations") == 1)
    player.press("Shift-Tab", "Ctrl-D")
    #expect(player.count("invitations") == 0)
    player.press("Ctrl-Z")
    #expect(player.count("invitations") == 1)
    #expect(player.screen.contains("bonnes références"))
  }

  @Test("the editor takes the text that was typed and gives back what was written there")
  func editor() {
    var player = Player(.at(.draft))
    player.edited = "Un contexte écrit ailleurs.\nSur deux lignes."
    player.open(.mission(.writeBrief))
    player.type("Début")
    player.press("Ctrl-E")
    #expect(player.screen.contains("Sur deux lignes."))
  }

  @Test("the way out is always Esc, and q is a letter")
  func letters() {
    var player = Player(.at(.draft))
    player.open(.mission(.writeBrief))
    player.type("quatre : quoi ?")
    #expect(player.form != nil)
    #expect(player.screen.contains("quatre : quoi ?"))
    player.press("Esc")
    #expect(player.form == nil)
  }

  @Test("where nothing can be written, the form opens and says why it cannot be sent")
  func readOnly() {
    var player = Player(
      .at(.running), access: .readOnly(Words(fr: "Marc Aubert a la main", en: "Marc Aubert is writing")))
    player.open(.mission(.takeNote))
    player.type("Appel de la présidente")
    player.press("Ctrl-S")
    #expect(player.performed.isEmpty)
    #expect(player.notices.last?.words.fr == "Marc Aubert a la main")
  }

  @Test("another size of the window loses nothing that was typed")
  func resizing() {
    var player = Player(.at(.draft))
    player.open(.mission(.writeBrief))
    player.type("Deux chantiers d’insertion voisins, et une directrice qui part.")
    let typed = player.form?.content.raw
    for (columns, rows) in [(60, 20), (10, 3), (200, 60), (61, 21), (80, 24)] { player.resize(columns, rows) }
    #expect(player.form?.content.raw == typed)
    #expect(player.screen.contains("Deux chantiers d’insertion voisins"))
  }
}

extension Player {
  /// Goes to a field with Tab, from wherever the focus is.
  mutating func focus(_ path: String) {
    for key in [Key.backTab, .tab] {
      for _ in 0..<60 {
        if form?.focus.path.description == path { return }
        press(key)
      }
    }
  }

  func count(_ list: String) -> Int {
    if case .list(let elements, _)? = form?.content[.named(list)] { elements.count } else { -1 }
  }
}
