from ui.page import Page

page = Page("what_if")
page.opening()
page.figures()
page.workbench("election", "threshold", more=("formula", "seats", "base", "enter"), sections=("presets",), result="what_if")
page.sections("curve", "steps", "indices", "formulas", "formula_names")
