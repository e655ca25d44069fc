"""All articles with everything that was found in them, to filter and to sort."""
