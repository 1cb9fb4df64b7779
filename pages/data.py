from ui.page import Page

page = Page("data")
page.opening()
page.filters()
page.sections()
