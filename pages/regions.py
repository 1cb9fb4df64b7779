from ui.page import Page

page = Page("regions")
page.opening()
page.filters("election", "show", "region", more=("since", "contestant"))
page.sections()
