"""What charts of every subject are drawn with: plotly's template, marks, pencils, a ruler for labels and the room that
they take. Knows no subject, and imports no chart.
"""
