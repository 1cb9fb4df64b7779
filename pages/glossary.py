from ui.page import Page

Page("glossary").show()
