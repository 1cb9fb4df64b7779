from ui.page import Page

Page("what_if").show()
