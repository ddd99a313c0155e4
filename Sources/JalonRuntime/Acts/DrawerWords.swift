import JalonStore
import JalonWording

/// What is said when the drawer of this computer cannot be had: what is typed stays on the screen, without its copy.
public enum DrawerWords {
  public static func failed(_ failure: StoreFailure) -> Words {
    switch failure {
    case .diskFull:
      Words(
        fr: "Le disque est plein : ce qui est tapé n’est pas gardé en brouillon. Libérez de la place.",
        en: "The disk is full: what is typed is not kept as a draft. Free some space.")
    case .readOnly(let path), .unreadable(let path), .missingFolder(let path), .missingFile(let path),
      .notAFile(let path), .brokenLink(let path), .notAStore(let path):
      Words(
        fr:
          "« \(path) » ne peut pas être écrit : ce qui est tapé n’est pas gardé en brouillon. Vérifiez-en les droits.",
        en: "“\(path)” cannot be written: what is typed is not kept as a draft. Check its rights.")
    case .newer:
      Words(
        fr:
          "Les brouillons de ce poste viennent d’un Jalon plus récent : rien n’en est lu ni changé. Mettez Jalon à jour.",
        en: "The drafts of this computer come from a newer Jalon: none is read or changed. Update Jalon.")
    case .damagedRow:
      Words(
        fr: "Le brouillon qui attendait ici est abîmé : il n’est pas repris. Le prochain prendra sa place.",
        en: "The draft that waited here is damaged: it is not taken up. The next one takes its place.")
    case .askedToRead, .anotherDay, .tooLong, .older, .heldBy, .remote, .alreadyThere, .replaced, .damaged, .conflict,
      .outdated,
      .busy, .interrupted, .disk, .other, .server:
      Words(
        fr: "Ce qui est tapé n’est pas gardé en brouillon pour l’instant : le fichier des brouillons ne répond pas.",
        en: "What is typed is not kept as a draft for now: the file of the drafts does not answer.")
    }
  }

  public static func putAside(_ path: String) -> Words {
    Words(
      fr:
        "Le fichier des brouillons de ce poste était abîmé : ils ne sont pas repris, il est mis de côté (« \(path) »).",
      en: "The file of the drafts of this computer was damaged: they are not taken up, it is put aside (“\(path)”).")
  }
}
