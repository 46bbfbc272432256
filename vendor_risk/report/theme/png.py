"""PNG: a logo's pixels, without whatever else the file carries."""

from __future__ import annotations

import zlib

_MAGIC = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_MOST_BYTES, _MOST_PIXELS = 1_000_000, 2_000
_HEAD = 12
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def pixels_only(data: bytes) -> tuple[bytes, float]:
    """Return the file without texts, times and profiles, with its width over its height; raises ValueError where it is no sound PNG."""
    if len(data) > _MOST_BYTES:
        raise ValueError(f"expected at most {_MOST_BYTES:,} bytes, found {len(data):,}")
    if not data.startswith(_MAGIC):
        raise ValueError("expected a PNG file, found something else")
    kept, names, packed = [_MAGIC], [], []
    at = len(_MAGIC)
    while at + _HEAD <= len(data) and b"IEND" not in names:
        length = int.from_bytes(data[at : at + 4])
        name, body, end = data[at + 4 : at + 8], data[at + 8 : at + 8 + length], at + _HEAD + length
        if end > len(data) or zlib.crc32(name + body) != int.from_bytes(data[end - 4 : end]):
            raise ValueError("expected a sound PNG file, found one that is damaged")
        if name in _KEPT:
            kept.append(data[at:end])
            names.append(name)
        if name == b"IDAT":
            packed.append(body)
        at = end
    if names[:1] != [b"IHDR"] or names[-1:] != [b"IEND"] or not packed:
        raise ValueError("expected a sound PNG file, found one that is cut short")
    return b"".join(kept), _ratio(kept[1][8:-4], b"".join(packed))


def _ratio(header: bytes, packed: bytes) -> float:
    """Return width over height, after a look whether the pixels are as many as the file says, and no more."""
    width, height = int.from_bytes(header[0:4]), int.from_bytes(header[4:8])
    if not (0 < width <= _MOST_PIXELS and 0 < height <= _MOST_PIXELS):
        raise ValueError(f"expected at most {_MOST_PIXELS:,} by {_MOST_PIXELS:,} pixels, found {width:,} by {height:,}")
    if header[12]:
        raise ValueError("expected a PNG that is not interlaced, found one that is")
    row = 1 + (width * header[8] * _CHANNELS.get(header[9], 0) + 7) // 8
    unpacker = zlib.decompressobj()
    try:
        size = len(unpacker.decompress(packed, row * height + 1))
    except zlib.error:
        size = 0
    if row == 1 or size != row * height:
        raise ValueError("expected a sound PNG file, found other pixels than it announces")
    return width / height
