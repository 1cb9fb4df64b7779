"""How a line or a field is filled: dashes and hatching. May import `figure` and what that stands on."""
