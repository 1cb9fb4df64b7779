from ui.page import Page

Page("story").show()
