"""What charts of every subject are drawn with: plotly's template, marks, pencils, the width of words. Knows no
subject, and imports no chart.
"""
