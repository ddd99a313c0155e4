import JalonCore

extension AccountGap {
  /// Two sums that should be the same, said in words.
  public var words: Words {
    switch self {
    case .fundedAbove(let mission, let funds, let cost):
      Words(
        fr: "\(mission.text) : \(funds) de financements pour \(cost) convenus, \(excess(funds, cost)) de trop",
        en: "\(mission.text): funding of \(funds) for \(cost) agreed, \(excess(funds, cost)) too much")
    case .fundedBelow(let mission, let funds, let cost):
      Words(
        fr: "\(mission.text) : \(funds) de financements pour \(cost) convenus, il manque \(excess(cost, funds))",
        en: "\(mission.text): funding of \(funds) for \(cost) agreed, \(excess(cost, funds)) missing")
    case .daysAbove(let mission, let done, let agreed):
      Words(
        fr: "\(mission.text) : \(days: done) réalisés pour \(days: agreed) convenus, \(days: done - agreed) de plus",
        en: "\(mission.text): \(days: done) done for \(days: agreed) agreed, \(days: done - agreed) more")
    case .daysBelow(let mission, let done, let agreed):
      Words(
        fr: "\(mission.text) : \(days: done) réalisés pour \(days: agreed) convenus, \(days: agreed - done) de moins",
        en: "\(mission.text): \(days: done) done for \(days: agreed) agreed, \(days: agreed - done) fewer")
    }
  }

  private func excess(_ more: Euros, _ less: Euros) -> Euros { Euros(cents: more.cents - less.cents) }
}

extension FundingSums {
  /// « 9 600 € accordés, dont 4 000 € versés ; 20 000 € demandés »: what is nil is not said.
  public var words: Words {
    let granted = granted == .zero ? nil : grantedWords
    let (asked, refused) = (Words { self.asked.brief($0) }, Words { self.refused.brief($0) })
    let parts = [
      granted, self.asked == .zero ? nil : Words(fr: "\(asked) demandés", en: "\(asked) asked for"),
      self.refused == .zero ? nil : Words(fr: "\(refused) refusés", en: "\(refused) refused"),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return Words(fr: "aucun financement", en: "no funding") }
    let between = Words(fr: " ; ", en: "; ")
    return Words { language in parts.map { $0(language) }.joined(separator: between(language)) }
  }

  private var grantedWords: Words {
    let sum = Words { self.granted.brief($0) }
    let paid = Words { self.paid.brief($0) }
    if self.paid == .zero { return Words(fr: "\(sum) accordés", en: "\(sum) granted") }
    if self.paid == self.granted { return Words(fr: "\(sum) versés", en: "\(sum) paid") }
    return Words(fr: "\(sum) accordés, dont \(paid) versés", en: "\(sum) granted, of which \(paid) paid")
  }
}

extension Euros {
  /// « 10 800 € convenus »: what agreements cost.
  public var agreedWords: Words { Words { Words(fr: "\(brief($0)) convenus", en: "\(brief($0)) agreed")($0) } }
}

extension MissionAccount.Days {
  /// « 12 jours convenus, 7 réalisés, 5 restants »
  public var words: Words {
    Words(
      fr: "\(days: agreed) convenus, \(days: done) réalisés, \(days: left) restants",
      en: "\(days: agreed) agreed, \(days: done) done, \(days: left) left")
  }
}
