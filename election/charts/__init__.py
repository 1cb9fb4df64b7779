"""Charts by subject: frames and options in, a `Chart` out."""
