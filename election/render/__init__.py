"""A View or a Chart as a file: text, HTML, SVG, PNG. No Streamlit, no browser."""
