"""The HTML that is sent for a page: Streamlit's document with the page's answer, its preview and some scripts in it.
May import the other rooms of `web`, election and figure_svg.
"""
