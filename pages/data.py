from ui.page import Page

page = Page("data")
page.opening()
page.top()
page.sections()
