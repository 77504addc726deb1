import { Pause, Play } from "lucide-react"
import { type ReactNode, type RefObject, useCallback, useEffect, useId, useRef, useState } from "react"
import { Button } from "@/components/button"
import { useVoice } from "@/features/player/hooks/use-voice"
import { t } from "@/i18n"
import { clock, percent } from "@/lib/format"
import type { Report } from "@/lib/schema"
import { BOX, waveformPath } from "@/lib/time-curve"

export interface LinkedTrack {
  readonly id: string
  readonly name: string
  /** What tells it apart beside its name. */
  readonly sign: ReactNode
  readonly report: Report
}

const END = 0.995
const STEPS = 200

/** Several tracks at the same part of each: one is heard, and another takes over where it was. */
export function LinkedPlayer({ tracks }: { tracks: readonly LinkedTrack[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [able, setAble] = useState<ReadonlySet<string>>(new Set())
  const [isPlaying, setIsPlaying] = useState(false)
  const [share, setShare] = useState(0)
  const [jumps, setJumps] = useState(0)
  const place = useRef(0)
  const group = useId()
  const heard = chosen ?? tracks.find(({ id }) => able.has(id))?.id ?? null

  const move = useCallback((next: number) => {
    place.current = next
    setShare(Math.round(next * STEPS) / STEPS)
  }, [])
  const jump = (next: number) => {
    move(next)
    setJumps((count) => count + 1)
  }
  const end = useCallback(() => setIsPlaying(false), [])
  const tell = useCallback((id: string, isAble: boolean) => {
    setAble((known) => {
      if (known.has(id) === isAble) return known
      return new Set(isAble ? [...known, id] : [...known].filter((each) => each !== id))
    })
  }, [])
  const toggle = () => {
    if (!isPlaying && place.current > END) jump(0)
    setIsPlaying(!isPlaying)
  }
  return (
    <section aria-labelledby={`${group}-heading`} className="rounded-card bg-surface p-5 sm:p-7">
      <h2 id={`${group}-heading`} className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {t("linked.title")}
      </h2>
      <p className="mt-1 max-w-measure text-soft">{t("linked.text")}</p>
      <fieldset className="mt-4">
        <legend className="sr-only">{t("linked.which")}</legend>
        {tracks.map((track) => (
          <Voice
            key={track.id}
            track={track}
            group={group}
            isHeard={heard === track.id}
            isPlaying={isPlaying}
            place={place}
            share={share}
            jumps={jumps}
            onMove={move}
            onEnd={end}
            onAble={tell}
            onChoose={() => setChosen(track.id)}
          />
        ))}
      </fieldset>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button
          look="primary"
          disabled={heard === null || !able.has(heard)}
          onClick={toggle}
          className="min-w-32"
        >
          {isPlaying ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
          {t(isPlaying ? "linked.pause" : "linked.play")}
        </Button>
        <label htmlFor={`${group}-place`} className="text-sm text-soft">
          {t("linked.place")}
        </label>
        <input
          id={`${group}-place`}
          type="range"
          min={0}
          max={STEPS}
          value={Math.round(share * STEPS)}
          aria-valuetext={t("linked.at", { share: percent(share) })}
          onChange={({ target }) => jump(Number(target.value) / STEPS)}
          className="h-11 min-w-40 flex-1"
        />
      </div>
    </section>
  )
}

interface VoiceProps {
  readonly track: LinkedTrack
  readonly group: string
  readonly isHeard: boolean
  readonly isPlaying: boolean
  readonly place: RefObject<number>
  readonly share: number
  readonly jumps: number
  readonly onMove: (share: number) => void
  readonly onEnd: () => void
  readonly onAble: (id: string, isAble: boolean) => void
  readonly onChoose: () => void
}

/** One of them: its waveform, where it is, and the way to hear it. */
function Voice({ track, group, share, onAble, onChoose, ...linked }: VoiceProps) {
  const { id, name, sign, report } = track
  const { kind, canPlay } = useVoice({ report, ...linked })
  useEffect(() => {
    onAble(id, canPlay)
    return () => onAble(id, false)
  }, [id, canPlay, onAble])
  const why = kind === "video" ? t("linked.video") : t("linked.silent")
  return (
    <label className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-card border-t border-line py-3 has-checked:bg-sunken has-disabled:text-soft sm:px-3">
      <input
        type="radio"
        name={group}
        checked={linked.isHeard}
        disabled={!canPlay}
        onChange={onChoose}
        aria-label={t("linked.hear", { name })}
        className="size-5"
      />
      {sign}
      <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
      <span className="figures text-sm text-soft">
        {t("linked.time", { at: clock(share * report.duration), length: clock(report.duration) })}
      </span>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        preserveAspectRatio="none"
        className="h-10 w-full"
        aria-hidden="true"
      >
        <path
          d={waveformPath(report.curves.peaks)}
          className={linked.isHeard ? "fill-strand-b" : "fill-edge"}
        />
        <path
          d={`M${share * BOX.width} 0V${BOX.height}`}
          strokeWidth="3"
          className="stroke-ink"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {kind !== undefined && !canPlay && <span className="w-full text-sm text-soft">{why}</span>}
    </label>
  )
}
