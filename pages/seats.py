from ui.page import Page

page = Page("seats")
page.opening()
page.top()
page.sections("hemicycle")
page.workbench("coalition", sections=("needed",), result="coalition")
page.filters("versus")
page.sections("before", "changes", "district-marks", "districts")
