"""Formula: a place in a policy where a condition stands, compiled when the document is read."""

from __future__ import annotations

from typing import Any, TypeAlias

Formula: TypeAlias = Any
Answer: TypeAlias = Any
