"""What every answer over HTTP needs: paths, encodings, the site's address, a bounded store of answers. Imports nothing
of `web`.
"""
