import JalonCore
import JalonTables
import JalonWording

/// A paper as a template reads it. In HTML every text is escaped: a template writes it as it is.
struct PaperContext {
  let members: [String: Any]
  private let format: PaperFormat

  init(_ paper: Paper, _ format: PaperFormat, _ language: Language, measure: @escaping @Sendable (String) -> Int) {
    self.format = format
    let say: (Words) -> String = { format == .html ? Markup.escaped($0(language)) : $0(language) }
    members = [
      "language": language.rawValue, "kind": paper.kind.rawValue, "title": say(paper.title),
      "letterhead": ["name": say(paper.letterhead.name), "lines": paper.letterhead.lines.map(say)] as [String: Any],
      "mentions": paper.mentions.map(say), "running": say(paper.running), "banner": paper.banner.map(say) ?? "", "wide": paper.isWide,
      "heading": PaperContext.facts(paper.heading, say), "notices": paper.notices.map(say),
      "colophon": paper.colophon.map(say), "parts": paper.parts.map { PaperContext.part($0, say) },
      "lines": format == .text ? TextPages(language, measure: measure).lines(of: paper) : [],
    ]
  }

  private static func part(_ part: Paper.Part, _ say: (Words) -> String) -> [String: Any] {
    switch part {
    case .heading(let words): ["type": "heading", "text": say(words)]
    case .text(let words): ["type": "text", "text": say(words)]
    case .facts(let facts): ["type": "facts", "facts": PaperContext.facts(facts, say)]
    case .list(let items): ["type": "list", "items": items.map(say)]
    case .signatures(let places): ["type": "signatures", "items": places.map(say)]
    case .table(let table): table.members(say)
    }
  }

  private static func facts(_ facts: [Paper.Fact], _ say: (Words) -> String) -> [[String: String]] {
    facts.map { ["label": say($0.label), "value": say($0.value)] }
  }

  /// Whether `page` holds at least one text of the paper that no template has by chance.
  func isTold(by page: String, texts: [String]) -> Bool {
    let page = page.withoutBlanks
    let told = texts.map { (format == .html ? Markup.escaped($0) : $0).withoutBlanks }.filter { !$0.isEmpty }
    let long = told.filter { $0.count >= PaperContext.notByChance }
    return (long.isEmpty ? told : long).contains(where: page.contains)
  }

  private static let notByChance = 12
}

extension Paper.Table {
  fileprivate func members(_ say: (Words) -> String) -> [String: Any] {
    var written: [[String: Any]] = []
    for index in rows.indices {
      written.append(["isTotal": index >= rows.count - totals, "cells": cells(rows[index].map(say), "text")])
    }
    let heads = cells(columns.map { say($0.title) }, "title")
    return ["type": "table", "columns": heads, "rows": written, "toFill": isToBeFilled, "hasHead": hasHead]
  }

  private func cells(_ texts: [String], _ name: String) -> [[String: String]] {
    zip(texts, columns).map { text, column in [name: text, "side": column.side == .right ? "right" : "left"] }
  }
}

extension String {
  /// Whatever its letters and its lines are like: a template may write in capitals, and lines break anywhere.
  var withoutBlanks: String { String(lowercased().filter { !$0.isWhitespace }) }
}
