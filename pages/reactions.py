from ui.page import Page

Page("reactions").show()
