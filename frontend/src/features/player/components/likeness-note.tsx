import type { Stretch } from "@/features/player/sound"
import { noteOf } from "@/features/player/wording"
import { t } from "@/i18n"
import { clock } from "@/lib/format"
import type { Report } from "@/lib/schema"

/** What the curve of the likeness is worth, or why there is none; and what is being repeated. */
export function LikenessNote({ report, loop }: { report: Report; loop: Stretch | null }) {
  return (
    <div className="mt-3 grid max-w-measure gap-1 text-sm text-soft">
      <p role="status">
        {loop === null
          ? t("player.loopHint")
          : t("player.looping", { from: clock(loop.start), to: clock(loop.end) })}
      </p>
      <p>{noteOf(report)}</p>
    </div>
  )
}
