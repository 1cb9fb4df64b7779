"""The app as the frame runs it for a reader, in Streamlit's own test runner, and what a reader does there."""

from __future__ import annotations

import re
from typing import Any

from streamlit.testing.v1 import AppTest

from election.link import HOME
from tests.folders import ROOT


def open_page(name: str, **query: str | list[str]) -> AppTest:
    """The app at that page and query."""
    app = AppTest.from_file(str(ROOT / "ui" / "frame.py"), default_timeout=30)
    app.run()
    if name != HOME:
        app.switch_page(f"../pages/{name}.py")
    for key, value in query.items():
        app.query_params[key] = value
    return app.run()


def words(app: AppTest) -> str:
    """All HTML that the page was given."""
    return "\n".join(element.proto.body for element in app.get("html"))


def containers(app: AppTest) -> list[str]:
    """The keys of the page's containers, from top to bottom."""
    return [re.sub(r"^\$\$ID-[0-9a-f]+-", "", node.proto.id) for node in app.get("flex_container")]


def charts(app: AppTest) -> dict[str, Any]:
    """Streamlit's elements of the charts on the page, by the charts' ids; of a chart with two forms the wide one."""
    protos = [element.proto for element in app.get("plotly_chart")]
    found = {proto.id.partition("-chart-")[2]: proto for proto in protos}
    return {name: proto for name, proto in found.items() if not name.endswith("-narrow")}
