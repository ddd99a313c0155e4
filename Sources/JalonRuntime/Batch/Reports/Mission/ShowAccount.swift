import JalonCore
import JalonScreens
import JalonWording

// Days, money and links of one mission: what its plan knows of it.
extension ReportContext {
  func accountFacts(_ dossier: Dossier) -> [(Words, String)] {
    let (account, links) = (dossier.account, dossier.links)
    var facts: [(Words, String)] = links.map {
      (Words(fr: "Lien", en: "Link"), "\(self($0.kind.words)) \($0.mission)")
    }
    if let days = account.days { facts.append((Words(fr: "Jours", en: "Days"), self(days.words))) }
    if account.funds != FundingSums([]) {
      facts.append((Words(fr: "Financements", en: "Funding"), self(account.funds.words)))
    }
    if !dossier.mission.money.isEmpty {
      facts.append((Words(fr: "Argent", en: "Money"), self(dossier.mission.money.words)))
    }
    for each in dossier.mission.schedule {
      let told = Words(
        fr: "\(each.name), \(each.amount) le \(date: each.due), facturé \(each.invoiced)",
        en: "\(each.name), \(each.amount) on \(date: each.due), invoiced \(each.invoiced)")
      facts.append((Words(fr: "Versement", en: "Instalment"), self(told)))
    }
    return facts + dossier.gaps.map { (Words(fr: "Écart", en: "Gap"), self($0.words)) }
  }
}
