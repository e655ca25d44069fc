"""How long is a text, how hard to read, and how is it put together?"""
