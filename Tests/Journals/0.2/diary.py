"""The lines of `apply`, one after the other: those of 0.1 first, then each with its number, whoever acts, and its hour."""

import datetime
import json
import pathlib

FOLDER = pathlib.Path(__file__).parent
lines = []


def lines_of_before():
    """What 0.1 was told; in place of a line that 0.2 refuses, the one that `replaced.txt` says to write (`-` for none)."""
    instead = {}
    for text in (FOLDER / "replaced.txt").read_text(encoding="utf-8").splitlines():
        if not text.startswith("#"):
            number, _, line = text.split(" ", 2)
            instead[number] = None if line == "-" else json.loads(line)
    for text in (FOLDER.parent / "0.1-apply.jsonl").read_text(encoding="utf-8").splitlines():
        line = json.loads(text)
        line = instead.get(line["id"], line)
        if line:
            lines.append(line)


def do(command, on_day, /, by="c-roux", reasons=None, **fields):
    """One line more, entered on that day; returns its number, which undo and redo name."""
    number = f"h-{len(lines) + 1:03}"
    noon = datetime.datetime.fromisoformat(on_day).replace(hour=10, tzinfo=datetime.timezone.utc)
    line = {"command": command, "id": number, "by": by, "at": int(noon.timestamp()) + len(lines)}
    if reasons:
        line["reasons"] = reasons
    lines.append(line | fields)
    return number
