"""What need not be found out again: facts of documents, what Pelican read of them, and what `check` said."""
