"""What runs for each reader: style, data, the bar, the page, and the foot."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import streamlit as st

from election.package import live
from election.render import under
from election.views import PAGES, Page, available
from ui import address, bar, faults, foot, problems, style

PAGE_FOLDER = Path(__file__).resolve().parent.parent / "pages"


def _pages(names: dict[str, Page]) -> dict[str, st.Page]:
    return {
        name: st.Page(PAGE_FOLDER / f"{name}.py", title=page.TITLE, url_path=name, default=number == 0)
        for number, (name, page) in enumerate(names.items())
    }


def main() -> None:
    state = live.current()
    if state.dataset is None:
        st.set_page_config(page_title=problems.TITLE, layout="wide")
        style.apply(None)
        problems.show(state.folder, state.problems)
        return
    st.set_page_config(page_title=state.dataset.title, layout="wide")
    style.apply(state.dataset)
    pages = _pages(available(state.dataset))
    page = st.navigation(list(pages.values()), position="hidden")
    name = next(name for name, each in pages.items() if each == page)
    st.set_page_config(page_title=f"{page.title} · {state.dataset.title}")
    address.enter(name, [*(choice.name for choice in fields(PAGES[name].Choices)), under.ROWS])
    bar.show(state.dataset, name)
    with faults.page():
        page.run()
    foot.show(state.dataset, name)


with faults.page():
    main()
