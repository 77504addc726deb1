import { Dialog } from "@base-ui/react/dialog"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type FormEvent, useId, useState } from "react"
import { Button, buttonClass } from "@/components/button"
import { t } from "@/i18n"
import { client, unwrap } from "@/lib/api"
import { askForKey, holdKey } from "@/lib/caller"
import { shown } from "@/lib/problem"

/** Takes an API key for this session, tries it, and asks everything anew. Focus goes in, stays in, comes back. */
export function KeyDialog() {
  const queries = useQueryClient()
  const id = useId()
  const [key, setKey] = useState("")
  const trial = useMutation({
    mutationFn: (given: string) => {
      holdKey(given)
      return unwrap(client.GET("/api/v1/me"))
    },
    onError: () => holdKey(null),
    onSuccess: () => {
      askForKey(false)
      return queries.resetQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (key.trim() !== "") trial.mutate(key.trim())
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => askForKey(isOpen)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-30 bg-sunken/80 backdrop-blur-sm" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-40 w-[min(28rem,calc(100vw-2rem))] -translate-1/2 rounded-card border border-line bg-surface p-6 shadow-2xl">
          <Dialog.Title className="text-xl font-semibold tracking-tight">{t("key.title")}</Dialog.Title>
          <Dialog.Description className="mt-2 text-soft">{t("key.text")}</Dialog.Description>
          <form onSubmit={submit} className="mt-4">
            <label htmlFor={id} className="font-medium">
              {t("key.label")}
            </label>
            <input
              id={id}
              type="password"
              value={key}
              onChange={(event) => setKey(event.target.value)}
              aria-invalid={trial.isError}
              aria-describedby={`${id}-note`}
              autoComplete="off"
              spellCheck={false}
              className="mt-1 min-h-11 w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink aria-invalid:border-alarm"
            />
            <p id={`${id}-note`} aria-live="polite" className="mt-1 text-sm text-soft">
              {trial.isError ? shown(trial.error).detail : t("key.note")}
            </p>
            <div className="mt-6 flex flex-wrap justify-end gap-3">
              <Dialog.Close className={buttonClass("quiet")}>{t("key.close")}</Dialog.Close>
              <Button type="submit" look="primary" disabled={trial.isPending}>
                {t("key.use")}
              </Button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
