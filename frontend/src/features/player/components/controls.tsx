import { Keyboard, Pause, Play, Repeat, RotateCcw, RotateCw } from "lucide-react"
import { useId } from "react"
import { Button } from "@/components/button"
import { type Playback, SPEEDS } from "@/features/player/hooks/use-playback"
import { SKIP } from "@/features/player/hooks/use-shortcuts"
import { t } from "@/i18n"
import { clock, number } from "@/lib/format"

interface ControlsProps {
  readonly playback: Playback
  readonly duration: number
  readonly canPlay: boolean
  readonly onToggle: () => void
  readonly onLoop: () => void
  readonly onKeys: () => void
  readonly hasStrongest: boolean
}

/** Play, move, speed and loop, each by a press. */
export function Controls(props: ControlsProps) {
  const { playback, duration, canPlay, onToggle, onLoop, onKeys, hasStrongest } = props
  const { isPlaying, skip, time, loop } = playback
  const [back, forward] = [t("player.back", { seconds: SKIP }), t("player.forward", { seconds: SKIP })]
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-2 gap-y-3">
      <Button look="primary" disabled={!canPlay} onClick={onToggle} className="min-w-32">
        {isPlaying ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        {isPlaying ? t("player.pause") : t("player.play")}
      </Button>
      <Button look="bare" className="px-3" aria-label={back} title={back} onClick={() => skip(-SKIP)}>
        <RotateCcw aria-hidden className="size-5" />
      </Button>
      <Button look="bare" className="px-3" aria-label={forward} title={forward} onClick={() => skip(SKIP)}>
        <RotateCw aria-hidden className="size-5" />
      </Button>
      <span className="figures mr-auto font-medium">
        {t("player.at", { at: clock(time), length: clock(duration) })}
      </span>
      <Speed playback={playback} />
      <Button aria-pressed={loop !== null} onClick={onLoop}>
        <Repeat aria-hidden className="size-4" />
        {loop !== null
          ? t("player.loopStop")
          : hasStrongest
            ? t("player.loopStrongest")
            : t("player.loopHere")}
      </Button>
      <Button look="bare" onClick={onKeys}>
        <Keyboard aria-hidden className="size-5" />
        {t("player.keys")}
      </Button>
    </div>
  )
}

function Speed({ playback: { speed, setSpeed } }: Pick<ControlsProps, "playback">) {
  const id = useId()
  return (
    <span className="inline-flex items-center gap-2">
      <label htmlFor={id} className="text-sm text-soft">
        {t("player.speed")}
      </label>
      <select
        id={id}
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
        className="figures min-h-11 rounded-full border border-edge bg-surface px-3"
      >
        {SPEEDS.map((each) => (
          <option key={each} value={each}>
            {t("player.times", { speed: number(each, each % 1 === 0 ? 0 : 2) })}
          </option>
        ))}
      </select>
    </span>
  )
}
