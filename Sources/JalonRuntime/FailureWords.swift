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
    case .diskFull:
      Words(
        fr: "Le disque est plein : rien n’a été écrit. Libérez de la place, puis recommencez.",
        en: "The disk is full: nothing was written. Free some space, then try again.")
    case .notAStore(let path):
      Words(
        fr:
          "« \(path) » n’est pas un fichier de Jalon : il n’a pas été touché. Choisissez un autre fichier avec --store.",
        en: "“\(path)” is not a Jalon file: it was not touched. Choose another file with --store.")
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
          "Le fichier est abîmé (\(detail)) : rien n’a été écrit. Restaurez la dernière sauvegarde avec « jalon restore ».",
        en: "The file is damaged (\(detail)): nothing was written. Restore the last backup with “jalon restore”.")
    case .conflict, .busy:
      Words(
        fr: "Quelqu’un d’autre écrit dans ce fichier : rien n’a été écrit ici. Recommencez dans un instant.",
        en: "Somebody else is writing to this file: nothing was written here. Try again in a moment.")
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
          "Le fichier a répondu par une erreur (\(code)) : rien n’a été écrit. Fermez Jalon et rouvrez-le ; si cela revient, lancez « jalon verify ».",
        en:
          "The file answered with an error (\(code)): nothing was written. Close Jalon and open it again; if it comes back, run “jalon verify”."
      )
    }
  }
}

extension LedgerFailure {
  public var words: Words {
    switch self {
    case .store(let failure): failure.words
    case .unknownEvent(let kind, let version, let stream):
      Words(
        fr:
          "« \(stream.text) » contient un fait que ce Jalon ne connaît pas (\(kind), version \(version)) : mettez Jalon à jour. Rien n’a été écrit.",
        en:
          "“\(stream.text)” holds a fact that this Jalon does not know (\(kind), version \(version)): update Jalon. Nothing was written."
      )
    case .unreadableEvent(let stream, let position), .unfit(let stream, let position):
      Words(
        fr:
          "« \(stream.text) », fait \(position) : illisible à cet endroit. Lancez « jalon verify », puis restaurez une sauvegarde.",
        en: "“\(stream.text)”, fact \(position): it cannot be read there. Run “jalon verify”, then restore a backup.")
    }
  }
}
