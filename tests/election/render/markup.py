"""HTML as a browser takes it apart, and words that try to be more than words."""

from __future__ import annotations

from html.parser import HTMLParser

from election.render.script import reader_tags

HOSTILE = "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}\u202e\x1b[2J"


class Parsed(HTMLParser):
    """Tags in order, each with its attributes, and all words that are seen; the pages' own script is set aside."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self._words: list[str] = []
        self.feed(text.replace(reader_tags(), ""))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    @property
    def words(self) -> str:
        return " ".join(" ".join(self._words).split())

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def values(self, attribute: str) -> list[str]:
        return [value for _tag, found in self.tags if (value := found.get(attribute)) is not None]


def active(page: Parsed) -> list[str]:
    """What could run, or fetch something from elsewhere, when the page is opened."""
    names = {"script", "img", "iframe", "object", "embed", "base", "foreignobject", "image", "animate", "set"}
    found = [tag for tag, _attributes in page.tags if tag.lower() in names]
    for tag, attributes in page.tags:
        found += [f"{tag} {name}" for name in attributes if name.lower().startswith("on")]
        for name in ("href", "src", "action", "xlink:href"):
            address = (attributes.get(name) or "").strip().lower()
            if address.startswith(("javascript:", "data:", "vbscript:")):
                found.append(f"{tag} {name}={address}")
    return found
