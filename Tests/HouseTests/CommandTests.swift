import JalonCore
import JalonWording
import Testing

@Suite("The commands")
struct CommandTests {
  @Test("no two commands have one name, whatever they are about")
  func names() {
    let names = CommandName.all.map(\.text)
    #expect(Set(names).count == names.count)
    for name in CommandName.all { #expect(CommandName(name.text) == name) }
  }

  @Test("every field of every command has its words")
  func fields() {
    for name in CommandName.all {
      for path in name.fields.flatMap({ paths($0, under: "") }) {
        #expect(FieldWording.of(path, in: name.text).label.fr != path, "\(name.text) \(path)")
      }
    }
  }

  private func paths(_ field: Field, under path: String) -> [String] {
    let place = path.isEmpty ? field.name : "\(path).\(field.name)"
    return [place] + inner(field.shape).flatMap { paths($0, under: place) }
  }

  private func inner(_ shape: Shape) -> [Field] {
    switch shape {
    case .group(let fields): fields
    case .list(let element): inner(element)
    case .line, .prose, .flag, .day, .instant, .euros, .hundredths, .whole, .choice, .reference, .party, .answer: []
    }
  }
}
