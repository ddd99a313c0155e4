import JalonCore
import JalonDocuments
import JalonWording

/// What an output is about: said once, so that a file found later tells where it comes from.
struct ReportAbout {
  let report: String
  /// The mission, the plan or the questionnaire that was asked for.
  var subject: String?
  /// What was kept, as it was asked.
  var filter: String?

  init(_ report: String, of subject: String? = nil, filter: String? = nil) {
    self.report = report
    self.subject = subject
    self.filter = filter
  }
}

/// Which conventions the outputs for programs follow (`docs/decisions/0026-json-out.md`). Those of 0.1 carry no number.
public enum JSONFormat {
  public static let number = 2
}

extension ReportContext {
  /// The same for people, beside a sheet that has no room for it.
  public var provenance: Words? {
    about.map { about in
      let command = Words(same: (["jalon", about.report] + (about.subject.map { [$0] } ?? [])).joined(separator: " "))
      let filter = about.filter.map { Words(fr: ", filtre « \($0) »", en: ", filter “\($0)”") } ?? .nothing
      let by = reader.text.isEmpty ? Words.nothing : Words(fr: ", pour \(reader.text)", en: ", for \(reader.text)")
      let warning = mark.map { Words(same: " ") + $0.warning + Words(same: ".") } ?? .nothing
      return Words(
        fr: "« \(command) » du \(date: today)\(filter)\(by).\(warning)",
        en: "“\(command)” of \(date: today)\(filter)\(by).\(warning)")
    }
  }

  /// `{"format":2,"about":{"report":"list","filter":"retard","day":"2026-11-30","by":"c-roux"},`…, and `"store":"demonstration"` where the data are
  /// nobody's.
  func head(_ about: ReportAbout) -> [JSON.Member] {
    let asked: [(String, String?)] = [
      ("report", about.report), ("subject", about.subject), ("filter", about.filter), ("day", today.iso),
      ("by", reader.text.isEmpty ? nil : reader.text), ("store", mark?.code),
    ]
    let members = asked.compactMap { name, text in text.map { JSON.Member(name, .text($0)) } }
    return [JSON.Member("format", .whole(JSONFormat.number)), JSON.Member("about", .group(members))]
  }

  /// One object, with what it is about before all the rest.
  func line(_ about: ReportAbout, _ json: JSON) -> String {
    guard case .group(let members) = json else { return json.line + "\n" }
    return JSON.group(head(about) + members).line + "\n"
  }
}
