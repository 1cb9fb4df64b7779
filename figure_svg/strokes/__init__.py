"""How a line or a field is filled: dashes and hatching. May import what stands beside this folder."""
