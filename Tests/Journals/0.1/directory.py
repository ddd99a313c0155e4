"""Who there is, what is asked of them, and the calendars that operators set."""

from diary import do
from steps import every_step


def directory():
    day = "2023-12-01"
    do("registerOperator", day, operator="dla-05", name="DLA des Hautes-Alpes", department="05")
    do("registerPerson", day, person="c-roux", party="operator:dla-05", name="Camille Roux",
       function="chargée de mission", mail="c-roux@exemple.fr", phone="+33 4 92 00 00 01", isLeader=False, isOfficer=True)
    do("registerOperator", day, operator="dla-04", name="DLA des Alpes-de-Haute-Provence", department="04")
    do("registerPerson", day, person="p-giraud", party="operator:dla-04", name="Paul Giraud", isLeader=False, isOfficer=True)
    do("registerStructure", day, structure="ateliers-buech", name="Les Ateliers du Buëch", department="05",
       town="Laragne-Montéglin", siret="73282932000074", rna="W051000123", employees=18)
    for code, name in [("chantiers-durance", "Chantiers de Durance"), ("cafe-queyras", "Café du Queyras"),
                       ("ges-alpes", "GES des Alpes du Sud"), ("buech-durance", "Buëch-Durance")]:
        do("registerStructure", day, structure=code, name=name, department="05")
    do("registerProvider", day, provider="cabinet-lise", name="Cabinet Lise Arnoux", skills=["stratégie", "gouvernance"],
       departments=["04", "05"], sectors=["insertion", "culture"])
    for code, name in [("cap-social", "Cap social"), ("arpent", "Arpent"), ("trait-union", "Trait d’union"),
                       ("vieux-cabinet", "Le vieux cabinet")]:
        do("registerProvider", day, provider=code, name=name, skills=["finances"], departments=["05"])
    for code, party, name, leader in [
        ("n-faure", "structure:ateliers-buech", "Nadia Faure", True),
        ("t-blanc", "structure:ateliers-buech", "Tom Blanc", False),
        ("p-meyer", "structure:chantiers-durance", "Paul Meyer", True),
        ("s-vial", "structure:cafe-queyras", "Sonia Vial", True),
        ("l-arnoux", "provider:cabinet-lise", "Lise Arnoux", False),
        ("o-benali", "provider:cap-social", "Omar Benali", False),
        ("z-petit", "provider:arpent", "Zoé Petit", False),
        ("k-simon", "provider:trait-union", "Karim Simon", False),
    ]:
        do("registerPerson", day, person=code, party=party, name=name, isLeader=leader, isOfficer=False)
    do("deactivateProvider", day, provider="arpent", reason="ne prend plus de missions cette année")
    do("reactivateProvider", day, provider="arpent")
    do("deactivateProvider", day, provider="vieux-cabinet", reason="son dirigeant part en retraite")
    do("setUsualCalendar", day, operator="dla-05", rules=[
        {"step": "intent", "workingDays": 5}, {"step": "proposals", "workingDays": 20},
        {"step": "evaluation", "after": "proposals", "workingDays": 10}])
    do("setUsualCalendar", day, operator="dla-05", kind="collective", rules=every_step())


def registered_again():
    """Codes given a second time: 0.1 replaced the card. At the end, so that a refusal stops nothing else."""
    day = "2026-11-20"
    do("registerStructure", day, structure="chantiers-durance", name="Chantiers de la Durance", department="04",
       town="Sisteron")
    do("registerProvider", day, provider="cap-social", name="Cap social et solidaire", skills=["finances", "paie"],
       departments=["04", "05"], sectors=["insertion"])
    do("registerOperator", day, operator="dla-04", name="DLA 04", department="04")
    do("registerPerson", day, person="n-faure", party="structure:ateliers-buech", name="Nadia Faure-Blanc",
       function="présidente d’honneur", isLeader=False, isOfficer=False)
    do("registerStructure", day, structure="ges-alpes", name="GES des Alpes du Sud", department="05")
