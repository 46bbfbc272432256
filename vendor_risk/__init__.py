"""Judges AI vendors against questionnaire policies and explains the decision."""
