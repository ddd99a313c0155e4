"""Has the XLSForms that Jalon writes read by pyxform, which ODK and KoboToolbox read forms with.

Library  pyxform 4.5.0, https://pypi.org/project/pyxform/. Where Java is there, it hands the form on to ODK Validate.
Rerun    make xlsform     (after JALON_RENEW=1 swift test --skip-build --filter JalonQuestionnairesTests)

The forms stand in Tests/JalonQuestionnairesTests/Exported; a test holds the program to them, so that nothing goes out that
was not read here.
"""

import pathlib
import shutil
import sys
import xml.etree.ElementTree as tree

from pyxform.xls2xform import convert

FORMS = pathlib.Path(__file__).resolve().parents[1] / "JalonQuestionnairesTests/Exported"
XFORMS = "{http://www.w3.org/2002/xforms}"


def asked(form):
    """The questions of a form as the validator understood them."""
    kinds = ("input", "select1", "select", "range")
    return [node for node in tree.fromstring(form).iter() if node.tag in {XFORMS + kind for kind in kinds}]


def rows(path):
    """The questions that the file asks, facts included."""
    aside = ("begin_", "end_")
    lines = path.read_text(encoding="utf-8").split("\nchoices,")[0].splitlines()[2:]
    return [line for line in lines if not line.lstrip(",").startswith(aside)]


failed = False
for path in sorted(FORMS.glob("*.csv")):
    result = convert(str(path), validate=shutil.which("java") is not None)
    understood, written = len(asked(result.xform)), len(rows(path))
    # A form whose languages are not whole, or a reference that hangs, is a warning.
    for warning in result.warnings:
        print(f"{path.name}: {warning}")
    failed = failed or understood != written or bool(result.warnings)
    print(f"{path.name}: {understood} of {written} questions understood")
sys.exit(failed)
