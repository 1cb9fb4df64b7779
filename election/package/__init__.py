"""A folder of CSVs becomes a `Dataset`, or a list of problems by file, row and column.

Reading is in steps, each a module: `folder` finds the files; `descriptor`, `fields` and `schema` read datapackage.json,
beside `needs`, which says what the code relies on; `sheet` splits a CSV into cells; `cells`, `readers`, `values` and
`misprints` make values of them; `records` keeps these with their rows; `checks` holds the rules that no schema can
state. What is wrong is said in `problems` and printed by `report`. `live` keeps the last sound version, and `kept` what
was worked out of it. May import the modules beside this folder that stand below it (words, dates, colouring,
view); never contests, record, charts, views or render.
"""
