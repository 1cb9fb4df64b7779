from ui.page import Page

page = Page("reactions")
page.opening()
page.sections("matrix")
page.filters(more=("stance", "kind", "bloc", "all"))
page.sections("cards")
page.sections("missions", "findings", "comparison", "method")
