"""What tells programs which files there are: /llms.txt, /robots.txt and /sitemap.xml."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin
from xml.sax.saxutils import escape

from election.choices import CARRIED, Control
from election.link import Link
from election.package.dataset import Dataset
from election.render.credits import data_date, data_line, licences
from election.render.forms import FORMS, Of, forms_of
from election.render.piece import NARROW
from election.views import available
from election.words import _, either, listing
from web.files.asked import WIDTHS, there
from web.files.made import Made, made, table_files

_MARKS = dict.fromkeys(map(ord, "\r\n[]<>"), " ")


def robots(dataset: Dataset, site: str) -> Made:
    return made(f"User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n", "robots.txt")


def sitemap(dataset: Dataset, site: str) -> Made:
    """Every page for every contest that it can show, and every file of the data."""
    day = data_date(dataset)
    stamp = f"<lastmod>{day}</lastmod>" if day else ""
    found = (f"<url><loc>{escape(urljoin(site, address))}</loc>{stamp}</url>" for address in _addresses(dataset))
    lines = "\n".join(dict.fromkeys(found))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    return made(f"{head}\n{lines}\n</urlset>\n", "sitemap.xml")


def _addresses(dataset: Dataset) -> Iterator[str]:
    for page in available(dataset):
        yield Link("", page).address
        for control in available(dataset)[page].controls(dataset, {}):
            if control.key in CARRIED:
                yield from (Link("", page, {control.key: value}).address for value in _values(control))
        yield from (f"{page}.{form.name}" for form in forms_of("page"))
    yield "data.zip"
    yield from (f"data/{name}" for name in sorted(table_files(dataset)))


def _values(control: Control) -> list[str]:
    """What can be chosen beside the usual, which stands at the bare address."""
    return [option.value for option in control.options if not option.reason and option.value != control.default]


def llms(dataset: Dataset, site: str) -> Made:
    """A guide in Markdown: pages, forms, choices, tables, how to cite."""
    return made("\n".join(_guide(dataset, site)) + "\n", "llms.txt")


def _guide(dataset: Dataset, site: str) -> Iterator[str]:
    yield f"# {_plain(dataset.title)}\n"
    yield f"> {_plain(str(dataset.package.get('description', '')))} {data_line(dataset)}\n"
    yield _(
        "Every page is an address, and every address has every form: add {endings} to the page's name and keep the "
        "query. Every figure names its sources; cite them together with the data version."
    ).format(endings=either([f".{form}" for form in FORMS]))
    yield f"\n## {_('Pages')}\n"
    for name, page in available(dataset).items():
        address = urljoin(site, Link("", name).address)
        forms = ", ".join(f"[{form.name}]({site}{name}.{form.name})" for form in forms_of("page"))
        yield f"- [{_plain(page.TITLE)}]({address}): {forms}"
        yield from (f"    - {_choice(control)}" for control in page.controls(dataset, {}))
    yield f"\n## {_('Charts and tables')}\n"
    low, high = WIDTHS
    yield _(
        "{rows} has the rows of the page's first chart, {pictures} its picture. `chart=ID` picks another by the id "
        "that `PAGE.json` gives it; `theme=dark`; `width=` from {low} to {high}, and under {narrow} in the form for a "
        "phone; `size=card` is 1200 x 630."
    ).format(rows=_files("table"), pictures=_files("picture"), low=low, high=high, narrow=NARROW)
    yield f"\n## {_('Data')}\n"
    yield f"- [data.zip]({site}data.zip): {_('everything, with its dictionary')}"
    yield from (f"- [{name}]({site}data/{name})" for name in sorted(table_files(dataset)))
    yield f"\n## {_('Licence')}\n"
    yield from (f"- {_plain(each.title)} {each.url}".rstrip() for each in licences(dataset))


def _files(of: Of) -> str:
    """'`PAGE.svg` and `PAGE.png`'."""
    return listing([f"`PAGE.{form.name}`" for form in forms_of(of)])


def _choice(control: Control) -> str:
    """A choice and what it takes: '`election`: Election; there is: mazhilis-2023, ...'."""
    return f"`{control.key}`: {_plain(control.label)}; {there(control)}"


def _plain(text: str) -> str:
    """Text that means nothing in Markdown but itself, as far as lines, links and tags go."""
    return text.translate(_MARKS).strip()


GUIDES = {"llms.txt": llms, "robots.txt": robots, "sitemap.xml": sitemap}
