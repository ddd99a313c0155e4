import ArgumentParser
import JalonCore
import JalonWording

/// `jalon calendar`
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: Speech.said(
        "Échange les échéances et les réunions avec un autre agenda (iCalendar).",
        "Exchanges due dates and meetings with another calendar (iCalendar)."),
      subcommands: [Export.self, Import.self], aliases: ["calendrier"])
  }

  /// `jalon calendar export`
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.said(
          "Montre les dates qui sortiraient ; avec --to, les écrit dans un fichier.",
          "Shows the dates that would leave; with --to, writes them to a file."),
        discussion: Speech.said(
          "Le registre de chaque mission garde ce qui est sorti. Un calendrier de Jalon qui est là est remplacé.",
          "The register of each mission keeps what left. A calendar of Jalon's that is there is replaced."),
        aliases: ["exporter"])
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: FormatOptions

    @Option(
      help: ArgumentHelp(
        Speech.said(
          "Les missions, comme dans la liste : « référent:c-roux !terminé ».", "As in the list: “officer:c-roux”."),
        valueName: Speech.said("filtre", "filter")), completion: .filter)
    var filter = ""
    @Option(
      help: ArgumentHelp(Speech.said("Celles d'un plan.", "Those of a plan."), valueName: "plan"), completion: .plan)
    var plan: String?
    @Option(
      help: ArgumentHelp(
        Speech.said("Le fichier à écrire, en .ics.", "The file to write, ending in .ics."),
        valueName: Speech.said("fichier", "file")), completion: .calendar)
    var to: String?
    @Option(
      name: .customLong("for"),
      help: ArgumentHelp(
        Speech.said("Quelqu'un qui ne participe pas aux missions.", "Somebody who has no part in the missions."),
        valueName: Speech.said("destinataire", "recipient")))
    var recipient: String?
    @Option(
      help: ArgumentHelp(
        Speech.said(
          "Pourquoi un accord dit en mots couvre ces dates.", "Why a consent told in words covers these dates."),
        valueName: Speech.said("motif", "reason")))
    var because: String?

    func run() throws {
      let orders = CalendarOrders(shared, format)
      let choice = CalendarOrders.Choice(
        filter: filter, plan: plan.map { SupportPlanID($0) }, recipient: recipient, because: because)
      if let to { try orders.write(choice, to: to) } else { try orders.show(choice) }
    }
  }

  /// `jalon calendar import`
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        abstract: Speech.said(
          "Montre ce qui a changé de jour dans un autre agenda.", "Shows what moved to another day in another calendar."
        ),
        discussion: Speech.said(
          "N'enregistre qu'avec --record : tous les changements, ou aucun.",
          "Records with --record only: every change, or none."),
        aliases: ["importer"])
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: FormatOptions

    @Argument(
      help: ArgumentHelp(
        Speech.said("Le fichier .ics de l'autre agenda.", "The .ics file of the other calendar."),
        valueName: Speech.said("fichier", "file")), completion: .calendar)
    var file: String
    @Flag(help: ArgumentHelp(Speech.said("Enregistre : tous les changements, ou aucun.", "Records: all, or none.")))
    var record = false
    @Option(
      help: ArgumentHelp(
        Speech.said("Pourquoi ces jours changent.", "Why these days change."), valueName: Speech.said("motif", "reason")
      ))
    var because: String?

    func run() throws {
      let orders = CalendarOrders(shared, format)
      if record { try orders.record(file, because: because) } else { try orders.compare(file, because: because) }
    }
  }
}
