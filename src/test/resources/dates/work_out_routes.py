"""Works out the dates of routes.csv: whole routes, with what each date counts from written down here by hand, beside routes/*.yaml.

Run it in this folder: python3 work_out_routes.py > routes.csv
A date is (label, what it counts from, kind, amount, unit); of several labels the latest counts. "outside" and a label with an exclamation
mark are days that the case is told: the label's own date stays what was promised, what follows counts from the day told. After the day on
which a case ends nothing comes.
"""
from datetime import date

from uitrekenen import ONE, open_days_of, worked

REPORT = "report"
ROUTES = {
    "chain": [("een", [REPORT], "binnen", 0, "dagen"), ("twee", ["een"], "binnen", 2, "schooldagen"), ("drie", ["twee"], "na", 1, "weken")],
    "from-report": [("een", [REPORT], "binnen", 2, "schooldagen"), ("twee", ["een"], "na", 2, "weken"),
                    ("drie", [REPORT], "na", 3, "weken")],
    "from-step": [("een", [REPORT], "binnen", 3, "dagen"), ("twee", ["een"], "na", 2, "weken"), ("drie", ["een"], "na", 1, "maanden")],
    "step-named-report": [("meldgesprek", [REPORT], "binnen", 5, "schooldagen"), ("twee", ["meldgesprek"], "binnen", 1, "weken")],
    "without-deadline": [("een", [REPORT], "na", 3, "dagen"), ("drie", ["een"], "binnen", 2, "schooldagen")],
    "evaluation": [("een", [REPORT], "binnen", 2, "schooldagen"), ("een evaluatie", ["een"], "na", 1, "weken"),
                   ("een evaluatie#2", ["een"], "na", 1, "maanden"),
                   ("twee", ["een evaluatie", "een evaluatie#2"], "binnen", 5, "schooldagen")],
    "action": [("een", [REPORT], "binnen", 2, "schooldagen"), ("een actie", ["een"], "binnen", 1, "schooldagen"),
               ("een actie#2", [REPORT], "na", 2, "weken"), ("twee", ["een"], "na", 1, "weken")],
    "loop-back": [("een", [REPORT], "binnen", 2, "schooldagen"), ("twee", ["een"], "na", 1, "weken"),
                  ("een#2", ["twee"], "binnen", 2, "schooldagen"), ("twee#2", ["een#2"], "na", 1, "weken")],
    "loop-to-itself": [("een", [REPORT], "binnen", 0, "dagen"), ("twee", ["een"], "na", 2, "weken"),
                       ("twee#2", ["twee"], "na", 2, "weken"), ("twee#3", ["twee#2"], "na", 2, "weken")],
    "loop-from-report": [("een", [REPORT], "binnen", 1, "weken"), ("twee", ["een"], "na", 2, "weken"),
                         ("een#2", ["twee"], "binnen", 1, "weken"), ("twee#2", ["een#2"], "na", 2, "weken")],
    "gate": [("een", [REPORT], "binnen", 2, "schooldagen"), ("twee", ["een"], "binnen", 1, "schooldagen"),
             ("drie", ["twee"], "binnen", 6, "weken")],
    "early-entry": [("een", [REPORT], "na", 1, "weken"), ("twee", ["een"], "na", 1, "weken"),
                    ("drie", ["twee"], "binnen", 2, "schooldagen")],
    "answers": [("een", [REPORT], "binnen", 2, "schooldagen"), ("twee", ["een"], "binnen", 0, "dagen"),
                ("drie", ["een"], "na", 10, "schooldagen")],
    "outside": [("een", [REPORT], "binnen", 2, "schooldagen"), ("twee", ["outside"], "binnen", 5, "werkdagen")],
    "phase": [("een", [REPORT], "binnen", 2, "weken"), ("twee", ["een"], "na", 3, "schooldagen")],
    "ended": [("een", [REPORT], "binnen", 2, "schooldagen"), ("twee", ["een"], "na", 1, "maanden"), ("drie", ["twee"], "na", 2, "weken")],
    "done-sooner": [("een", [REPORT], "binnen", 10, "schooldagen"), ("twee", ["een!"], "binnen", 1, "schooldagen"),
                    ("drie", ["twee"], "na", 2, "weken")],
}
TOLD = {"done-sooner": {"een": "een!"}, "outside": {"arts": "outside"}, "ended": {"klaar": "outside"}}
STARTS = ["2025-10-09", "2025-12-18", "2026-02-11", "2026-04-23", "2026-06-29"]


def told(region, start):
    """A step done on the first school day after the report; a decision from outside, or the end, a fortnight after it."""
    return {"een!": min(day for day in open_days_of[region][1] if day > start), "outside": start + 14 * ONE}


def dates(region, route, start):
    found = {REPORT: start, **told(region, start)}
    for label, froms, kind, amount, unit in ROUTES[route]:
        found[label] = worked(region, kind, amount, unit, "", False, max(found[one] for one in froms), "14:15")[0]
        if route != "ended" or found[label] <= found["outside"]:
            yield label.split("#")[0], found[label]


print("route;region;report;told;dates")
for start in map(date.fromisoformat, STARTS):
    for region in open_days_of:
        for route in ROUTES:
            facts = " ".join(f"{name}={told(region, start)[day]}" for name, day in TOLD.get(route, {}).items())
            found = ", ".join(sorted(f"{label} {day}" for label, day in dates(region, route, start)))
            print(route, region, start, facts, found, sep=";")
