"""05-030: the whole road, each act with the day on which it was done; sheets with more than marks in them."""

from diary import do
from mistakes import opens

M = {"mission": "05-030"}
CRITERIA = ["understanding", "budget"]
# Who judges, whoever enters it, on which side, and how each marks the understanding; all give the same for the budget.
SEATS = [("c-roux", "c-roux", "operator:dla-05", 400), ("s-vial", "c-roux", "structure:cafe-queyras", 300),
         ("p-giraud", "p-giraud", "operator:dla-04", 300)]


def dated_mission():
    do("addOperator", "2026-03-02", plan="vallee", operator="dla-04", on="2026-03-02")
    opens("05-030", "2026-03-02", ["dla-05", "dla-04"])
    calls()
    marks()
    decides()
    agrees()
    works()
    looks_back()


def dated(command, day, **fields):
    """What was done on a day and entered on the next one."""
    entered = f"{day[:-2]}{int(day[-2:]) + 1:02}"
    return do(command, entered, **M, on=day, **fields)


def calls():
    dated("writeBrief", "2026-03-02", context="Un café, un village.", problem="Qui tient le bar ?",
          expectedResults="Une équipe.", days=600)
    dated("setGrid", "2026-03-03", priceFormula="judged", scale=5, step=50, consensus="agreedMark",
          criteria=[{"id": code, "label": code.capitalize(), "weight": 50} for code in CRITERIA],
          reasons={"seedCriteriaMissing": "grille courte"})
    dated("agreeBrief", "2026-03-03", structure="cafe-queyras")
    dated("launchCall", "2026-03-04", intentDay="2026-03-11", deadline="2026-03-25",
          invitations=[{"provider": p, "why": "connaît les cafés"} for p in ["cap-social", "mistral", "arpent"]],
          reasons={"alwaysInvited": "les seuls du département"})
    for provider, person, day in [("cap-social", "o-benali", "2026-03-20"), ("mistral", "m-vidal", "2026-03-23"),
                                  ("arpent", "z-petit", "2026-03-26")]:
        dated("receiveProposal", day, provider=provider, amount=500000, days=600, start="2026-04-08", end="2026-09-30",
              members=[{"person": person, "profile": "Consultante"}], documents=[])
    dated("admitLate", "2026-03-26", provider="arpent", reason="panne de messagerie attestée")
    dated("closeCall", "2026-03-27")
    dated("setAside", "2026-03-27", provider="arpent", cause="incomplete", reason="Budget absent.")


def marks():
    """Marks given, taken back, brought back and corrected, before anybody else sees them."""
    for evaluator, by, side, _ in SEATS:
        dated("seat", "2026-03-30", by=by, evaluator=evaluator, side=side)
        dated("declareInterest", "2026-03-30", by=by, evaluator=evaluator, interest="none")
    for evaluator, by, _, mark in SEATS:
        for provider in ["cap-social", "mistral"]:
            for criterion in CRITERIA:
                last = dated("mark", "2026-04-01", by=by, evaluator=evaluator, provider=provider, criterion=criterion,
                             mark=mark if criterion == "understanding" else 350, comment="connaît la vallée")
        do("undo", "2026-04-02", by=by, **M, act=last)
        do("redo", "2026-04-02", by=by, **M, act=last)
        dated("closeSheet", "2026-04-01", by=by, evaluator=evaluator)
    dated("reopenSheet", "2026-04-02", evaluator="c-roux", reason="une ligne oubliée")
    do("correct", "2026-04-03", **M, event=1_000_001, field="mark", newValue="350", reason="lue trop vite")
    dated("closeSheet", "2026-04-02", evaluator="c-roux")


def decides():
    dated("reveal", "2026-04-03")
    dated("adoptUnanimous", "2026-04-03")
    dated("reopenEvaluation", "2026-04-06", reason="une pièce manquait au dossier")
    for evaluator, by, _, _ in SEATS:
        dated("closeSheet", "2026-04-06", by=by, evaluator=evaluator)
    dated("reveal", "2026-04-07")
    dated("adoptUnanimous", "2026-04-07")
    for provider, mark in [("cap-social", 350), ("mistral", 300)]:
        dated("agreeMark", "2026-04-07", provider=provider, criterion="understanding", mark=mark)
    dated("award", "2026-04-08", provider="cap-social", motive="La mieux classée.",
          deciders=[{"person": "c-roux", "position": "favourable"}, {"person": "s-vial", "position": "favourable"}])
    for provider in ["cap-social", "mistral", "arpent"]:
        dated("notifyCandidate", "2026-04-09", provider=provider, how="mail")


def agrees():
    dated("waiveKickOff", "2026-04-10", reason="tous se connaissent")
    dated("draftAgreement", "2026-04-13", start="2026-04-15", end="2026-09-30", days=600, amount=500000,
          commitments=[{"party": "operator:dla-05", "text": "Le suivi."}],
          reasons={"differsFromProposal": "une semaine plus tard"})
    dated("sign", "2026-04-16", party="structure:cafe-queyras", signatory="s-vial",
          reasons={"agreementBeforeSignatures": "travail commencé d’un commun accord"})
    dated("sign", "2026-04-16", party="operator:dla-05", signatory="c-roux")
    dated("sign", "2026-04-16", party="operator:dla-04", signatory="p-giraud")
    dated("sign", "2026-04-16", party="provider:cap-social", signatory="o-benali")
    dated("begin", "2026-04-17")


def works():
    dated("logDays", "2026-05-15", days=500)
    dated("receiveReport", "2026-09-28", summary="Une équipe de trois.", actions=[{"title": "Recruter", "by": "2027-01-31"}],
          newNeeds=[], noNewNeed=True, documents=[], reasons={"daysDiffer": "une journée reste à compter"})
    dated("logDays", "2026-09-29", days=100, reasons={"daysAfterReport": "l’atelier de restitution"})
    dated("holdRestitution", "2026-10-05", attendees=["c-roux", "s-vial"], synthesis="Adopté.")


def looks_back():
    for respondent in ["structure:cafe-queyras", "provider:cap-social"]:
        dated("issueSurvey", "2026-10-12", respondent=respondent, how="mail")
    answer = {"respondent": "structure:cafe-queyras", "mode": "phone"}
    dated("answerSurvey", "2026-10-19", **answer, answers=[{"question": "B1", "answer": 4}])
    dated("reopenSurvey", "2026-10-20", respondent="structure:cafe-queyras", reason="une réponse mal saisie")
    dated("answerSurvey", "2026-10-21", **answer, answers=[{"question": "B1", "answer": 3}])
    dated("writeOffSurvey", "2026-11-02", respondent="provider:cap-social", reason="cabinet fermé",
          reasons={"fewReminders": "plus personne ne répond"})
    dated("scheduleFollowUp", "2026-11-03", due="2027-09-30")
    dated("waiveFollowUp", "2026-11-16", reason="le café est repris par la commune")
