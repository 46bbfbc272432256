"""Judges AI vendors against questionnaire policies and explains the decision.

What a user of the package needs is here by name, and loaded when it is asked for: importing `vendor_risk` loads nothing else.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vendor_risk.advise import Comparison, compare
    from vendor_risk.assess.assess import assess
    from vendor_risk.assess.assessment import Assessment
    from vendor_risk.assess.decided import Decided
    from vendor_risk.assess.decider import Decider
    from vendor_risk.assess.decision import Decision
    from vendor_risk.assess.explanation import Explanation
    from vendor_risk.assess.inputs import Inputs
    from vendor_risk.assess.outcome import Outcome
    from vendor_risk.errors import DocumentError, Mistake, RenderError, UsageError, VendorRiskError
    from vendor_risk.model.answers import Answers
    from vendor_risk.model.dossier import Dossier
    from vendor_risk.model.engagement import Engagement
    from vendor_risk.model.load import load_answers, load_dossier, load_engagement
    from vendor_risk.policy import Policy, load_policy
    from vendor_risk.report.html import render_html
    from vendor_risk.report.pdf import render_pdf
    from vendor_risk.report.proof.verification import Verification
    from vendor_risk.report.proof.verify import verify

__version__ = "0.1.0"

_HOMES = {
    "advise": ("Comparison", "compare"),
    "assess.assessment": ("Assessment",),
    "assess.decided": ("Decided",),
    "assess.decider": ("Decider",),
    "assess.decision": ("Decision",),
    "assess.explanation": ("Explanation",),
    "assess.inputs": ("Inputs",),
    "assess.outcome": ("Outcome",),
    "errors": ("DocumentError", "Mistake", "RenderError", "UsageError", "VendorRiskError"),
    "model.answers": ("Answers",),
    "model.dossier": ("Dossier",),
    "model.engagement": ("Engagement",),
    "model.load": ("load_answers", "load_dossier", "load_engagement"),
    "policy": ("Policy", "load_policy"),
    "report.html": ("render_html",),
    "report.pdf": ("render_pdf",),
    "report.proof.verification": ("Verification",),
    "report.proof.verify": ("verify",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Answers",
    "Assessment",
    "Comparison",
    "Decided",
    "Decider",
    "Decision",
    "DocumentError",
    "Dossier",
    "Engagement",
    "Explanation",
    "Inputs",
    "Mistake",
    "Outcome",
    "Policy",
    "RenderError",
    "UsageError",
    "VendorRiskError",
    "Verification",
    "assess",
    "compare",
    "load_answers",
    "load_dossier",
    "load_engagement",
    "load_policy",
    "render_html",
    "render_pdf",
    "verify",
]


if not TYPE_CHECKING:  # else a type checker would believe in any name

    def __getattr__(name: str) -> Any:
        """Load a public name from where it lives."""
        if name not in _HOME_OF:
            raise AttributeError(f"module 'vendor_risk' has no attribute {name!r}")
        value = getattr(import_module(f"vendor_risk.{_HOME_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """Name what is public, loaded or not."""
    return sorted({*globals(), *__all__})


class _Package(ModuleType):
    """This package: `assess` is the function, though a layer is called so too; `from vendor_risk.assess.decision import …` finds that."""

    @property
    def assess(self) -> Any:
        """Judge a deployment: see `vendor_risk.assess.assess`."""
        return import_module("vendor_risk.assess.assess").assess

    @assess.setter
    def assess(self, _layer: object) -> None:
        """Ignore the layer, which the import system would hang here once it is loaded."""


sys.modules[__name__].__class__ = _Package
