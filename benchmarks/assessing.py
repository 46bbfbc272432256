"""Judging the example, against a process that does no more than read and validate the same documents."""

from __future__ import annotations

from benchmarks.example import DAY, DEPLOYMENT, DOSSIER, ENGAGEMENT, POLICY
from benchmarks.measure import Comparison, in_turns, process

_READ_ONLY = """
import click, pydantic
from vendor_risk.documents import read_document, validate
from vendor_risk.jurisdiction.laws_document import LawsDocument
from vendor_risk.jurisdiction.regions_document import RegionsDocument
from vendor_risk.model.load import load_dossier, load_engagement
from vendor_risk.policy.control import Catalogue
from vendor_risk.policy.questionnaire import Questionnaire
from vendor_risk.shipped import shipped
import sys

load_dossier(sys.argv[1])
load_engagement(sys.argv[2])
folder = shipped("questionnaires")
for kind, where in ((Questionnaire, "."), (RegionsDocument, "regions"), (LawsDocument, "laws"), (Catalogue, "controls")):
    for path in sorted((folder / where).glob("*.yaml")):
        validate(read_document(path), kind)
"""


def measure() -> Comparison:
    """Run both, each in a process of its own; the policy's documents are those it is made of."""
    documents = [str(DOSSIER), "-e", str(ENGAGEMENT), "-d", DEPLOYMENT, "-p", POLICY, "--as-of", DAY.isoformat()]
    ours = process(["-c", "from vendor_risk.cli import main; main()", "assess", *documents])
    theirs = process(["-c", _READ_ONLY, str(DOSSIER), str(ENGAGEMENT)])
    name = "vendor-risk assess of the example"
    return Comparison(
        name, "importing click and pydantic, building the models, reading and validating the same documents", 2, in_turns(ours, theirs, 10)
    )
