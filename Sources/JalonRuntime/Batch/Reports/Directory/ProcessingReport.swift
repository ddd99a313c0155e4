import JalonCore
import JalonDocuments
import JalonTables
import JalonTerminal
import JalonWording

extension ReportContext {
  /// The record of processing (GDPR, art. 30), one sheet an activity: as a page for a browser, or as text.
  ///
  /// - Parameters:
  ///   - isShared: the store stands on a server.
  ///   - isPage: for a browser.
  public func processingRecord(_ periods: RetentionPeriods, isShared: Bool, isPage: Bool) throws -> String {
    let officers = try ledger.directory().officers
    let held = try HoldingsReading(store: store, ledger: ledger).holdings(
      periods, isShared: isShared, keepsConsultations: officers.count > 1 && !isShared)
    let sheets = Processing.allCases.filter { $0.isDone(held) }.map { (title: $0.title, rows: $0.sheet(held)) }
    let all = [(title: ProcessingWords.parties, rows: parties(held))] + sheets
    guard isPage else { return text(all) }
    let page = page(all)
    return mark.map { Stamp($0, in: language) { GlyphWidth.columns(of: $0) }.html(page) } ?? page
  }

  private typealias Sheet = (title: Words, rows: [(label: Words, value: Words)])

  private func parties(_ held: Holdings) -> [(label: Words, value: Words)] {
    let names = Words { _ in held.controllers.joined(separator: ", ") }
    let contacts =
      held.contacts.isEmpty ? ProcessingWords.toBeWritten : Words(same: held.contacts.joined(separator: " ; "))
    return [
      (held.controllers.count > 1 ? ProcessingWords.joint : ProcessingWords.controller, names),
      (ProcessingWords.contact, contacts), (ProcessingWords.protectionOfficer, ProcessingWords.toBeWritten),
      (ProcessingWords.rights, ProcessingWords.howRights),
      (
        ProcessingWords.erased,
        Words(fr: "\(held.erased, "personne", "personnes")", en: "\(held.erased, "person", "persons")")
      ),
    ]
  }

  private var head: [String] {
    let day = self(
      Words(fr: "Au \(date: today), d'après ce que Jalon garde.", en: "On \(date: today), from what Jalon holds."))
    return [self(ProcessingWords.title), day, mark.map { self($0.warning) } ?? ""].filter { !$0.isEmpty }
  }

  private func text(_ sheets: [Sheet]) -> String {
    let told = sheets.map { sheet in
      let title = self(sheet.title)
      let rule = String(repeating: "=", count: GlyphWidth.columns(of: title))
      let rows = sheet.rows.map { self(Words(fr: "\($0.label) : \($0.value)", en: "\($0.label): \($0.value)")) }
      return ([title, rule] + rows.map { SafeText.visible($0) }).joined(separator: "\n") + "\n"
    }
    return head.joined(separator: "\n") + "\n\n" + told.joined(separator: "\n")
  }

  private func page(_ sheets: [Sheet]) -> String {
    let body = sheets.map { sheet in
      let rows = sheet.rows.map { "<tr><th>\(escaped($0.label))</th><td>\(escaped($0.value))</td></tr>\n" }
      return "<h2>\(escaped(sheet.title))</h2>\n<table>\n\(rows.joined())</table>\n"
    }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(head[0]))</title>
      <style>
      @page { size: A4; margin: 20mm; }
      body { font: 11pt/1.35 "Liberation Sans", Arial, sans-serif; color: #111; max-width: 170mm; margin: 2em auto; }
      h1 { font-size: 18pt; border-bottom: 1pt solid #111; } h2 { font-size: 14pt; margin-top: 1.5em; break-after: avoid; }
      table { border-collapse: collapse; width: 100%; font-size: 10pt; } tr { break-inside: avoid; }
      th, td { border: .5pt solid #777; padding: 1mm; text-align: left; vertical-align: top; } th { background: #ededed; width: 42mm; }
      </style>
      </head>
      <body>
      <h1>\(Markup.escaped(head[0]))</h1>
      \(head.dropFirst().map { "<p>\(Markup.escaped($0))</p>\n" }.joined())\(body.joined())</body>
      </html>

      """
  }

  private func escaped(_ words: Words) -> String { Markup.escaped(SafeText.visible(self(words))) }
}

private enum ProcessingWords {
  static let title = Words(fr: "Registre des traitements", en: "Record of processing")
  static let parties = Words(fr: "Responsable", en: "Controller")
  static let controller = Words(fr: "Responsable du traitement", en: "Controller")
  static let joint = Words(fr: "Responsables conjoints (RGPD, art. 26)", en: "Joint controllers (GDPR, art. 26)")
  static let contact = Words(fr: "Contact", en: "Contact")
  static let protectionOfficer = Words(
    fr: "Délégué à la protection des données", en: "Data protection officer")
  static let toBeWritten = Words(fr: "à écrire ici", en: "to be written here")
  static let rights = Words(fr: "Droits des personnes", en: "Rights of persons")
  static let howRights = Words(
    fr:
      "accès en un mois (« jalon card person:CODE --export »), rectification, effacement (« jalon erase »), réclamation à la CNIL",
    en:
      "access within one month (“jalon card person:CODE --export”), rectification, erasure (“jalon erase”), complaint to the CNIL"
  )
  static let erased = Words(fr: "Déjà effacées", en: "Erased already")
}
