import ArgumentParser
import JalonCore
import JalonRuntime
import JalonWording

/// `jalon processing-record`
struct ProcessingCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "processing-record",
      abstract: Speech.said(
        "Écrit le registre des traitements (RGPD, art. 30), d'après ce que Jalon garde vraiment.",
        "Writes the record of processing (GDPR, art. 30), from what Jalon really holds."),
      discussion: Speech.said(
        """
        Une fiche par activité : finalités, personnes, données, destinataires, durées, sécurité. « jalon processing-record \
        --html > registre.html » en fait une page. Ce que Jalon ne peut pas savoir y est à écrire.
        """,
        """
        One sheet an activity: purposes, persons, data, recipients, durations, security. “jalon processing-record --html > \
        record.html” makes a page of it. What Jalon cannot know is to be written there.
        """),
      aliases: ["registre-des-traitements"])
  }

  @OptionGroup var shared: SharedOptions

  @Flag(help: ArgumentHelp(Speech.said("Une page pour un navigateur.", "A page for a browser.")))
  var html = false

  func run() throws {
    let session = Session(shared.choices)
    try Reporting(session).print(isPage: html) { context, _ in
      try context.processingRecord(
        session.settings.retention, isShared: StoreDoor.isElsewhere(session.places.store), isPage: html)
    }
  }
}
