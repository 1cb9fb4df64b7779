"""A house as a hemicycle, parties added up against its majority, districts. May import `draw` and the rooms below
charts.
"""
