import type { UseMutationResult } from "@tanstack/react-query"
import { useState } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { t } from "@/i18n"
import { shown, titleOf } from "@/lib/problem"
import type { CatalogueStatus } from "@/lib/schema"

export type Fetch = CatalogueStatus["fetch"]

interface BrokenOffProps {
  readonly fetch: Fetch
  readonly fill: UseMutationResult<CatalogueStatus, Error, void>
  readonly begin: () => void
  readonly onGone: () => void
}

const STORED = "spectral-dna.fetch-dismissed"

/** That the last fetch ended before its table did, until a table came whole or somebody has dismissed it. */
export function BrokenOff({ fetch, fill, begin, onGone }: BrokenOffProps) {
  const [dismissed, setDismissed] = useState(kept)
  const isUndone = fetch.state === "failed" || fetch.state === "interrupted"
  if (!isUndone || fetch.is_made_good || dismissed === fetch.started) return null
  const dismiss = () => {
    keep(fetch.started ?? "")
    setDismissed(fetch.started)
    onGone()
  }
  return (
    <section role="status" className="mt-8 rounded-card bg-notice-wash p-5">
      <p className="font-medium">
        {fetch.error_code === null
          ? t("catalogue.fetch.brokenOff", { count: fetch.rows })
          : t("catalogue.fetch.stopped", {
              count: fetch.rows,
              title: titleOf(fetch.error_code, fetch.error_title ?? fetch.error_code),
            })}
      </p>
      <p className="mt-1 max-w-measure">
        {t("catalogue.fetch.lacks")} {!fetch.allowed && t("catalogue.fetch.operator")}
      </p>
      {fetch.error_detail !== null && (
        <p lang="en" className="mt-1 max-w-measure text-sm wrap-anywhere">
          {fetch.error_detail}
        </p>
      )}
      {fetch.error_code !== null && (
        <p className="mt-2 text-sm text-soft">
          {t("problem.code")}{" "}
          <code className="rounded-tag bg-surface px-1.5 py-0.5 text-ink">{fetch.error_code}</code>
        </p>
      )}
      {fill.error && (
        <div className="mt-4">
          <ProblemPanel heading="h3" problem={shown(fill.error)} />
        </div>
      )}
      <p className="mt-4 flex flex-wrap gap-3">
        {fetch.allowed && (
          <Button aria-disabled={fill.isPending} onClick={begin}>
            {t("catalogue.fetch.again")}
          </Button>
        )}
        <Button look="bare" onClick={dismiss}>
          {t("catalogue.fetch.dismiss")}
        </Button>
      </p>
    </section>
  )
}

/** When the one began that was dismissed. */
function kept(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}

function keep(started: string): void {
  try {
    localStorage.setItem(STORED, started)
  } catch {
    // Storage may be refused; it is then dismissed for this visit.
  }
}
