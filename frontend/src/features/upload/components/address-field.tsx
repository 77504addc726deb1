import { ArrowRight } from "lucide-react"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/button"
import { t } from "@/i18n"

interface AddressFieldProps {
  readonly isBusy: boolean
  readonly onSend: (address: string) => void
}

/** A video instead of a file, by its address. */
export function AddressField({ isBusy, onSend }: AddressFieldProps) {
  const [address, setAddress] = useState("")
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim()) onSend(address)
  }
  return (
    // The service judges addresses, and says what to do: the browser's own bubble would say less.
    <form noValidate onSubmit={submit} className="max-w-3xl">
      <label htmlFor={id} className="mb-1 block font-medium">
        {t("address.label")}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          id={id}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={2048}
          readOnly={isBusy}
          value={address}
          placeholder="https://www.youtube.com/watch?v=…"
          aria-describedby={`${id}-note`}
          onChange={(event) => setAddress(event.target.value)}
          className="min-h-11 min-w-0 flex-1 basis-64 rounded-card border border-edge bg-surface px-3 py-2 text-ink placeholder:text-soft"
        />
        <Button type="submit" disabled={isBusy || !address.trim()}>
          {t("address.send")}
          <ArrowRight aria-hidden className="size-4" />
        </Button>
      </div>
      <p id={`${id}-note`} className="mt-1 text-sm text-soft">
        {t("address.note")}
      </p>
    </form>
  )
}
