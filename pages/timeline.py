from ui.page import Page

page = Page("timeline")
page.opening()
page.top()
page.sections()
