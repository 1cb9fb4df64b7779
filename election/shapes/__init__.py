"""The outlines of regions on a plane: reading, projecting and simplifying them, and finding room inside for a name.
May import package.
"""
