from ui.page import Page

page = Page("reactions")
page.opening()
page.top()
page.sections("matrix")
page.filters("q", more=("stance", "kind", "bloc", "all"))
page.sections("cards", "missions", "findings", "verdicts", "found", "comparison", "method")
