"""One mission standing at each stage, when the file was written: sealed marks, a signature missing, a survey unanswered."""

from diary import do
from steps import BY_VOICE, briefs, calls, grids, opens, proposes, signs, sits

STAGES = ["evaluating", "concerting", "framing", "running", "suspended", "reported", "surveying", "followingUp"]
MARKS = {"cap-social": 400, "trait-union": 300}


def standing_missions():
    do("openPlan", "2026-01-05", plan="vallee", title="La vallée", lead="dla-05", on="2026-01-05")
    do("addStructure", "2026-01-05", plan="vallee", structure="cafe-queyras", role="carrier", on="2026-01-05")
    for index, stage in enumerate(STAGES):
        walks(f"05-{20 + index:03}", STAGES[:index + 1])


def walks(mission, stages):
    m = {"mission": mission}
    opens(mission, "2026-01-06", plan="vallee", structures=["cafe-queyras"])
    briefs(mission, "2026-01-07")
    grids(mission, "2026-01-08", scale=5, step=50, consensus="agreedMark")
    calls(mission, "2026-01-09", "2026-01-16", "2026-01-30", ["cap-social", "trait-union"],
          BY_VOICE | ({"alwaysInvited": "les seuls du département"} if mission >= "05-022" else {}))
    proposes(mission, "2026-01-26", "cap-social", "o-benali", 500000)
    proposes(mission, "2026-01-27", "trait-union", "k-simon", 600000)
    do("closeCall", "2026-02-02", **m, on="2026-02-02")
    for stage in stages:
        {"evaluating": is_judged, "concerting": is_revealed, "framing": is_awarded, "running": begins,
         "suspended": is_suspended, "reported": is_reported, "surveying": is_surveyed, "followingUp": is_answered}[stage](m)


def is_judged(m):
    """The officer's sheet is closed, that of the structure is not, and nothing of either may be seen by the other."""
    sits(m["mission"], "2026-02-03", "c-roux", "operator:dla-05")
    sits(m["mission"], "2026-02-03", "s-vial", "structure:cafe-queyras")
    for provider, mark in MARKS.items():
        for criterion in ["understanding", "budget"]:
            do("mark", "2026-02-04", **m, evaluator="c-roux", provider=provider, criterion=criterion, mark=mark)
    do("closeSheet", "2026-02-04", **m, evaluator="c-roux")
    do("mark", "2026-02-05", **m, evaluator="s-vial", provider="cap-social", criterion="understanding", mark=450,
       comment="connaît le café")


def is_revealed(m):
    do("mark", "2026-02-06", **m, evaluator="s-vial", provider="cap-social", criterion="budget", mark=400)
    for criterion in ["understanding", "budget"]:
        do("mark", "2026-02-06", **m, evaluator="s-vial", provider="trait-union", criterion=criterion, mark=300)
    do("closeSheet", "2026-02-06", **m, evaluator="s-vial")
    do("reveal", "2026-02-09", **m)


def is_awarded(m):
    do("adoptUnanimous", "2026-02-09", **m)
    do("agreeMark", "2026-02-09", **m, provider="cap-social", criterion="understanding", mark=450)
    do("award", "2026-02-10", **m, provider="cap-social", motive="La mieux classée.", on="2026-02-10",
       deciders=[{"person": "c-roux", "position": "favourable"}, {"person": "s-vial", "position": "favourable"}])
    do("draftAgreement", "2026-02-11", **m, start="2026-03-02", end="2026-12-18", days=600, amount=500000,
       commitments=[], reasons={"differsFromProposal": "autres dates"})
    signs(m["mission"], "2026-02-12", {"structure:cafe-queyras": "s-vial"})


def begins(m):
    signs(m["mission"], "2026-02-13", {"operator:dla-05": "c-roux", "provider:cap-social": "o-benali"})
    for provider in MARKS:
        do("notifyCandidate", "2026-02-16", **m, provider=provider, how="mail", on="2026-02-16")
    do("waiveKickOff", "2026-02-16", **m, reason="tous se connaissent")
    do("begin", "2026-03-02", **m, on="2026-03-02")
    do("logDays", "2026-04-01", **m, days=250, on="2026-04-01")
    do("proposeReorientation", "2026-04-02", **m, reorientation="r1", proposedBy="provider:cap-social",
       what="Finir plus tard.", end="2027-01-29", on="2026-04-02")


def is_suspended(m):
    do("suspend", "2026-04-07", **m, reason="travaux", until="2026-12-01", on="2026-04-07")


def is_reported(m):
    do("resume", "2026-05-04", **m, shiftsDates=True, on="2026-05-04")
    do("receiveReport", "2026-10-05", **m, summary="Un lieu.", actions=[{"title": "Ouvrir", "by": "2027-05-01"}],
       newNeeds=["Une cuisine"], noNewNeed=False, documents=[], on="2026-10-05",
       reasons={"daysDiffer": "reste dû", "openReorientation": "sans suite"})


def is_surveyed(m):
    do("holdRestitution", "2026-10-12", **m, attendees=["c-roux", "s-vial"], synthesis="Adopté.", on="2026-10-12")
    do("issueSurvey", "2026-10-19", **m, respondent="structure:cafe-queyras", how="mail", on="2026-10-19")
    do("remindSurvey", "2026-11-03", **m, respondent="structure:cafe-queyras", how="phone", on="2026-11-03")


def is_answered(m):
    do("issueSurvey", "2026-11-04", **m, respondent="provider:cap-social", how="mail", on="2026-11-04")
    for party, question in [("structure:cafe-queyras", "B1"), ("provider:cap-social", "P1")]:
        do("answerSurvey", "2026-11-09", **m, respondent=party, mode="paper", on="2026-11-09",
           answers=[{"question": question, "answer": 3}])
