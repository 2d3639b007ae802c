"""Fills a form with Poppler, as Evince and Okular do.

python3 poppler.py FORM DEEDS SAVED; ends with 77 if Poppler for Python is not installed
"""
import pathlib
import sys

try:
    import gi

    gi.require_version("Poppler", "0.18")
    from gi.repository import Poppler
except (ImportError, ValueError):
    sys.exit(77)

form, deeds, saved = (pathlib.Path(name).resolve() for name in sys.argv[1:])
document = Poppler.Document.new_from_file(form.as_uri(), None)
for line in deeds.read_text("utf-8").splitlines():
    index, x, y, deed, what = line.split("\t")
    page = document.get_page(int(index))
    field = next(m.field for m in page.get_form_field_mapping()
                 if m.area.x1 <= float(x) <= m.area.x2 and m.area.y1 <= float(y) <= m.area.y2)
    if deed == "type":
        field.text_set_text(what)
    elif deed == "choose":
        field.choice_select_item(int(what))
    else:
        field.button_set_state(True)
document.save(saved.as_uri())
