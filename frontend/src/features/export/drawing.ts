const NAMESPACE = "http://www.w3.org/2000/svg"
const SIDE = 2000
const PROPERTIES = ["fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "opacity"] as const
const LETTERS = ["font-family", "font-size", "font-weight"] as const
const MARGIN = 70

/** The DNA on the screen as a file of its own: every colour as it is shown, nothing that moves. */
export function standalone(shown: SVGSVGElement, title: string, middle: readonly string[]): string {
  const copy = shown.cloneNode(true) as SVGSVGElement
  const [theirs, ours] = [shown.querySelectorAll<SVGElement>("*"), copy.querySelectorAll<SVGElement>("*")]
  const paint = painter()
  ours.forEach((element, index) => {
    const original = theirs[index]
    if (original !== undefined) dress(element, getComputedStyle(original), paint)
  })
  for (const hidden of copy.querySelectorAll("title, [display=none], [opacity='0']")) hidden.remove()
  for (const name of ["class", "style"]) copy.removeAttribute(name)
  copy.setAttribute("xmlns", NAMESPACE)
  const [x = 0, y = 0, width = 0, height = 0] = (copy.getAttribute("viewBox") ?? "").split(" ").map(Number)
  const box = [x - MARGIN, y - MARGIN, width + 2 * MARGIN, height + 2 * MARGIN]
  copy.setAttribute("viewBox", box.join(" "))
  copy.setAttribute("width", String(SIDE))
  copy.setAttribute("height", String(SIDE))
  copy.prepend(named(title), ground(box, paint(getComputedStyle(document.documentElement).backgroundColor)))
  copy.append(...written(middle, paint(getComputedStyle(shown).color)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`
}

/** The same drawing as an image. */
export async function asPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = SIDE
    canvas.height = SIDE
    canvas.getContext("2d")?.drawImage(image, 0, 0, SIDE, SIDE)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("no image was made")) : resolve(blob)))
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

type Paint = (colour: string) => string

/** Colours as every program reads them: a browser's may be in spaces that others don't know. */
function painter(): Paint {
  const canvas = document.createElement("canvas")
  const pen = canvas.getContext("2d", { willReadFrequently: true })
  const known = new Map<string, string>()
  return (colour) => {
    if (pen === null || colour === "" || colour === "none") return colour
    const found = known.get(colour)
    if (found !== undefined) return found
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    const parts = Array.from(pen.getImageData(0, 0, 1, 1).data.slice(0, 3))
    const hex = `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`
    known.set(colour, hex)
    return hex
  }
}

function dress(element: SVGElement, style: CSSStyleDeclaration, paint: Paint): void {
  for (const name of ["class", "style", "stroke-dasharray", "pathLength"]) element.removeAttribute(name)
  if (style.display === "none") element.setAttribute("display", "none")
  const names = element.tagName === "text" ? [...PROPERTIES, ...LETTERS] : PROPERTIES
  for (const name of names) {
    const value = style.getPropertyValue(name)
    if (value === "") continue
    element.setAttribute(name, name === "fill" || name === "stroke" ? paint(value) : value)
  }
}

function named(text: string): Element {
  const title = document.createElementNS(NAMESPACE, "title")
  title.textContent = text
  return title
}

function ground([x, y, width, height]: readonly number[], colour: string): Element {
  const field = document.createElementNS(NAMESPACE, "rect")
  const values = { x, y, width, height, fill: colour }
  for (const [name, value] of Object.entries(values)) field.setAttribute(name, String(value))
  return field
}

function written(lines: readonly string[], colour: string): Element[] {
  return lines.map((line, index) => {
    const text = document.createElementNS(NAMESPACE, "text")
    const values = {
      x: 0,
      y: (index - (lines.length - 1) / 2) * 24,
      fill: colour,
      "text-anchor": "middle",
      "dominant-baseline": "middle",
      "font-family": "sans-serif",
      "font-size": 18,
    }
    for (const [name, value] of Object.entries(values)) text.setAttribute(name, String(value))
    text.textContent = line
    return text
  })
}
