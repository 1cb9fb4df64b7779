"""How colours look: how far one stands out from another, and how far apart two are, to every kind of colour sight.

Colours are '#RRGGBB'. Contrast is that of WCAG 2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Distance is that of
OKLab, https://bottosson.github.io/posts/oklab/, in which 0.02 can just be seen, with its author's later lightness,
https://bottosson.github.io/posts/colorpicker/, which doesn't stretch what is nearly black. The common colour-vision
deficiencies are simulated, at their full, after Machado, Oliveira and Fernandes (2009).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cbrt, hypot, sqrt

Channels = tuple[float, float, float]
Matrix = tuple[Channels, Channels, Channels]

_LMS: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB: Matrix = (
    (1, 0.3963377774, 0.2158037573),
    (1, -0.1055613458, -0.0638541728),
    (1, -0.0894841775, -1.2914855480),
)
_FROM_LMS: Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)

_K1, _K2 = 0.206, 0.03  # of the later lightness
_K3 = (1 + _K1) / (1 + _K2)

DEFICIENCIES: dict[str, Matrix] = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What red, green and blue light become to an eye that lacks a kind of cone."""


def contrast(one: str, other: str) -> float:
    """From 1, no difference, to 21, black and white."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def distance(one: str, other: str, sight: str = "") -> float:
    """How far apart two colours look; `sight` is one of `DEFICIENCIES`, or normal."""
    first, second = oklab(one, sight), oklab(other, sight)
    return hypot(_toe(first[0]) - _toe(second[0]), first[1] - second[1], first[2] - second[2])


def lightness(colour: str) -> float:
    """From 0, black, to 1, white, in steps that look alike."""
    return _toe(oklab(colour)[0])


def shade(colour: str, light: float) -> str:
    """The colour at another lightness: of the same hue, and as strong as a screen can show it there."""
    _own, a, b = oklab(colour)
    level = (light**2 + _K1 * light) / (_K3 * (light + _K2))
    for part in range(20, -1, -1):
        rgb = _times(_FROM_LMS, _cubes(_times(_FROM_LAB, (level, a * part / 20, b * part / 20))))
        if all(-0.001 <= channel <= 1.001 for channel in rgb):
            break
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, channel)))):02X}" for channel in rgb)


def standing_out(colour: str, paper: str, least: float = 3.0) -> str:
    """The colour itself where its contrast to the paper is at least that, else the nearest shade that has it."""
    if contrast(colour, paper) >= least:
        return colour
    near, far = lightness(colour), 0.0 if lightness(paper) > 0.5 else 1.0
    for _step in range(12):
        middle = (near + far) / 2
        near, far = (near, middle) if contrast(shade(colour, middle), paper) >= least else (middle, far)
    return shade(colour, far)


@lru_cache(maxsize=4096)
def oklab(colour: str, sight: str = "") -> Channels:
    """Lightness as OKLab first had it, green to red, blue to yellow."""
    rgb = _linear(colour)
    if sight:
        red, green, blue = (min(1.0, max(0.0, channel)) for channel in _times(DEFICIENCIES[sight], rgb))
        rgb = (red, green, blue)
    long, middle, short = _times(_LMS, rgb)
    return _times(_LAB, (cbrt(long), cbrt(middle), cbrt(short)))


def _toe(level: float) -> float:
    """The later lightness for the first one."""
    bent = _K3 * level - _K1
    return (bent + sqrt(bent**2 + 4 * _K2 * _K3 * level)) / 2


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Channels:
    """Red, green and blue light, from 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _encoded(channel: float) -> float:
    return 12.92 * channel if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _times(matrix: Matrix, channels: Channels) -> Channels:
    first, second, third = (_dot(row, channels) for row in matrix)
    return first, second, third


def _dot(row: Sequence[float], channels: Channels) -> float:
    return row[0] * channels[0] + row[1] * channels[1] + row[2] * channels[2]


def _cubes(channels: Channels) -> Channels:
    return channels[0] ** 3, channels[1] ** 3, channels[2] ** 3
