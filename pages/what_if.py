from ui.page import Page

page = Page("what_if")
page.opening()
page.top()
page.sections("curve", "steps", "indices", "formulas", "formula_names")
