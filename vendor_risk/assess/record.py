"""Record: which subject was judged, by which policy, from which inputs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """What was judged: a route to a model, for one use. Names are as the documents give them, "unknown" where they don't."""

    vendor: str
    deployment: str
    deployment_title: str
    route: str
    model: str
    model_name: str
    operator: str
    operator_name: str
    organisation: str
    engagement: str
    purpose: str
    owner: str


@dataclass(frozen=True, slots=True)
class PolicyRecord:
    """A questionnaire that was applied: id, title, version and the digest of its content."""

    id: str
    title: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class InputRecord:
    """A document that was read: its kind, base name and the SHA-256 of its canonical JSON (RFC 8785), in hex."""

    kind: str
    name: str
    sha256: str
