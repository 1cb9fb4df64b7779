from ui.page import Page

page = Page("vote_share")
page.opening()
page.top()
page.sections()
