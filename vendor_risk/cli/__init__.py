"""The command `vendor-risk`: how to ask for what the package does."""

from __future__ import annotations

from vendor_risk.cli.group import main

__all__ = ["main"]
