"""Public holidays of France, 1990 to 2050, by somebody else's tables: the fixture of HolidayTableTests.swift.

Libraries  holidays 0.109, https://pypi.org/project/holidays/: the whole country, Alsace and Moselle, and overseas;
           workalendar 17.0.0, https://pypi.org/project/workalendar/: the whole country, Alsace and Moselle.
Equal      Every day of the 61 years, in every territory. Where a library holds something else than the law, the days stand
           in holidays-apart.csv with the reason: that file is written by hand.
Rerun      make oracle      (installs the libraries in .build/oracle, and writes Tests/Oracle/holidays.csv)

A line: the library, the territory as Jalon names it, the year, and its holidays as MM-DD.
"""

import csv
import pathlib

import holidays
from workalendar.europe.france import France, FranceAlsaceMoselle

YEARS = range(1990, 2051)

TERRITORIES = {
    "national": None, "guadeloupe": "971", "martinique": "972", "guyane": "973", "laReunion": "974", "mayotte": "976",
    "saintBarthelemy": "BL", "saintMartin": "MF",
}
# The same law in the three départements; the library tells Alsace from Moselle.
ALSACE, MOSELLE = "6AE", "57"


def by_holidays(subdivision, year):
    return sorted(holidays.France(subdiv=subdivision, years=year))


def by_workalendar(calendar, year):
    return sorted({day for day, _ in calendar.holidays(year)})


def rows():
    for territory, subdivision in TERRITORIES.items():
        for year in YEARS:
            yield "holidays", territory, year, by_holidays(subdivision, year)
    for year in YEARS:
        assert by_holidays(ALSACE, year) == by_holidays(MOSELLE, year)
        yield "holidays", "alsaceMoselle", year, by_holidays(ALSACE, year)
    for territory, calendar in (("national", France()), ("alsaceMoselle", FranceAlsaceMoselle())):
        for year in YEARS:
            yield "workalendar", territory, year, by_workalendar(calendar, year)


def main():
    target = pathlib.Path(__file__).with_name("holidays.csv")
    with target.open("w", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["library", "territory", "year", "days"])
        for library, territory, year, days in rows():
            table.writerow([library, territory, year, " ".join(day.strftime("%m-%d") for day in days)])


main()
