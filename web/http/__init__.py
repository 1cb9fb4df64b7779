"""What every answer over HTTP needs: paths, encodings, the site's address, refusals, a bounded store of answers.
Imports nothing of `web`.
"""
