"""Parts: the words and numbers of each section of a report, as plain data for the templates."""
