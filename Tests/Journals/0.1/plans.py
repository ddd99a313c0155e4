"""Two plans: who takes part, what is decided, who meets, who pays."""

from diary import do


def plans_open():
    do("openPlan", "2024-01-08", plan="buech-durance", title="Rapprochement de deux ateliers",
       aim="Travailler ensemble sans se perdre.", lead="dla-05", on="2024-01-08")
    do("addStructure", "2024-01-08", plan="buech-durance", structure="ateliers-buech", role="carrier", on="2024-01-08")
    do("addStructure", "2024-01-09", plan="buech-durance", structure="chantiers-durance", role="associate", on="2024-01-09")
    do("addOperator", "2024-01-10", plan="buech-durance", operator="dla-04", on="2024-01-10")
    do("shareDiagnosis", "2024-01-11", plan="buech-durance", summary="Deux équipes fragiles, un même métier.", on="2024-01-11")
    do("recordOpinion", "2024-01-12", plan="buech-durance", opinion="favourable", on="2024-01-12")
    do("recordOpinion", "2024-01-13", by="p-giraud", plan="buech-durance", opinion="reserved", text="Le calendrier est court.", on="2024-01-13")
    do("openPlan", "2024-01-08", plan="queyras", title="Un café de village", lead="dla-05", on="2024-01-08")
    do("addStructure", "2024-01-08", plan="queyras", structure="cafe-queyras", role="carrier", on="2024-01-08")
    do("recordOpinion", "2024-01-12", plan="queyras", opinion="unfavourable", text="Sans local.", on="2024-01-12")


def plan_decides():
    plan, merger, group = {"plan": "buech-durance"}, "Fusion", "Groupement"
    do("studyScenario", "2024-03-01", **plan, scenario=merger, pros="Une gouvernance.", cons="Un nom se perd.", on="2024-03-01")
    do("studyScenario", "2024-03-01", **plan, scenario=group, on="2024-03-01")
    for structure, body, vote in [("ateliers-buech", "board", {"vote": {"inFavour": 9, "against": 1, "abstained": 0}}),
                                  ("chantiers-durance", "assembly", {})]:
        do("recordBoardDecision", "2024-03-20", **plan, structure=structure, body=body, scenario=group, adopted=True,
           **vote, on="2024-03-20")
    do("recordBoardDecision", "2024-03-21", **plan, structure="chantiers-durance", body="bureau", scenario=merger,
       adopted=False, on="2024-03-21")
    do("changeAim", "2024-03-22", **plan, aim="Un groupement des deux ateliers.", scenario=group, on="2024-03-22")
    do("settleScenario", "2024-03-23", **plan, scenario=group, state="retained", on="2024-03-23")
    do("settleScenario", "2024-03-23", **plan, scenario=merger, state="dropped", on="2024-03-23")
    do("settleScenario", "2024-03-24", **plan, scenario=merger, state="studied", on="2024-03-24")


def plan_meets():
    plan = {"plan": "buech-durance"}
    do("conveneSteering", "2024-04-02", **plan, meeting="Comité 1", day="2024-04-20", after="05-001", before="05-002",
       parties=["structure:ateliers-buech", "operator:dla-04"], attendees=["Région", "DDETS"],
       agenda="La suite et son financement.", on="2024-04-02")
    do("conveneSteering", "2024-04-02", **plan, meeting="Comité 2", day="2024-05-20", on="2024-04-02")
    do("cancelSteering", "2024-04-10", **plan, meeting="Comité 2", reason="la région a répondu par écrit", on="2024-04-10")
    do("holdSteering", "2024-04-20", **plan, meeting="Comité 1", attendees=["Région"],
       parties=["structure:ateliers-buech", "provider:cabinet-lise"], decisions="La phase 2 est soutenue.",
       after="05-001", before="05-002", on="2024-04-20")
    do("holdSteering", "2024-04-25", **plan, attendees=["DDETS"], decisions="Un point d’étape.", on="2024-04-25")
    do("conveneSteering", "2024-04-26", **plan, meeting="Comité 3", day="2027-01-15", after="05-001", on="2024-04-26")


def plan_is_funded():
    plan = {"plan": "buech-durance"}
    do("addFunding", "2024-04-03", **plan, line="F1", funder="Fonds d’ingénierie", operator="dla-05", mission="05-001",
       object="engineering", amount=600000, state="asked", on="2024-04-03")
    do("addFunding", "2024-04-03", **plan, structure="ateliers-buech", object="investment", amount=100000, state="granted",
       on="2024-04-03")
    do("addFunding", "2024-04-04", **plan, line="F3", funder="Région", object="investment", amount=200000, state="refused",
       on="2024-04-04")
    do("addFunding", "2024-04-04", **plan, line="F4", funder="DDETS", object="investment", amount=300000, state="paid",
       on="2024-04-04")
    do("addFunding", "2024-04-04", **plan, line="F5", funder="Ville", object="investment", amount=50000, state="asked",
       on="2024-04-04")
    do("addFunding", "2024-04-05", **plan, line="F2", funder="Fonds d’ingénierie", operator="dla-04", mission="05-001",
       object="engineering", amount=200000, state="asked", on="2024-04-05",
       reasons={"sharesDoNotAddUp": "le reste est demandé à la région"})
    do("advanceFunding", "2024-04-05", **plan, line="F1", state="granted", on="2024-04-05")
    do("advanceFunding", "2024-04-06", **plan, line="F1", state="paid", amount=200000, on="2024-04-06")
    do("advanceFunding", "2024-04-07", **plan, line="F5", state="refused", on="2024-04-07")


def plans_end():
    plan = {"plan": "buech-durance"}
    for mission, kind in [("05-002", "phaseOf"), ("05-002", "replaces"), ("05-007", "relaunchOf"), ("05-007", "phaseOf")]:
        do("linkMissions", "2025-10-22", **plan, mission=mission, kind=kind, to="05-001", on="2025-10-22")
    do("linkStructures", "2025-06-03", **plan, from_="ateliers-buech", to="ges-alpes", kind="groupMember", on="2025-06-03")
    do("linkStructures", "2025-06-04", **plan, from_="chantiers-durance", to="buech-durance", kind="merger",
       dissolved="chantiers-durance", on="2025-06-04")
    do("linkStructures", "2025-06-05", **plan, from_="ateliers-buech", to="buech-durance", kind="successor", on="2025-06-05")
    do("leaveStructure", "2025-06-06", **plan, structure="ateliers-buech", reason="vit désormais dans le groupement",
       on="2025-06-06")
    do("changeLead", "2025-06-07", **plan, operator="dla-04", reason="le siège passe à Digne", on="2025-06-07")
    do("correctInPlan", "2025-06-08", **plan, event=5, field="summary", newValue="Deux équipes, un même métier.",
       reason="phrase du compte rendu")
    slip = do("recordOpinion", "2025-06-09", **plan, opinion="favourable", on="2025-06-09")
    do("undoInPlan", "2025-06-09", **plan, act=slip)
    do("redoInPlan", "2025-06-09", **plan, act=slip)
    do("studyScenario", "2024-02-01", plan="queyras", scenario="Reprise par la commune", on="2024-02-01")
    do("closePlan", "2026-10-01", plan="queyras", on="2026-10-01",
       reasons={"missionsGoOn": "la dernière mission finit seule", "scenariosUnsettled": "laissé à la commune"})
