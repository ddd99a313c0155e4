import ArgumentParser
import JalonCore
import JalonStore
import JalonWording

/// `jalon move`
struct MoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "move",
      abstract: Speech.said(
        "Porte toutes les données d'un fichier vers une base partagée, ou l'inverse.",
        "Takes all data from a file to a shared base, or back."),
      aliases: ["déplacer", "deplacer"])
  }

  @OptionGroup var shared: SharedOptions

  @Option(
    help: ArgumentHelp(
      Speech.said("D'où : un fichier ou une base.", "From where: a file or a base."),
      valueName: Speech.said("adresse", "address")))
  var from: String

  @Option(
    help: ArgumentHelp(
      Speech.said("Vers où : rien ne doit s'y trouver.", "To where: nothing may stand there."),
      valueName: Speech.said("adresse", "address")))
  var to: String

  func run() throws {
    let session = Session(shared.choices)
    try session.demandWriting()
    let (source, target) = (place(from), place(to))
    let ends = try StoreDoor(source).open(as: session.holder, for: .reading()).closing { store in
      try StoreDoor(target).receive(store, as: session.holder)
      return try (store as? any MovableStore)?.ends()
    }
    guard let ends else { return }
    session.console.say(MoveWords.moved(ends, to: target))
  }

  private func place(_ address: String) -> String {
    StoreDoor.isElsewhere(address) ? address : Places.absolute(address)
  }
}

private enum MoveWords {
  static func moved(_ ends: StoreEnds, to target: String) -> Words {
    let (count, digest) = (ends.heads.count, String(ends.head.text.prefix(16)))
    return Words(
      fr:
        "Tout est dans « \(target) » : \(count, "histoire comparée", "histoires comparées") à la source, mêmes empreintes (\(digest)…). La source n'a pas changé : n'y écrivez plus.",
      en:
        "All of it is in “\(target)”: \(count, "history", "histories") compared with the source, same digests (\(digest)…). The source has not changed: write there no more."
    )
  }
}
