#!/usr/bin/env python3
"""Makes the workbooks beside it, by the libraries with which other programs write them: openpyxl for Excel's, odfpy for
LibreOffice's. `pip install openpyxl==3.1.5 odfpy==1.4.1`, then `python3 given.py`: rarely renewed.

What a program of today writes and no library does is written by hand in the tests, as XML.
"""

import datetime
import os

from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.styles import Font

HERE = os.path.dirname(os.path.abspath(__file__))
HEADS = ["Nom", "SIRET", "CP", "Commune", "Créée le", "ETP", "Téléphone", "ESUS"]
ROWS = [
    ["Ateliers du Buëch", 73282932000074, 5400, "Veynes", datetime.date(1998, 3, 12), 7.5, 492000000, True],
    ["Épicerie « Le Panier »", "44306184100047", 5000, "Gap", datetime.datetime(2019, 7, 1, 8, 30), 3, 492510203, False],
]


def excel():
    book = Workbook()
    notes = book.active
    notes.title = "Lisez-moi"
    sheet = book.create_sheet("Structures")
    sheet.append(HEADS)
    for row in ROWS:
        sheet.append(row)
    for line in (2, 3):
        sheet.cell(line, 3).number_format = "00000"
        sheet.cell(line, 5).number_format = "dd/mm/yyyy"
        sheet.cell(line, 6).number_format = '0.00" ETP"'
        sheet.cell(line, 7).number_format = '0#" "##" "##" "##" "##'
        sheet.cell(line, 1).font = Font(bold=True)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet.merge_cells("A5:D5")
    sheet["A5"] = "Total"
    old = book.create_sheet("2019")
    old["A1"] = "Nom"
    hidden = book.create_sheet("Listes")
    hidden["A1"] = "ESUS"
    hidden.sheet_state = "hidden"
    book.save(os.path.join(HERE, "structures.xlsx"))


def odf_cell(value):
    if isinstance(value, bool):
        cell = TableCell(valuetype="boolean", booleanvalue=str(value).lower())
        cell.addElement(P(text="VRAI" if value else "FAUX"))
    elif isinstance(value, (datetime.date, datetime.datetime)):
        cell = TableCell(valuetype="date", datevalue=value.isoformat())
        cell.addElement(P(text=value.strftime("%d/%m/%Y")))
    elif isinstance(value, (int, float)):
        cell = TableCell(valuetype="float", value=value)
        cell.addElement(P(text=f"{value:05d}" if isinstance(value, int) and value < 100000 and value > 1000 else str(value)))
    else:
        cell = TableCell(valuetype="string")
        cell.addElement(P(text=value))
    return cell


def libreoffice():
    document = OpenDocumentSpreadsheet()
    unseen = Style(name="masquee", family="table")
    unseen.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(unseen)
    lists = Table(name="Listes", stylename=unseen)
    row = TableRow()
    row.addElement(odf_cell("ESUS"))
    lists.addElement(row)
    document.spreadsheet.addElement(lists)
    sheet = Table(name="Structures")
    sheet.addElement(TableColumn(numbercolumnsrepeated=5))
    sheet.addElement(TableColumn(visibility="collapse"))
    for index, values in enumerate([HEADS] + ROWS):
        row = TableRow(visibility="collapse") if index == 2 else TableRow()
        for value in values:
            row.addElement(odf_cell(value))
        row.addElement(TableCell(numbercolumnsrepeated=16376))
        sheet.addElement(row)
    note = odf_cell("Total")
    comment = Annotation()
    comment.addElement(P(text="à revoir"))
    note.addElement(comment)
    note.setAttribute("numbercolumnsspanned", 4)
    last = TableRow()
    last.addElement(note)
    last.addElement(CoveredTableCell(numbercolumnsrepeated=3))
    sheet.addElement(TableRow(numberrowsrepeated=1))
    sheet.addElement(last)
    sheet.addElement(TableRow(numberrowsrepeated=1048571))
    document.spreadsheet.addElement(sheet)
    document.save(os.path.join(HERE, "structures.ods"))


excel()
libreoffice()
