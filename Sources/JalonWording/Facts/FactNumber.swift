import JalonCore

/// How a fact is named among the others of its history.
public struct FactNumber {
  private let position: Int

  public init(_ position: Int) { self.position = position }

  public var words: Words { inSentence.capitalised }

  /// « fait 3 de la fiche 2 »
  var inSentence: Words {
    guard let place = SheetPlace(number: position) else { return Words(fr: "fait \(position)", en: "fact \(position)") }
    return Words(
      fr: "fait \(place.position) de la fiche \(place.sheet)", en: "fact \(place.position) of sheet \(place.sheet)")
  }

  /// In a column: `67`, `F2-3`.
  public var short: Words {
    guard let place = SheetPlace(number: position) else { return Words(same: "\(position)") }
    return Words(fr: "F\(place.sheet)-\(place.position)", en: "S\(place.sheet)-\(place.position)")
  }
}
