import type { TrackPoints } from "@/lib/schema"

/** A rectangle of decimal logarithms: views to the right, streams upwards. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly low: number
  readonly high: number
}

/** The whole powers of ten around all points. */
export function around({ log_views, log_streams }: TrackPoints): Area {
  const [left, right] = ends(log_views)
  const [low, high] = ends(log_streams)
  return { left, right, low, high }
}

function ends(values: readonly number[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low > high) return [0, 1]
  const first = Math.floor(low)
  return [first, Math.max(first + 1, Math.ceil(high))]
}

/** For each point, title and artist as they are searched. */
export function searched({ title, artist }: TrackPoints): readonly string[] {
  return title.map((each, place) => plain(`${each} ${artist[place]}`))
}

/** Whether each point has all of the words; null where none are looked for. */
export function matching(texts: readonly string[], words: string): readonly boolean[] | null {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return null
  return texts.map((text) => wanted.every((word) => text.includes(word)))
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("en")
}

/** Places of points within an area and among those that match, the most streamed first. */
export function chosen(
  points: TrackPoints,
  area: Area | null,
  matches: readonly boolean[] | null,
): readonly number[] {
  const { log_views, log_streams } = points
  const places: number[] = []
  for (let place = 0; place < log_views.length; place += 1) {
    if (matches !== null && !matches[place]) continue
    if (area === null || isWithin(area, log_views[place] ?? 0, log_streams[place] ?? 0)) places.push(place)
  }
  return places.sort((one, other) => (log_streams[other] ?? 0) - (log_streams[one] ?? 0))
}

function isWithin({ left, right, low, high }: Area, x: number, y: number): boolean {
  return x >= left && x <= right && y >= low && y <= high
}

/** Where things are drawn, in pixels. */
export interface Scale {
  readonly x: (logViews: number) => number
  readonly y: (logStreams: number) => number
  readonly logViews: (x: number) => number
  readonly logStreams: (y: number) => number
}

/** The scale that lays an area over a picture of this width and height. */
export function scaleOf({ left, right, low, high }: Area, width: number, height: number): Scale {
  return {
    x: (value) => ((value - left) / (right - left)) * width,
    y: (value) => height - ((value - low) / (high - low)) * height,
    logViews: (x) => left + (x / width) * (right - left),
    logStreams: (y) => low + ((height - y) / height) * (high - low),
  }
}

/** The point nearest to a place of the picture, within a reach of it; null where none is. */
export function nearest(
  { log_views, log_streams }: TrackPoints,
  scale: Scale,
  [x, y]: readonly [number, number],
  reach: number,
): number | null {
  let [found, least]: [number | null, number] = [null, reach * reach]
  for (let place = 0; place < log_views.length; place += 1) {
    const across = scale.x(log_views[place] ?? 0) - x
    const up = scale.y(log_streams[place] ?? 0) - y
    const distance = across * across + up * up
    if (distance > least) continue
    found = place
    least = distance
  }
  return found
}

export interface Decade {
  /** Views from 10 to this power. */
  readonly power: number
  readonly n: number
  /** Quantiles of streams, as decimal logarithms. */
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** The points by powers of ten of their views: what the picture shows, as a table. */
export function decades({ log_views, log_streams }: TrackPoints): readonly Decade[] {
  const groups = new Map<number, number[]>()
  log_views.forEach((value, place) => {
    const power = Math.floor(value)
    const group = groups.get(power) ?? []
    group.push(log_streams[place] ?? 0)
    groups.set(power, group)
  })
  return [...groups]
    .sort(([one], [other]) => one - other)
    .map(([power, values]) => {
      values.sort((one, other) => one - other)
      const [low = 0, middle = 0, high = 0] = [0.1, 0.5, 0.9].map((share) => quantile(values, share))
      return { power, n: values.length, low, middle, high }
    })
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below = 0, above = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below + (above - below) * (at - Math.floor(at))
}
