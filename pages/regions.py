from ui.page import Page

page = Page("regions")
page.opening()
page.filters("election", "show", "contestant", "region")
page.sections("map", "region")
page.filters("since")
page.sections("ranks", "results", "unpublished")
