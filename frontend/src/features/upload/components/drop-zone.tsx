import { FileAudio } from "lucide-react"
import { useDropzone } from "react-dropzone"
import { Button } from "@/components/button"
import { StrandLine } from "@/components/strand-line"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"
import { ACCEPT } from "@/lib/recording"
import type { LimitsFacts } from "@/lib/schema"

interface DropZoneProps {
  readonly limits: LimitsFacts
  /** One file, or many at once. */
  readonly onFiles: (files: readonly File[]) => void
}

/** The whole surface takes a drop; the button does the same for everyone else. */
export function DropZone({ limits, onFiles }: DropZoneProps) {
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    // What is unfit is refused by `check`, with a code and an advice, not silently here.
    onDropAccepted: onFiles,
    noClick: true,
    noKeyboard: true,
  })
  return (
    <section
      {...getRootProps({ role: "region", tabIndex: undefined })}
      aria-label={t("drop.label")}
      className={`relative isolate grid place-items-center overflow-hidden rounded-stage border-2 px-4 py-5 sm:py-12 text-center transition-colors duration-200 sm:min-h-[26rem] ${
        isDragActive ? "border-water bg-sunken" : "border-transparent bg-surface"
      }`}
    >
      <StrandLine
        backdrop={isDragActive ? "stroke-sunken" : "stroke-surface"}
        className="absolute inset-x-0 top-4 -z-10 h-12 w-full sm:top-14 sm:h-28"
      />
      <input
        {...getInputProps({ accept: ACCEPT, "aria-label": t("drop.choose"), style: { display: "none" } })}
      />
      <div className="pt-14 sm:pt-40">
        <p className="font-display text-2xl font-semibold tracking-tight sm:text-3xl">
          {isDragActive ? t("drop.over") : t("drop.heading")}
        </p>
        <p className="mt-1 hidden text-soft sm:block">{t("drop.or")}</p>
        <Button look="primary" onClick={open} className="mt-3 px-7 text-lg">
          <FileAudio aria-hidden className="size-5" />
          {t("drop.choose")}
        </Button>
        <p className="mt-3 text-sm text-soft sm:mt-6">
          {t("drop.several")}
          <br />
          {t("drop.formats")}
          <br />
          {t("drop.limits", {
            size: bytes(limits.max_bytes),
            minutes: Math.round(limits.max_seconds / 60),
            seconds: limits.min_seconds,
          })}
        </p>
      </div>
    </section>
  )
}
