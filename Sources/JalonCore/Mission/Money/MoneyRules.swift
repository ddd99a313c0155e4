// What is invoiced, certified and paid: from the signed agreement on, after the closing too.
extension Mission {
  func receive(_ act: ReceiveInvoice, _ circumstances: Circumstances) -> MissionRuling {
    atMoney { ruling in
      ruling.check(act)
      if let twin = twin(of: act, circumstances) { ruling.refuse(.invoiceTwice(act.number, twin, field: "number")) }
      ruling.mindAgreed(money.invoiced + act.total, of: self, before: money.invoiced)
      ruling.mindSize(amount: act.total)
      if let next = nextInstalment {
        ruling.mind(act.total != next.left, .differsFromInstalment(next.name, next.left, act.total))
      }
      return .invoiceReceived(act)
    }
  }

  /// The mission for which its provider has sent the same number already.
  private func twin(of act: ReceiveInvoice, _ circumstances: Circumstances) -> MissionID? {
    if money.invoice(act.number) != nil { return id }
    return circumstances.missions.first { other in
      other.id != id && other.stage.provider == stage.provider && other.money.invoice(act.number) != nil
    }?.id
  }

  func certify(_ act: CertifyService) -> MissionRuling {
    atMoney { ruling in
      ruling.require(act.days >= .zero, .negative(field: "days"))
      ruling.require(act.amount >= .zero, .negative(field: "amount"))
      ruling.require(act.days > .zero || act.amount > .zero, .notPositive(field: "amount"))
      if let signed = act.halfDaysSigned { ruling.require(signed >= 0, .negative(field: "halfDaysSigned")) }
      ruling.known(act.invoice, in: money)
      ruling.notBefore(act.on, stage.running?.begunOn, .beginning)
      ruling.mindAgreed(money.certified + act.amount, of: self, before: money.certified)
      ruling.mindDays(act, of: self)
      return .serviceCertified(act)
    }
  }

  func pay(_ act: Pay, _ circumstances: Circumstances) -> MissionRuling {
    atMoney { ruling in
      ruling.positive(act.amount, field: "amount")
      ruling.require(
        act.payer.text.isBlank || opening.operators.contains(act.payer),
        .notInMission(.operator(act.payer), field: "payer"))
      ruling.known(act.invoice, in: money)
      if let invoice = act.invoice.flatMap(money.invoice) {
        let left = money.unpaid(of: invoice)
        ruling.require(act.amount <= left, .paysAboveInvoice(left: left, field: "amount"))
      }
      let paid = money.paid + act.amount
      ruling.mind(paid > money.certified, .paidAboveService(paid, money.certified))
      ruling.mind(needsVigilance && filed(.vigilance) == nil, .vigilanceMissing)
      if let grant = act.grant.flatMap({ circumstances.directory.grants[$0] }) {
        let charged = money.charged(to: grant.act.grant) + act.amount
        let allocated = grant.allocated(to: id)
        ruling.mind(charged > allocated, .paidAboveAllocated(charged, allocated))
      }
      return .paid(act)
    }
  }

  /// From the day on which all have signed. A mission that was under way before Jalon is signed.
  private func atMoney(_ rule: (inout MissionRuling) -> MissionEvent) -> MissionRuling {
    let stages = StageName.withProvider
    guard stages.contains(stage.name), stage.provider != nil else {
      return .refusing(.notNow(stage: stage.name, possibleAt: stages))
    }
    var ruling = MissionRuling()
    if case .framing(let framing) = stage { ruling.requireSigned(framing) }
    let event = rule(&ruling)
    return ruling.recording(event)
  }
}

extension MissionRuling {
  /// An invoice says its VAT, or that it owes none, and its sums are right.
  fileprivate mutating func check(_ act: ReceiveInvoice) {
    positive(act.untaxed, field: "untaxed")
    positive(act.total, field: "total")
    if let rate = act.vatRate {
      require((.zero...Hundredths(whole: 100)).contains(rate), .vatOutside(field: "vatRate"))
    }
    if let vat = act.vat { require(vat >= .zero, .negative(field: "vat")) }
    if act.vatExempt == true {
      let taxed = (act.vat ?? .zero) > .zero || (act.vatRate ?? .zero) > .zero
      if taxed { return refuse(.exemptAndTaxed(field: "vatExempt")) }
    }
    guard let tax = act.tax else { return refuse(.vatUnsaid(field: "vatRate")) }
    // By a rate, the cents of a total may be rounded line by line.
    let isRounded = act.vatExempt != true && act.vat == nil
    let gap = abs(act.untaxed.cents + tax.cents - act.total.cents)
    require(gap <= (isRounded ? Rounding.most : 0), .invoiceDoesNotAddUp(act.untaxed + tax, act.total, field: "total"))
    if let vat = act.vat, let byRate = act.taxByRate, act.vatExempt != true {
      require(abs(vat.cents - byRate.cents) <= Rounding.most, .invoiceDoesNotAddUp(byRate, vat, field: "vat"))
    }
  }

  fileprivate mutating func known(_ invoice: String?, in money: MissionMoney) {
    guard let invoice, !invoice.isBlank else { return }
    require(money.invoice(invoice) != nil, .unknownInvoice(invoice, field: "invoice"))
  }

  /// More than the agreement says, where it is this act that goes beyond.
  fileprivate mutating func mindAgreed(_ sum: Euros, of mission: Mission, before: Euros) {
    guard let agreed = mission.cost else { return }
    mind(sum > agreed && sum > before, .aboveAgreedAmount(sum, agreed))
  }

  /// Three counts of the same days: certified, logged, signed for on the attendance sheets.
  fileprivate mutating func mindDays(_ act: CertifyService, of mission: Mission) {
    guard let logged = mission.stage.daysLogged else { return }
    let certified = mission.money.daysCertified + act.days
    mind(certified > logged, .certifiedAboveLogged(certified, logged))
    guard let signed = act.halfDaysSigned else { return }
    let since = logged - mission.money.daysCertified
    mind(Hundredths(halfDays: signed) != since, .halfDaysDiffer(signed, since))
  }
}

/// What rounding line by line may shift in the sum of an invoice, in cents.
private enum Rounding {
  static let most = 5
}

extension Stage {
  /// Days of work that are known; `nil` where nobody has told them.
  public var daysLogged: Hundredths? {
    if let running { return running.takenOver == nil || running.daysDone > .zero ? running.daysDone : nil }
    return takenOver?.daysDone
  }
}
