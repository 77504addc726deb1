import { ArrowRight, Files } from "lucide-react"
import { type FormEvent, useId, useState } from "react"
import { useDropzone } from "react-dropzone"
import { Button } from "@/components/button"
import { StrandLine } from "@/components/strand-line"
import { TellMore } from "@/components/tell-more"
import { t } from "@/i18n"
import { bytes } from "@/lib/format"
import { useLimits } from "@/lib/limits"
import { ACCEPT } from "@/lib/recording"
import { NOTHING, type Stated } from "@/lib/stated"

interface NewBatchProps {
  readonly isBusy: boolean
  readonly onFiles: (files: readonly File[], name: string, stated: Stated) => void
  readonly onAddresses: (addresses: readonly string[], name: string, stated: Stated) => void
}

const FIELD = "w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink placeholder:text-soft"

/** Everything that a batch may begin with. */
export function NewBatch({ isBusy, onFiles, onAddresses }: NewBatchProps) {
  const limits = useLimits()
  const id = useId()
  const [name, setName] = useState("")
  const [stated, setStated] = useState(NOTHING)
  const [text, setText] = useState("")
  const addresses = text.split(/\s+/).filter(Boolean)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (addresses.length > 0) onAddresses(addresses, name.trim(), stated)
  }
  return (
    <section aria-labelledby={`${id}-heading`} className="mt-8">
      <h2 id={`${id}-heading`} className="sr-only">
        {t("batches.new")}
      </h2>
      <label htmlFor={`${id}-name`} className="mb-1 block font-medium">
        {t("batches.name")}
      </label>
      <input
        id={`${id}-name`}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
        className={`${FIELD} mb-4 min-h-11 max-w-md`}
      />
      <div className="mb-4">
        <TellMore label={t("batches.stated")} stated={stated} onChange={setStated} />
      </div>
      <ManyFiles isBusy={isBusy} onFiles={(files) => onFiles(files, name.trim(), stated)} />
      {limits.youtube && (
        <form noValidate onSubmit={submit} className="mt-6 max-w-3xl">
          <label htmlFor={`${id}-addresses`} className="mb-1 block font-medium">
            {t("batches.addresses")}
          </label>
          <textarea
            id={`${id}-addresses`}
            rows={3}
            spellCheck={false}
            value={text}
            aria-describedby={`${id}-csv`}
            placeholder="https://www.youtube.com/watch?v=…"
            onChange={({ target }) => setText(target.value)}
            className={FIELD}
          />
          <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
            <p id={`${id}-csv`} className="max-w-caption text-sm text-soft">
              {t("batches.csv")}
            </p>
            <Button type="submit" disabled={isBusy || addresses.length === 0}>
              {t("batches.addresses.send")}
              <ArrowRight aria-hidden className="size-4" />
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}

/** A surface that takes a drop, and a button that does the same. */
function ManyFiles({ isBusy, onFiles }: { isBusy: boolean; onFiles: (files: readonly File[]) => void }) {
  const limits = useLimits()
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDropAccepted: onFiles,
    noClick: true,
    noKeyboard: true,
    disabled: isBusy,
  })
  return (
    <section
      {...getRootProps({ role: "region", tabIndex: undefined })}
      aria-label={t("batches.drop")}
      className={`relative isolate grid min-h-72 place-items-center overflow-hidden rounded-stage border-2 px-4 py-10 text-center transition-colors duration-200 ${
        isDragActive ? "border-water bg-sunken" : "border-transparent bg-surface"
      }`}
    >
      <StrandLine
        backdrop={isDragActive ? "stroke-sunken" : "stroke-surface"}
        className="absolute inset-x-0 top-8 -z-10 h-16 w-full"
      />
      <input
        {...getInputProps({
          accept: `${ACCEPT},.csv,text/csv`,
          "aria-label": t("batches.choose"),
          style: { display: "none" },
        })}
      />
      <div className="pt-24">
        <p className="font-display text-2xl font-semibold tracking-tight">
          {isDragActive ? t("batches.drop.over") : t("batches.drop")}
        </p>
        <Button look="primary" onClick={open} disabled={isBusy} className="mt-4 px-7 text-lg">
          <Files aria-hidden className="size-5" />
          {t("batches.choose")}
        </Button>
        <p className="mt-5 text-sm text-soft">
          {t("batches.limits", {
            items: limits.batches.items,
            size: bytes(limits.max_bytes),
            total: bytes(limits.batches.total_bytes),
          })}
        </p>
      </div>
    </section>
  )
}
