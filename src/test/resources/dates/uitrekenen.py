"""Works out the dates of datums.csv by weekday arithmetic alone, without any of the program's code.

Run it in this folder: python3 uitrekenen.py > datums.csv
Every day of ten years is listed as open or closed; a deadline is then looked up in that list.
"""
import csv
from calendar import monthrange
from datetime import date, datetime, timedelta
from pathlib import Path

ONE = timedelta(days=1)
TABLE = Path(__file__).parents[3] / "main/resources/nl/stapwijzer/dates/schoolvakanties.csv"
BEGIN, END = date(2025, 1, 1), date(2034, 12, 31)
DAYS = [BEGIN + ONE * n for n in range((END - BEGIN).days + 1)]


def easter(year):
    """The rule of Butcher (1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    m = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    n = h + m - 7 * ((a + 11 * h + 22 * m) // 451) + 114
    return date(year, n // 31, n % 31 + 1)


def public(country, year):
    sunday = easter(year)
    moving = {sunday + ONE * n for n in (0, 1, 39, 49, 50)}
    if country == "BE":
        return moving | {date(year, m, d) for m, d in ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25))}
    king = date(year, 4, 27)
    return moving | {king - ONE if king.weekday() == 6 else king} | {date(year, m, d) for m, d in ((1, 1), (5, 5), (12, 25), (12, 26))}


def open_days(region):
    closed = set().union(*(public(region[:2], y) for y in range(2025, 2035)))
    working = [d for d in DAYS if d.weekday() < 5 and d not in closed]
    with TABLE.open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter=";"):
            if row["gebied"] == region:
                a, b = date.fromisoformat(row["begin"]), date.fromisoformat(row["eind"])
                closed |= {a + ONE * n for n in range((b - a).days + 1)}
    return working, [d for d in working if d not in closed]


def months_on(day, n):
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def settle(raw, start, rule, days):
    if rule == "telt-mee" or raw in days:
        return raw
    earlier = [d for d in days if start < d < raw]
    if rule == "ervoor" and earlier:
        return earlier[-1]
    return [d for d in days if d >= raw][0]


def worked(region, kind, amount, unit, rule, outside, start, time):
    working, school = (set(days) for days in open_days_of[region])
    day, hour = start, ""
    if unit == "uur":
        moment = datetime.combine(start, datetime.strptime(time, "%H:%M").time()) + timedelta(hours=amount)
        day, hour = moment.date(), moment.strftime("%H:%M")
    elif unit in ("schooldagen", "werkdagen"):
        days = sorted(school if unit == "schooldagen" else working)
        day = ([start] + [d for d in days if d > start])[amount]
    elif unit in ("dagen", "kalenderdagen"):
        day = start + ONE * amount
        hour = time if amount == 0 else ""
    elif unit == "weken":
        day = start + 7 * ONE * amount
    elif unit == "maanden":
        day = months_on(start, amount)
    elif unit == "meteen":
        hour = time
    rule = rule or ("ervoor" if kind in ("binnen", "uiterlijk") else "erna")
    settled = settle(day, start, rule, sorted(working if outside else school))
    return settled, hour if settled == day else ""


def text(kind, amount, unit, rule, outside, times):
    if unit == "meteen":
        return kind
    if amount == 0:
        return "dezelfde dag"
    if not rule and not outside and times == 1:
        return f"{kind} {amount} {unit}"
    extra = f", valt-op-vrije-dag: {rule}" if rule else ""
    extra += ", door: jeugdarts" if outside else ""
    extra += f", keer: {times}" if times > 1 else ""
    return "{soort: %s, duur: %d %s%s}" % (kind, amount, unit, extra)


DEADLINES = [
    ("binnen", 2, "schooldagen", "", False, 1), ("na", 1, "weken", "", False, 1), ("binnen", 2, "dagen", "", False, 1),
    ("uiterlijk", 1, "weken", "", False, 1), ("na", 1, "maanden", "", False, 1), ("binnen", 0, "dagen", "", False, 1),
    ("binnen", 5, "werkdagen", "", False, 1), ("binnen", 10, "werkdagen", "", True, 1), ("binnen", 24, "uur", "", False, 1),
    ("meteen", 0, "meteen", "", False, 1), ("na", 2, "weken", "ervoor", False, 1), ("binnen", 6, "weken", "erna", False, 1),
    ("na", 10, "kalenderdagen", "telt-mee", False, 1), ("elke", 2, "weken", "", False, 3), ("na", 10, "schooldagen", "", False, 1),
    ("binnen", 3, "maanden", "", False, 1), ("uiterlijk", 14, "kalenderdagen", "", False, 1), ("na", 6, "weken", "", True, 1),
    ("binnen", 4, "uur", "", False, 1), ("binnen", 1, "schooldagen", "", False, 1), ("na", 12, "maanden", "", False, 1),
    ("zo snel mogelijk", 0, "meteen", "", False, 1), ("elke", 5, "schooldagen", "", False, 4),
]
STARTS = [
    "2025-09-01", "2025-10-10", "2025-10-31", "2025-12-19", "2025-12-24", "2026-01-30",
    "2026-02-13", "2026-03-31", "2026-04-02", "2026-04-24", "2026-05-12", "2026-05-22",
    "2026-06-30", "2026-07-03", "2026-07-15", "2026-10-09", "2026-11-10", "2026-11-23",
    "2026-11-28", "2026-12-31", "2027-01-29", "2027-03-25", "2027-04-30", "2027-05-04",
    "2027-11-30", "2028-01-31", "2028-02-28", "2028-02-29", "2028-12-22", "2029-02-28",
]

open_days_of = {region: open_days(region) for region in ("NL-noord", "NL-midden", "NL-zuid", "BE-VLG")}


def table():
    print("regio;termijn;melding;tijd;datums;uur")
    turn = 0
    for start in map(date.fromisoformat, STARTS):
        for region in open_days_of:
            for _ in range(5):
                kind, amount, unit, rule, outside, times = DEADLINES[turn % len(DEADLINES)]
                turn += 1
                found = [worked(region, kind, amount * n, unit, rule, outside, start, "14:15") for n in range(1, times + 1)]
                dates = " ".join(str(d) for d, _ in found)
                print(region, text(kind, amount, unit, rule, outside, times), start, "14:15", dates, found[0][1], sep=";")
            turn += 1


if __name__ == "__main__":
    table()
