"""A View or a Chart as a file: text, HTML, JSON, SVG, PNG, and the first view. No Streamlit, no browser. May import
everything in `election` and figure_svg; only ui, web and the command line stand above it.
"""
