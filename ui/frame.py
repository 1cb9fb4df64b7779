"""What runs for each reader: style, data, menu, the page, and the foot."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import streamlit as st

from election.package import live
from election.views import OUTSIDE_MENU, Page, available
from ui import faults, foot, problems, style

PAGE_FOLDER = Path(__file__).resolve().parent.parent / "pages"


def _pages(names: dict[str, Page]) -> dict[str, st.Page]:
    return {
        name: st.Page(
            PAGE_FOLDER / f"{name}.py", title=page.TITLE, url_path=name, default=number == 0, visibility=_shown(name)
        )
        for number, (name, page) in enumerate(names.items())
    }


def _shown(name: str) -> Literal["visible", "hidden"]:
    return "hidden" if name in OUTSIDE_MENU else "visible"


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
    page = st.navigation(list(pages.values()), position="top")
    st.set_page_config(page_title=f"{page.title} · {state.dataset.title}")
    with faults.page():
        page.run()
    foot.show(state.dataset, next(name for name, each in pages.items() if each == page))


with faults.page():
    main()
