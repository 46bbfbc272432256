"""Collected: every report that the tests make as a PDF is kept, and when they are over all are looked at by qpdf's library and veraPDF."""

from __future__ import annotations

import os
import time
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

import pikepdf
import pydyf  # type: ignore[import-untyped]  # no types shipped
import pytest

from .needs import IN_CI, missing
from .verapdf import broken_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = "folder_of_pdfs"


class Collected:
    """A plugin: with workers each keeps what it sees in the folder that the controller gives it, and the controller looks."""

    def __init__(self, config: pytest.Config) -> None:
        given: dict[str, Any] | None = getattr(config, "workerinput", None)
        self.looks = given is None
        self.folder = Path(mkdtemp(prefix="pdfs-")) if given is None else Path(given[_FOLDER])
        self.told: list[str] = []
        self.failed = False
        self._keep_what_is_written()

    def _keep_what_is_written(self) -> None:
        write = pydyf.PDF.write

        def kept(pdf: pydyf.PDF, output: object, *arguments: object, **options: object) -> None:
            write(pdf, output, *arguments, **options)
            if isinstance(output, BytesIO) and b"/EmbeddedFile" in output.getvalue():
                self.keep(output.getvalue())

        pydyf.PDF.write = kept

    def keep(self, data: bytes) -> None:
        """Keep a PDF, once, and the name of the test that made it first."""
        path = self.folder / f"{sha256(data).hexdigest()}.pdf"
        if not path.exists():
            path.write_bytes(data)
            path.with_suffix(".test").write_text(os.environ.get("PYTEST_CURRENT_TEST", "before any test"))

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Tell a worker where to keep what it sees."""
        node.workerinput[_FOLDER] = str(self.folder)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Look at all that was kept, and let the run fail for one that breaks a rule."""
        if self.looks:
            self.told += self._looked_at(sorted(self.folder.glob("*.pdf")))
            if self.failed and session.exitstatus == 0:
                session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _looked_at(self, paths: list[Path]) -> Iterator[str]:
        start = time.monotonic()
        unsound = {path: "; ".join(map(str, pikepdf.open(path).check_pdf_syntax())) for path in paths}
        yield from self._problems("qpdf", unsound)
        if not paths:
            return
        if missing("verapdf"):
            self.failed = self.failed or IN_CI
            yield f"{len(paths)} PDFs were not looked at by veraPDF: {missing('verapdf')}"
            return
        yield from self._problems("veraPDF", broken_rules(paths))
        if not self.failed:
            yield f"{len(paths)} PDFs are sound, PDF/A-3a and PDF/UA-1 by qpdf and veraPDF, in {time.monotonic() - start:.0f} s"

    def _problems(self, program: str, found: dict[Path, str]) -> Iterator[str]:
        for path, problem in found.items():
            if problem:
                self.failed = True
                yield f"FAILED {path.with_suffix('.test').read_text()}: by {program} {path} breaks {problem}"

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what came of it."""
        for line in self.told:
            terminalreporter.write_line(line, red=self.failed)
