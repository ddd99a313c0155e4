"""Cards that are amended field by field, emptied, undone and brought back; numbers that cannot be right."""

from diary import do


def cards():
    day = "2026-02-16"
    do("registerStructure", day, structure="le-rail", name="Café du Rail", department="05", siret="123", rna="W1",
       reasons={"doubtfulSIRET": "demandé à la structure", "doubtfulRNA": "demandé à la structure"})
    do("amendStructure", day, structure="le-rail", name="Le Rail", department="04", town="Gap", siret="73282932000074",
       rna="W051001235", employees=3, reasons={"siretOf": "même adresse, en attendant le sien"})
    do("amendStructure", day, structure="le-rail", clear=["town", "siret", "rna", "employees"])
    do("amendOperator", day, operator="dla-04", name="DLA des Alpes-de-Haute-Provence", department="05")
    do("amendOperator", day, operator="dla-04", department="04")
    do("registerProvider", day, provider="mistral", name="Mistral", skills=[], departments=["05"], siret="55210055400013")
    do("amendProvider", day, provider="mistral", name="Mistral conseil", skills=["finances"], departments=["04", "05"],
       sectors=["culture"], siret="35600000000048")
    do("amendProvider", day, provider="mistral", clear=["siret", "sectors"])
    do("registerPerson", day, person="m-vidal", party="provider:mistral", name="Maud Vidal", isLeader=False, isOfficer=False)
    persons(day)


def persons(day):
    do("registerPerson", day, person="ines-ory", party="structure:le-rail", name="Inès Ory", isLeader=False, isOfficer=False)
    do("amendPerson", day, person="ines-ory", party="operator:dla-04", name="Inès Ory-Blanc", function="chargée de mission",
       mail="i-ory@exemple.fr", phone="+33 4 92 00 00 02", isLeader=True)
    do("amendPerson", day, person="ines-ory", isLeader=False, isOfficer=True, clear=["function", "mail", "phone"])
    slip = do("amendPerson", day, person="ines-ory", phone="+33 4 92 00 00 03")
    do("undoInDirectory", day, act=slip)
    do("redoInDirectory", day, act=slip)
    do("undoInDirectory", day, by="p-giraud", act=slip, reasons={"anothersAct": "le numéro est celui de l’accueil"})
