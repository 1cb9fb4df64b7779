"""A view, a chart or a table as a file under an address of its own. May import http and pack, election and
figure_svg.
"""
