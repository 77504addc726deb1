"""The picture can't be looked at."""

from spectral_dna.errors.base import SpectralError


class BadPicture(SpectralError):
    """The picture can't be used."""

    status = 422


class PictureTooLarge(BadPicture):
    """More bytes than the limit."""

    code, status, title = "picture_too_large", 413, "The picture is too large"
    advice = "Export it as JPEG with 1080 or 2160 pixels on its long side; that is all that is shown anyway."


class PictureNotSupported(BadPicture):
    """Not a picture in a format that we read, whatever its name says."""

    code, status, title = "picture_not_supported", 415, "This is not a picture that we can read"
    advice = "Upload PNG, JPEG, GIF or WebP; export drawings such as SVG as PNG first."


class PictureUnreadable(BadPicture):
    """The decoder gave up."""

    code, title = "picture_unreadable", "The picture is damaged"
    advice = "Open it in a program for pictures; if it shows there, export it anew and upload that copy."


class PictureTooSmall(BadPicture):
    """Fewer pixels on a side than can be judged."""

    code, title = "picture_too_small", "The picture is too small"
    advice = "Upload the original: at least 64 pixels on each side, and 1080 across to look sharp when posted."


class PictureTooNarrow(BadPicture):
    """Far longer on one side than on the other."""

    code, title = "picture_too_narrow", "The picture is too narrow"
    advice = "Crop it: no format for posts is more than twice as long as it is wide."


class PictureTooManyPixels(BadPicture):
    """More pixels than are decoded; said before any of them is."""

    code, title = "picture_too_many_pixels", "The picture has too many pixels"
    advice = "Export a smaller copy: 1080 or 2160 pixels on its long side are enough for any post."


class PictureLimit(BadPicture):
    """Looking at it hit a limit of time or memory."""

    code, title = "picture_limit", "The picture could not be looked at within the limits"
    advice = "Export it anew as JPEG, with 2160 pixels or fewer on its long side, and upload that copy."
