import JalonCore
import JalonStore
import JalonWording

extension StoreFailure {
  /// What happened, then what to do.
  public var words: Words {
    switch self {
    case .readOnly(let path):
      Words(
        fr: "« \(path) » ne peut pas être écrit : vérifiez les droits du dossier, ou ouvrez avec --read-only.",
        en: "“\(path)” cannot be written: check the folder’s rights, or open with --read-only.")
    case .askedToRead:
      Words(
        fr: "Ouvert en lecture seule, comme demandé. Pour écrire, rouvrez sans --read-only.",
        en: "Opened for reading only, as asked. To write, open again without --read-only.")
    case .anotherDay:
      Words(
        fr:
          "Un autre jour qu’aujourd’hui (--today) : ces données sont vraies, elles se lisent et rien ne s’y enregistre. Pour écrire, rouvrez sans --today ; pour essayer, faites un fichier d’essai (« jalon init --essai »).",
        en:
          "Another day than today (--today): these data are real, they are read and nothing is recorded in them. To write, open again without --today; to try things, make a file for trials (“jalon init --trial”)."
      )
    case .diskFull:
      Words(
        fr:
          "Le disque est plein : ce qui vient d’être demandé n’est pas enregistré. Libérez de la place, puis recommencez.",
        en: "The disk is full: what was just asked is not recorded. Free some space, then try again.")
    case .notAFile(let path):
      Words(
        fr:
          "« \(path) » n’est pas un fichier : c’est un dossier, un tube ou un appareil. Choisissez un fichier avec --store.",
        en: "“\(path)” is not a file: it is a folder, a pipe or a device. Choose a file with --store.")
    case .brokenLink(let path):
      Words(
        fr:
          "« \(path) » est un lien qui ne mène à aucun fichier : il n’a pas été touché. Réparez-le, ou nommez le fichier.",
        en: "“\(path)” is a link that leads to no file: it was not touched. Mend it, or name the file itself.")
    case .replaced(let path):
      Words(
        fr:
          "« \(path) » a été déplacé ou remplacé pendant que Jalon l’avait ouvert : ce qui vient d’être demandé n’est pas enregistré. Quittez, vérifiez le fichier, puis rouvrez.",
        en:
          "“\(path)” was moved or replaced while Jalon had it open: what was just asked is not recorded. Leave, look at the file, then open it again."
      )
    case .tooLong:
      Words(
        fr: "Ce filtre est trop long pour une seule recherche : ôtez-en des mots.",
        en: "This filter is too long for one search: take some words out of it.")
    case .notAStore(let path):
      Words(
        fr:
          "« \(path) » n’est pas un fichier de Jalon : il n’a pas été touché. Choisissez un autre fichier avec --store.",
        en: "“\(path)” is not a Jalon file: it was not touched. Choose another file with --store.")
    case .older(let found, let known):
      Words(
        fr:
          "Ce fichier est de la forme \(found), celle d’un Jalon plus ancien ; celui-ci écrit la forme \(known). Rien n’a été touché : « jalon migrate » en fait un nouveau fichier, et garde l’ancien à côté.",
        en:
          "This file is of form \(found), that of an older Jalon; this one writes form \(known). Nothing was touched: “jalon migrate” makes a new file of it, and keeps the old one beside."
      )
    case .newer(let found, let known):
      Words(
        fr:
          "Ce fichier vient d’un Jalon plus récent (format \(found), \(known) ici) : il s’ouvre en lecture seule. Mettez Jalon à jour.",
        en: "This file comes from a newer Jalon (format \(found), \(known) here): it opens read-only. Update Jalon.")
    case .heldBy(let holder):
      Words(
        fr:
          "Ouvert en écriture par \(holder.user) sur \(holder.host) (processus \(String(holder.pid))) : lecture seule ici, tant que cet autre Jalon est ouvert.",
        en:
          "Open for writing by \(holder.user) on \(holder.host) (process \(String(holder.pid))): read-only here while that other Jalon is open."
      )
    case .missingFolder(let path):
      Words(
        fr: "Le dossier « \(path) » n’existe pas : créez-le, ou choisissez un autre fichier avec --store.",
        en: "The folder “\(path)” does not exist: create it, or choose another file with --store.")
    case .missingFile(let path):
      Words(
        fr: "Le fichier « \(path) » n’existe pas : vérifiez son nom.",
        en: "The file “\(path)” does not exist: check its name.")
    case .unreadable(let path):
      Words(
        fr: "« \(path) » ne peut pas être lu : vérifiez qu’il existe et que vous en avez le droit.",
        en: "“\(path)” cannot be read: check that it exists and that you may read it.")
    case .remote(let path):
      Words(
        fr: "« \(path) » est sur un partage réseau, où deux Jalon peuvent s’écraser : placez le fichier sur ce poste.",
        en:
          "“\(path)” is on a network share, where two Jalons may overwrite each other: keep the file on this computer.")
    case .alreadyThere(let path):
      Words(
        fr: "« \(path) » existe déjà et n’a pas été remplacé : choisissez un autre nom.",
        en: "“\(path)” already exists and was not replaced: choose another name.")
    case .damaged(let detail):
      Words(
        fr:
          "Le fichier est abîmé (\(detail)) : ce qui vient d’être demandé n’est pas enregistré. Restaurez la dernière sauvegarde avec « jalon restore ».",
        en:
          "The file is damaged (\(detail)): what was just asked is not recorded. Restore the last backup with “jalon restore”."
      )
    case .damagedRow(let row): row.words
    case .conflict, .outdated, .busy:
      Words(
        fr:
          "Quelqu’un d’autre écrit dans ce fichier : ce qui vient d’être demandé n’est pas enregistré. Recommencez dans un instant.",
        en: "Somebody else is writing to this file: what was just asked is not recorded. Try again in a moment.")
    case .server(let trouble): trouble.words
    case .interrupted:
      Words(fr: "Lecture interrompue à votre demande.", en: "Reading stopped, as you asked.")
    case .disk(let code):
      Words(
        fr:
          "Le disque a répondu par une erreur (\(code)) : rien n’est acquis depuis le dernier message « enregistré ». Vérifiez le disque et faites une sauvegarde.",
        en:
          "The disk answered with an error (\(code)): nothing counts since the last “saved”. Check the disk and make a backup."
      )
    case .other(let code):
      Words(
        fr:
          "Le fichier a répondu par une erreur (\(code)) : ce qui vient d’être demandé n’est pas enregistré. Fermez Jalon et rouvrez-le ; si cela revient, lancez « jalon verify ».",
        en:
          "The file answered with an error (\(code)): what was just asked is not recorded. Close Jalon and open it again; if it comes back, run “jalon verify”."
      )
    }
  }
}

extension StoreFailure {
  /// The same to whoever had only asked to read.
  public var wordsToReaders: Words {
    guard case .damaged(let detail) = self else { return words }
    return Words(
      fr:
        "Le fichier est abîmé (\(detail)) : il ne se lit plus en entier. Copiez-le tel qu’il est, puis remettez la dernière sauvegarde avec « jalon restore ».",
      en:
        "The file is damaged (\(detail)): it can no longer be read as a whole. Copy it as it is, then put the last backup back with “jalon restore”."
    )
  }
}

extension DamagedRow {
  var words: Words {
    let place = Words(
      fr: "\(what) : une valeur est abîmée (\(table).\(column), « \(self.place) »)",
      en: "\(what): a value is damaged (\(table).\(column), “\(self.place)”)")
    if isMadeAgain {
      return Words(
        fr: "\(place). « jalon rebuild » refait cette ligne à partir du journal.",
        en: "\(place). “jalon rebuild” makes this row again from the journal.")
    }
    return Words(
      fr: "\(place). « jalon verify » dit tout ce qui l’est ; restaurez une sauvegarde avec « jalon restore ».",
      en: "\(place). “jalon verify” tells all that are; restore a backup with “jalon restore”.")
  }

  private var what: Words {
    if isOfJournal { return Words(fr: "Le journal", en: "The journal") }
    if isMadeAgain { return Words(fr: "La liste", en: "The list") }
    return switch table {
    case "persons": Words(fr: "La fiche d’une personne", en: "A person’s card")
    default: Words(fr: "Le fichier", en: "The file")
    }
  }
}

extension LedgerFailure {
  /// The same to whoever had only asked to read.
  public var wordsToReaders: Words { if case .store(let failure) = self { failure.wordsToReaders } else { words } }

  public var words: Words {
    switch self {
    case .store(let failure): failure.words
    case .unknownEvent(let kind, let version, let stream):
      Words(
        fr:
          "« \(stream.text) » contient un fait que ce Jalon ne connaît pas (\(kind), version \(version)) : mettez Jalon à jour. Ce qui vient d’être demandé n’est pas enregistré.",
        en:
          "“\(stream.text)” holds a fact that this Jalon does not know (\(kind), version \(version)): update Jalon. What was just asked is not recorded."
      )
    case .unreadableEvent(let stream, let position), .unfit(let stream, let position):
      Words(
        fr:
          "« \(stream.text) », fait \(position) : illisible à cet endroit. Lancez « jalon verify », puis restaurez une sauvegarde.",
        en: "“\(stream.text)”, fact \(position): it cannot be read there. Run “jalon verify”, then restore a backup.")
    case .overtaken(let mission):
      Words(
        fr: "Entre-temps, quelqu’un d’autre a agi sur \(mission.text) : relisez la mission, puis recommencez.",
        en: "Somebody else has acted on \(mission.text) meanwhile: read the mission again, then try again.")
    }
  }
}
