import JalonCore
import JalonTesting
import JalonWording
import Testing

@testable import JalonDocuments

@Suite("Papers of a whole mission")
struct WholeMissionPapersTests {
  @Test(
    "at each stage, what the rules let out can be written, in both languages and every form",
    arguments: StageName.allCases)
  func written(stage: StageName) throws {
    for story in [Story.at(stage), Story.atEndOf(stage)] {
      let mission = try #require(story.mission)
      for kind in DocumentKind.allCases where kind != .letter && mission.mayPrint(kind) {
        for language in Language.allCases {
          let paper = try paper(kind, story, parties: mission.readers(of: kind), in: language)
          let texts = paper.texts(language)
          #expect(!texts.isEmpty, "\(kind)")
          #expect(!texts.contains { $0.contains("nil") || $0.contains("Optional") }, "\(kind)")
          for format in OfficeFormat.allCases {
            #expect(try OfficeFile(paper, as: format, in: language).faults.isEmpty)
          }
        }
      }
    }
  }

  @Test("what the rules keep in for want of anything to say cannot be written either", arguments: StageName.allCases)
  func unwritten(stage: StageName) throws {
    let story = Story.at(stage)
    let mission = try #require(story.mission)
    let papers: Set<DocumentKind> = [
      .agreement, .amendment, .kickOffMinutes, .attendanceSheet, .reportOutline, .followUpSheet, .brief,
    ]
    for kind in papers where !mission.mayPrint(kind) && kind.stages.contains(stage) {
      #expect(try source(of: kind, story).paper.map { _ in true } == nil, "\(kind)")
    }
  }

  // MARK: The call

  @Test("the brief says its version, who agreed and when, what is asked and how proposals are judged")
  func brief() throws {
    let story = Story.at(.calling)
    let text = try read(.brief, story)
    let brief = try #require(story.call?.brief)
    #expect(text.contains("CAHIER DES CHARGES, VERSION 1"))
    for said in [brief.text.problem.text, brief.text.expectedResults.text, brief.text.context.text] {
      #expect(text.contains(said), "\(said)")
    }
    for structure in story.mission?.opening.structures ?? [] {
      #expect(text.contains("\(story.directory.name(of: .structure(structure))), le 19 janvier 2026"))
    }
    #expect(
      text.contains("Compréhension de la problématique") && text.contains("Éliminatoire") == (text.contains("moins de"))
    )
    #expect(!text.contains("PROJET"))
  }

  @Test("a brief that a structure has not agreed to is a draft, and names whose agreement lacks")
  func draft() throws {
    let story = try Story.at(.draft).on("2026-01-19").after(.writeBrief)
    let text = try read(.brief, story)
    #expect(text.contains("PROJET : sans l’accord consigné de Les Ateliers du Buëch"))
    let html = try JalonDocumentsTests.written(.brief, story, as: .html)
    #expect(html.contains("class=\"banner\""))
    #expect(try OfficeFile(paper(.brief, story), as: .odt).part("styles.xml").contains("PROJET"))
  }

  @Test("providers read the brief without the name of a structure that did not agree to be named, but all that it asks")
  func briefWithoutNames() throws {
    let story = Story.at(.calling)
    let invited = try #require(story.call).invitations.map { Party.provider($0.provider) }
    let text = try read(.brief, story, parties: invited)
    for structure in story.mission?.opening.structures ?? [] {
      #expect(!text.contains(story.directory.name(of: .structure(structure))))
    }
    let problem = try #require(story.call?.brief.text.problem.text)
    #expect(text.contains("Structure A") && text.contains(problem))
    #expect(text.contains("05-014") && text.contains("2026"))
    for case .provider(let provider) in invited {
      #expect(!text.contains(story.directory.name(of: .provider(provider))), "\(provider)")
    }
  }

  @Test("they read the name of a structure that agreed to be named to those whom the call invites")
  func briefWithNames() throws {
    let agreed: Fields = ["document": "brief", "recipient": .text(ReleaseDocument.invitedProviders)]
    let story = try Story.at(.calling).agreed(to: agreed)
    let invited = try #require(story.call).invitations.map { Party.provider($0.provider) }
    #expect(try read(.brief, story, parties: invited).contains("Les Ateliers du Buëch"))
    #expect(try read(.consultation, story, parties: [invited[0]]).contains("Les Ateliers du Buëch"))
  }

  @Test("a letter of consultation tells of no other provider invited")
  func consultation() throws {
    let story = Story.at(.calling)
    let invited = try #require(story.call).invitations.map(\.provider)
    for provider in invited {
      let text = try read(.consultation, story, parties: [.provider(provider)])
      #expect(text.contains(story.directory.name(of: .provider(provider))))
      for other in invited where other != provider {
        #expect(!text.contains(story.directory.name(of: .provider(other))))
      }
      #expect(text.contains("version 1") && text.contains("Compréhension de la problématique : 20 %"))
    }
  }

  // MARK: The agreement

  @Test("the agreement has the terms that were drafted, the articles, and a place to sign for each party")
  func agreement() throws {
    let story = Story.at(.running)
    let framing = try #require(story.framing)
    let paper = try paper(.agreement, story, parties: framing.parties)
    let agreement = try #require(framing.agreement)
    let text = paper.texts(.fr).joined(separator: "\n")
    #expect(text.contains(agreement.amount.written(.fr)) && text.contains("Article 16"))
    guard case .signatures(let places)? = paper.parts.last else { return #expect(Bool(false), "no places to sign") }
    #expect(places.count == framing.parties.count)
    #expect(places.allSatisfy { $0.fr.contains("Signé le") })
    #expect(!text.contains("{{") && !text.contains("{%"))
  }

  @Test("a schedule that was agreed stands among the terms, in the place of a line to fill")
  func schedule() throws {
    let story = Story.at(.framing)
    let amount = try #require(story.framing?.retained).amount
    let lines: [Value] = [
      .group(["name": "acompte", "amount": 100_000, "due": "2026-04-01", "papers": "convention signée"]),
      .group(["name": "solde", "amount": .whole(amount.cents - 100_000), "due": "2026-09-30"]),
    ]
    let told = try story.after(.draftAgreement, ["instalments": .list(lines)], because: "vu")
    let text = try read(.agreement, told, parties: try #require(told.framing).parties)
    #expect(text.contains("acompte") && text.contains("convention signée") && text.contains("30 septembre 2026"))
    #expect(!text.contains("Versements, et sur quelles pièces"))
  }

  @Test("before anybody signs, each place asks for name, function, place, day and « lu et approuvé »")
  func unsigned() throws {
    let story = try Story.at(.framing).after(.draftAgreement)
    let text = try read(.agreement, story, parties: try #require(story.framing).parties)
    #expect(text.contains("précédée de « lu et approuvé »") && !text.contains("Signé le"))
  }

  @Test(
    "an operator's own articles take the place of those that Jalon brings, and a tag nobody knows is told with its line"
  )
  func ownArticles() throws {
    let story = try Story.at(.framing).after(.draftAgreement)
    let parties = try #require(story.framing).parties
    let own = "# Article unique\n\nPour {{ jours }},\nsans plus.\n\n- un\n- deux\n"
    let paper = try paper(.agreement, story, parties: parties, own: ["articles-convention.txt": own])
    let days = PaperWords.days(try #require(story.framing?.agreement).days).fr
    #expect(paper.texts(.fr).contains("Pour \(days), sans plus."))
    #expect(!paper.texts(.fr).contains { $0.contains("Article 16") })
    let fault = #expect(throws: TemplateFault.self) {
      try JalonDocumentsTests.paper(
        .agreement, story, parties: parties, own: ["articles-convention.txt": "un\n{{ jour }}\n"])
    }
    #expect(fault?.line == 2 && fault?.file == "articles-convention.txt")
  }

  @Test("an amendment shows what was agreed beside what stands instead, under its number")
  func amendment() throws {
    let story = try Story.at(.running).reoriented()
    let framing = try #require(story.framing)
    let amendment = try #require(framing.amendment)
    #expect(amendment.number == 1)
    let text = try read(.amendment, story, parties: framing.parties)
    let change = amendment.reorientation.proposal
    #expect(text.contains("AVENANT N° 1") && text.contains(change.what.text))
    let before = try #require(amendment.reorientation.before)
    if let days = change.days {
      #expect(text.contains(PaperWords.days(before.days ?? .zero).fr) && text.contains(PaperWords.days(days).fr))
    }
  }

  // MARK: The course of the work

  @Test(
    "the minutes of the kick-off tell who was there and what was cleared up, and leave lines for what is decided by hand"
  )
  func kickOff() throws {
    let story = Story.at(.running)
    let framing = try #require(story.framing)
    let held = try #require(framing.heldKickOff)
    let text = try read(.kickOffMinutes, story, parties: framing.parties)
    #expect(text.contains(held.issues.text) && text.contains(held.objectives.text))
    #expect(text.contains("Qui fait quoi, pour quand") && text.contains("…………"))
  }

  @Test("the attendance sheet lies on its side, with a line for each half-day agreed")
  func attendance() throws {
    let story = Story.at(.running)
    let framing = try #require(story.framing)
    let paper = try paper(.attendanceSheet, story, parties: framing.parties)
    guard case .table(let table)? = paper.parts.first else { return #expect(Bool(false), "no table") }
    #expect(table.rows.count == max(6, (framing.terms?.days?.value ?? 0) * 2 / 100))
    #expect(try OfficeFile(paper, as: .docx).part("word/document.xml").contains(#"w:orient="landscape""#))
    #expect(
      try JalonDocumentsTests.written(.attendanceSheet, story, parties: framing.parties, as: .html).contains(
        "A4 landscape"))
  }

  @Test("the minutes of the restitution tell what was given back and to whom, and mark nothing in anybody's place")
  func restitution() throws {
    let story = Story.at(.surveying)
    let reported = try #require(story.mission?.stage.reported)
    let text = try read(.restitutionMinutes, story, parties: reported.framing.parties)
    for held in reported.restitutions { #expect(text.contains(held.act.synthesis.text)) }
    #expect(text.contains("☐ accepté") && !text.contains("☒"))
  }

  // MARK: After

  @Test("a questionnaire on paper has each question that may be asked, in the order of the screen, with its boxes")
  func paperSurvey() throws {
    let story = Story.at(.surveying)
    let respondent = try #require(story.framing?.parties.first { if case .structure = $0 { true } else { false } })
    let sheet = try #require(story.directory.questionnaire(for: .structure))
    var rest = try paper(.paperSurvey, story, parties: [respondent]).texts(.fr).joined(separator: "\n")[...]
    for question in sheet.questions where question.relevant == nil {
      let place = try #require(rest.range(of: question.fr), "\(question.code)")
      rest = rest[place.upperBound...]
    }
    #expect(try read(.paperSurvey, story, parties: [respondent]).contains("☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 0 ☐ NSP"))
  }

  @Test("the certificate of a support tells when and how long, and never what was said")
  func supportEnded() throws {
    let story = Story.at(.surveying)
    let reported = try #require(story.mission?.stage.reported)
    let text = try read(.supportEnded, story)
    #expect(text.contains(PaperWords.days(reported.daysDone).fr))
    for said in [
      reported.report.received?.summary.text ?? "?", reported.restitutions[0].act.synthesis.text,
      story.call?.brief.text.problem.text ?? "?",
    ] {
      #expect(!text.contains(said))
    }
  }

  @Test("the statement of work done lists the days that were logged, and leaves reserves, invoice and sum to the pen")
  func serviceDone() throws {
    let story = Story.at(.surveying)
    let running = try #require(story.mission?.stage.running)
    let text = try read(.serviceDone, story)
    #expect(text.contains(PaperWords.days(running.daysDone).fr))
    for logged in running.logged { #expect(text.contains(logged.on.dated(.fr))) }
    #expect(text.contains("Montant dû TTC : …"))
  }

  @Test("once the work is certified, the statement says days, day, reserves, invoice and sum")
  func certified() throws {
    let story = try Story.at(.surveying).after(.receiveInvoice)
      .after(.certifyService, ["reserves": "Un atelier reste à tenir."], because: "vu")
    let text = try read(.serviceDone, story)
    for said in ["4 800,00 € TTC", "F-1", "Un atelier reste à tenir.", story.today.dated(.fr)] {
      #expect(text.contains(said), "\(said)")
    }
    #expect(!text.contains("Montant dû TTC : …"))
  }

  @Test("the guide for providers tells of no mission")
  func guide() throws {
    let text = try read(.providerGuide, Story.at(.calling), parties: [.operator("dla-05")])
    #expect(!text.contains("Rapprochement") && text.contains("Compréhension de la problématique"))
    #expect(!text.contains("Les Ateliers du Buëch"))
  }
}
