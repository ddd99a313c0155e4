import JalonCore
import JalonStore
import JalonWording

extension ServerTrouble {
  /// What happened, then what to do.
  var words: Words {
    switch self {
    case .libraryMissing, .libraryTooOld, .unreadableAddress, .passwordInAddress: wordsBefore
    case .passwordNeeded, .refused, .noAccount, .noLogin, .unknownDatabase, .unreachable, .certificate, .unproved,
      .tooOld:
      wordsAtTheDoor
    case .nothingThere, .occupied, .unsafe, .standby, .changed, .newer, .older: wordsOnTheStore
    case .lost, .uncertain, .forbidden, .otherContent, .code: wordsOnAnAct
    }
  }

  /// Before anything was sent.
  private var wordsBefore: Words {
    switch self {
    case .libraryTooOld:
      Words(
        fr: "La bibliothèque libpq5 de ce poste est trop ancienne : demandez « apt install libpq5 » (14 ou plus).",
        en: "The library libpq5 of this computer is too old: ask for “apt install libpq5” (14 or later).")
    case .unreadableAddress:
      Words(
        fr:
          "Cette adresse ne se lit pas. Écrivez --store postgresql://srv.dla05.fr/jalon, ou --store service=dla05.",
        en: "This address cannot be read. Write --store postgresql://srv.dla05.fr/jalon, or --store service=dla05.")
    case .passwordInAddress:
      Words(
        fr:
          "Le mot de passe ne s’écrit pas dans l’adresse : la liste des processus le montrerait. Mettez-le dans ~/.pgpass.",
        en: "A password is not written in the address: the list of processes would show it. Put it in ~/.pgpass.")
    default:
      Words(
        fr:
          "La base partagée demande la bibliothèque libpq5, absente de ce poste : demandez « apt install libpq5 ».",
        en: "The shared base needs the library libpq5, which this computer lacks: ask for “apt install libpq5”.")
    }
  }

  private var wordsAtTheDoor: Words {
    switch self {
    case .passwordNeeded(let login):
      Words(
        fr:
          "La base demande le mot de passe de « \(login) » : mettez-le dans ~/.pgpass (lisible par vous seul), puis recommencez.",
        en: "The base asks for the password of “\(login)”: put it in ~/.pgpass (readable by you alone), then try again."
      )
    case .noAccount(let login):
      Words(
        fr: "« \(login) » n’a pas de compte Jalon dans cette base : demandez-le à son administrateur.",
        en: "“\(login)” has no Jalon account in this base: ask its administrator for one.")
    case .noLogin(let login):
      Words(
        fr: "Le serveur ne connaît pas « \(login) » : créez d’abord ce rôle (CREATE ROLE … LOGIN), puis recommencez.",
        en: "The server does not know “\(login)”: make that role first (CREATE ROLE … LOGIN), then try again.")
    case .unknownDatabase(let database):
      Words(
        fr: "Ce serveur n’a pas de base « \(database) » : vérifiez l’adresse, ou faites-la créer (CREATE DATABASE).",
        en: "This server has no base “\(database)”: check the address, or have it made (CREATE DATABASE).")
    case .unreachable(let host):
      Words(
        fr: "La base de « \(host) » ne répond pas : rien n’a été lu ni écrit. Vérifiez le réseau et l’adresse.",
        en: "The base on “\(host)” does not answer: nothing was read or written. Check the network and the address.")
    case .certificate(let host):
      Words(
        fr: "Le certificat de \(host) n’est pas reconnu : rien n’a été envoyé.",
        en: "The certificate of \(host) is not recognised: nothing was sent.")
    case .unproved(let host):
      Words(
        fr:
          "\(host) n’aurait pas à prouver qui il est : hors de ce poste, il faut sslmode=verify-full. Rien n’a été envoyé.",
        en:
          "\(host) would not have to prove who it is: off this computer, sslmode=verify-full is needed. Nothing was sent."
      )
    case .tooOld(let version):
      Words(
        fr:
          "PostgreSQL \(ServerTrouble.shown(version)) laisse lire ce qui ne devrait pas l’être : il faut 15.14, 16.10, 17.6 ou plus récent.",
        en:
          "PostgreSQL \(ServerTrouble.shown(version)) lets be read what should not be: 15.14, 16.10, 17.6 or later is needed."
      )
    case .refused(let login):
      Words(
        fr: "La base a refusé « \(login) » : vérifiez le mot de passe et le nom de la base, ou demandez un compte.",
        en: "The base has refused “\(login)”: check the password and the name of the base, or ask for an account.")
    default: wordsOnAnAct
    }
  }

  private static func shown(_ version: Int) -> String { "\(version / 10_000).\(version % 10_000)" }

  private var wordsOnTheStore: Words {
    switch self {
    case .nothingThere(let database):
      Words(
        fr: "La base « \(database) » ne contient pas de données de Jalon : « jalon init --store … » les y prépare.",
        en: "The base “\(database)” holds no data of Jalon: “jalon init --store …” prepares them there.")
    case .occupied(let database):
      Words(
        fr: "La base « \(database) » contient déjà des données de Jalon : rien n’a été écrit. Prenez-en une vide.",
        en: "The base “\(database)” holds data of Jalon already: nothing was written. Take an empty one.")
    case .unsafe(let setting):
      Words(
        fr: "Cette base n’assure pas ses écritures (\(setting) = off) : lecture seule.",
        en: "This base does not make its writing sure (\(setting) = off): for reading only.")
    case .standby: Words(fr: "Base de secours : lecture seule.", en: "Standby base: for reading only.")
    case .newer(let found, let known, let at, let by):
      ServerTrouble.newer(found, known, Zone.universal.day(of: at).short, by)
    case .older(let found, let known):
      Words(
        fr: "La base est de la forme \(found) ; ce Jalon lit la forme \(known). Rien n’a été touché.",
        en: "The base is of form \(found); this Jalon reads form \(known). Nothing was touched.")
    default:
      Words(
        fr:
          "La base a été mise à niveau pendant que Jalon l’avait ouverte : ce qui vient d’être demandé n’est pas enregistré. Quittez, mettez Jalon à jour, puis rouvrez.",
        en:
          "The base was brought to another form while Jalon had it open: what was just asked is not recorded. Leave, update Jalon, then open it again."
      )
    }
  }

  private static func newer(_ found: Int, _ known: Int, _ day: String, _ by: String) -> Words {
    Words(
      fr:
        "La base a été mise à niveau (format \(found), le \(day) par \(by)) ; ce Jalon écrit le format \(known) : il n’écrit pas. Mettez Jalon à jour.",
      en:
        "The base was brought to another form (format \(found), on \(day) by \(by)); this Jalon writes format \(known): it does not write. Update Jalon."
    )
  }

  private var wordsOnAnAct: Words {
    switch self {
    case .uncertain:
      Words(
        fr:
          "La base ne répond pas. L’acte n’est peut-être pas enregistré : Jalon garde sa demande et le vérifie à la prochaine ouverture.",
        en:
          "The base does not answer. The act may not be recorded: Jalon keeps what was asked and checks at the next opening."
      )
    case .forbidden:
      Words(
        fr: "Votre compte ne permet pas cela dans cette base : rien n’a été écrit. Demandez à son administrateur.",
        en: "Your account does not allow this in that base: nothing was written. Ask its administrator.")
    case .otherContent:
      Words(
        fr: "Un autre acte porte déjà ce numéro : rien n’a été écrit. Donnez-en un nouveau.",
        en: "Another act has that number already: nothing was written. Give it a new one.")
    case .code(let code):
      Words(
        fr:
          "La base a répondu par une erreur (\(code)) : ce qui vient d’être demandé n’est pas enregistré. Si cela revient, donnez ce code à son administrateur.",
        en:
          "The base answered with an error (\(code)): what was just asked is not recorded. If it comes back, give its administrator this code."
      )
    default:
      Words(
        fr:
          "La liaison avec la base est perdue : rien ne s’écrit tant qu’elle ne répond pas. Recommencez dans un instant.",
        en: "The connection to the base is lost: nothing is recorded until it answers. Try again in a moment.")
    }
  }
}

extension StoreFailure {
  /// The server does not answer: it may later.
  var isOfAbsence: Bool {
    switch self {
    case .server(.lost), .server(.unreachable), .server(.uncertain): true
    default: false
    }
  }
}

extension LedgerFailure {
  var isOfAbsence: Bool { if case .store(let failure) = self { failure.isOfAbsence } else { false } }
}
