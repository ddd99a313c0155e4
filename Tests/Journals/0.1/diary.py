"""The lines of `apply`, one after the other: each with its number, whoever acts, and the hour of its entry."""

import datetime

lines = []


def do(command, on_day, /, by="c-roux", reasons=None, **fields):
    """One line more; returns its number, which undo and redo name."""
    number = f"g-{len(lines) + 1:03}"
    noon = datetime.datetime.fromisoformat(on_day).replace(hour=10, tzinfo=datetime.timezone.utc)
    line = {"command": command, "id": number, "by": by, "at": int(noon.timestamp()) + len(lines)}
    if reasons:
        line["reasons"] = reasons
    lines.append(line | {name.rstrip("_"): value for name, value in fields.items()})
    return number
