"""A figure's axes: places, ticks, grids and dates. May import `figure` and what that stands on."""
