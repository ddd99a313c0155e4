import JalonTerminal
import JalonWording

/// Why the screens end: each end has its status and its sentence, said once the terminal is given back.
public enum Parting: Error, Hashable, Sendable {
  case asked
  /// To begin anew as the one that writes.
  case takingOver
  /// The terminal is gone.
  case hangup
  case signal(Signal)

  public var status: Int32 {
    switch self {
    case .asked, .takingOver: 0
    case .hangup: Signal.hangup.exitStatus
    case .signal(let signal): signal.exitStatus
    }
  }

  public var words: Words {
    switch self {
    case .takingOver: Words(fr: "Jalon reprend la main.", en: "Jalon takes over.")
    case .asked: Words(fr: "Jalon est fermé. Tout est enregistré.", en: "Jalon is closed. All is recorded.")
    case .hangup, .signal(.hangup):
      Words(
        fr: "Le terminal a disparu : Jalon s’est fermé. Ce qui était en cours de saisie est gardé en brouillon.",
        en: "The terminal is gone: Jalon closed. What was being typed is kept as a draft.")
    case .signal(.terminate), .signal(.interrupt), .signal(.suspend), .signal(.resume), .signal(.other):
      Words(
        fr:
          "Jalon s’est fermé à la demande du système ou d’un autre Jalon. Ce qui était en cours de saisie est gardé en brouillon.",
        en: "Jalon closed as the system or another Jalon asked. What was being typed is kept as a draft.")
    }
  }
}
