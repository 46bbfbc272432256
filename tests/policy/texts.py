"""Policies as text for tests: small, and right unless a test makes them wrong."""

from __future__ import annotations

from vendor_risk.policy import Policy, parse_policy

HEAD = """\
kind: questionnaire
schema: 1
id: {id}
version: 1.0.0
title: A policy
"""

BODY = """\
domains: {security: {title: Security}}
questions:
  - id: SEC-01
    domain: security
    ask: Does it hold?
    because: It matters.
    answer: engagement.systematic
    expect: no
    likelihood: likely
    impact: data
    gate: reject
"""


def text(body: str = BODY, *, id_: str = "ours") -> str:
    """Return a policy document."""
    return HEAD.format(id=id_) + body


def policy(body: str = BODY, *, id_: str = "ours") -> Policy:
    """Return a policy."""
    return parse_policy(text(body, id_=id_))
