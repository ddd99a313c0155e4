import JalonCore
import JalonTables
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

@Suite("An operator's own templates")
struct TemplateTests {
  let story = Story.at(.framing)
  /// What a page needs so as to hold something of the document.
  private static let body = "{% for part in parts %}{{ part.text }}\n{% endfor %}"

  private func page(_ files: [String: String], _ kind: DocumentKind = .minutes) throws -> String {
    let ending = files.keys.contains { $0.hasSuffix(".html") } ? PaperFormat.html : .text
    return try written(kind, story, as: ending, own: files)
  }

  private func fault(_ text: String, _ others: [String: String] = [:]) -> TemplateFault? {
    #expect(throws: TemplateFault.self) { try page(others.merging(["pv.txt": text]) { $1 }) }
  }

  @Test("a person's own template goes before the usual one, that of the document before the one for all")
  func own() throws {
    let mine = ["pv.txt": "DLA 05 {{ title }}\n" + Self.body, "document.txt": "tous\n" + Self.body]
    #expect(try page(mine).hasPrefix("DLA 05 PV de sélection\n"))
    #expect(try page(mine, .comparison).hasPrefix("tous\n"))
  }

  @Test("a page that holds nothing of the document is refused, however it came to be empty")
  func empty() {
    for text in [
      "", "\n\n\n", "DLA", "{# rien #}", "{% if false %}" + Self.body + "{% endif %}", "{{ title }} 05-014",
      "{% for part in parts %}{% endfor %}", String(repeating: "x", count: 300),
    ] {
      let found = fault(text)
      #expect(found?.file == "pv.txt" && found?.reason.fr == TemplateWords.tellsNothing.fr, "\(text)")
    }
  }

  @Test(
    "a brace that is missing is told with its line, wherever it is missing",
    arguments: [
      "{{ title }\nx", "{{ title\n", "un\n{ title }}", "{% for part in parts }\n{{ part.text }}{% endfor %}",
      "{% if title %\n}{% endif %}", "{ for part in parts %}x", "{# jamais fermé", "{{ title }}\n\n{{ titre { }}",
    ])
  func braces(text: String) {
    let found = fault(text + "\n" + Self.body)
    let line = text.hasPrefix("un") ? 2 : text.contains("titre {") ? 3 : 1
    #expect(found?.file == "pv.txt" && found?.line == line, "\(String(describing: found))")
    #expect(found?.reason.fr.contains("accolade") == true)
  }

  @Test(
    "an unknown tag, filter or name, a tag that lacks its end or its beginning: told with the line, in both languages")
  func tags() {
    let wrong = [
      ("{% inclure \"x.txt\" %}", "« inclure » n’est pas une balise"),
      ("{% endfor %}", "« endfor » ne suit aucun « for »"),
      ("{% else %}", "« else » ne suit aucun « if » ou « ifnot »"),
      ("{% if title %}", "« if » n’a pas son « endif »"), ("{% for x in parts %}{% endif %}{% endfor %}", "« endif »"),
      ("{% for x parts %}{% endfor %}", "une boucle s’écrit"), ("{{ titel }}", "« titel » n’est rien"),
      ("{% if titel %}x{% endif %}", "« titel » n’est rien"),
      ("{{ title|majuscules }}", "« majuscules » n’est pas un filtre"),
      ("{% for a in partz %}x{% endfor %}", "« partz » n’est rien"), ("{{ }}", "rien entre ces accolades"),
    ]
    for (text, reason) in wrong {
      let found = fault("un\n" + text + Self.body)
      #expect(found?.file == "pv.txt" && found?.line == 2, "\(text)")
      #expect(
        found?.reason.fr.replacing("\u{202F}", with: " ").contains(reason) == true, "\(String(describing: found))")
      #expect(found?.reason.en.isEmpty == false && found?.reason.en != found?.reason.fr)
    }
  }

  @Test("whatever Stencil finds by itself, none of its own English is told")
  func inFrench() {
    for text in [
      "{{ title|default }}{{ title|split:1,2,3 }}", "{% now a b c %}", "{{ heading[ }}",
      "{% if title == %}x{% endif %}",
    ] {
      guard let found = fault(text + Self.body) else { continue }
      for word in ["filter", "argument", "Unexpected", "tag ", "variable"] { #expect(!found.reason.fr.contains(word)) }
    }
  }

  @Test("the hour is no part of a page: « now », which Stencil writes in English, is refused as any tag that is none")
  func now() {
    #expect(fault("{% now %}" + Self.body)?.reason.fr.contains("now") == true)
  }

  @Test("what a template may do is done: conditions, filters, loops with their counter, comments, trimmed blanks")
  func allowed() throws {
    let text = """
      {# l'en-tête #}{% if notices %}!{% elif not title %}?{% else %}{{ title|uppercase }}{% endif %}
      {% for fact in heading %}{{ forloop.counter }}. {{ fact.label }}{% if not forloop.last %}, {% endif %}{% endfor %}
      {%- for part in parts where part.type == "text" -%}{{ part.text|default:"(rien)" }}{% empty %}vide{% endfor %}
      {{ language | uppercase }}
      """
    let page = try page(["pv.txt": text])
    #expect(
      page.contains("PV DE SÉLECTION") && page.contains("1. Mission,") && page.contains("2. Structures")
        && page.contains("Figés avec"))
  }

  @Test("braces of a style sheet are no concern of ours")
  func styles() throws {
    let css = "<style>@media print{td{width:50%}p{color:red}}</style>\n"
    #expect(try page(["pv.html": css + Self.body]).contains("width:50%}p{color:red}}"))
  }

  @Test("a letterhead is shared: a template includes another one of its folder, which reads the same things")
  func included() throws {
    let page = try page(["pv.txt": "{% include \"entete.txt\" %}\n" + Self.body, "entete.txt": "DLA 05, {{ title }}\n"])
    #expect(page.hasPrefix("DLA 05, PV de sélection\n"))
    let usual = try self.page(["pv.txt": "Notre papier\n{% include \"document.txt\" %}"])
    #expect(usual.hasPrefix("Notre papier\n") && usual.contains("Décision"))
  }

  @Test("a fault in what is included is told with the file where it stands")
  func faultIncluded() {
    let found = fault("{% include \"entete.txt\" %}" + Self.body, ["entete.txt": "\n{{ titel }}"])
    #expect(found?.file == "entete.txt" && found?.line == 2)
    let absent = fault("\n{% include \"absent.txt\" %}" + Self.body)
    #expect(absent?.file == "pv.txt" && absent?.line == 2 && absent?.reason.fr.contains("absent.txt") == true)
  }

  @Test("a template that includes itself, at once or by others, is refused, and not followed for ever")
  func loops() {
    #expect(fault("{% include \"pv.txt\" %}" + Self.body)?.reason.fr == "il s’inclut lui-même")
    let found = fault(
      "{% include \"a.txt\" %}" + Self.body, ["a.txt": "{% include \"b.txt\" %}", "b.txt": "{% extends \"a.txt\" %}"])
    #expect(found?.file == "b.txt" && found?.reason.fr == "il s’inclut lui-même")
  }

  @Test(
    "only a file of the folder can be included, named as it is",
    arguments: ["../pv.txt", "/etc/passwd", "sous/entete.txt", ".cache", "..", "", "a\\b"])
  func escapes(name: String) {
    let found = fault("{% include \"\(name)\" %}" + Self.body, [name: "SECRET"])
    #expect(found?.line == 1 && found?.reason.fr.contains("dossier des modèles") == true)
    #expect(fault("{% include title %}" + Self.body)?.reason.fr.contains("guillemets") == true)
  }

  @Test("a template that is too long, by itself or by what it includes again and again, is refused")
  func tooLong() {
    #expect(fault(String(repeating: "x", count: 300_000))?.reason.fr.contains("trop long") == true)
    #expect(fault(String(repeating: "\n", count: 6_000))?.reason.fr.contains("trop long") == true)
    var files = ["z0.txt": String(repeating: "x", count: 1_000)]
    for level in 1...30 { files["z\(level).txt"] = String(repeating: "{% include \"z\(level - 1).txt\" %}", count: 2) }
    #expect(fault("{% include \"z30.txt\" %}" + Self.body, files)?.reason.fr.contains("trop long") == true)
  }

  @Test("a template of another system is read: marks before it, ends of lines, tabulations")
  func otherSystems() throws {
    let page = try page(["pv.txt": "\u{FEFF}DLA\r\n\t{{ title }}\r\n" + Self.body])
    #expect(page.hasPrefix("DLA\n  PV de sélection\n"))
  }
}

@Suite("Texts that could hide something, on a page")
struct SafePageTests {
  /// Control, C1, direction, no width, markup, and a quote that carries an accent.
  private static let sly = "a\u{1B}[31m\u{9B}b\u{202E}c\u{200B}d\t<i title=\"x\u{301}\"> & 'e'"

  private func minutes(
    _ format: PaperFormat, own: [String: String] = [:], people: [PersonID: String] = [:]
  ) throws -> String {
    let story = try Story.at(.concerting).after(.award, ["motive": .text(Self.sly)], because: "dit")
    let mission = try #require(story.mission)
    let act = ReleaseDocument(document: .minutes, parties: mission.opening.seatParties, on: story.today)
    let source = PaperSource(
      mission, mission.released(by: act, on: story.today, in: story.directory),
      names: Names(directory: story.directory, people: people),
      officer: story.by, pseudonym: { $0 })
    let marked: @Sendable (String) -> String = { text in
      String(
        text.unicodeScalars.map {
          $0.value < 0x20 && $0 != "\n" || $0.properties.generalCategory == .format || (0x7F..<0xA0).contains($0.value)
            ? "␦" : Character($0)
        })
    }
    return try Press(own: { own[$0] }, measure: \.count, safe: marked).print(
      try #require(source.paper), as: format, in: .fr)
  }

  @Test("every form is made from the same safe text", arguments: PaperFormat.allCases)
  func forms(format: PaperFormat) throws {
    let page = try minutes(format)
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "\(scalar)")
      #expect(scalar.properties.generalCategory != .format, "\(scalar)")
    }
    // What steers or hides has not come in either: the gate of texts has dropped it.
    #expect(page.contains("a[31mbcd"))
  }

  @Test("what an older store let into a name is marked alike in every form", arguments: PaperFormat.allCases)
  func older(format: PaperFormat) throws {
    let page = try minutes(format, people: [World.officers[0]: Self.sly])
    #expect(page.contains("a␦[31m␦b␦c␦d"))
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value), "\(scalar)")
      #expect(scalar.properties.generalCategory != .format, "\(scalar)")
    }
  }

  @Test(
    "in HTML, quotes and markup of a text stay text, even where a quote carries an accent or stands in an attribute")
  func escaped() throws {
    let own = [
      "pv.html":
        "{% for part in parts %}{% for fact in part.facts %}<p title=\"{{ fact.value }}\">{% endfor %}{% endfor %}"
    ]
    let page = try minutes(.html, own: own)
    #expect(page.contains("d &lt;i title=&quot;x\u{301}&quot;&gt; &amp; &#39;e&#39;\">"))
    #expect(Markup.escaped("\"\u{301}<\u{338}") == "&quot;\u{301}&lt;\u{338}")
  }
}
