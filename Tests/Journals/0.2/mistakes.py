"""What was opened by mistake, and what is far beyond the usual."""

from diary import do


def mistakes():
    day = "2026-02-20"
    do("openPlan", day, plan="doublon", title="La vallée, deux fois", lead="dla-05", on=day)
    do("closePlan", day, plan="doublon", openedByMistake=True, reason="déjà ouvert sous un autre nom", on=day)
    opens("05-031", day)
    do("dropCall", day, mission="05-031", reason="doublon", openedByMistake=True, on=day)
    closes_early("05-032")


def opens(mission, day, operators=("dla-05",)):
    do("open", day, mission=mission, plan="vallee", title=f"Mission {mission}", kind="individual",
       structures=["cafe-queyras"], operators=list(operators), lead="dla-05", officer="c-roux", on=day)


def closes_early(mission):
    """The call is closed before its deadline, while a provider that nobody reached may still answer; then it is not."""
    m = {"mission": mission}
    opens(mission, "2026-09-01")
    do("writeBrief", "2026-09-02", **m, context="Trois cafés.", problem="Un seul gérant.", expectedResults="Un relais.",
       days=10100, ceiling=10100000, on="2026-09-02",
       reasons={"outsizedDays": "trois lieux", "outsizedAmount": "trois lieux"})
    do("agreeBrief", "2026-09-02", **m, structure="cafe-queyras", on="2026-09-02")
    do("setGrid", "2026-09-02", **m, priceFormula="judged", scale=5, step=50, consensus="mean", on="2026-09-02",
       criteria=[{"id": "understanding", "label": "Compréhension", "weight": 100}],
       reasons={"seedCriteriaMissing": "grille courte"})
    do("launchCall", "2026-09-03", **m, invitations=[{"provider": p, "why": "connaît les cafés"}
       for p in ["mistral", "trait-union", "cabinet-lise"]], intentDay="2026-09-10", deadline="2026-09-24", on="2026-09-03",
       reasons={"alwaysInvited": "les seuls du département"})
    do("recordIntent", "2026-09-10", **m, provider="trait-union", intent="unreachable", on="2026-09-10")
    do("recordIntent", "2026-09-10", **m, provider="cabinet-lise", intent="declined", reason="plan de charge",
       on="2026-09-10")
    do("receiveProposal", "2026-09-15", **m, provider="mistral", amount=9000000, days=9000, start="2026-11-02",
       end="2027-05-28", members=[{"person": "m-vidal", "profile": "Consultante"}], documents=[], on="2026-09-15")
    slip = do("closeCall", "2026-09-16", **m, on="2026-09-16", reasons={"unreachableMayAnswer": "a changé de métier"})
    do("undo", "2026-09-17", by="p-giraud", **m, act=slip, reasons={"anothersAct": "il reste une semaine"})
