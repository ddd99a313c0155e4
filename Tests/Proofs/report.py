#!/usr/bin/env python3
"""Writes docs/proofs.md out of what each run has recorded.

    report.py RECORDS > docs/proofs.md

RECORDS is the folder of `--record` files; `planted.json` among them says which planted faults were found. What a proof
promises and what it does not show is told here; every figure comes from a record.
"""
import glob
import json
import os
import sys

from planted import HERE, Planted

ROWS = [
    ("life", "The life of a mission", "T36",
     "The same acts are possible and refused, and lead to the same stages, as the contract of the life of a mission says.",
     "`life.py`: random acts, most of them likely and a quarter drawn among all, on any day of ten years, optional fields filled or not, cautions answered, last acts taken back, through `jalon apply`. After each act, "
     "the answer is held against [a table of forty acts](../Tests/Proofs/model.py) written from the contract and not from the code; the stage that `show --json` tells, at each change; in the end `log --json` holds what was accepted, in order, and nothing else.",
     "What the contract does not say is not compared: there the program’s answer is taken. Corrections, hand-overs, calendars, consents, documents and missions taken over are no part of the model; one mission an office; cautions are not predicted, only answered."),
    ("fuzz", "Files that somebody gives, and damaged stores", "T31, T34",
     "Whatever a file holds: never a crash nor a call without end, always a sentence and a status, and after a refusal not one byte of the store is another.",
     "`fuzz.py`: bits, pieces, lines and members of archives are changed in whole files of every kind that Jalon reads (tables to bring in, questionnaires, answers, calendars, orders, settings, themes, templates, tapes, copies to restore, stores of this form and of 0.1), then given to the commands that read them.",
     "Mutations are blind: nothing guides them towards branches not yet seen, and no sanitizer looks at memory that is read beside its place without a crash. Memory and time are only bounded by the limit of a call."),
    ("tamper", "A journal that is evidence", "T19",
     "Any value of orders, reasons, events, texts, heads, schema and guards that is changed outside Jalon is noticed by `jalon verify`, which names the journal; a chain made again from end to end is told by a printed page.",
     "`tamper.py`: edits through sqlite3 on a copy, guards taken away before and put back after: any value, rows taken out, facts exchanged or added, suffixes cut with or without their heads put right, numbers shifted, schema and guards changed. "
     "[A second implementation of the chain](../Tests/Proofs/chain.py) forges a whole store, which `--against` alone has to refuse.",
     "Cards that were recorded before they had digests are compared with nothing, and counted. "
     "A page printed before is needed against whoever forges everything."),
    ("rights", "What may leave, and what is left of somebody", "T13, T20, T25",
     "A document leaves for somebody outside the mission if and only if each of its structures has agreed, on the day of the act and at the real instant; of a person who was erased no byte stays in the store, its next copy, what is kept at this computer or what the program tells, and figures and chain stay as they are.",
     "`rights.py`: random consents, withdrawals, releases and ways back on one mission, with days and clocks up to a year apart, held against a model of forty lines that knows the design and not the code. Persons drawn by chance, whose card was another before and who stand in a note, are erased with the texts that name them; "
     "then the bytes of every file and of some hundred outputs are searched for names, codes, mails and phones. Then all those go whose time of retention is over. Last, what the program writes under an open umask is looked at.",
     "Consents of one recipient by its card; calendars, messages and surveys, which go by the same door; names written with a fault, which no search knows for hers."),
    ("kills", "Killed, or refused by the disk", "T01, T03, T04",
     "What was acknowledged is there once, nothing is half-written, and the same orders told again make no double.",
     "`kills.py`: each operation is ended by SIGKILL at a drawn moment; then strace tells it ENOSPC, EIO or its death at its n-th call that touches the disk. After each, the store is opened again: `verify`, the acknowledged acts, the copy, the data kept aside, the former file, the person, the files that lie about.",
     "What the kernel had not yet written is never lost here (see power cuts). Where an operation has more calls than there is room for, they are drawn, as many of each kind. Hidden copies of a killed restore or backup stay until the next one of the same file."),
    ("power", "Power cuts", "T02",
     "What was acknowledged before the cut is there after it, and the store opens and verifies; restore, backup, taking over and erasing leave the old or the new, whole.",
     "`power.py`: each operation is recorded once under strace, every write, sync and name with its bytes. A moment is drawn, and a disk that a cut there may have left: what was synced, with none, all, some, the first or torn pieces of 512 bytes of what was not, and "
     "names only as far as a sync of their folder had carried them, or further. The program is started on it and judged as after a kill.",
     "A disk that tells it has synced and has not; a file system that carries names out of order; drafts and the settings of screens, which are no operation here."),
    ("keys", "Random keys", "T32, T07",
     "No key, paste, stop or size of the terminal ends the program but by its own way out; the terminal is left as it was found, and the journal verifies.",
     "`keys.py`: keys, phrases, pastes, broken bytes and Ctrl-Z on a pseudo-terminal, in French and English, by three officers, on five kinds of terminals, at sizes down to 1 × 1; the terminal is compared before and after, the journal verified every tenth session and at the end.",
     "Chance reaches few of the acts that need many right fields. No other program is on the path: what an editor or a viewer does to the terminal is not tried."),
]
ELSEWHERE = [
    ("T01, T13, T24", "documents, questionnaires, calendars and copies killed at each step on the disk; entries and fields abandoned between two keys", "`Tests/JalonRuntimeTests/Killed`"),
    ("T05, T06", "full disks; stores that cannot be written, are of another form, or are nobody’s", "`Tests/JalonRuntimeTests/Killed/FullDiskTests.swift`, `Tests/JalonStoreTests/HarshWorldTests.swift`"),
    ("T12", "sealed sheets: every screen, key and command over two worlds that differ in one mark", "`Tests/JalonRuntimeTests/Sealed`"),
    ("T18", "files of every released version, read for ever", "`Tests/JournalTests`, `Tests/JalonStoreTests/TakeoverTests.swift`"),
    ("T19", "any value of a store damaged, told by its row, never printed", "`Tests/JalonRuntimeTests/Damage`"),
    ("T30", "texts that steer a terminal or hide", "`Tests/JalonTerminalTests/SafeTextTests.swift`"),
    ("T34", "archives that lie, unpack to too much or leave their folder", "`Tests/JalonTablesTests/HostileTableTests.swift`"),
    ("T36", "random lives in the core: replay, undo, obstacles and decisions agree", "`Tests/JalonCoreTests/Properties`"),
    ("T41", "a release that is position-independent, read-only once loaded, looks for nothing beside itself, and tells all that it is made of", "`.ci/check-deb` and `.ci/sbom`, by `make deb`"),
    ("–", "figures counted twice, rankings, surveys, holidays and calendars by other libraries", "`Tests/Oracle`"),
]
NOT_YET = [
    ("T02", "power cuts over drafts"), ("T08", "two hundred simultaneous starts"), ("T09", "the whole suite on other clocks"),
    ("T10, T11, T15–T17, T37–T39, T44", "a shared store: there is none"), ("T14", "differences between published totals"), ("T21, T23", "residues on the screen and on temporary places, as one walk"), ("T33", "exports as LibreOffice reads them"), ("T35", "look-alike names"),
    ("T40", "the suite under sanitizers"), ("T41", "two builds with the same sum"), ("T42, T43", "mutation and coverage of the core, as figures"),
]


def number(value):
    return f"{value:,}".replace(",", "\u202f")


def figures(record):
    told = [f"{number(count)} {what}" for what, count in record["figures"].items()]
    return f"{record['day']}, Jalon {record['version']}, seed {record['seed']}{', short form' if record['short'] else ''}: {'; '.join(told)}. **Found: {number(len(record['faults']))}.**"


def section(name, title, rows, promise, how, not_shown, records, planted, faults):
    yield f"## {title}\n"
    yield f"**Promise** ({rows}). {promise}\n"
    yield f"**How it is tried.** {how}\n"
    for record in records.get(name, []):
        yield f"**Run of** {figures(record)}\n"
        yield from (f"- found: {found}" for found in record["faults"])
    for fault in (fault for fault in faults if fault.proof.startswith(name + ".py")):
        state = "built and found" if planted.get(fault.name) else "built, and not found" if fault.name in planted else "fits this tree; not built in the last run"
        yield f"**Planted fault.** [{fault.name}](../Tests/Proofs/faults/{fault.name}.patch): {fault.meaning} {state.capitalize()}.\n"
    yield f"**Not shown.** {not_shown}\n"


def main():
    folder = sys.argv[1]
    records, planted = {}, {}
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path) as file:
            told = json.load(file)
        if os.path.basename(path) == "planted.json":
            planted = told
        else:
            records.setdefault(told["proof"], []).append(told)
    faults = [Planted(path) for path in sorted(glob.glob(os.path.join(HERE, "faults/*.patch")))]
    print("<!-- Written by « make proofs » (Tests/Proofs/report.py): do not edit by hand. -->\n")
    print("# What is proved, and how\n")
    print("What Jalon promises is tried from outside, on the binary that people run, by scripts that know nothing of its code; `make proofs` runs them all in their long form, after the long form of the Swift suite. "
          "Each has a fault that is planted on purpose in a copy of the tree, and that it has to find (`python3 Tests/Proofs/planted.py`). Every run prints its seed: `--seed` brings the same one back. T-numbers are the rows of the plan of reliability.\n")
    for row in ROWS:
        for line in section(*row, records, planted, faults):
            print(line)
    print("## What the Swift suite tries\n\n| row | what | where |\n|---|---|---|")
    for row in ELSEWHERE:
        print(f"| {' | '.join(row)} |")
    print("\n## What nothing tries yet\n\n| row | what |\n|---|---|")
    for row in NOT_YET:
        print(f"| {' | '.join(row)} |")


if __name__ == "__main__":
    main()
