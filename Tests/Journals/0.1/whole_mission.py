"""05-001, collective: the whole road, with every optional field filled at least once."""

from diary import do
from steps import SHORT_GRID, calls, briefs, every_step, judges, opens, proposes, signs, sits

# What is awkward to write in JSON and must come back the same.
AWKWARD = "« Les deux présidents\u202f: \"amis\" » — 50 % d’accord / chemin C:\\dla\nœuvre n° 1 😀 <a&b>"


def whole_mission():
    """05-001, collective: everything, with every optional field filled at least once."""
    m = {"mission": "05-001"}
    opens("05-001", "2024-01-15", structures=["ateliers-buech", "chantiers-durance"], operators=["dla-05", "dla-04"])
    briefs("05-001", "2024-01-16")
    briefs("05-001", "2024-01-17", constraints="Réunions en soirée.", calendar="Six mois.", ceiling=1200000)
    do("setGrid", "2024-01-18", **m, counting="percents", scale=5, step=50, priceFormula="judged", totalThreshold=200,
       consensus="agreedMark", reasons=SHORT_GRID, criteria=[
           {"id": "understanding", "label": "Compréhension", "weight": 60, "threshold": 100},
           {"id": "budget", "label": "Budget", "weight": 40}])
    do("agreeBrief", "2024-01-19", **m, structure="ateliers-buech", on="2024-01-19")
    do("agreeBrief", "2024-01-19", **m, structure="chantiers-durance", on="2024-01-19")
    do("takeNote", "2024-01-19", **m, text=AWKWARD, on="2024-01-19")
    calls("05-001", "2024-01-22", "2024-01-29", "2024-02-12", ["cabinet-lise", "cap-social"])
    do("layCalendar", "2024-01-22", **m, rules=every_step())
    do("invite", "2024-01-24", **m, provider="arpent", why="recommandée par la fédération", on="2024-01-24")
    do("invite", "2024-01-24", **m, provider="trait-union", why="voisine", on="2024-01-24")
    do("invite", "2024-01-25", **m, provider="vieux-cabinet", why="a fait le diagnostic de 2012", on="2024-01-25",
       reasons={"manyInvited": "la structure y tient", "inactiveProvider": "accepte une dernière mission"})
    do("recordIntent", "2024-01-25", **m, provider="cabinet-lise", intent="willing", on="2024-01-25")
    do("recordIntent", "2024-01-25", **m, provider="trait-union", intent="unreachable", on="2024-01-25")
    do("recordIntent", "2024-01-26", **m, provider="trait-union", intent="declined", reason="plan de charge", on="2024-01-26")
    do("shareAnswer", "2024-01-30", **m, question="Qui pilote ?", answer="Les deux conseils.", on="2024-01-30")
    do("extendDeadline", "2024-02-01", **m, deadline="2024-02-16", reason="deux demandes de délai", on="2024-02-01")
    proposes("05-001", "2024-02-10", "cabinet-lise", "l-arnoux", 900000, **told_in_full("l-arnoux"))
    proposes("05-001", "2024-02-12", "cap-social", "o-benali", 1300000,
             reasons={"aboveCeiling": "options comprises"})
    proposes("05-001", "2024-02-19", "arpent", "z-petit", 300000, reasons={"unusuallyLow": "à lire de près"},
             **told_in_full("z-petit"))
    do("admitLate", "2024-02-19", **m, provider="arpent", reason="panne de messagerie attestée")
    do("closeCall", "2024-02-20", **m, on="2024-02-20")
    evaluates_twice(m)
    frames(m)
    works(m)
    follows_up(m)


def told_in_full(person):
    return {"understanding": "Le besoin est lu.", "expectedResults": "Un plan à deux ans.",
            "method": "Entretiens et ateliers.",
            "members": [{"person": person, "profile": "Consultante", "references": "Quatre missions DLA."}],
            "documents": [{"name": "Proposition", "location": "propositions/offre.pdf", "sha256": "ab" * 32},
                          {"name": "Annexe", "location": "propositions/annexe.pdf"}]}


def evaluates_twice(m):
    do("setAside", "2024-02-21", **m, provider="arpent", cause="incomplete", reason="Budget absent.")
    do("moveStep", "2024-02-21", **m, step="choice", day="2024-03-12", reason="congés du jury")
    do("moveStep", "2024-02-21", **m, step="choice", reason="le jury est rentré")
    do("moveStep", "2024-02-21", **m, step="letters", day="2024-02-24", reason="avant les congés",
       reasons={"notAWorkingDay": "un samedi, exprès", "outOfOrder": "les lettres sont prêtes"})
    sits("05-001", "2024-02-22", "c-roux", "operator:dla-05")
    sits("05-001", "2024-02-22", "n-faure", "structure:ateliers-buech", "declared", text="a travaillé avec elle en 2019",
         provider="cabinet-lise")
    sits("05-001", "2024-02-22", "p-giraud", "operator:dla-04", "recused", text="ancien associé")
    given = {"cabinet-lise": {"understanding": 400, "budget": 300}, "cap-social": {"understanding": 300, "budget": 350}}
    judges("05-001", given, "2024-02-26", ["c-roux"])
    do("reopenSheet", "2024-02-26", **m, evaluator="c-roux", reason="une ligne oubliée")
    do("mark", "2024-02-26", **m, evaluator="c-roux", provider="cabinet-lise", criterion="understanding", mark=500,
       comment="la seule qui cite le diagnostic")
    do("closeSheet", "2024-02-26", **m, evaluator="c-roux")
    judges("05-001", given | {"cabinet-lise": {"understanding": 300, "budget": 300}}, "2024-02-27", ["n-faure"])
    do("reveal", "2024-02-28", **m)
    do("adoptUnanimous", "2024-02-28", **m)
    do("reopenEvaluation", "2024-02-28", **m, reason="une pièce manquait au dossier")
    for evaluator in ["c-roux", "n-faure"]:
        do("closeSheet", "2024-02-29", **m, evaluator=evaluator)
    do("reveal", "2024-02-29", **m)
    do("adoptUnanimous", "2024-02-29", **m)
    do("agreeMark", "2024-02-29", **m, provider="cabinet-lise", criterion="understanding", mark=450,
       reason="la connaissance du secteur l’emporte")
    slip = do("agreeMark", "2024-02-29", **m, provider="cap-social", criterion="understanding", mark=250)
    do("undo", "2024-02-29", **m, act=slip)
    do("redo", "2024-02-29", **m, act=slip)
    do("release", "2024-03-01", **m, document="blankGrid", parties=["structure:ateliers-buech"], on="2024-03-01")
    do("award", "2024-03-04", **m, provider="cabinet-lise", motive="La mieux classée.", on="2024-03-04", deciders=[
        {"person": "c-roux", "position": "favourable"}, {"person": "n-faure", "position": "favourable"},
        {"person": "p-meyer", "position": "abstains"}, {"person": "t-blanc", "position": "unfavourable"}])


def frames(m):
    do("notifyCandidate", "2024-03-05", **m, provider="cabinet-lise", how="phone", on="2024-03-05")
    do("notifyCandidate", "2024-03-05", **m, provider="cap-social", how="letter", on="2024-03-05")
    do("notifyCandidate", "2024-03-05", **m, provider="arpent", how="mail", on="2024-03-05")
    do("release", "2024-03-05", **m, document="letter", parties=["provider:cap-social"], on="2024-03-05")
    do("waiveKickOff", "2024-03-06", **m, reason="vacances")
    do("holdKickOff", "2024-03-11", **m, attendees=["c-roux", "n-faure", "p-meyer", "l-arnoux"], issues="Grandir ensemble.",
       problems="Deux cultures.", objectives="Un projet commun.", method="Trois ateliers.", on="2024-03-11")
    do("draftAgreement", "2024-03-12", **m, start="2024-04-01", end="2024-09-30", days=600, amount=900000,
       reasons={"differsFromProposal": "la date de début a bougé"}, commitments=[
           {"party": "provider:cabinet-lise", "text": "Trois ateliers."}, {"party": "operator:dla-05", "text": "Le suivi."}])
    signs("05-001", "2024-03-18", {"structure:ateliers-buech": "n-faure", "structure:chantiers-durance": "p-meyer",
          "operator:dla-05": "c-roux", "operator:dla-04": "p-giraud", "provider:cabinet-lise": "l-arnoux"})
    do("begin", "2024-04-01", **m, on="2024-04-01")


def works(m):
    do("logDays", "2024-04-15", **m, days=200, note="premier atelier", on="2024-04-15")
    do("logDays", "2024-05-15", **m, days=150, on="2024-05-15")
    do("review", "2024-05-20", **m, note="Le groupe avance.", on="2024-05-20")
    reorients(m)
    do("suspend", "2024-06-10", **m, reason="congés d’un dirigeant", until="2024-07-01", on="2024-06-10")
    do("resume", "2024-06-24", **m, shiftsDates=True, on="2024-06-24")
    do("logDays", "2024-08-01", **m, days=450, on="2024-08-01",
       reasons={"aboveAgreedDays": "un atelier de plus, offert"})
    do("receiveReport", "2024-10-07", **m, summary="Un plan en trois actions.", newNeeds=["Fonction employeur"],
       noNewNeed=False, on="2024-10-07", actions=[{"title": "Créer le groupement", "by": "2025-06-30"},
       {"title": "Former les encadrants"}, {"title": "Un outil commun"}, {"title": "Une lettre"}],
       reasons={"daysDiffer": "un atelier de plus, offert", "openReorientation": "sans suite"},
       documents=[{"name": "Rapport", "location": "rapports/05-001.pdf", "sha256": "cd" * 32},
                  {"name": "Outils", "location": "rapports/outils.zip"}])
    do("holdRestitution", "2024-10-21", **m, attendees=["c-roux", "n-faure"], synthesis="Le plan est adopté.",
       situation="Une équipe unie.", perspectives="Un groupement.", objectives="Trois actions.", on="2024-10-21")
    do("holdRestitution", "2024-10-28", **m, attendees=["c-roux", "p-meyer"], synthesis="Adopté aussi.", on="2024-10-28")


def reorients(m):
    do("proposeReorientation", "2024-05-21", **m, reorientation="r1", proposedBy="provider:cabinet-lise",
       what="Un atelier de plus.", objectives="Avec les bénévoles.", days=700, amount=1000000, end="2024-10-31",
       team="Lise Arnoux seule.", on="2024-05-21")
    for party in ["structure:ateliers-buech", "structure:chantiers-durance", "operator:dla-05"]:
        do("answerReorientation", "2024-05-27", **m, reorientation="r1", party=party, accepted=True, on="2024-05-27")
    for party, person in [("structure:ateliers-buech", "n-faure"), ("structure:chantiers-durance", "p-meyer"),
                          ("operator:dla-05", "c-roux"), ("operator:dla-04", "p-giraud"),
                          ("provider:cabinet-lise", "l-arnoux")]:
        do("signAmendment", "2024-05-30", **m, reorientation="r1", party=party, signatory=person, on="2024-05-30")
    do("proposeReorientation", "2024-06-03", **m, reorientation="r2", proposedBy="operator:dla-05",
       what="Une autre équipe.", team="Deux consultants.", on="2024-06-03")
    do("answerReorientation", "2024-06-04", **m, reorientation="r2", party="structure:ateliers-buech", accepted=False,
       reason="l’équipe convient", on="2024-06-04")
    do("proposeReorientation", "2024-06-05", **m, reorientation="r3", proposedBy="structure:ateliers-buech",
       what="Un objectif de plus.", objectives="La communication.", on="2024-06-05")
    do("proposeReorientation", "2024-06-06", **m, reorientation="r4", proposedBy="provider:cabinet-lise",
       what="Un atelier filmé.", objectives="Garder trace.", on="2024-06-06")
    do("withdrawReorientation", "2024-06-06", **m, reorientation="r3", reason="reporté à l’an prochain", on="2024-06-06")


def follows_up(m):
    surveys = [("structure:ateliers-buech", "mail"), ("structure:chantiers-durance", "meeting"), ("provider:cabinet-lise", "mail")]
    for party, how in surveys:
        do("issueSurvey", "2024-11-04", **m, respondent=party, how=how, on="2024-11-04")
    do("remindSurvey", "2024-11-18", **m, respondent="structure:ateliers-buech", how="phone", on="2024-11-18")
    do("answerSurvey", "2024-11-20", **m, respondent="structure:ateliers-buech", mode="online", on="2024-11-20",
       respondentFunction="présidente", answers=[
           {"question": "B1", "answer": 4, "comment": "Très clair."}, {"question": "B2", "answer": 9},
           {"question": "B3", "answer": "yes"}, {"question": "B4", "answer": ["time"]},
           {"question": "B5", "answer": "Les soirées."}, {"question": "B7", "answer": "-12.5"},
           {"question": "B8", "answer": "2024-11-20"}])
    do("reopenSurvey", "2024-11-21", **m, respondent="structure:ateliers-buech", reason="une réponse mal saisie")
    do("answerSurvey", "2024-11-21", **m, respondent="structure:ateliers-buech", mode="phone", on="2024-11-21",
       answers=[{"question": "B1", "answer": 3}, {"question": "B4", "answer": ["none"]}])
    do("answerSurvey", "2024-11-22", **m, respondent="structure:chantiers-durance", mode="paper", on="2024-11-22",
       answers=[{"question": "B1", "answer": -1}])
    do("answerSurvey", "2024-11-22", **m, respondent="provider:cabinet-lise", mode="mail", on="2024-11-22",
       answers=[{"question": "P1:ateliers-buech", "answer": 4}])
    discloses(m)
    do("scheduleFollowUp", "2024-12-02", **m, due="2025-10-20")
    do("recordFollowUp", "2025-10-21", **m, board=2, direction=3, team=1, management=0, jobsBefore=1850, jobsAfter=2000,
       budgetBefore=45000000, budgetAfter=52000000, synthesis="Le groupement vit.", on="2025-10-21", actions=[
           {"action": "Créer le groupement", "state": "done"}, {"action": "Former les encadrants", "state": "underWay"},
           {"action": "Un outil commun", "state": "notBegun", "cause": "sans budget"},
           {"action": "Une lettre", "state": "givenUp", "cause": "sans lecteurs"}],
       needs=[{"need": "Fonction employeur", "answer": "newMission", "mission": "05-007"},
              {"need": "Un logiciel", "answer": "referral"}, {"need": "Un point", "answer": "actionByOperator"},
              {"need": "Un local", "answer": "newDiagnosis"}, {"need": "Un logo", "answer": "nothing"}],
       questionnaire={"code": "suivi", "version": 1, "answers": [
           {"question": "S12", "answer": ["new"]}, {"question": "S13", "answer": "La région.", "comment": "à confirmer"},
           {"question": "S3", "comment": "le bureau surtout"}]})
    do("close", "2025-11-03", **m, invoicePaid=True, proofsFiled=True, on="2025-11-03")
    do("reopen", "2025-11-04", **m, reason="une facture corrigée", on="2025-11-04")
    do("close", "2025-11-10", **m, invoicePaid=False, proofsFiled=False, on="2025-11-10",
       reasons={"invoiceUnpaid": "réglée par l’opérateur associé", "proofsMissing": "archivées à Digne"})
    do("correct", "2025-11-12", **m, event=1, field="title", newValue="Construire un groupement", reason="titre de la convention")


def discloses(m):
    given = [("ateliers-buech", "named", {"document": "surveySummary", "until": "2026-12-31"}, "n-faure"),
             ("chantiers-durance", "anonymous", {}, "p-meyer")]
    for structure, scope, more, person in given:
        do("grantDisclosure", "2024-11-25", **m, structure=structure, object="synthèse de l’enquête", recipient="Région",
           scope=scope, signatory=person, on="2024-11-25", **more)
    do("release", "2024-11-26", **m, document="surveySummary", parties=[], recipient="Région", on="2024-11-26",
       reasons={"consentInWords": "l’accord dit l’enquête"})
    do("withdrawDisclosure", "2024-11-28", **m, structure="chantiers-durance", object="synthèse de l’enquête",
       recipient="Région", on="2024-11-28")
    do("release", "2024-11-28", **m, document="minutes", parties=[], recipient="Journal local", on="2024-11-28")
    for document in ["comparison", "minutes", "calendar"]:
        do("release", "2024-11-29", **m, document=document, parties=["operator:dla-05"], on="2024-11-29")
