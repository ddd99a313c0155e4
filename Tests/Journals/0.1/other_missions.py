"""The other roads: with nothing optional, without a provider, given up, dropped, waiting."""

from diary import do
from steps import ALONE, BY_VOICE, briefs, calls, grids, judges, opens, proposes, signs, sits


def plain_mission():
    """05-002, individual: the same road with nothing optional filled, a grid in points, a mean of the marks."""
    m = {"mission": "05-002"}
    opens("05-002", "2024-01-22", link={"kind": "follows", "mission": "05-001"})
    briefs("05-002", "2024-01-23")
    grids("05-002", "2024-01-24", formula="proportional", counting="points", step=100, consensus="mean")
    calls("05-002", "2024-01-25", "2024-02-01", "2024-02-15", ["cap-social", "trait-union", "arpent"], BY_VOICE)
    proposes("05-002", "2024-02-13", "cap-social", "o-benali", 500000)
    proposes("05-002", "2024-02-14", "trait-union", "k-simon", 600000)
    proposes("05-002", "2024-02-14", "arpent", "z-petit", 650000)
    do("withdrawProposal", "2024-02-15", **m, provider="arpent", reason="plan de charge", on="2024-02-15")
    do("closeCall", "2024-02-16", **m, on="2024-02-16")
    sits("05-002", "2024-02-19", "n-faure", "structure:ateliers-buech")
    judges("05-002", {"cap-social": {"understanding": 4000}, "trait-union": {"understanding": 3000}}, "2024-02-20", ["n-faure"])
    do("reveal", "2024-02-21", **m)
    decided = {"deciders": [{"person": "c-roux", "position": "favourable"}, {"person": "n-faure", "position": "favourable"}]}
    do("award", "2024-02-22", **m, provider="trait-union", motive="Plus proche.", on="2024-02-22", **decided,
       reasons={"notFirst": "elle connaît la vallée"})
    do("withdrawAward", "2024-02-23", **m, reason="elle se désiste", on="2024-02-23")
    do("award", "2024-02-26", **m, provider="cap-social", motive="La mieux classée.", on="2024-02-26", **decided,
       reasons=ALONE)
    for provider in ["cap-social", "trait-union", "arpent"]:
        do("notifyCandidate", "2024-02-27", **m, provider=provider, how="meeting", on="2024-02-27")
    do("holdKickOff", "2024-03-04", **m, attendees=["c-roux"], issues="Tenir.", objectives="Un budget.", on="2024-03-04")
    do("draftAgreement", "2024-03-05", **m, start="2024-04-08", end="2024-09-30", days=600, amount=500000, commitments=[])
    signs("05-002", "2024-03-12", {"structure:ateliers-buech": "n-faure", "operator:dla-05": "c-roux",
          "provider:cap-social": "o-benali"})
    do("begin", "2024-03-11", **m, on="2024-03-11", reasons={"startsBeforeLastSignature": "urgence, accord écrit"})
    do("logDays", "2024-06-03", **m, days=600, on="2024-06-03")
    do("receiveReport", "2024-09-30", **m, summary="Un budget tenu.", actions=[{"title": "Tenir le budget"}], newNeeds=[],
       noNewNeed=True, documents=[], on="2024-09-30")
    do("holdRestitution", "2024-10-07", **m, attendees=["c-roux", "n-faure"], synthesis="Adopté.", on="2024-10-07")
    for party in ["structure:ateliers-buech", "provider:cap-social"]:
        do("issueSurvey", "2024-10-14", **m, respondent=party, how="letter", on="2024-10-14")
    do("answerSurvey", "2024-10-21", **m, respondent="structure:ateliers-buech", mode="faceToFace", on="2024-10-21",
       answers=[{"question": "B1", "answer": 0}])
    do("writeOffSurvey", "2024-12-02", **m, respondent="provider:cap-social", reason="cabinet fermé",
       reasons={"fewReminders": "plus personne ne répond"})
    do("recordFollowUp", "2025-09-30", **m, board=1, direction=1, team=1, management=1, synthesis="Le budget tient.",
       on="2025-09-30", actions=[{"action": "Tenir le budget", "state": "done"}], needs=[])
    do("close", "2025-10-06", **m, invoicePaid=True, proofsFiled=True, on="2025-10-06")


def failed_and_relaunched():
    """05-003 finds nobody; 05-004 calls again, runs, and is given up; 05-005 and 05-006 stop early."""
    m = {"mission": "05-003"}
    opens("05-003", "2024-05-06", plan="queyras", structures=["cafe-queyras"])
    briefs("05-003", "2024-05-06")
    grids("05-003", "2024-05-06", formula="interpolated", scale=10, step=100, consensus="agreedMark")
    calls("05-003", "2024-05-07", "2024-05-14", "2024-05-28", ["cap-social", "arpent"], BY_VOICE)
    proposes("05-003", "2024-06-03", "cap-social", "o-benali", 400000)
    do("declareUnsuccessful", "2024-06-04", **m, reason="aucune proposition dans les délais", on="2024-06-04")
    do("notifyCandidate", "2024-06-05", **m, provider="cap-social", how="mail", on="2024-06-05")
    do("relaunch", "2024-06-10", mission="05-004", of="05-003", on="2024-06-10")
    abandoned()
    opens("05-005", "2024-06-10", plan="queyras", structures=["cafe-queyras"], link={"kind": "phaseOf", "mission": "05-003"})
    do("dropCall", "2024-06-11", mission="05-005", reason="sans objet", on="2024-06-11")
    do("reopen", "2024-06-12", mission="05-005", reason="l’étude reprend", on="2024-06-12")
    opens("05-006", "2024-06-10", plan="queyras", structures=["cafe-queyras"], link={"kind": "replaces", "mission": "05-003"})
    briefs("05-006", "2024-06-10")
    grids("05-006", "2024-06-10", formula="judged", scale=5, step=50, consensus="agreedMark")
    calls("05-006", "2026-11-02", "2026-11-09", "2026-12-01", ["cap-social", "trait-union", "cabinet-lise"],
          BY_VOICE | {"alwaysInvited": "la seule du département"})
    do("recordIntent", "2026-11-05", mission="05-006", provider="cap-social", intent="willing", on="2026-11-05")
    waiting()


def abandoned():
    m = {"mission": "05-004"}
    calls("05-004", "2024-06-11", "2024-06-18", "2024-06-24", ["cap-social"],
          BY_VOICE | {"fewInvited": "une seule compétence ici", "shortDeadline": "calendrier de la région",
                      "alwaysInvited": "la seule du département"})
    proposes("05-004", "2024-06-20", "cap-social", "o-benali", 400000)
    do("closeCall", "2024-07-03", **m, on="2024-07-03")
    for cause in ["offTopic", "overBudget", "ineligible"]:
        slip = do("setAside", "2024-07-03", **m, provider="cap-social", cause=cause, reason="à revoir")
        do("undo", "2024-07-03", **m, act=slip)
    sits("05-004", "2024-07-03", "c-roux", "operator:dla-05")
    do("mark", "2024-07-04", **m, evaluator="c-roux", provider="cap-social", criterion="understanding", mark=1000,
       reasons={"extremeMarkWithoutComment": "dit en réunion"})
    do("closeSheet", "2024-07-04", **m, evaluator="c-roux")
    do("reveal", "2024-07-05", **m, reasons={"noStructureSheet": "la structure s’en remet au DLA"})
    do("award", "2024-07-08", **m, provider="cap-social", motive="Recevable.", on="2024-07-08",
       reasons=ALONE | {"agreedMarksIncomplete": "une seule fiche"},
       deciders=[{"person": "c-roux", "position": "favourable"}, {"person": "s-vial", "position": "favourable"}])
    do("notifyCandidate", "2024-07-09", **m, provider="cap-social", how="mail", on="2024-07-09")
    do("waiveKickOff", "2024-07-09", **m, reason="les trois se connaissent")
    do("draftAgreement", "2024-07-10", **m, start="2024-04-08", end="2024-09-30", days=600, amount=400000, commitments=[])
    signs("05-004", "2024-07-11", {"structure:cafe-queyras": "s-vial", "operator:dla-05": "c-roux",
          "provider:cap-social": "o-benali"})
    do("begin", "2024-07-12", **m, on="2024-07-12")
    do("suspend", "2024-07-15", **m, reason="incendie", until="2024-09-02", on="2024-07-15")
    do("resume", "2024-09-02", **m, shiftsDates=False, on="2024-09-02")
    do("abandon", "2024-09-03", **m, reason="Le café ferme.", daysDone=100, amountDue=60000, on="2024-09-03")


def waiting():
    """05-008 waits for its follow-up, which is waived; its grid asks nothing optional."""
    m = {"mission": "05-008"}
    opens("05-008", "2025-01-06", plan="queyras", structures=["cafe-queyras"],
          link={"kind": "relaunchOf", "mission": "05-003"})
    briefs("05-008", "2025-01-06")
    grids("05-008", "2025-01-06", scale=5, step=50, consensus="agreedMark")
    calls("05-008", "2025-01-07", "2025-01-14", "2025-01-28", ["arpent"],
          BY_VOICE | {"fewInvited": "une seule compétence ici"})
    proposes("05-008", "2025-01-20", "arpent", "z-petit", 300000, start="2025-03-03", end="2025-06-30")
    do("closeCall", "2025-01-29", **m, on="2025-01-29")
    sits("05-008", "2025-01-30", "s-vial", "structure:cafe-queyras")
    judges("05-008", {"arpent": {"understanding": 350, "budget": 300}}, "2025-01-30", ["s-vial"])
    do("reveal", "2025-01-31", **m)
    do("adoptUnanimous", "2025-01-31", **m)
    do("award", "2025-02-03", **m, provider="arpent", motive="Recevable.", on="2025-02-03", reasons=ALONE,
       deciders=[{"person": "c-roux", "position": "favourable"}, {"person": "s-vial", "position": "favourable"}])
    do("notifyCandidate", "2025-02-04", **m, provider="arpent", how="mail", on="2025-02-04")
    do("waiveKickOff", "2025-02-04", **m, reason="une journée sur place suffit")
    do("draftAgreement", "2025-02-05", **m, start="2025-03-03", end="2025-06-30", days=600, amount=300000, commitments=[])
    signs("05-008", "2025-02-10", {"structure:cafe-queyras": "s-vial", "operator:dla-05": "c-roux",
          "provider:arpent": "z-petit"})
    do("begin", "2025-03-03", **m, on="2025-03-03")
    do("logDays", "2025-05-05", **m, days=600, on="2025-05-05")
    do("receiveReport", "2025-06-23", **m, summary="Un lieu.", actions=[{"title": "Ouvrir"}], newNeeds=[], noNewNeed=True,
       documents=[], on="2025-06-23")
    do("holdRestitution", "2025-06-30", **m, attendees=["c-roux", "s-vial"], synthesis="Adopté.", on="2025-06-30")
    for party, code in [("structure:cafe-queyras", "B1"), ("provider:arpent", "P1")]:
        do("issueSurvey", "2025-07-01", **m, respondent=party, how="mail", on="2025-07-01")
        do("answerSurvey", "2025-07-10", **m, respondent=party, mode="paper", on="2025-07-10",
           answers=[{"question": code, "answer": 2}])
    do("scheduleFollowUp", "2025-07-11", **m, due="2027-02-01", reasons={"lateFollowUp": "après la saison"})
    do("waiveFollowUp", "2026-06-30", **m, reason="la structure a cessé son activité")
