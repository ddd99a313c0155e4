"""Whether the story gives every command, each of its fields once filled and once left out, every word and every reason."""

# No calendar holds the day of the follow-up: `scheduleFollowUp` does.
NEVER_GIVEN = {(field, "followUp") for field in ["step", "after"]}


def gaps(shapes, lines):
    """In words, what the lines never give; `shapes` as `jalon commands --json` tells them."""
    seen = Seen()
    for line in lines:
        seen.look(next(shape for shape in shapes if shape["command"] == line["command"]), line, line["command"])
    for shape in shapes:
        if shape["command"] not in seen.given:
            yield shape["command"]
        yield from seen.gaps(shape, shape["command"])
    given = {code for line in lines for code in line.get("reasons", {})}
    yield from (f"a reason to {code}" for code in sorted({code for shape in shapes for code in shape["cautions"]} - given))


class Seen:
    def __init__(self):
        self.given, self.left_out, self.words = set(), set(), {}

    def look(self, shape, value, path):
        self.given.add(path)
        if shape.get("type") == "choice":
            self.words.setdefault(tuple(shape["choices"]), set()).add(value)
        elif "of" in shape:
            for each in value:
                self.look(shape["of"], each, f"{path}[]")
        for field in shape.get("fields", []):
            place = f"{path}.{field['name']}"
            if value.get(field["name"]) is None:
                self.left_out.add(place)
            else:
                self.look(field, value[field["name"]], place)

    def gaps(self, shape, path):
        for field in shape.get("fields", []):
            place = f"{path}.{field['name']}"
            if place not in self.given:
                yield f"{place}, filled"
            elif not field["required"] and place not in self.left_out:
                yield f"{place}, left out"
            yield from self.gaps(field, place)
        if "of" in shape:
            yield from self.gaps(shape["of"], f"{path}[]")
        for word in shape.get("choices", []):
            given = word in self.words.get(tuple(shape["choices"]), set())
            if not given and (path.rpartition(".")[2], word) not in NEVER_GIVEN:
                yield f"the word {word}, in {path}"
