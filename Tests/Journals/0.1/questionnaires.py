"""Three questionnaires with every kind of question."""

from diary import do


def questionnaires():
    day = "2023-12-04"
    do("adoptQuestionnaire", day, questionnaire=questionnaire("bilan", "structure", "Bilan", [
        dimension("skills", "Compétences", [
            question("B1", "agreement4", "Le prestataire maîtrisait le sujet.", required="key"),
            question("B2", "scale0to10", "Recommanderiez-vous le DLA ?", required="soft")]),
        dimension("after", "Et après", [
            question("B3", "choice", "Souhaitez-vous un point ?", options=[option("yes", "Oui"), option("no", "Non")]),
            question("B4", "several", "Quels freins ?", options=[
                option("time", "Le temps"), option("none", "Aucun", exclusive=True)]),
            question("B5", "text", "Lesquels ?", relevant="selected(${B4}, 'time')", hint=both("En un mot.", "In a word.")),
            question("B6", "number", "Combien d’heures ?", constraint={"test": ". <= 40"}),
            question("B7", "decimal", "Quel montant ?"),
            question("B8", "day", "À partir de quel jour ?", constraint={
                "test": ". <= today()", "message": both("Un jour passé.", "A past day.")})]),
    ]))
    do("adoptQuestionnaire", day, questionnaire=questionnaire("regard", "provider", "Regard du prestataire", [
        dimension("withStructure", "Avec la structure", [question("P1", "agreement4", "Elle s’est mobilisée.")],
                  repeats="structure")]))
    do("adoptQuestionnaire", day, questionnaire=follow_up_questionnaire())


def follow_up_questionnaire():
    words = {"state": ["notBegun", "underWay", "done", "givenUp"],
             "answer": ["nothing", "actionByOperator", "referral", "newDiagnosis", "newMission"]}
    options = {name: [option(word, word) for word in codes] for name, codes in words.items()}
    marks = [("S3", "board"), ("S4", "direction"), ("S5", "team"), ("S6", "management")]
    numbers = [("S7", "jobsBefore", "employees"), ("S8", "jobsAfter", None), ("S9", "budgetBefore", None),
               ("S10", "budgetAfter", None)]
    return questionnaire("suivi", "followUp", "Diagnostic de suivi", [
        dimension("frame", "Cadre", [
            question("S1", "day", "Jour de l’entretien", required="key", records="on"),
            question("S2", "day", "Jour de la restitution", prefill="restitutionDay"),
            question("S2b", "number", "Mois depuis", prefill="monthsSinceRestitution")]),
        dimension("actions", "Actions", [
            question("A1", "text", "Action", required="key", records="action", prefill="actionTitle"),
            question("A2", "choice", "Où en est-elle ?", required="key", records="actionState", options=options["state"]),
            question("A3", "text", "Pourquoi ?", records="actionCause"),
            question("A4", "day", "Échéance", prefill="actionDay")], repeats="action"),
        dimension("marks", "Appropriation", [
            question(code, "number", field, required="key", records=field) for code, field in marks]),
        dimension("figures", "Chiffres", [
            question(code, "decimal", field, records=field, **({"prefill": fill} if fill else {}))
            for code, field, fill in numbers]),
        dimension("needs", "Besoins", [
            question("N1", "text", "Besoin", records="need", prefill="newNeed"),
            question("N2", "choice", "Réponse", required="key", records="needAnswer", options=options["answer"],
                     relevant="string-length(${N1}) >= 1"),
            question("N3", "text", "Numéro", records="needMission", prefill="newMission")], repeats="need"),
        dimension("closing", "Suites", [
            question("S11", "text", "Synthèse", required="key", records="synthesis"),
            question("S12", "several", "Partenaires", options=[option("new", "Nouveaux"), option("lost", "Perdus")]),
            question("S13", "text", "Qui ?")]),
    ])


def questionnaire(code, purpose, title, dimensions):
    return {"code": code, "version": 1, "purpose": purpose, "title": both(title, f"{title} (en)"),
            "dimensions": [own for own, _ in dimensions],
            "questions": [asked | {"dimension": own["code"]} for own, all_ in dimensions for asked in all_]}


def dimension(code, fr, questions, **more):
    return {"code": code, "fr": fr, "en": f"{fr} (en)"} | more, questions


def question(code, kind, fr, required="no", options=(), **more):
    return {"code": code, "kind": kind, "fr": fr, "en": f"{fr} (en)", "required": required,
            "options": list(options)} | more


def option(code, fr, exclusive=False):
    return {"code": code, "fr": fr, "en": f"{fr} (en)", "exclusive": exclusive}


def both(fr, en):
    return {"fr": fr, "en": en}
