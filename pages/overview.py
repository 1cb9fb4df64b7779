from ui.page import Page

Page("overview").show()
