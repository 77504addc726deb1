import { ImagePlus } from "lucide-react"
import { useEffect } from "react"
import { useDropzone } from "react-dropzone"
import { Button } from "@/components/button"
import { t } from "@/i18n"
import { bytes, number } from "@/lib/format"
import { useLimits } from "@/lib/limits"

/** For the file dialogue alone: what a picture really is, the service sees by its first bytes. */
const ACCEPT = "image/png,image/jpeg,image/gif,image/webp"
const MILLION = 1_000_000

/** A surface that takes a drop, a button that does the same, and whatever picture is pasted on the page. */
export function PictureDrop({ onFile }: { onFile: (file: File) => void }) {
  const { max_bytes, max_pixels } = useLimits().pictures
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDropAccepted: ([file]) => file && onFile(file),
    multiple: false,
    noClick: true,
    noKeyboard: true,
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith("image/"))
      if (file === undefined) return
      event.preventDefault()
      onFile(file)
    }
    document.addEventListener("paste", paste)
    return () => document.removeEventListener("paste", paste)
  }, [onFile])
  return (
    <section
      {...getRootProps({ role: "region", tabIndex: undefined })}
      aria-label={t("picture.drop")}
      className={`grid place-items-center rounded-stage border-2 border-dashed px-5 py-10 text-center transition-colors ${
        isDragActive ? "border-water bg-sunken" : "border-edge bg-surface"
      }`}
    >
      <input
        {...getInputProps({ accept: ACCEPT, "aria-label": t("picture.choose"), style: { display: "none" } })}
      />
      <p className="font-display text-2xl font-semibold tracking-tight">
        {isDragActive ? t("picture.over") : t("picture.heading")}
      </p>
      <p className="mt-1 text-soft">{t("picture.or")}</p>
      <Button look="primary" onClick={open} className="mt-4 px-7">
        <ImagePlus aria-hidden className="size-5" />
        {t("picture.choose")}
      </Button>
      <p className="mt-4 text-sm text-soft">
        {t("picture.limits", { size: bytes(max_bytes), pixels: number(max_pixels / MILLION) })}
      </p>
    </section>
  )
}
