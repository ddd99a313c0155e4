import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

/// The motive that the usual choice is made for.
private let motive = "Motif du choix : La méthode la plus participative."

@Suite("The minutes of a selection in which a seat was added after the opening of the sheets")
struct LateSeatMinutesTests {
  @Test("say it of that seat and of no other, with the reason that was given")
  func told() throws {
    var story = try Story.at(.concerting).on("2026-02-25").after(.reopenEvaluation, ["reason": "un siège oublié"])
    let seat: Fields = ["evaluator": "luc-buech", "side": "structure:ateliers-buech"]
    story = try story.after(.seat, seat, because: "absent le jour dit")
    try story.enter(.declareInterest, ["evaluator": "luc-buech", "interest": "none"])
    story = try story.marked().after(.reveal).agreed().on("2026-03-04").after(.award)
    let page = try read(.minutes, story)
    let told = "; siège ajouté après l’ouverture des fiches du 24 février 2026. Motif : absent le jour dit"
    #expect(page.contains(told), "\(page)")
    #expect(page.components(separatedBy: "siège ajouté").count == 2)
    #expect(try !read(.minutes, SelectionStory.usual.story).contains("siège ajouté"))
  }

  @Test("also where it was entered before an opening that is told of an earlier day")
  func byDay() throws {
    let seat: Fields = ["evaluator": "luc-buech", "side": "structure:ateliers-buech"]
    let late = try Story.at(.evaluating).seated().on("2026-03-02").after(.seat, seat)
    let opened = try late.on("2026-02-20").after(.declareInterest).marked().after(.reveal)
    #expect(opened.mission?.lateSeats(in: .universal).mapValues(\.openedOn) == ["luc-buech": "2026-02-20"])
  }
}

@Suite("The minutes say who typed each sheet")
struct TypedSheetTests {
  @Test("whose sheet was dictated, and nothing of whoever filled the own")
  func dictated() throws {
    let minutes = try read(.minutes, Story.at(.framing))
    #expect(minutes.contains("fiche saisie par claire-05 sous sa dictée"))
    #expect(minutes.components(separatedBy: "fiche saisie par").count == 3, "\(minutes)")
  }

  @Test("a mark that another officer typed is counted")
  func partly() throws {
    let story = try Story.at(.evaluating).seated().after(.mark, ["evaluator": "claire-05"]).enteredLast(by: "marc-04")
    let minutes = try read(.minutes, try story.marked().after(.reveal).agreed().on("2026-02-25").after(.award))
    #expect(minutes.contains("1 note saisie par marc-04, sur 18"), "\(minutes)")
  }
}

@Suite("The minutes of a selection in which something was unusual")
struct UnusualMinutesTests {
  @Test("tell why the call was short, and why the sheets were opened without one of the structure")
  func reasons() throws {
    var story = try Story.atEndOf(.draft).on("2026-01-26").after(
      .launchCall, ["deadline": "2026-02-03"], because: "dossier à rendre")
    for _ in 0..<3 { story = try story.after(.receiveProposal) }
    story = try story.on("2026-02-17").after(.closeCall).after(.seat).after(.declareInterest)
    story = try story.marked().after(.reveal, because: "structure absente").agreed().after(
      .award, because: "vu avec la structure")
    let page = try read(.minutes, story)
    #expect(page.contains("Délai court : dossier à rendre"), "\(page)")
    #expect(page.contains("Aucune fiche de la structure : structure absente"), "\(page)")
  }
}

@Suite("A letter says what happened to the proposal of its candidate, and nothing else")
struct LetterSituationTests {
  @Test("to a provider whose choice was taken back: when it was retained, when and why no longer, and who is now")
  func lostAward() throws {
    let text = try letter(to: "cabinet-lise", SelectionStory.awardedAgain.story)
    #expect(
      text.contains("Votre proposition avait été retenue le 26 février 2026. Ce choix a été retiré le 2 mars 2026."))
    #expect(text.contains("Motif : le consultant n’est plus disponible"))
    #expect(text.contains("Le choix a été fait le 9 mars 2026 : le prestataire retenu est Cap social."))
    #expect(!text.contains("date limite") && !text.contains("comparée") && !text.contains("Notes convenues"))
  }

  @Test("to the provider retained: its own days, dates and price, and what follows")
  func retained() throws {
    let text = try letter(to: "cabinet-lise", SelectionStory.usual.story)
    #expect(text.contains("a été retenue le 26 février 2026. Elle prévoit 12 jours d’intervention"))
    #expect(text.contains("pour 10 800,00 € TTC."))
    #expect(text.contains("Dans la mesure du possible, une réunion de lancement vous réunira"))
    #expect(
      text.contains("les opérateurs DLA et les structures") && text.contains("Une convention tripartite précisera"))
  }

  @Test("a kick-off that was waived is not announced, one that was held is dated")
  func kickOff() throws {
    let waived = try letter(to: "cabinet-lise", SelectionStory.kickOffWaived.story)
    #expect(waived.contains("Il n’y aura pas de réunion de lancement.") && !waived.contains("vous réunira"))
    let held = try letter(to: "cabinet-lise", SelectionStory.kickOffHeld.story)
    #expect(held.contains("La réunion de lancement s’est tenue le 2 mars 2026.") && !held.contains("vous réunira"))
    #expect(held.contains("est en cours de signature"))
    let signed = try letter(to: "cabinet-lise", SelectionStory.agreementSigned.story)
    #expect(signed.contains("porte toutes les signatures depuis le 10 mars 2026"))
  }

  @Test("once the work has begun nothing is announced any more; where it was abandoned, the day is told")
  func afterwards() throws {
    let begun = try letter(to: "cabinet-lise", Story.at(.running))
    #expect(!begun.contains("réunion de lancement") && !begun.contains("convention"))
    let stopped = try letter(to: "cabinet-lise", SelectionStory.abandoned.story)
    #expect(stopped.contains("La mission a été interrompue le 20 mai 2026.") && !stopped.contains("première décision"))
  }

  @Test("to a candidate who was told something else before: this letter replaces it")
  func formerly() throws {
    for (story, day) in [(SelectionStory.awardedAgain, "27"), (.reopenedMission, "18")] {
      let text = try letter(to: "arpent", story.story)
      #expect(text.contains("vous a été annoncée le \(day) février 2026, par courriel. Celle qui suit la remplace."))
      #expect(try !letter(to: "cap-social", story.story).contains("première décision"))
    }
  }

  @Test("to a candidate who was compared: its own marks and total, on what the other was better, who and why")
  func compared() throws {
    let text = try letter(to: "arpent", SelectionStory.usual.story)
    #expect(text.contains("n’a pas été retenue. Le choix a été fait le 26 février 2026."))
    #expect(text.contains("Notes convenues pour votre proposition :") && text.contains("Total sur 100 60"))
    #expect(text.contains("La proposition retenue a une meilleure note pour :") && text.contains(motive))
  }

  @Test("without every agreed mark there is no total, and the letter says that marks are missing")
  func incompleteMarks() throws {
    let some = try letter(to: "arpent", SelectionStory.marksPartly.story)
    #expect(some.contains("le choix a été fait sans que les autres le soient") && !some.contains("Total sur"))
    let none = try letter(to: "cap-social", SelectionStory.marksIncomplete.story)
    #expect(none.contains("Aucune note commune n’avait été convenue") && !none.contains("Votre note"))
    #expect(!none.contains("meilleure note"))
  }

  @Test("to a candidate under a threshold: the threshold that it does not reach")
  func threshold() throws {
    let text = try letter(to: "arpent", SelectionStory.belowThreshold.story)
    #expect(text.contains("Elle n’atteint pas le seuil fixé avant l’appel : moyenne."))
    #expect(try !letter(to: "cap-social", SelectionStory.belowThreshold.story).contains("seuil"))
  }

  @Test(
    "to a candidate who was set aside: its own cause and reason",
    arguments: zip(
      [SelectionStory.incomplete, .offTopic, .overBudget, .ineligible],
      ["incomplète", "hors sujet", "au-dessus du budget", "non recevable"]))
  func setAside(situation: SelectionStory, cause: String) throws {
    let text = try letter(to: "arpent", situation.story)
    #expect(text.contains("a été écartée de la comparaison, car jugée \(cause). Motif : constat du 17 février"))
    #expect(!text.contains("Notes convenues") && !text.contains("date limite") && !text.contains("retir"))
  }

  @Test("to a candidate whose proposal was late: its day and the deadline, or the day on which the call was closed")
  func late() throws {
    let late = try letter(to: "arpent", SelectionStory.lateOutside.story)
    #expect(late.contains("reçue le 17 février 2026, après la date limite du 16 février 2026, n’a pas été admise"))
    let closed = try letter(to: "arpent", SelectionStory.closedEarly.story)
    #expect(closed.contains("reçue le 12 février 2026, alors que l’appel avait été clos le 10 février 2026"))
    for text in [late, closed] { #expect(!text.contains("retir") && !text.contains("Notes convenues")) }
    #expect(try letter(to: "arpent", SelectionStory.lateAdmitted.story).contains("Notes convenues"))
  }

  @Test("to a candidate who withdrew: the day, and no word of a deadline or of marks")
  func withdrawn() throws {
    for situation in [SelectionStory.withdrawn, .oneLeft] {
      let text = try letter(to: "arpent", situation.story)
      #expect(text.contains("Vous avez retiré votre proposition le 25 février 2026 : nous en avons pris acte."))
      #expect(
        !text.contains("date limite") && !text.contains("Notes convenues") && !text.contains("n’a pas été retenue"))
    }
  }

  @Test("after a call that ended: how it ended, and why")
  func ended() throws {
    #expect(
      try letter(to: "arpent", SelectionStory.unsuccessful.story).contains(
        "L’appel à propositions a été déclaré infructueux le 17 février 2026. Motif : besoin revu"))
    #expect(
      try letter(to: "arpent", SelectionStory.dropped.story).contains(
        "L’appel à propositions a été classé sans suite le 17 février 2026. Motif : besoin revu"))
  }

  @Test("a letter is signed by whoever prints it, for this person's own operator")
  func signatory() throws {
    var story = try SelectionStory.usual.story
    story.by = World.officers[1]
    #expect(try letter(to: "arpent", story).contains("marc-04, DLA des Alpes de Haute-Provence"))
  }
}

@Suite("Minutes tell the selection as its journal holds it")
struct MinutesSituationTests {
  private func minutes(_ situation: SelectionStory, _ language: Language = .fr) throws -> String {
    try read(.minutes, situation.story, in: language)
  }

  @Test("minutes, comparison and blank grid tell what shuts a proposal out, and its place says that it is")
  func shutOut() throws {
    for document in [DocumentKind.minutes, .comparison, .blankGrid] {
      let text = try read(document, SelectionStory.belowThreshold.story)
      #expect(text.contains("Éliminatoire : une moyenne de moins de 3,2 sur 5."), "\(document): \(text)")
    }
    #expect(try minutes(.belowThreshold).contains("écartée (seuil"))
    #expect(try !minutes(.awardedAgain).contains("Éliminatoire"))
  }

  @Test(
    "a second choice: the first one with its price and days, when and why it was taken back, the second, the letters")
  func secondAward() throws {
    let text = try minutes(.awardedAgain)
    #expect(
      text.contains(
        "le 26 février 2026 : Cabinet Lise, 10 800,00 € TTC, 12 jours, du 10 avril 2026 au 7 octobre 2026."))
    #expect(text.contains("Ce choix a été retiré le 2 mars 2026. Motif : le consultant n’est plus disponible"))
    #expect(text.contains("le 9 mars 2026 : Cap social, 9 600,00 € TTC, 12 jours"))
    #expect(text.contains("Propositions restées en lice après le retrait du premier choix"))
    #expect(text.contains("Arpent : par courriel, le 27 février 2026"))
    let letters = text.components(separatedBy: "Information des candidats").last ?? ""
    let before = letters.components(separatedBy: "Arpent : par courriel").first ?? ""
    #expect(before.contains("26 février 2026"), "the letter is that of the first choice: \(before)")
    #expect(text.contains("retenue le 26/02/2026, choix retiré le") && !text.contains(", retirée le"))
  }

  @Test("sheets opened once are said to be closed and opened, and nothing of who marked alone")
  func openedOnce() throws {
    let text = try minutes(.usual)
    #expect(text.contains("Fiches closes, puis ouvertes le 24 février 2026."))
    #expect(!text.contains("seul") && !text.contains("ouvertes ensemble"))
  }

  @Test("an evaluation taken up again: both openings, when, why, and the marks that changed in between")
  func reopened() throws {
    let text = try minutes(.reopened)
    #expect(
      text.contains(
        "ouvertes le 24 février 2026. Évaluation reprise le 25 février 2026. Motif : le prix était faux Fiches closes, puis ouvertes le 3 mars 2026."
      ))
    #expect(text.contains("Notes modifiées depuis la première ouverture :"))
    #expect(text.contains("claire-05, Arpent, Méthodologie proposée : 3, puis 4"))
    let one = try minutes(.sheetReopened)
    #expect(one.contains("Fiche de claire-05 reprise le 25 février 2026. Motif : une case décalée"))
    #expect(!one.contains("Notes modifiées"))
  }

  @Test("sheets opened, taken up again and never opened again are not said to have stayed sealed")
  func reopenedThenDropped() throws {
    let text = try minutes(.reopenedThenDropped)
    #expect(text.contains("L’appel a pris fin avant que les fiches soient ouvertes de nouveau."))
    #expect(!text.contains("restent scellées"))
    let empty = try minutes(.nobodySeated)
    #expect(empty.contains("Personne n’a été désigné pour noter.") && !empty.contains("scellées"))
  }

  @Test("where no proposal is left, the comparison says so, and draws no table of nothing")
  func nobodyLeft() throws {
    let story = try SelectionStory.oneLeft.story.on("2026-03-02").after(
      .withdrawAward, ["reason": "le cabinet ferme"])
    let text = try read(.comparison, story)
    #expect(text.contains("Il ne reste aucune proposition à comparer.") && !text.contains("Critère"), "\(text)")
  }

  @Test("a choice made without every agreed mark: how many are missing, and neither rank, total nor robustness")
  func incomplete() throws {
    for (situation, missing) in [(SelectionStory.marksIncomplete, 18), (.marksPartly, 15)] {
      let text = try minutes(situation)
      #expect(text.contains("Classement incomplet : \(missing) notes à convenir."))
      #expect(text.contains("Notes communes incomplètes : le temps presse"))
      for firm in ["Rang", "Total sur", "Robust", "en tête", "en lice", "Le classement éclaire"] {
        #expect(!text.contains(firm), "\(firm)")
      }
    }
  }

  @Test("a proposal that is left alone is said to be alone, and no ranking informs anybody")
  func oneLeft() throws {
    let text = try minutes(.oneLeft)
    #expect(text.contains("Cabinet Lise : seule proposition en lice.") || text.contains("seule proposition classée"))
    #expect(!text.contains("Le classement éclaire") && !text.contains("Rang") && text.contains("Total sur"))
    let compared = try read(.comparison, SelectionStory.oneLeft.story)
    #expect(!compared.contains("Rang") && compared.contains("seule proposition"))
    #expect(text.contains("Une seule proposition : elle répond au besoin"))
    #expect(text.contains("retirée le 25/02/2026 : plan de charge"))
  }

  @Test("whoever steps aside is named, and not among those whose marks are shown")
  func recused() throws {
    let text = try minutes(.recused)
    #expect(text.contains("nadia-buech, Les Ateliers du Buëch : se récuse ; sa fiche ne compte pas"))
    #expect(text.contains("les notes de claire-05 et paul-durance, dans cet ordre, puis la note convenue."))
  }

  @Test("the register tells who declined, could not be reached, kept silent, was late, replaced or set aside")
  func register() throws {
    #expect(try minutes(.declined).contains("plan de charge"))
    #expect(try minutes(.declined).contains("décline"))
    #expect(try minutes(.unreachable).contains("injoignable"))
    #expect(try minutes(.silent).contains("sans réponse"))
    #expect(try minutes(.lateOutside).contains("tardive, non admise"))
    #expect(try minutes(.lateAdmitted).contains("tardive, admise : panne de courrier"))
    #expect(try minutes(.replaced).contains("03/02/2026, remplacée ; proposition reçue le 09/02/2026"))
    #expect(try minutes(.offTopic).contains("proposition écartée, hors sujet : constat du 17 février"))
  }

  @Test("a provider that meant to answer and sent nothing is said to have sent nothing")
  func willing() throws {
    let story = try Story.at(.calling).after(.recordIntent, ["provider": "arpent"]).after(.dropCall)
    #expect(try read(.minutes, story).contains("aucune proposition reçue"))
  }

  @Test("a relaunched call says of which mission, a mission opened again says when and why")
  func origins() throws {
    #expect(try minutes(.relaunched).contains("Origine : relance de l’appel de la mission 05-014"))
    let text = try minutes(.reopenedMission)
    #expect(text.contains("classé sans suite le 17 février 2026. Motif : besoin revu La mission a été rouverte le 23"))
    #expect(text.contains("Motif : le financement est revenu Proposition retenue par concertation le 4 mars 2026"))
  }

  @Test("a corrected fact is told as mended, and a brief that not every structure agreed to says who is missing")
  func corrected() throws {
    let text = try minutes(.corrected)
    #expect(text.contains("Motif du choix : Le calendrier le plus sûr.") && !text.contains(motive))
    let story = try Story.at(.draft).on("2026-01-19").after(.writeBrief).after(.setGrid).after(.agreeBrief)
      .on("2026-01-26").after(.launchCall, because: "urgence").after(.dropCall)
    #expect(try read(.minutes, story).contains("Sans accord consigné de : Chantiers de Durance"))
  }

  @Test("where structures are not named, the prices of candidates stay in the file")
  func masked() throws {
    let text = try read(.minutes, SelectionStory.awardedAgain.story.unnamed(), to: "Région Sud")
    #expect(!text.contains("800,00") && !text.contains("600,00") && !text.contains("n’est plus disponible"))
  }
}

@Suite("Every situation, on every page")
struct AnySituationTests {
  @Test(
    "nothing is said to be one thing or another, no fact is counted, no code is printed",
    arguments: SelectionStory.allCases)
  func clean(situation: SelectionStory) throws {
    let story = try situation.story
    for language in Language.allCases {
      var pages = [try read(.minutes, story, in: language)]
      for provider in story.mission?.stage.call?.candidates ?? [] {
        pages.append(try letter(to: provider, story, in: language))
      }
      for page in pages {
        for phrase in [", ou retirée", ", or was withdrawn", "faits)", "facts)", "Chacun a noté", "Everybody marked"] {
          #expect(!page.contains(phrase), "\(phrase)")
        }
        #expect(!page.contains("..") && !page.contains(" à les ") && !page.contains(" de les "), "\(page)")
        #expect(!page.contains("Motive") && !page.contains("dim. ") && !page.contains("lun. "), "\(page)")
      }
    }
  }
}
