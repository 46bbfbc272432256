"""`python -m vendor_risk.cli`: the command without its installed name."""

from __future__ import annotations

from vendor_risk.cli.group import main

if __name__ == "__main__":
    main(prog_name="vendor-risk")
