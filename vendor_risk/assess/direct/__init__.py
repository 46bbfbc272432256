"""Judging without reasons: the conditions of a policy as Python that reads the records of documents directly.

What is judged is the same, by the same rules; what is left out is every path, label and reason. A condition that has something that is
not written this way, or meets something rare in a document, is evaluated the careful way, in a `World`.
"""
