"""What `check` said last time is said again while nothing that it depends on has changed.

Nothing in here may import what takes long: Pelican, pydantic, click, or the reading of strategies.
"""
