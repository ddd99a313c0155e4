import JalonCore

/// A mark of a scale and what it means, so that two people who give it mean the same.
public struct MarkAnchor: Hashable, Sendable {
  public let mark: Int
  public let meaning: Words
}

extension Scale {
  /// The marks that have a meaning in words, upwards (domain: a scale from 0 to 5 with written descriptors).
  ///
  /// Each of them on 0–5 and 0–4; every fifth of a longer scale, as 0–10 and 0–20; elsewhere its two ends.
  public var anchors: [MarkAnchor] {
    let usual = MarkWords.usual
    let meanings: [Int: Words] =
      switch top {
      case 4: [0: usual[0], 1: usual[2], 2: usual[3], 3: usual[4], 4: usual[5]]
      case let top where top.isMultiple(of: 5):
        Dictionary(uniqueKeysWithValues: usual.enumerated().map { ($0 * top / 5, $1) })
      default: [0: MarkWords.lowest, top: MarkWords.highest]
      }
    return meanings.sorted { $0.key < $1.key }.map { MarkAnchor(mark: $0, meaning: $1) }
  }

  public func meaning(of mark: Int) -> Words? { anchors.first { $0.mark == mark }?.meaning }
}

public enum MarkWords {
  /// What the lowest and the highest mark of any scale mean.
  public static let lowest = usual[0]
  public static let highest = usual[5]

  /// Of the marks 0 to 5, in their order.
  fileprivate static let usual = [
    Words(fr: "absent ou hors sujet", en: "absent or off topic"),
    Words(fr: "très insuffisant", en: "very poor"),
    Words(fr: "insuffisant", en: "poor"),
    Words(fr: "satisfaisant", en: "fair"),
    Words(fr: "bon", en: "good"),
    Words(fr: "excellent", en: "excellent"),
  ]
}
