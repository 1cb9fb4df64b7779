"""A figure's bars. May import what stands beside this folder, and axes."""
