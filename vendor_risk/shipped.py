"""Where what ships beside the code is found: questionnaires with their regions and controls, and report templates."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

from vendor_risk.errors import VendorRiskError


@cache
def shipped(folder: str) -> Path:
    """Return the shipped folder, `questionnaires` or `templates`: inside the installed package, else beside it in a checkout.

    In a checkout `examples` is found too. Raises `VendorRiskError` where the folder is in neither place.
    """
    package = Path(str(resources.files("vendor_risk")))
    installed = package / folder
    if installed.is_dir():
        return installed
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / folder).is_dir():
        return checkout / folder
    raise VendorRiskError(f"'{folder}' does not come with this installation of vendor_risk")
