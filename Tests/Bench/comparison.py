"""A large comparison for the benchmark: 4 proposals, 12 criteria, 6 sheets, all open."""
import json
import subprocess

MISSION, DAY = "05-001", "2026-01-12"
PROVIDERS = ["lise", "cap", "arpent", "ubac"]
CRITERIA = ["understanding", "results", "method", "profile", "duration", "budget"] + [f"own{n}" for n in range(6)]
WEIGHTS = [20, 15, 20, 15, 5, 10, 5, 2, 2, 2, 2, 2]
# One officer: what another one marks is entered in her own session. The others dictate.
SEATS = ["officer-0"] + [f"leader-{n}" for n in range(5)]


def commands():
    yield {"command": "registerOperator", "operator": "dla", "name": "DLA", "department": "05"}
    yield {"command": "registerStructure", "structure": "ateliers", "name": "Les Ateliers", "department": "05", "town": "Gap"}
    for person in SEATS:
        officer = person.startswith("officer")
        yield {
            "command": "registerPerson", "person": person, "name": person.capitalize(), "isLeader": not officer,
            "isOfficer": officer, "party": "operator:dla" if officer else "structure:ateliers"}
    for provider in PROVIDERS:
        yield {
            "command": "registerProvider", "provider": provider, "name": provider.capitalize(), "skills": ["conseil"],
            "departments": ["05"]}
        yield {
            "command": "registerPerson", "person": f"p-{provider}", "name": f"P. {provider}", "isLeader": False,
            "isOfficer": False, "party": f"provider:{provider}"}
    yield {"command": "openPlan", "plan": "plan", "title": "Plan", "lead": "dla", "on": "2026-01-05"}
    yield {"command": "addStructure", "plan": "plan", "structure": "ateliers", "role": "carrier", "on": "2026-01-05"}
    yield from mission()


def mission():
    def act(command, **fields):
        return {"command": command, "mission": MISSION} | fields

    yield act(
        "open", plan="plan", title="Consolider", kind="individual", structures=["ateliers"], operators=["dla"],
        lead="dla", officer=SEATS[0], on=DAY)
    yield act("writeBrief", context="c", problem="p", expectedResults="r", days=1200, ceiling=1200000)
    yield act(
        "setGrid", criteria=[{"id": c, "label": c, "weight": w} for c, w in zip(CRITERIA, WEIGHTS)], scale=5, step=50,
        priceFormula="judged", consensus="agreedMark")
    yield act("agreeBrief", structure="ateliers", on=DAY)
    yield act(
        "launchCall", invitations=[{"provider": p, "why": "w"} for p in PROVIDERS], intentDay="2026-02-02",
        deadline="2026-02-16", on="2026-01-26")
    for provider in PROVIDERS:
        yield act(
            "receiveProposal", provider=provider, amount=1000000, days=1200, start="2026-04-01", end="2026-09-15",
            members=[{"person": f"p-{provider}", "profile": "Consultant"}], documents=[], on="2026-02-09")
    yield act("closeCall", on="2026-02-17")
    for seat in SEATS:
        side = "operator:dla" if seat.startswith("officer") else "structure:ateliers"
        yield act("seat", evaluator=seat, side=side)
        yield act("declareInterest", evaluator=seat, interest="none")
    for place, seat in enumerate(SEATS):
        for proposal, provider in enumerate(PROVIDERS):
            for row, criterion in enumerate(CRITERIA):
                mark = 250 + 50 * ((place + proposal * 2 + row) % 3)
                yield act("mark", evaluator=seat, provider=provider, criterion=criterion, mark=mark)
        yield act("closeSheet", evaluator=seat)
    yield act("reveal")


def write(jalon, store):
    lines = "\n".join(json.dumps(c) for c in commands())
    subprocess.run([jalon, "init", "--essai", "--store", store], check=True, capture_output=True)
    ran = subprocess.run(
        [jalon, "apply", "--atomic", "--store", store, "--today", "2026-02-20", "--as", SEATS[0], "-"], input=lines,
        text=True, capture_output=True)
    if ran.returncode:
        raise SystemExit(ran.stdout[-2000:] + ran.stderr)
