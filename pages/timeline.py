from ui.page import Page

page = Page("timeline")
page.opening()
page.filters(more=("category", "person", "importance", "rules"))
page.sections()
