"""A figure's points: markers, lines and the words at them. May import what stands beside this folder, and axes."""
