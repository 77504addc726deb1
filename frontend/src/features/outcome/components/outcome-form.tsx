import { type FormEvent, useId, useRef, useState } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { useHeld, useTakeBack, useTell } from "@/features/outcome/api/outcome"
import { OutcomeFields } from "@/features/outcome/components/outcome-fields"
import { type Told, toldBefore, toTell } from "@/features/outcome/told"
import { t } from "@/i18n"
import { moment } from "@/lib/format"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"
import type { Outcome } from "@/lib/schema"

interface OutcomeFormProps {
  readonly analysis: string
  /** What counts now. */
  readonly before: Outcome | null
}

/** Filled in with what was told before, which it replaces; that can be taken back, and the taking back undone. */
export function OutcomeForm({ analysis, before }: OutcomeFormProps) {
  const id = useId()
  const teller = useRef<HTMLButtonElement>(null)
  const [told, setTold] = useState(() => toldBefore(before))
  const [isDated, setIsDated] = useState(false)
  const [isEmpty, setIsEmpty] = useState(false)
  const [telling, takingBack] = [useTell(analysis), useTakeBack(analysis)]
  const heldNow = useHeld(analysis)
  const error = telling.error ?? takingBack.error
  /** New figures are as of today, unless someone says otherwise: the day of the old ones is not theirs. */
  const change = (next: Told) => {
    const isDay = next.asOf !== told.asOf
    setTold(isDay || isDated ? next : { ...next, asOf: "" })
    setIsDated(isDay || isDated)
  }
  const hold = (found: Outcome | null) => {
    setTold(toldBefore(found))
    setIsDated(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = toTell(told)
    setIsEmpty(body === null)
    takingBack.reset()
    if (body === null) return
    telling.mutate(body, {
      onSuccess: (kept) => {
        hold(kept)
        notify({ kind: "success", text: t("outcome.thanks") })
      },
    })
  }
  const undo = (taken: Outcome) => {
    const body = toTell(toldBefore(taken))
    // Something newer was told since: that one counts.
    if (body === null || heldNow() !== null) return notify({ kind: "info", text: t("outcome.newer") })
    telling.mutateAsync(body).then(
      () => {
        hold(taken)
        notify({ kind: "success", text: t("outcome.restored") })
      },
      // What stands in the way is said at the form, and here, should it be closed by now.
      (cause: unknown) => notify({ kind: "error", text: shown(cause).title, more: shown(cause).advice }),
    )
  }
  const takeBack = (taken: Outcome) => {
    telling.reset()
    takingBack.mutate(undefined, {
      onSuccess: () => {
        hold(null)
        // The button that was pressed goes, and whoever is at the keyboard would be at the top of the page.
        teller.current?.focus()
        const action = { label: t("outcome.undo"), run: () => undo(taken) }
        notify({ kind: "success", text: t("outcome.removed"), action })
      },
    })
  }
  return (
    <form onSubmit={submit} aria-describedby={`${id}-note`} className="mt-5">
      <OutcomeFields told={told} onChange={change} />
      {told.country !== null && (
        <p className="mt-3 text-sm text-soft">{t("outcome.country", { country: told.country })}</p>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button ref={teller} type="submit" look="primary" disabled={telling.isPending}>
          {t(before === null ? "outcome.tell" : "outcome.replace")}
        </Button>
        {before !== null && (
          <Button disabled={takingBack.isPending} onClick={() => takeBack(before)}>
            {t("outcome.remove")}
          </Button>
        )}
        <p id={`${id}-note`} role="status" className={isEmpty ? "font-medium text-alarm" : "text-soft"}>
          {isEmpty
            ? t("outcome.empty")
            : before !== null && t("outcome.kept", { moment: moment(before.reported) })}
        </p>
      </div>
      {error !== null && (
        <div className="mt-4">
          <ProblemPanel heading="h3" problem={shown(error)} />
        </div>
      )}
    </form>
  )
}
