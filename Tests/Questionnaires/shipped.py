"""Writes the questionnaires that come with Jalon as Swift, from Sources/JalonCore/Survey/Questionnaires/*.toml (docs/decisions/0012).

Rerun    make shipped     (writes Sources/JalonCore/Survey/Shipped; `ShippedTests` fails where it was forgotten)
"""

import pathlib
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOML = ROOT / "Sources/JalonCore/Survey/Questionnaires"
SWIFT = ROOT / "Sources/JalonCore/Survey/Shipped"
NAMES = {"beneficiary": "beneficiary", "provider": "provider", "followup": "followUp"}


def text(words):
    for mark, written in (("\\", "\\\\"), ('"', '\\"'), ("\u202f", "\\u{202F}"), ("\u00a0", "\\u{A0}")):
        words = words.replace(mark, written)
    return f'"{words}"'


def pair(words):
    return f"{text(words['fr'])}, {text(words['en'])}"


def option(option):
    return f".init({text(option['code'])}, {pair(option)}" + (", exclusive: true)" if option.get("exclusive") else ")")


def constraint(rule):
    message = f", Bilingual({pair(rule['message'])})" if "message" in rule else ""
    return f"Constraint({text(rule['test'])}{message})"


def question(question, dimension):
    yield f"Question({text(question['code'])}, {text(dimension)}, .{question['kind']}, {pair(question)}"
    if "hint" in question:
        yield f", hint: Bilingual({pair(question['hint'])})"
    if "options" in question:
        yield ", options: [" + ", ".join(map(option, question["options"])) + "]"
    if "required" in question:
        yield f", required: .{question['required']}"
    if "relevant" in question:
        yield f", relevant: {text(question['relevant'])}"
    if "constraint" in question:
        yield f", constraint: Question.{constraint(question['constraint'])}"
    if "prefill" in question:
        yield f", prefill: .{question['prefill']}"
    if "records" in question:
        yield f", records: .{question['records']}"
    yield ")"


def listed(name, dimension):
    return name + dimension["code"][0].upper() + dimension["code"][1:]


def swift(table, name):
    questions = []
    yield f"// Written by « make shipped » from {table['code']}.toml: change that file."
    yield "extension Questionnaire {"
    yield f"  public static let {name} = Questionnaire(code: {text(table['code'])}, version: {table['version']},"
    yield f"    purpose: .{table['purpose']}, title: Bilingual({pair(table['title'])}), dimensions: ["
    for dimension in table["dimension"]:
        repeats = f", repeats: .{dimension['repeats']}" if "repeats" in dimension else ""
        yield f"      Dimension({text(dimension['code'])}, {pair(dimension)}{repeats}),"
        questions.append(listed(name, dimension))
    yield f"    ], questions: {' + '.join(questions)})"
    for dimension, list_name in zip(table["dimension"], questions):
        yield ""
        yield f"  private static let {list_name}: [Question] = ["
        for asked in dimension["question"]:
            yield "    " + "".join(question(asked, dimension["code"])) + ","
        yield "  ]"
    yield "}"


for file, name in NAMES.items():
    table = tomllib.loads((TOML / f"{file}.toml").read_text())
    (SWIFT / f"Shipped{name[0].upper()}{name[1:]}.swift").write_text("\n".join(swift(table, name)) + "\n")
