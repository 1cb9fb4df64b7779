"""A `View` as Streamlit: what runs for each reader. May import everything in `election`, never web or pages."""
