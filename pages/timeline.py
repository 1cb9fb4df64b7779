from ui.page import Page

Page("timeline").show()
