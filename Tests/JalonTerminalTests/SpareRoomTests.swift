import JalonTerminal
import Testing

@Suite("Spare room")
struct SpareRoomTests {
  private func table(isSpare: Bool = true) -> TableView {
    TableView(
      columns: [
        Column("N°", width: .fixed(6)), Column("Structure", width: .flexible(minimum: 12)),
        Column("Objet", width: .flexible(minimum: 10), isSpare: isSpare),
        Column("Prestataire", width: .flexible(minimum: 8), priority: 1),
      ],
      rows: [
        .init([
          Span("05-009"), Span("La Ressourcerie des Écrins et du Champsaur"), Span("Un projet pour demain"),
          Span("Cabinet Lise"),
        ])
      ])
  }

  private func row(_ view: TableView, _ columns: Int) -> String {
    var surface = Surface(size: Size(columns: columns, rows: 3))
    surface.draw(view, in: surface.area)
    expectWhole(surface)
    return surface.trimmedRows[2]
  }

  @Test("a name is cut only where it does not fit, and the shortest names are whole first")
  func names() {
    #expect(row(table(), 48) == "   05-009 La Ressourcerie des Écri… Cabinet Lise")
    #expect(row(table(), 70) == "   05-009 La Ressourcerie des Écrins et du Champsaur Cabinet Lise")
  }

  @Test("a text comes beside the names once they are at ease, and room that nobody needs stays empty")
  func texts() {
    #expect(!row(table(), 57).contains("projet"))
    #expect(
      row(table(), 120)
        == "   05-009 La Ressourcerie des Écrins et du Champsaur Un projet pour demain Cabinet Lise")
  }

  @Test("what the table wants is what it takes to cut nothing")
  func wanted() {
    let whole = table(isSpare: false)
    #expect(!row(whole, whole.wanted).contains("…"))
    #expect(row(whole, whole.wanted - 1).contains("…"))
  }

  @Test("a line that is cut goes on under its label, as far as lines are to spare")
  func wrapped() {
    let line = [Span("Prestataire ", .faint), Span("Mutations, conseil aux territoires")]
    let rows = WrappedLines.spread([(line, 26), ([Span("Jours")], 26)], rows: 4)
    #expect(
      rows.map { $0.map { $0.map(\.text).joined() } } == [
        ["Prestataire Mutations,", "            conseil aux", "            territoires"], ["Jours"],
      ])
    #expect(rows[0][0].map(\.role) == [.faint, .text])
    #expect(WrappedLines.spread([(line, 26), ([Span("Jours")], 26)], rows: 2).map(\.count) == [1, 1])
    let cut = WrappedLines.spread([(line, 26), ([Span("Jours")], 26)], rows: 3)[0].map { $0.map(\.text).joined() }
    #expect(cut == ["Prestataire Mutations,", "            conseil aux territoires"])
  }

  @Test("without Unicode a text that is cut ends otherwise than a sentence")
  func ascii() {
    var surface = Surface(size: Size(columns: 20, rows: 2))
    surface.write("Lecture…", in: surface.area)
    surface.write("Ressourcerie des Écrins", in: surface.area.line(1).left(12))
    surface.write("04", in: surface.area.line(1).dropLeft(13))
    #expect(surface.inASCII.trimmedRows == ["Lecture...", "Ressourceri~ 04"])
  }
}
