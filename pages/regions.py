from ui.page import Page

Page("regions").show()
