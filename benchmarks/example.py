"""The example that is measured: one dossier, one use, one route, one day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "examples" / "deepseek-r1"
DOSSIER = FOLDER / "dossier.yaml"
ENGAGEMENT = FOLDER / "eu-customer-support.yaml"
DEPLOYMENT = "vendor-api"
POLICY = "ai-vendor"
DAY = date(2026, 11, 24)
ARGUMENTS = [str(DOSSIER), "-e", str(ENGAGEMENT), "-d", DEPLOYMENT, "-p", POLICY, "--as-of", DAY.isoformat()]
"""The same for the command line."""
