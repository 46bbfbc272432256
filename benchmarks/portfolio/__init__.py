"""A portfolio to judge: generated dossiers, a policy of 60 questions, the same judged by hand, and the same conditions for rule engines."""
