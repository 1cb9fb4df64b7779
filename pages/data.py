from ui.page import Page

Page("data").show()
