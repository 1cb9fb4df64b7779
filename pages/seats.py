from ui.page import Page

Page("seats").show()
