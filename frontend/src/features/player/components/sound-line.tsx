import { useQuery, useQueryClient } from "@tanstack/react-query"
import { VolumeX } from "lucide-react"
import { Button } from "@/components/button"
import type { Sound } from "@/features/player/sound"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"
import { notify } from "@/lib/notify"
import { dropCopies, usedByCopies } from "@/lib/own-copy"

interface SoundLineProps {
  readonly sound: Sound
  readonly hasFailed: boolean
  readonly onForget: () => void
}

/** Where the sound comes from, or why there is none. */
export function SoundLine({ sound, hasFailed, onForget }: SoundLineProps) {
  if (hasFailed) return <Silent text={t("player.failed")} />
  if (sound.kind === "silent") return <Silent text={t("player.silent")} />
  if (sound.kind === "sample") return <p className="mt-3 text-sm text-soft">{t("player.sample")}</p>
  if (sound.kind === "video") return null
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm text-soft">
      {t("player.copy", { size: bytes(sound.bytes) })}
      <Button look="bare" className="min-h-9 px-3 text-sm underline underline-offset-4" onClick={onForget}>
        {t("player.copyForget")}
      </Button>
      <AllCopies onForget={onForget} />
    </p>
  )
}

function Silent({ text }: { text: string }) {
  return (
    <p className="mt-4 flex max-w-measure gap-3 rounded-card bg-notice-wash px-4 py-3 text-sm">
      <VolumeX aria-hidden className="mt-0.5 size-5 shrink-0" />
      {text}
    </p>
  )
}

/** Everything that this browser keeps, gone by one press. */
function AllCopies({ onForget }: Pick<SoundLineProps, "onForget">) {
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: ["own-copies"], queryFn: usedByCopies, staleTime: 0 })
  if (data === undefined || data.count < 2) return null
  const forget = async () => {
    await dropCopies()
    await queries.invalidateQueries({ queryKey: ["own-copies"] })
    notify({ kind: "success", text: t("player.copiesGone") })
    onForget()
  }
  return (
    <Button
      look="bare"
      className="min-h-9 px-3 text-sm underline underline-offset-4"
      onClick={() => void forget()}
    >
      {t("player.copiesForget", { count: data.count, size: bytes(data.bytes) })}
    </Button>
  )
}
