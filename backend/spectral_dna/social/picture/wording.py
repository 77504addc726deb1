"""What is said of each part of a picture's score, and what to change; in English, from the numbers alone."""

from spectral_dna.schema.pictures import PictureFormat, PictureGuides, PictureMeasures

LABELS = {
    "brightness": "Brightness", "contrast": "Contrast", "saturation": "Colour strength", "sharpness": "Sharpness",
    "noise": "Noise", "harmony": "Colour harmony", "composition": "Composition", "faces": "Faces",
    "text": "Amount of text", "format": "Format and size",
}  # fmt: skip
SHAPES = {
    "i": "one narrow range of hues", "V": "one range of hues", "I": "two opposite narrow ranges of hues",
    "L": "two ranges of hues at a right angle", "Y": "a range of hues and its opposite",
    "X": "two opposite ranges of hues", "T": "one half of the colour wheel",
}  # fmt: skip


def said(key: str, found: PictureMeasures, guides: PictureGuides, best: PictureFormat, *, pixels: int) -> str:
    """Say what was found."""
    faces = len(guides.faces)
    hues = f"The hues keep to {SHAPES.get(found.harmony.template)}, {found.harmony.deviation:.0f}° off on average."
    return {
        "brightness": f"On average it is {found.brightness:.0%} bright.",
        "contrast": f"Its contrast is {found.contrast:.2f} of at most 0.5.",
        "saturation": f"Its colours are {found.saturation:.0%} saturated (colourfulness {found.colourfulness:.0f}).",
        "sharpness": f"Its edges have a strength of {found.sharpness:.0f}; from 200 on a picture looks sharp.",
        "noise": f"The noise is {found.noise:.1f} steps of 255; up to 3 it can't be seen.",
        "harmony": hues if found.harmony.template != "N" else "It has hardly any colour, so nothing clashes.",
        "composition": _composed(found, guides),
        "faces": f"{faces} face{'s' * (faces != 1)} found." if faces else "No face was found.",
        "text": f"Text covers {found.text_share:.0%} of it.",
        "format": f"{best.label} ({best.ratio}) keeps {best.kept:.0%} of it; the short side has {pixels:,} pixels.",
    }[key]


def _composed(found: PictureMeasures, guides: PictureGuides) -> str:
    if guides.subject is None:
        return f"Nothing stands out; its halves are {found.symmetry:.0%} alike."
    return (
        f"What draws the eye lies {found.thirds:.0%} of the way to a crossing of the lines of thirds; "
        f"its halves are {found.symmetry:.0%} alike."
    )


def advice(key: str, found: PictureMeasures, best: PictureFormat, *, pixels: int) -> str:
    """Say what to change where there is something to be gained."""
    is_dark, is_flat, is_pale = found.brightness < 0.5, found.contrast < 0.2, found.saturation < 0.4
    return {
        "brightness": "Brighten it a little." if is_dark else "Darken it a little: light parts lose their detail.",
        "contrast": "Raise the contrast." if is_flat else "Lower the contrast: the shadows and lights lose detail.",
        "saturation": "Strengthen the colours." if is_pale else "Soften the colours.",
        "sharpness": "Use a sharper shot, or sharpen it a little.",
        "noise": "Take it in more light, or reduce the noise.",
        "harmony": "Leave out a colour that clashes, or bring the colours together with a filter.",
        "composition": "Crop it so that the subject lies on a crossing of the lines of thirds, or in the middle.",
        "faces": "A face that looks at the camera may help, if it suits the track.",
        "text": "Use less text in the picture; the caption has room for words.",
        "format": _format(best, pixels),
    }[key]


def _format(best: PictureFormat, pixels: int) -> str:
    if pixels < 1080:
        return "Use a larger original: 1080 pixels on the short side are shown."
    return f"Crop it to {best.ratio} yourself, so that you choose what stays."
