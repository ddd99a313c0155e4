import JalonCore

extension ReceiveInvoice {
  /// « Facture F-12 reçue : 4 800,00 € TTC (4 000,00 € HT, TVA 20 %) »
  var told: Words {
    Words(
      fr: "Facture \(number) reçue : \(total) TTC (\(untaxed) HT, \(taxTold))",
      en: "Invoice \(number) received: \(total) with taxes (\(untaxed) without, \(taxTold))")
  }

  /// « TVA 20 % », « TVA 800,00 € », or that none is due.
  public var taxTold: Words {
    if vatExempt == true { return Words(fr: "sans TVA, art. 293 B du CGI", en: "no VAT, art. 293 B of the CGI") }
    if let vatRate {
      return Words { language in
        "\(Words(fr: "TVA", en: "VAT")(language)) \(vatRate.written(language))\(language == .fr ? Typography.narrowSpace : "")%"
      }
    }
    return Words(fr: "TVA \(vat ?? .zero)", en: "VAT \(vat ?? .zero)")
  }
}

extension CertifyService {
  var told: Words {
    Words(
      fr: "Service fait : \(days: days), \(amount) dus\(invoice.told)\(reservesTold)",
      en: "Work done certified: \(days: days), \(amount) due\(invoice.told)\(reservesTold)")
  }

  private var reservesTold: Words {
    guard let reserves, !reserves.isBlank else { return .nothing }
    return Words(
      fr: ", avec réserves\(reserves.text.afterColon)", en: ", with reserves\(reserves.text.afterColon)")
  }
}

extension Pay {
  func told(_ names: Names) -> Words {
    Words(
      fr: "Payé par \(names.name(of: payer)) : \(amount)\(invoice.told)",
      en: "Paid by \(names.name(of: payer)): \(amount)\(invoice.told)")
  }
}

extension String? {
  /// « , facture F-12 »
  fileprivate var told: Words {
    map { Words(fr: ", facture \($0)", en: ", invoice \($0)") } ?? .nothing
  }
}

extension MissionMoney {
  /// « facturé 4 800 €, service fait 4 800 €, payé 0 € »
  public var words: Words {
    Words(
      fr: "facturé \(invoiced), service fait \(certified), payé \(paid)",
      en: "invoiced \(invoiced), work certified \(certified), paid \(paid)")
  }
}
