"""A `View` as Streamlit: what runs for each reader."""
