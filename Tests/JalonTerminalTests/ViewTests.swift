import JalonTerminal
import Testing

@Suite("The views")
struct ViewTests {
  /// A view drawn on a surface of its own, its rows without the spaces at their ends.
  private func rows(_ view: some View, _ columns: Int, _ rows: Int) -> [String] {
    drawn(view, columns, rows).trimmedRows
  }

  private func drawn(_ view: some View, _ columns: Int, _ rows: Int) -> Surface {
    var surface = Surface(size: Size(columns: columns, rows: rows))
    surface.draw(view, in: surface.area)
    expectWhole(surface)
    return surface
  }

  static let table = TableView(
    columns: [
      Column("N°", width: .fixed(6)), Column("Structure", width: .flexible(minimum: 12)),
      Column("Étape", width: .fixed(11), priority: 2),
      Column("Échéance", width: .fixed(10), priority: 1, sort: .ascending),
      Column("État", width: .fixed(13)),
    ],
    rows: [
      .init(
        [
          Span("05-009"), Span("Ressourcerie des Écrins"), Span("4 Appel"), Span("ven. 24/07"),
          Span("▲ retard 3 j", .late),
        ], isMarked: true),
      .init([
        Span("05-014"), Span("Les Ateliers du Buëch"), Span("5 Sélection"), Span("ven. 31/07"),
        Span("◦ dans 4 j", .soon),
      ]),
    ], focus: 1)

  @Test("the table shows its marks, its focus and its sort")
  func table() {
    #expect(
      rows(Self.table, 70, 4) == [
        "   N°     Structure               Étape       Échéance ↑ État",
        String(repeating: "─", count: 70),
        " ✓ 05-009 Ressourcerie des Écrins 4 Appel     ven. 24/07 ▲ retard 3 j",
        ">  05-014 Les Ateliers du Buëch   5 Sélection ven. 31/07 ◦ dans 4 j",
      ])
    let surface = drawn(Self.table, 70, 4)
    #expect(surface.cursor == Point(column: 0, row: 3))
    #expect(surface.roleRows[3] == String(repeating: ">", count: 70))
    #expect(surface.roleRows[2].hasPrefix(".v."))
  }

  @Test("the columns that matter least go first when room lacks")
  func columns() {
    #expect(rows(Self.table, 50, 1)[0] == "   N°     Structure       Échéance ↑ État")
    #expect(rows(Self.table, 44, 1)[0] == "   N°     Structure            État")
    let layout = ColumnLayout(Self.table.columns, room: 10)
    #expect(layout.dropped == 2 && layout.places.allSatisfy { $0.start + $0.columns <= 10 || $0.columns == 0 })
  }

  @Test("an empty table says what to do")
  func empty() {
    let view = TableView(columns: Self.table.columns, rows: [], whenEmpty: ["Aucun dossier. n en ouvre un."])
    #expect(rows(view, 60, 3)[2] == "   Aucun dossier. n en ouvre un.")
  }

  @Test("the footer drops by priority, keeps the help and marks what is refused")
  func footer() {
    let items = [
      FooterBar.Item(key: "↵", title: "Ouvrir"), .init(key: "a", title: "Avancer", isEnabled: false, priority: 2),
      .init(key: "p", title: "Exporter", priority: 3), .init(key: "?", title: "Aide", priority: 0),
    ]
    #expect(rows(FooterBar(items), 60, 1) == [" ↵ Ouvrir  a Avancer✗  p Exporter  ? Aide"])
    #expect(rows(FooterBar(items), 30, 1) == [" ↵ Ouvrir  a Avancer✗  ? Aide"])
    #expect(rows(FooterBar(items), 12, 1) == [" ? Aide"])
    #expect(rows(FooterBar(items), 4, 1) == ["? A…"])
  }

  @Test("the header keeps the place and lets the notes go")
  func header() {
    let view = HeaderBar(
      program: "JALON", path: ["Dossiers", "Mes dossiers"],
      notes: [.init("DLA 05", priority: 2), .init("lun. 27/07", priority: 1), .init("S31")])
    #expect(rows(view, 60, 1) == [" JALON  Dossiers ▸ Mes dossiers    DLA 05   lun. 27/07   S31"])
    #expect(rows(view, 50, 1) == [" JALON  Dossiers ▸ Mes dossiers   lun. 27/07   S31"])
    #expect(rows(view, 20, 1) == [" JALON  Dossiers ▸…"] || rows(view, 20, 1) == [" JALON  Dossiers ▸ …"])
  }

  @Test("the track is read without colour")
  func track() {
    let stages = [("Accueil", "Acc.", "03/03"), ("Sélection", "Sél.", "→ 31/07"), ("Suivi", "Suivi", "06/27")]
    let states: [Track.State] = [.done, .current, .ahead]
    let view = Track(zip(stages, states).map { Track.Stage($0.0, short: $0.1, state: $1, date: $0.2) })
    #expect(
      rows(view, 33, 3) == ["Accueil    Sélection  Suivi", "[x]────────[>]────────[ ]", "03/03      → 31/07    06/27"])
    #expect(rows(view, 24, 3)[0] == "Acc.    Sél.    Suivi")
    #expect(rows(view, 11, 1) == ["[>] 2/3 Sé…"])
  }

  @Test("the dialog stands in the middle with its choices")
  func dialog() {
    let view = Dialog(
      title: "Purger 05-014", lines: [Span("Le dossier ne pourra plus revenir.")], choices: ["Annuler", "Purger"])
    #expect(
      rows(view, 46, 6) == [
        "    ┌─ Purger 05-014 ────────────────────┐", "    │ Le dossier ne pourra plus revenir. │",
        "    │                                    │", "    │ > Annuler    Purger                │",
        "    └────────────────────────────────────┘", "",
      ])
    #expect(drawn(view, 46, 6).cursor == Point(column: 6, row: 3))
  }

  @Test("bars are exact to the eighth, with the number beside")
  func bars() {
    #expect(BarChart.blocks(share: 0.75, columns: 9) == "██████▊")
    #expect(BarChart.blocks(share: 2, columns: 3) == "███")
    #expect(BarChart.blocks(share: -1, columns: 3) == "")
    let chart = BarChart([.init("A", number: "74,0", value: 74), .init("Bé", number: "7,5", value: 37)], full: 74)
    #expect(rows(chart, 18, 2) == ["A  74,0 ██████████", "Bé  7,5 █████"])
  }

  @Test("a field says what is wrong beside it, or under it when narrow")
  func field() {
    let view = FieldRow(
      label: "Budget", editor: LineEditor("douze"), labelColumns: 8, fieldColumns: 10, error: "en chiffres",
      isFocused: true)
    #expect(rows(view, 50, 2) == ["> Budget   douze_____  ✗ en chiffres", ""])
    #expect(rows(view, 24, 2) == ["> Budget   douze_____", "           ✗ en chiffres"])
    #expect(drawn(view, 50, 2).cursor == Point(column: 16, row: 0))
  }

  @Test("the list follows its focus with a row of margin")
  func scroll() {
    #expect(Scroll().following(0, count: 100, height: 10).top == 0)
    #expect(Scroll().following(9, count: 100, height: 10).top == 1)
    #expect(Scroll(top: 20).following(50, count: 100, height: 10).top == 42)
    #expect(Scroll(top: 50).following(40, count: 100, height: 10).top == 39)
    #expect(Scroll(top: 50).following(99, count: 100, height: 10).top == 90)
    #expect(Scroll(top: 50).following(3, count: 5, height: 10).top == 0)
    var dice = Dice(2)
    for _ in 0..<2_000 {
      let (count, height) = (dice.number(0...30), dice.number(0...12))
      let focus = dice.number(0...max(0, count - 1))
      let scroll = Scroll(top: dice.number(0...40)).following(focus, count: count, height: height)
      #expect(count == 0 || height == 0 || scroll.visible(count: count, height: height).contains(focus))
    }
  }

  @Test("words are never cut unless longer than the line")
  func wrap() {
    #expect(WordWrap.lines(of: "plan à trois ans, jalons", columns: 8) == ["plan à", "trois", "ans,", "jalons"])
    #expect(WordWrap.lines(of: "anticonstitutionnel", columns: 8) == ["anticons", "titution", "nel"])
    #expect(WordWrap.lines(of: "", columns: 0) == [""])
  }

  @Test("the picture escapes what it shows")
  func picture() {
    var surface = Surface(size: Size(columns: 12, rows: 2))
    surface.write("<a> & « é »", at: Point(column: 0, row: 0), role: .focus)
    let svg = Picture.svg(surface, theme: .plain)
    #expect(svg.contains("&lt;a&gt;\u{A0}&amp;\u{A0}«\u{A0}é\u{A0}»"))
    #expect(svg.contains("<rect") && svg.hasSuffix("</svg>\n"))
  }

  @Test("no view traps or leaves its area, from 1×1 to 120×40")
  func anySize() {
    var dice = Dice(21)
    for round in 0..<400 {
      let size =
        round < 16
        ? Size(columns: round % 4 + 1, rows: round / 4 + 1)
        : Size(columns: dice.number(1...120), rows: dice.number(1...40))
      let area = Area(
        column: dice.number(0...size.columns), row: dice.number(0...size.rows), columns: dice.number(0...120),
        rows: dice.number(0...40))
      for view in views(&dice) {
        var surface = Surface(size: size)
        surface.fill(surface.area, with: "~", role: .masked)
        let before = surface
        surface.draw(view, in: area)
        expectInside(surface, before, area)
      }
    }
  }

  private func expectInside(_ surface: Surface, _ before: Surface, _ area: Area) {
    for row in 0..<surface.size.rows {
      for column in 0..<surface.size.columns where !area.contains(Point(column: column, row: row)) {
        if surface[column, row] != before[column, row] {
          Issue.record("written outside \(area) at \(column), \(row)")
          return
        }
      }
    }
    if let cursor = surface.cursor { #expect(surface.area.contains(cursor)) }
  }

  private func views(_ dice: inout Dice) -> [any View] {
    let texts = (0..<8).map { _ in dice.text(upTo: 25) }
    return [
      Self.table, HeaderBar(program: texts[0], path: [texts[1], texts[2]], notes: [.init(texts[3])]),
      FooterBar(texts.map { .init(key: "k", title: $0) }), Panel(texts[0], note: texts[1]),
      Track(texts.map { .init($0, short: "x", state: .ahead, date: $0) }),
      Dialog(title: texts[0], lines: texts.map { Span($0) }, choices: [texts[1], texts[2]]),
      MenuList(texts.map { .init($0, hint: "k", matches: [0, 3]) }, focus: dice.number(0...7)),
      BarChart(texts.map { .init($0, number: "1", value: Double(dice.number(-5...9)), note: "n") }), Paragraph(texts),
      FieldRow(label: texts[0], editor: LineEditor(texts[1]), hint: texts[2], isFocused: true),
      TextAreaView(TextArea(texts.joined(separator: "\n"))),
    ]
  }
}
