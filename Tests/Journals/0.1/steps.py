"""Acts that several missions have in common."""

from diary import do

SHORT_GRID = {"seedCriteriaMissing": "grille courte, convenue avec la structure"}
ALONE = {"onlyOneProposal": "une seule réponse recevable"}
BY_VOICE = {"briefNotAgreed": "accord donné de vive voix"}


def opens(mission, day, plan="buech-durance", structures=("ateliers-buech",), operators=("dla-05",), **more):
    kind = "collective" if len(structures) > 1 else "individual"
    do("open", day, mission=mission, plan=plan, title=f"Mission {mission}", kind=kind, structures=list(structures),
       operators=list(operators), lead="dla-05", officer="c-roux", on=day, **more)


def briefs(mission, day, **more):
    do("writeBrief", day, mission=mission, context="Dix-huit salariés.", problem="Jusqu’où grandir ?",
       expectedResults="Un plan d’action.", days=600, **more)


def grids(mission, day, criteria=(("understanding", 60), ("budget", 40)), formula="judged", **more):
    do("setGrid", day, mission=mission, priceFormula=formula, reasons=SHORT_GRID,
       criteria=[{"id": code, "label": code.capitalize(), "weight": weight} for code, weight in criteria], **more)


def calls(mission, day, intent, deadline, providers, reasons=None):
    do("launchCall", day, mission=mission, invitations=[{"provider": p, "why": "compétence reconnue"} for p in providers],
       intentDay=intent, deadline=deadline, on=day, reasons=reasons)


def proposes(mission, day, provider, person, amount, **more):
    usual = {"start": "2024-04-08", "end": "2024-09-30", "documents": [],
             "members": [{"person": person, "profile": "Consultante"}]}
    do("receiveProposal", day, mission=mission, provider=provider, amount=amount, days=600, on=day, **(usual | more))


def sits(mission, day, evaluator, side, interest="none", **more):
    do("seat", day, mission=mission, evaluator=evaluator, side=side)
    do("declareInterest", day, mission=mission, evaluator=evaluator, interest=interest, **more)


def judges(mission, marks, day, evaluators=("c-roux",)):
    """Each evaluator, seated already, marks each proposal by `marks[provider][criterion]`, and closes the sheet."""
    for evaluator in evaluators:
        for provider, given in marks.items():
            for criterion, mark in given.items():
                do("mark", day, mission=mission, evaluator=evaluator, provider=provider, criterion=criterion, mark=mark)
        do("closeSheet", day, mission=mission, evaluator=evaluator)


def signs(mission, day, parties):
    for party, person in parties.items():
        do("sign", day, mission=mission, party=party, signatory=person, on=day)


def every_step():
    """Each step that a calendar may hold, after the one before it."""
    steps = ["intent", "proposals", "evaluation", "choice", "letters", "kickOff", "signatures", "beginning", "review",
             "report", "restitution", "surveys"]
    first = {"step": steps[0], "workingDays": 5}
    return [first] + [{"step": step, "after": before, "workingDays": 10} for before, step in zip(steps, steps[1:])]
