"""What HTTP adds round Streamlit."""
