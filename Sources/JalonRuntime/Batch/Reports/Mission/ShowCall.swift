import JalonCore
import JalonDocuments
import JalonScreens
import JalonWording

extension ReportContext {
  // The register of the call: who was invited and why, and what came of it.

  func register(_ dossier: Dossier) -> [String] {
    guard let call = dossier.mission.stage.call else { return [] }
    return call.extensionsTold().map { self($0) } + call.invitations.flatMap { lines($0, call, dossier) }
  }

  private func lines(_ invitation: Invitation, _ call: Calling, _ dossier: Dossier) -> [String] {
    let aside = dossier.mission.stage.evaluation?.setAside(of: invitation.provider)
    return [dossier.names.name(of: invitation.provider)]
      + call.told(invitation, setAside: aside, on: today).map { "  " + self($0) }
  }

  func answers(_ dossier: Dossier) -> [String] {
    dossier.mission.stage.call?.sharedAnswers.map { self($0.told) } ?? []
  }

  func json(_ call: Calling, _ evaluation: Evaluating?) -> JSON {
    [
      "launchedOn": .text(call.launchedOn.iso), "deadline": .text(call.deadline.iso),
      "deadlines": .list(call.deadlines.map { ["day": .text($0.day.iso), "reason": JSON($0.reason)] }),
      "invitations": .list(
        call.invitations.map { json($0, call, evaluation?.setAside(of: $0.provider)) }),
      "answers": .list(call.sharedAnswers.map(json)),
    ]
  }

  private func json(_ invitation: Invitation, _ call: Calling, _ aside: SetAside?) -> JSON {
    [
      "provider": .text(invitation.provider.text), "on": .text(invitation.on.iso), "why": .text(invitation.why),
      "intent": JSON(invitation.intent?.intent.rawValue), "intentOn": JSON(invitation.intent?.on.iso),
      "intentReason": JSON(invitation.intent?.reason),
      "amount": JSON(invitation.standing?.amount.cents), "days": JSON(invitation.standing?.days.value),
      "unanswered": .flag(call.unanswered(on: today).contains(invitation.provider)),
      "proposals": .list(invitation.receipts.map(json)),
      "setAside": aside.map { ["cause": .text($0.cause.rawValue), "reason": .text($0.reason)] } ?? .null,
    ]
  }

  private func json(_ receipt: Receipt) -> JSON {
    [
      "on": .text(receipt.proposal.on.iso), "amount": .whole(receipt.proposal.amount.cents),
      "days": .whole(receipt.proposal.days.value), "late": .flag(receipt.late), "admission": JSON(receipt.admission),
      "withdrawnOn": JSON(receipt.withdrawal?.on.iso), "withdrawal": JSON(receipt.withdrawal?.reason),
    ]
  }

  private func json(_ answer: ShareAnswer) -> JSON {
    ["on": .text(answer.on.iso), "question": .text(answer.question.text), "answer": .text(answer.answer.text)]
  }
}
