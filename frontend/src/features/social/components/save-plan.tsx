import { Save } from "lucide-react"
import { useState } from "react"
import { Button } from "@/components/button"
import { FIELD, Field } from "@/components/field"
import { ProblemPanel } from "@/components/problem-panel"
import { type PlanRequest, useSavePlan } from "@/features/social/api/plans"
import { t } from "@/i18n"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"

/** Characters that the service takes of a name. */
const LONGEST_NAME = 100

interface SavePlanProps {
  readonly request: Omit<PlanRequest, "name">
  readonly isEmpty: boolean
  /** Whether all scores are known: what is saved must be what is shown. */
  readonly isKnown: boolean
}

/** Keep it as a plan, under a name; saved again it is another version. */
export function SavePlan({ request, isEmpty, isKnown }: SavePlanProps) {
  const [name, setName] = useState("")
  const saving = useSavePlan()
  const isNamed = name.trim() !== ""
  const canSave = isNamed && !isEmpty && isKnown && !saving.isPending
  const save = (event: React.FormEvent) => {
    event.preventDefault()
    if (!canSave) return
    saving.mutate(
      { ...request, name: name.trim() },
      { onSuccess: (plan) => notify({ kind: "success", text: t("plan.saved", { name: plan.name }) }) },
    )
  }
  return (
    <section aria-labelledby="plan-save" className="rounded-card border border-line bg-surface p-5 sm:p-6">
      <h2 id="plan-save" className="text-xl font-semibold tracking-tight">
        {t("plan.save")}
      </h2>
      <p className="mt-1 text-soft">{t("plan.saveIs")}</p>
      <form onSubmit={save} className="mt-3 grid gap-3">
        <Field label={t("plan.name")}>
          {(id) => (
            <input
              id={id}
              value={name}
              maxLength={LONGEST_NAME}
              autoComplete="off"
              onChange={({ target }) => setName(target.value)}
              className={FIELD}
            />
          )}
        </Field>
        {request.picture_score !== undefined && <p className="text-sm text-soft">{t("plan.pictureGiven")}</p>}
        {!isKnown && (
          <p role="status" className="text-sm text-soft">
            {t("plan.unsettled")}
          </p>
        )}
        {saving.error !== null && <ProblemPanel heading="h3" problem={shown(saving.error)} />}
        <Button type="submit" look="primary" disabled={!canSave} className="justify-self-start">
          <Save aria-hidden className="size-4" />
          {t("plan.saveIt")}
        </Button>
      </form>
    </section>
  )
}
