import JalonCore
import JalonWording

/// What programs read of the money of a mission.
enum MoneySchema {
  static let mission: [OutputMember] = [
    OutputMember("invoiced", .cents), OutputMember("certified", .cents), OutputMember("paid", .cents),
    OutputMember("toCertify", .cents), OutputMember("toPay", .cents), OutputMember("invoices", .list(invoice)),
    OutputMember("services", .list(service)), OutputMember("payments", .list(payment)),
    OutputMember(
      "instalments", .list(instalment),
      Words(fr: "L'échéancier de la convention, par jour.", en: "The schedule of the agreement, by day.")),
  ]

  private static let invoice = OutputType.group([
    OutputMember("number", .text), OutputMember("on", .day), OutputMember("untaxed", .cents),
    OutputMember("tax", .cents), OutputMember("total", .cents), OutputMember("unpaid", .cents),
  ])

  private static let instalment = OutputType.group([
    OutputMember("name", .text), OutputMember("due", .day), OutputMember("amount", .cents),
    OutputMember("invoiced", .cents), OutputMember("left", .cents),
  ])

  private static let service = OutputType.group([
    OutputMember("on", .day), OutputMember("days", .hundredths), OutputMember("amount", .cents),
    OutputMember("invoice", .optional(.text)), OutputMember("halfDaysSigned", .optional(.whole)),
    OutputMember("reserves", .optional(.text)),
  ])

  private static let payment = OutputType.group([
    OutputMember("on", .day), OutputMember("amount", .cents), OutputMember("payer", .code),
    OutputMember("invoice", .optional(.text)), OutputMember("grant", .optional(.code)),
    OutputMember("proof", .optional(.text)),
  ])
}
