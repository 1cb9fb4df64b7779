from ui.page import Page

page = Page("source_check")
page.opening()
page.top()
page.sections("chosen", "verdicts")
page.filters("q", more=("verdict",))
page.sections("claims", "second")
page.filters("contest")
page.sections("differ", "arithmetic", "missing")
