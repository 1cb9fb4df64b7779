from ui.page import Page

page = Page("overview")
page.opening()
page.top()
page.sections()
