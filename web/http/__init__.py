"""What every answer over HTTP needs: paths, encodings, the site's address, sending and refusing, a bounded
store of answers. Imports nothing of `web`.
"""
