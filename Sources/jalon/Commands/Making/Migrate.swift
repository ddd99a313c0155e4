import ArgumentParser
import Foundation
import JalonCore
import JalonRuntime
import JalonStore
import JalonWording
import Synchronization

/// `jalon migrate`
struct Migrate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: Speech.said(
        "Reprend les données d'un Jalon plus ancien dans un nouveau fichier, et garde l'ancien.",
        "Takes the data of an older Jalon over into a new file, and keeps the old one."),
      aliases: ["reprendre"])
  }

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = Session(shared.choices)
    try session.demandWriting()
    guard try session.isOlder() else { return session.console.say(MigrateWords.nothing(session.places.store)) }
    try session.takeOver()
  }
}

extension Session {
  /// The data are of a form that this Jalon takes over before it reads them.
  func isOlder() throws -> Bool {
    try tellingAbsence { try StoreDoor(places.store).isOlder }
  }

  /// Makes the new file, and says what was taken over and where the old one is.
  func takeOver() throws {
    try demandDay(of: nil)
    let patience = Patience()
    let outcome = try tellingNoRoom {
      try leavingNoDraft { heir in
        try Waiting(language) { patience.end() }.during(given: MigrateWords.givenUp) { headway in
          try StoreDoor(places.store).takeOver(as: holder, at: clock.now(), on: clock.today()) { done, count in
            try patience.demand()
            headway.tell(.acts, done, count)
          } complete: { store, work in
            patience.goesFor(store)
            try makeLists(of: store, headway)
            try handOver(work, of: store, to: &heir)
          }
        }
      }
    }
    if outcome.cleaned > 0 { console.say(MigrateWords.cleaned(outcome.cleaned)) }
    console.say(MigrateWords.done(outcome.acts, kept: outcome.kept))
  }

  /// The new file stands beside the old one: where nothing can be written there, says what to do.
  private func tellingNoRoom<Result>(_ work: () throws -> Result) throws -> Result {
    do { return try work() } catch StoreFailure.readOnly {
      throw Stop(.store, MigrateWords.cannotWrite(places.store))
    }
  }

  /// Before the screens: what is about to happen, and Enter for it.
  func offerTakeOver() throws {
    console.say(MigrateWords.offer(places.store))
    guard let answer = readLine(), answer.isEmpty else { throw Stop(.data, MigrateWords.refused) }
    try takeOver()
  }

  /// Does `work`; what it put into a drawer is taken out again where the new file did not take its place.
  private func leavingNoDraft<Result>(_ work: (inout (any Drawer)?) throws -> Result) throws -> Result {
    var heir: (any Drawer)?
    let outcome = Swift.Result { try work(&heir) }
    // What became of the data is told, whatever the drawer answers.
    do {
      if case .failure = outcome { try heir?.clear() }
      try heir?.close()
    } catch { return try outcome.get() }
    return try outcome.get()
  }

  /// What was begun and not sent goes to the drawer of whoever takes the data over: the old file did not say whose it was.
  private func handOver(_ work: FormerWork, of store: any Store, to heir: inout (any Drawer)?) throws {
    guard !work.isEmpty else { return }
    let ledger = Ledger(store, zone: .wall)
    // Where the person was is a comfort; what they typed is not lost for want of a name.
    guard let me = try work.drafts.isEmpty ? me(in: ledger) : someone(in: ledger) else { return }
    let drawer = try drawer(of: store, for: me)
    heir = drawer
    do {
      for draft in work.drafts { try drawer.save(draft) }
    } catch {
      throw Stop(.store, MigrateWords.draftsNotKept(places.drafts))
    }
    do { try drawer.remember(work.remembered) } catch { return }
  }

  /// The lists of the new file follow from its journal; all of it is looked at once more.
  private func makeLists(of store: any Store, _ headway: Headway) throws {
    _ = try Verification(store, progress: headway).rebuild(trustingJournal: true)
    let findings = try Verification(store, progress: headway).findings()
    guard findings.isEmpty else {
      for finding in findings.prefix(20) { console.say(finding) }
      throw Stop(.data, MigrateWords.damaged)
    }
  }
}

/// Whether somebody still waits, and for what.
private final class Patience: Sendable {
  private let isOver = Atomic(false)
  private let store = Mutex<(any Store)?>(nil)

  func end() {
    isOver.store(true, ordering: .sequentiallyConsistent)
    store.withLock { $0?.interruptUpkeep() }
  }

  func demand() throws(StoreFailure) {
    if isOver.load(ordering: .sequentiallyConsistent) { throw .interrupted }
  }

  /// Its upkeep can be given up from now on.
  func goesFor(_ store: any Store) { self.store.withLock { $0 = store } }
}

private enum MigrateWords {
  static func nothing(_ path: String) -> Words {
    Words(
      fr: "« \(path) » a déjà la forme de ce Jalon : il n'y a rien à faire.",
      en: "“\(path)” has the form of this Jalon already: there is nothing to do.")
  }

  static func done(_ acts: Int, kept: String) -> Words {
    Words(
      fr: "\(acts, "acte repris", "actes repris"). L'ancien fichier est gardé : « \(kept) ».",
      en: "\(acts, "act", "acts") taken over. The old file is kept: “\(kept)”.")
  }

  static func cleaned(_ facts: Int) -> Words {
    Words(
      fr: "Des caractères invisibles ou de commande ont été ôtés de \(facts, "fait", "faits").",
      en: "Invisible or control characters were left out of \(facts, "fact", "facts").")
  }

  static func offer(_ path: String) -> Words {
    Words(
      fr:
        "« \(path) » vient d'un Jalon plus ancien. Entrée en fait un nouveau fichier, vérifié, et garde l'ancien à côté ; toute autre réponse laisse tout en place.",
      en:
        "“\(path)” comes from an older Jalon. Enter makes a new file of it, checked, and keeps the old one beside; any other answer leaves all as it is."
    )
  }

  static func cannotWrite(_ path: String) -> Words {
    Words(
      fr:
        "Rien n'a été changé : le dossier de « \(path) » ne peut pas être écrit, et le nouveau fichier y prend place. Copiez « \(path) » dans un dossier à vous, puis « jalon migrate --store » suivi du chemin de la copie.",
      en:
        "Nothing was changed: the folder of “\(path)” cannot be written, and the new file stands there. Copy “\(path)” into a folder of your own, then “jalon migrate --store” followed by the path of the copy."
    )
  }

  static func draftsNotKept(_ path: String) -> Words {
    Words(
      fr:
        "Rien n'a été changé : les brouillons de l'ancien fichier ne peuvent pas être mis dans « \(path) ». Vérifiez-en les droits et la place, puis recommencez.",
      en:
        "Nothing was changed: the drafts of the old file cannot be put into “\(path)”. Check its rights and the space, then try again."
    )
  }

  static let refused = Words(
    fr: "Rien n'a été changé. « jalon migrate » reprendra ces données quand vous voudrez.",
    en: "Nothing was changed. “jalon migrate” will take these data over when you wish.")

  static let givenUp = Words(
    fr: "Reprise abandonnée : rien n'a été changé.", en: "Given up: nothing was changed.")

  static let damaged = Words(
    fr: "L'ancien fichier est abîmé : rien n'a été changé. Remettez-en une copie saine, et recommencez.",
    en: "The old file is damaged: nothing was changed. Put a sound copy of it back, and try again.")
}
