"""A figure's axes: their places, ticks, grids, numbers and dates. May import what stands beside this folder."""
