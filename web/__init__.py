"""What HTTP adds round Streamlit: `http`, on it `files` and `pack`, on these `pages`. Never imports ui or pages/."""
