"""Opened: a finished report as the checks see it, its bytes beside what a PDF library makes of them."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any

from vendor_risk.errors import UsageError

from ..pdf import ATTACHMENT

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

MAX_BYTES = 50_000_000
"""How large a report may be."""

MAX_EMBEDDED = 20_000_000
"""How large the embedded file may become when it is unpacked."""


class Opened:
    """A PDF that embeds a file of our name. `damaged` says what had to be guessed to open it at all; empty for a sound file."""

    def __init__(self, data: bytes) -> None:
        """Open a report; raise UsageError where it is none."""
        if len(data) > MAX_BYTES:
            raise UsageError(f"not a report: expected at most {MAX_BYTES:,} bytes, found more")
        if b"%PDF-" not in data[:1024]:
            raise UsageError("not a report: expected a PDF file, found something else")
        self.data = data
        self.damaged = ""
        self.pdf = self._open()
        self.embedded = self._embedded()

    def _open(self) -> Pdf:
        pikepdf = _library()
        try:
            pdf: Pdf = pikepdf.open(BytesIO(self.data), suppress_warnings=True, attempt_recovery=False)
        except pikepdf.PasswordError:
            raise UsageError("not a report: the PDF is encrypted") from None
        except Exception as error:  # whatever the library says of a broken file
            self.damaged = str(error)
        else:
            return pdf
        try:
            pdf = pikepdf.open(BytesIO(self.data), suppress_warnings=True)
        except Exception as error:  # as above
            raise UsageError(f"not a report: the PDF can't be opened: {error}") from None
        return pdf

    def _embedded(self) -> Object:
        """Return the stream of the embedded file."""
        try:
            return self.pdf.attachments[ATTACHMENT].obj.EF.F
        except Exception:  # whatever is missing or of a wrong kind on the way there
            raise UsageError(f"not a report: it does not embed {ATTACHMENT}, as the PDF reports of vendor_risk do") from None

    def record(self) -> bytes:
        """Return the embedded file; raise ValueError where it can't be unpacked, or not within bounds."""
        unpacker = zlib.decompressobj()
        try:
            data = unpacker.decompress(bytes(self.embedded.read_raw_bytes()), MAX_EMBEDDED)
        except Exception as error:  # whatever the library says of a broken stream
            raise ValueError(f"it can't be unpacked: {error}") from None
        if not unpacker.eof or unpacker.unconsumed_tail:
            raise ValueError("it is cut short or larger than a report's")
        return data


def _library() -> Any:
    try:
        import pikepdf  # noqa: PLC0415  # an extra
    except ImportError:
        raise UsageError("to verify reports, install pikepdf: pip install 'vendor-risk[verify]'") from None
    return pikepdf
