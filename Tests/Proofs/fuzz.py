#!/usr/bin/env python3
"""Every reader of given files and of stores, given what somebody broke: a sentence, a status, and not one byte moved.

    fuzz.py JALON [--cases 3000] [--short] [--seed N] [--only store,import…]

Never a signal, a cry of the runtime or a call that does not end; a refusal has a status that is not 0, says a sentence, and leaves the
store byte for byte as it was; what was recorded leaves a store that `verify` finds whole. What fails is kept in `--keep`.
"""
import glob
import hashlib
import io
import json
import os
import re
import shutil
import zipfile

import mutate
from proof import HERE, Proof, World

DUMPS = re.compile(r"Optional\(|Error Domain=|NSCocoaError|Jalon[A-Z]\w+\.\w+\(|Swift\.\w+Error|DecodingError")
TODAY = "2026-12-02"


def book(rows):
    """The least of an .xlsx."""
    def cell(text):
        return f'<c t="inlineStr"><is><t>{text.replace("&", "&amp;").replace("<", "&lt;")}</t></is></c>'
    sheet = "".join(f"<row>{''.join(cell(text) for text in row)}</row>" for row in rows)
    main, office = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    return pack({
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Feuille" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>'})


def open_book(rows):
    """The least of an .ods."""
    name = "urn:oasis:names:tc:opendocument:xmlns:"
    def cell(text):
        return f'<table:table-cell office:value-type="string"><text:p>{text.replace("&", "&amp;").replace("<", "&lt;")}</text:p></table:table-cell>'
    table = "".join(f"<table:table-row>{''.join(cell(text) for text in row)}</table:table-row>" for row in rows)
    return pack({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{name}manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
        "content.xml": f'<office:document-content xmlns:office="{name}office:1.0" xmlns:table="{name}table:1.0" xmlns:text="{name}text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Feuille">{table}</table:table></office:spreadsheet></office:body></office:document-content>'})


def pack(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return out.getvalue()


def read(path):
    with open(os.path.join(HERE, path), "rb") as file:
        return file.read()


class Reader:
    """One door: whole files that it reads, how they are broken, and the commands that are given them."""

    def __init__(self, name, whole, hurt, ending, commands):
        self.name, self.whole, self.hurt, self.ending, self.commands = name, whole, hurt, ending, commands


class Fuzz:
    def __init__(self, proof):
        self.proof = proof
        self.world = World(proof.options.jalon, today=TODAY)
        self.world.demonstration()
        sent = {"command": "issueSurvey", "mission": "04-009", "respondent": "structure:sport-sante-04", "how": "mail", "on": "2026-12-01"}
        if self.world.run("apply", "-", "--as", "p-giraud", given=json.dumps(sent)).status:
            raise SystemExit("the demonstration has no survey to send any more")
        with open(self.world.store, "rb") as file:
            self.pristine = file.read()
        self.officer = ["--as", "c-roux"]

    def said(self, *words):
        return self.world.run(*words, *self.officer).out

    # Whole files of each kind, most of them written by the program itself

    def tables(self):
        rows = {
            "structures": [["Nom", "Département", "SIRET", "Commune", "Salariés"], ["Les Amis du Buëch", "05", "", "Laragne", "12"], ["Théâtre de l’Étoile", "04", "", "Digne", "3"]],
            "prestataires": [["Nom", "Compétences", "Départements", "Courriel"], ["Atelier Durance", "gestion, stratégie", "04, 05", "a@exemple.fr"]],
            "personnes": [["Nom", "Structure", "Fonction", "Courriel"], ["Léa Martin", "creche-marmottes", "Présidente", "l@exemple.fr"]],
            "missions": [["Numéro", "Titre", "Structure", "Opérateur", "Prestataire", "Début", "Fin", "Montant", "État"],
                         ["05-901", "Un projet", "creche-marmottes", "dla-05", "cabinet-lise", "12/01/2025", "30/06/2025", "4 800,00", "Clôturée"]]}
        for what, table in rows.items():
            given = "\n".join(";".join(row) for row in table).encode()
            template = self.said("import", what, "--template")
            for ending, whole, hurt in ((".csv", [given, given.decode().encode("cp1252", "replace"), template], mutate.text), (".xlsx", [book(table)], mutate.packed), (".ods", [open_book(table)], mutate.packed)):
                yield Reader(f"import {what} {ending}", whole, hurt, ending, [["import", what, "FILE"], ["import", what, "FILE", "--apply", "--skip-doubts", "--skip-refused", "--because", "essai"]])

    def questionnaires(self):
        codes = sorted({json.loads(line)["code"] for line in self.said("questionnaires", "--json").splitlines()})
        commands = [["questionnaires", "check", "FILE"], ["questionnaires", "import", "FILE"]]
        yield Reader("questionnaire .toml", [re.sub(rb"version = \d+", b"version = 9", self.said("questionnaires", "export", code)) for code in codes], mutate.text, ".toml", commands)
        yield Reader("questionnaire XLSForm", [self.said("questionnaires", "export", code, "--format", "xlsform").replace(code.encode() + b",2", code.encode() + b",9").replace(code.encode() + b",1", code.encode() + b",9") for code in codes], mutate.text, ".csv", commands)

    def answers(self):
        asked = [f"B{number:02}" for number in (*range(1, 18), 20, 21, 23, 25)]
        heads = ["Horodateur", "mission", "structure"] + asked
        row = ["02/12/2026 10:00", "04-009", "sport-sante-04"] + ["4"] * 20 + ["anonymous"]
        kobo = ["_submission_time", "jalon_reply/mission", "jalon_reply/structure"] + [f"terms/{code}" for code in asked]
        whole = [",".join(head).encode() + b"\n" + ",".join(row).encode() + b"\n" for head in (heads, kobo)]
        whole += [file.replace(b",", b";") for file in whole]
        yield Reader("answers .csv", whole, mutate.text, ".csv", [["answers", "FILE"], ["answers", "FILE", "--record"]])

    def calendars(self):
        path = os.path.join(self.world.root, "sortie.ics")
        self.said("calendar", "export", "--to", path)
        with open(path, "rb") as file:
            whole = file.read()
        self.reset()
        moved = re.sub(rb"(DTSTART;VALUE=DATE:2026121|DTSTART;VALUE=DATE:202701)\d", rb"\g<1>4", whole)
        foreign = moved.replace(b"-//Jalon//Jalon//FR", b"-//Autre//EN").replace(b"\r\n", b"\n")
        yield Reader("calendar .ics", [whole, moved, foreign], mutate.text, ".ics", [["calendar", "import", "FILE"], ["calendar", "import", "FILE", "--record", "--because", "essai"]])

    def orders(self):
        examples = [json.loads(line)["example"] for line in self.said("commands", "--json").splitlines()]
        now = [json.dumps({key: value for key, value in one.items() if key not in ("id", "at", "by")}, ensure_ascii=False).encode() for one in examples]
        note = [{"command": "takeNote", "mission": "05-019", "text": "Une note « à part ».", "on": "2026-11-30"}, {"command": "recordIntent", "mission": "05-019", "provider": "cabinet-lise", "intent": "willing", "on": "2026-11-30"}]
        yield Reader("apply", now + [json.dumps(one, ensure_ascii=False).encode() for one in note] * 10, mutate.text, ".jsonl", [["apply", "FILE"], ["apply", "FILE", "--atomic"]])

    def settings(self):
        whole = 'theme = "sombre"\nlangue = "fr"\nofficier = "c-roux"\nbordures = "ascii"\naccueil = "missions"\nformats = "html, odt"\nterritoire = "La Réunion"\ncharge = 5\nsauvegardes = "non"\nfermetures = ["2026-08-03/2026-08-16", "2026-12-24"]\n'
        yield Reader("settings", [whole.encode()], mutate.text, "config/jalon/reglages.toml", [["list"], ["due"], ["demo"]])

    def themes(self):
        whole = [read(f"../../themes/{name}.toml") for name in ("clair", "contraste", "neutre", "sombre")]
        yield Reader("theme", whole, mutate.text, ".toml", [["demo", "--theme", "FILE"]])

    def templates(self):
        page, plain = (read(f"../../Sources/JalonDocuments/Templates/document.{ending}") for ending in ("html", "txt"))
        preview = ["print", "05-007", "pv", "--preview", "--format", "html"]
        yield Reader("template .html", [page], mutate.text, "config/jalon/modeles/document.html", [preview])
        yield Reader("template .txt", [plain], mutate.text, "config/jalon/modeles/document.txt", [preview[:-1] + ["txt"]])
        articles = b"# Objet\nLa mission {{ mission }} de {{ structure }}.\n\n# Confidentialit\xc3\xa9\nRien ne sort sans accord.\n"
        yield Reader("template of articles", [articles], mutate.text, "config/jalon/modeles/articles-convention.fr.txt", [["print", "05-007", "convention", "--preview", "--format", "txt"]])

    def tapes(self):
        for path in glob.glob(os.path.join(HERE, "../Tapes/*.jsonl")):
            shutil.copy(path, self.world.root)
        names = sorted(os.path.basename(path) for path in glob.glob(os.path.join(HERE, "../Tapes/*.tape")))
        yield Reader("tape of keys", [read(f"../Tapes/{name}") for name in names], mutate.text, ".tape", [["tape", "FILE"]])

    def stores(self):
        note = json.dumps({"command": "takeNote", "mission": "05-019", "text": "Une note.", "on": "2026-11-30"})
        whole = [self.pristine]
        commands = [["verify"], ["list", "--json"], ["show", "05-007", "--json"], ["log", "05-007"], ["log", "--directory", "--json"], ["due"], ["stats"], ["plans", "--json"], ["card", "structure:creche-marmottes"],
                    ["verify", "--json"], ["backup", "COPY"], ["rebuild"], ["apply", "-"], ["migrate"]]
        yield Reader("store", whole, mutate.store, "STORE", commands)
        yield Reader("copy to restore", whole, mutate.store, ".jalon", [["restore", "FILE"]])
        yield Reader("store of 0.1", [read("../Journals/0.1.jalon")], mutate.store, "STORE", [["migrate"], ["list"]])
        self.note = note.encode()

    def readers(self):
        kinds = (self.tables, self.questionnaires, self.answers, self.calendars, self.orders, self.settings, self.themes, self.templates, self.tapes, self.stores)
        wanted = self.proof.options.only
        return [reader for kind in kinds for reader in kind() if not wanted or any(reader.name.startswith(one) for one in wanted.split(","))]

    # One case

    def reset(self):
        for path in glob.glob(self.world.store + "*"):
            os.remove(path)
        with open(self.world.store, "wb") as file:
            file.write(self.pristine)

    def case(self, reader, place):
        dice = self.proof.dice(place)
        content = reader.hurt(dice, dice.choice(reader.whole)) if dice.random() < 0.98 else dice.choice(reader.whole)
        command = list(dice.choice(reader.commands))
        given = b""
        if reader.ending == "STORE":
            path, given = self.world.store, self.note if command[0] == "apply" else b""
            open(path, "wb").write(content)
        elif reader.ending.startswith("config/"):
            path = os.path.join(self.world.root, reader.ending)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            open(path, "wb").write(content)
        else:
            path = self.world.put(f"given{reader.ending}", content)
        copy = os.path.join(self.world.root, "copie.jalon")
        words = [{"FILE": path, "COPY": copy}.get(word, word) for word in command]
        before = self.digest()
        alone = command[0] in ("tape", "demo")
        ended = self.world.run(*words, *([] if alone else self.officer), given=given, store=None if alone else True, limit=self.proof.options.limit)
        self.proof.count("cases")
        self.proof.count(f"cases: {reader.name}")
        fault = ended.crash or self.judge(command, ended, before)
        if fault:
            self.keep(reader, place, content, words, fault, ended)
        if reader.ending == "STORE" or self.digest() != before:
            self.reset()
        for stray in [copy, *glob.glob(copy + "*")] + ([path] if reader.ending.startswith("config/") else []):
            if os.path.exists(stray):
                os.remove(stray)
        for left in glob.glob(os.path.join(self.world.root, "s*")):
            if left != self.world.store and os.path.isfile(left):
                os.remove(left)

    def digest(self):
        with open(self.world.store, "rb") as file:
            return hashlib.sha256(file.read()).digest()

    def judge(self, command, ended, before):
        same = self.digest() == before
        if ended.status:
            self.proof.count("refusals")
            if len(re.findall(r"\w{2,}", ended.said)) < 3:
                return f"status {ended.status} without a sentence: {ended.said!r}"
            if not same and command[0] != "apply":
                return f"refused (status {ended.status}), yet the store changed: {ended.said[:200]}"
            if not same and command[0] == "apply" and ("--atomic" in command or b'"ok":true' not in ended.out):
                return f"refused (status {ended.status}), yet the store changed: {ended.said[:200]}"
        elif not same:
            self.proof.count("recorded")
            if command[0] not in ("rebuild",) and (check := self.world.run("verify")).status and not self.was_hurt(command):
                return f"recorded, and verify says: {check.said[:300]}"
        dump = DUMPS.search(ended.said)
        return f"prints what is no sentence: {dump.group()}" if dump else None

    def was_hurt(self, command):
        return command[0] in ("apply", "migrate", "backup", "rebuild") and "-" in command or command[0] == "migrate"

    def keep(self, reader, place, content, words, fault, ended):
        folder = os.path.join(self.proof.options.keep, f"{self.proof.options.seed}-{place}")
        os.makedirs(folder, exist_ok=True)
        open(os.path.join(folder, "given" + (reader.ending if reader.ending.startswith(".") else "")), "wb").write(content)
        open(os.path.join(folder, "said.txt"), "wb").write(ended.out + ended.err)
        self.proof.fault(f"{reader.name}, case {place}: jalon {' '.join(words[:3])}: {fault} (kept in {folder})")

    def walk(self):
        readers = self.readers()
        for place in range(self.proof.options.first, self.proof.options.cases):
            self.case(readers[place % len(readers)], place)
        self.world.leave()


def main():
    proof = Proof("fuzz", long={"cases": 5000}, short={"cases": 250}, options={"keep": ".build/proofs/fuzz", "limit": 20, "only": "", "first": 0})
    Fuzz(proof).walk()
    proof.end()


if __name__ == "__main__":
    main()
