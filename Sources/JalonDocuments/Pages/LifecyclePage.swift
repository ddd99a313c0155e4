import JalonCore
import JalonWording

/// `docs/lifecycle.md`: the stages, and which commands are possible at each, as the core itself answers.
public enum LifecyclePage {
  /// - Parameters:
  ///   - closed: a mission that is closed: it refuses nearly everything, and says from which stages each is possible.
  ///   - circumstances: around it.
  public static func markdown(
    closed: Mission, in circumstances: Circumstances, _ language: Language
  ) -> String {
    let page = Page(closed: closed, circumstances: circumstances, language: language)
    return ([page.head] + page.stages + page.commands + page.cautions + page.watches).joined(separator: "\n") + "\n"
  }
}

private struct Page {
  let closed: Mission
  let circumstances: Circumstances
  let language: Language

  var head: String {
    say(
      "<!-- Écrit par « jalon docs lifecycle » : ne pas modifier à la main. -->\n\n# La vie d'une mission\n",
      "<!-- Written by “jalon docs lifecycle”: do not edit by hand. -->\n\n# The life of a mission\n")
  }

  private func say(_ fr: Text<InFrench>, _ en: Text<InEnglish>) -> String { Words(fr: fr, en: en)(language) }

  // MARK: - Stages

  var stages: [String] {
    let rows = StageName.allCases.map { stage in
      "| \(stage.rank.map(String.init) ?? "–") | `\(stage.rawValue)` | \(stage.words(language)) | \(stage.short(language)) |"
    }
    return [
      say("## Étapes\n", "## Stages\n"), say("| n° | code | étape | colonne |", "| no. | code | stage | column |"),
      "|---|---|---|---|",
    ]
      + rows + [""]
  }

  // MARK: - Commands

  var commands: [String] {
    let groups = StageName.allCases.map { ($0.words(language), kinds(at: $0)) }
    let always = MissionCommand.Kind.allCases.filter { stages(of: $0) == nil }
    return [say("## Commandes, par étape\n", "## Commands, by stage\n")]
      + groups.flatMap { title, kinds in table(title, kinds) }
      + table(say("À toute étape", "At any stage"), always)
  }

  private func table(_ title: String, _ kinds: [MissionCommand.Kind]) -> [String] {
    guard !kinds.isEmpty else { return [] }
    let rows = kinds.map { kind in
      "| `\(kind.rawValue)` | \(kind.title(language)) | \(kind.help(language)) | \(kind.source.map { $0(language) } ?? "") |"
    }
    return [
      "### \(title)\n",
      say("| code | commande | ce qu'elle fait | source |", "| code | command | what it does | source |"),
      "|---|---|---|---|",
    ]
      + rows + [""]
  }

  private func kinds(at stage: StageName) -> [MissionCommand.Kind] {
    MissionCommand.Kind.allCases.filter { stages(of: $0)?.contains(stage) ?? false }
  }

  /// The stages from which a command is possible; `nil` where no stage forbids it.
  private func stages(of kind: MissionCommand.Kind) -> [StageName]? {
    let obstacles = Mission.standing(kind, by: closed.opening.officer, state: closed, in: circumstances)
    for case .notNow(_, let possible) in obstacles { return possible }
    return kind == .reopen ? StageName.allCases.filter(\.isEnd) : nil
  }

  // MARK: - Cautions and dates

  var cautions: [String] {
    let rows = Caution.Kind.allCases.map { "| `\($0.rawValue)` | \($0.words(language)) |" }
    return [
      say("## Ce qui demande un motif\n", "## What asks for a reason\n"), say("| code | cas |", "| code | case |"),
      "|---|---|",
    ] + rows + [""]
  }

  var watches: [String] {
    let rows = Watch.Kind.allCases.map { "| `\($0.rawValue)` | \($0.words(language)) | \(delay($0)) |" }
    return [
      say("## Dates à surveiller\n", "## Dates to watch\n"),
      say("| code | échéance | délai |", "| code | what is due | delay |"),
      "|---|---|---|",
    ] + rows
  }

  private func delay(_ kind: Watch.Kind) -> String {
    let usual = WatchDelays.usual
    return switch kind {
    case .preparation: after(usual.preparation, .opening)
    case .silence: before(usual.silence)
    case .evaluation: after(usual.evaluation, .closingOfCall)
    case .choice:
      say("\(usual.choice) jours après l'ouverture des fiches", "\(usual.choice) days after the sheets are revealed")
    case .letters: after(usual.letters, .award)
    case .kickOff: after(usual.kickOff, .award)
    case .agreement, .signatures: after(usual.signatures, .award)
    case .review:
      say(
        "à la moitié des jours, ou \(usual.review) jours sans nouvelles",
        "at half of the days, or \(usual.review) days without news")
    case .reorientation: after(usual.reorientation, .reorientation)
    case .restitution: after(usual.restitution, .report)
    case .surveyIssue: after(usual.surveyIssue, .restitution)
    case .surveyAnswer: after(usual.reminders, .surveyIssue)
    case .followUp: say("12 mois après la restitution", "12 months after the restitution")
    case .followUpEnd: say("18 mois après la restitution", "18 months after the restitution")
    case .closure:
      say("\(usual.closure) jours après le diagnostic de suivi", "\(usual.closure) days after the follow-up diagnosis")
    case .service: say("\(usual.service) jours après la facture", "\(usual.service) days after the invoice")
    case .payment:
      say("\(usual.payment) jours après le service fait", "\(usual.payment) days after the work is certified")
    case .vigilance:
      say("six mois après la dernière, jusqu'au rapport", "six months after the last one, until the report")
    case .renewal: say("le jour où elle cesse de valoir", "the day on which it stops holding")
    case .intent, .proposals, .closing, .beginning, .report, .resumption, .loanEnd, .instalment:
      say("le jour convenu", "the agreed day")
    }
  }

  private func after(_ days: Int, _ milestone: Milestone) -> String {
    say("\(days) jours après \(milestone.words)", "\(days) days after \(milestone.words)")
  }

  private func after(_ days: [Int], _ milestone: Milestone) -> String {
    let list = Lists.and(days.map(String.init))
    return say("\(list) jours après \(milestone.words)", "\(list) days after \(milestone.words)")
  }

  private func before(_ days: [Int]) -> String {
    let list = Lists.and(days.map(String.init))
    return say("\(list) jours avant la date limite", "\(list) days before the deadline")
  }
}
