"""A folder of CSVs becomes a `Dataset`, or a list of problems by file, row and column.

Reading is in steps, each a module: `folder` finds the files, `descriptor` and `fields` read datapackage.json, `sheet`
splits a CSV into cells, `cells` and `misprints` type them, `records` keeps them with their rows, `checks` holds the
rules that no schema can state. `live` keeps the last sound version. May import from seats and from what stands beside
this folder (words, table, colours, view), never contests, record, charts, views or render.
"""
