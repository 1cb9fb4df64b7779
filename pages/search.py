from ui.page import Page

Page("search").show()
