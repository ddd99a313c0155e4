import JalonCore
import JalonFigures
import JalonStore
import JalonWording

// A packet as a file: one object of JSON.
extension RegionPacket {
  static let form = 1

  public var json: JSON {
    [
      "jalon": "region", "form": .whole(RegionPacket.form), "operator": .text(carrier.text),
      "period": .text(period.iso),
      "asOf": .text(asOf.iso), "definitions": .text(definitions), "secret": .text(secretMark), "store": JSON(mark),
      "partners": .list(partners.map { .text($0.text) }), "figures": .list(figures.map(\.json)),
    ]
  }

  /// - Throws: what is wrong with it, for whoever gave it.
  public init(reading bytes: [UInt8]) throws(Words) {
    let value: Value
    do { value = try JSONReader.read(bytes) } catch { throw RegionWords.noPacket }
    guard value["jalon"]?.text == "region", case .whole(let form)? = value["form"] else { throw RegionWords.noPacket }
    guard form <= RegionPacket.form else { throw RegionWords.newer }
    guard let carrier = value["operator"]?.text, let period = value["period"]?.text.flatMap({ Period(iso: $0) }),
      let asOf = value["asOf"]?.text.flatMap({ Day(iso: $0) }), let definitions = value["definitions"]?.text,
      let secret = value["secret"]?.text
    else { throw RegionWords.damaged }
    let figures = (value["figures"]?.elements ?? []).map(RegionFigure.init)
    guard !figures.isEmpty, !figures.contains(nil) else { throw RegionWords.damaged }
    self.init(
      carrier: OperatorID(carrier), period: period, asOf: asOf, definitions: definitions, secretMark: secret,
      mark: value["store"]?.text,
      partners: (value["partners"]?.elements ?? []).compactMap(\.text).map { OperatorID($0) },
      figures: figures.compactMap(\.self))
  }

  /// What tells whether the figures of two programs are counted alike.
  static var currentDefinitions: String {
    var digest = DigestMaker()
    digest.add(form)
    for measure in RegionMeasure.all {
      digest.add(measure.id)
      digest.add(measure.measure.title.fr)
      digest.add(measure.indicator.definition.fr)
    }
    return String(digest.digest().text.prefix(16))
  }
}

extension RegionFigure {
  fileprivate var json: JSON {
    [
      "id": .text(id), "value": JSON(value), "tokens": units.map { .list($0.sorted().map(JSON.text)) } ?? .null,
      "parts": .list(breakdowns.map(\.json)),
    ]
  }

  fileprivate init?(_ value: Value) {
    guard let id = value["id"]?.text, let number = value["value"]?.wholeOrNothing else { return nil }
    let parts = (value["parts"]?.elements ?? []).map(Part.init)
    guard !parts.contains(nil) else { return nil }
    let tokens = value["tokens"].flatMap { $0 == .null ? nil : Set($0.elements.compactMap(\.text)) }
    self.init(id: id, value: number.number, units: tokens, breakdowns: parts.compactMap(\.self))
  }
}

extension RegionFigure.Part {
  fileprivate var json: JSON {
    [
      "by": .text(by.rawValue), "masked": .flag(isMasked),
      "cells": .list(cells.map { ["code": JSON($0.code), "value": .whole($0.value)] }),
    ]
  }

  fileprivate init?(_ value: Value) {
    guard let by = value["by"]?.text.flatMap({ Breakdown(rawValue: $0) }), case .flag(let isMasked)? = value["masked"]
    else {
      return nil
    }
    let cells = (value["cells"]?.elements ?? []).map { cell -> RegionFigure.Cell? in
      guard case .whole(let number)? = cell["value"] else { return nil }
      return RegionFigure.Cell(code: cell["code"]?.text, value: number)
    }
    guard !cells.contains(nil) else { return nil }
    self.init(by: by, cells: cells.compactMap(\.self), isMasked: isMasked)
  }
}

extension Value {
  /// A whole number, or none where `null` stands; `nil` where it is something else.
  fileprivate var wholeOrNothing: (number: Int?, Void)? {
    switch self {
    case .whole(let number): (number, ())
    case .null: (nil, ())
    case .flag, .fraction, .text, .list, .group: nil
    }
  }
}
