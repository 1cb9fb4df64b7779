from ui.page import Page

page = Page("regions")
page.opening()
page.top()
page.sections("map", "region")
page.filters("since")
page.sections("ranks", "results", "unpublished")
