"""Themes: company name, logo and colours of a report, from a small file."""
