"""A folder of CSVs becomes a `Dataset`, or a list of problems by file, row and column.

Reading is in steps, each a module: `folder` finds the files; `descriptor`, `fields` and `schema` read
datapackage.json, beside `needs`, which says what the code relies on; `sheet` splits a CSV into cells and `header`
asks what its columns are; `cells`, `readers`, `values` and `misprints` make values of them, `totals` finds rows that
are none; `records` keeps these with their rows, `features` those of a map; `checks` holds the rules that no schema
can state, and `unused` asks what nobody reads. What is wrong, or most likely a slip (a warning), is said in
`problems` and printed by `report`; a step that fails by itself becomes a problem too. `live` keeps the last sound
version, and `kept` what was worked out of it. May import the modules beside this folder that stand below it (words,
dates, colouring, view); never contests, record, charts, views or render.
"""
