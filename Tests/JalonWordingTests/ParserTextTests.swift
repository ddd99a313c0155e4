import Testing

@testable import JalonWording

@Suite("What the parser of command lines says, in French")
struct ParserTextTests {
  private func told(_ text: String) -> String { ParserText.told(text, .fr).replacing("\u{202F}", with: " ") }

  @Test("each of its sentences for a line that it cannot follow is told in French, without a word of English")
  func faults() {
    let sentences = [
      "Error: Unknown option '--bad'. Did you mean '--as'?":
        "Erreur : Option inconnue : « --bad ». Peut-être « --as » ?",
      "Error: Missing value for '--filter <filtre>'": "Erreur : Il manque une valeur à « --filter <filtre> ».",
      "Error: Unexpected argument 'bad'": "Erreur : Argument inattendu : « bad ».",
      "Error: 2 unexpected arguments: 'c', 'd'": "Erreur : 2 arguments inattendus : « c », « d ».",
      "Error: Missing expected argument '<numéro>'": "Erreur : Il manque l’argument « <numéro> ».",
      "Error: Missing one of: '--a', '--b'": "Erreur : Il manque l’un de ceux-ci : « --a », « --b ».",
      "Error: Missing required subcommand.": "Erreur : Il manque une commande.",
      "Error: The value 'x' is invalid for '--within <jours>'":
        "Erreur : La valeur « x » ne convient pas à « --within <jours> ».",
      "Error: The value 'x' is invalid.": "Erreur : La valeur « x » ne convient pas.",
      "Error: The value 'x' is invalid for '<shell>'. Please provide one of 'bash', 'zsh' or 'fish'.":
        "Erreur : La valeur « x » ne convient pas à « <shell> ». Au choix : « bash », « zsh » ou « fish ».",
      "Error: Value to be set with flag '--b' had already been set with flag '--a'":
        "Erreur : La valeur de « --b » a déjà été donnée par « --a ».",
    ]
    for (english, french) in sentences { #expect(told(english) == french) }
  }

  @Test("headings and hints are told in French, whatever the command")
  func hints() {
    #expect(told("Usage: jalon calendar <subcommand>") == "Utilisation : jalon calendar <commande>")
    #expect(
      told("  See 'jalon help calendar <subcommand>' for detailed help.")
        == "  « jalon help calendar <commande> » donne le détail.")
    #expect(
      told("  See 'jalon list --help' for more information.") == "  Voir « jalon list --help » pour en savoir plus.")
    #expect(
      told("  <action>  list, export (values: list, export; default: list)")
        == "  <action>  list, export (valeurs : list, export ; par défaut : list)")
    #expect(told("Help:  <numéro>  Son numéro.") == "Aide :  <numéro>  Son numéro.")
  }

  @Test("in English nothing changes") func english() {
    #expect(ParserText.told("Error: Unknown option '--bad'", .en) == "Error: Unknown option '--bad'")
  }
}
