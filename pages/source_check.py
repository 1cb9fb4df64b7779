from ui.page import Page

Page("source_check").show()
