import { type ReactNode, useMemo, useRef, useState } from "react"
import { Button } from "@/components/button"
import { Page } from "@/components/page"
import { StrandLine } from "@/components/strand-line"
import { Cards, nameOf } from "@/features/compare/components/cards"
import { DifferenceTable } from "@/features/compare/components/difference-table"
import { DnaOverlay } from "@/features/compare/components/dna-overlay"
import { Intervals } from "@/features/compare/components/intervals"
import { Picker } from "@/features/compare/components/picker"
import { Votes } from "@/features/compare/components/votes"
import { LEAST, MOST } from "@/features/compare/series"
import type { Entry, Track } from "@/features/compare/track"
import { t } from "@/i18n"
import type { FeatureInfo } from "@/lib/schema"

interface CompareScreenProps {
  readonly entries: readonly Entry[]
  readonly table: readonly FeatureInfo[]
  /** The analyses that shall be compared, in their order. */
  readonly onChange: (ids: readonly string[]) => void
  /** Players of the tracks, where there are any. */
  readonly players?: ((tracks: readonly Track[]) => ReactNode) | undefined
}

/** Two to four analyses side by side. */
export function CompareScreen({ entries, table, onChange, players }: CompareScreenProps) {
  const [said, setSaid] = useState("")
  const heading = useRef<HTMLHeadingElement>(null)
  const tracks = useMemo(() => entries.flatMap(trackOf), [entries])
  const ids = entries.map(({ id }) => id)
  const move = (entry: Entry, by: -1 | 1) => {
    const { id } = entry
    const place = ids.indexOf(id)
    const next = ids.filter((each) => each !== id)
    next.splice(place + by, 0, id)
    setSaid(t("compare.moved", { name: nameOf(entry), place: place + by + 1, count: ids.length }))
    onChange(next)
  }
  const remove = (entry: Entry) => {
    setSaid(t("compare.removed", { name: nameOf(entry) }))
    onChange(ids.filter((id) => id !== entry.id))
    heading.current?.focus()
  }
  const add = (id: string, added: string) => {
    setSaid(t("compare.added", { name: added }))
    onChange([...ids, id])
    heading.current?.focus()
  }
  const versions = new Set(tracks.map(({ report }) => report.models.version))
  return (
    <Page title={titleOf(tracks)} heading={t("compare.heading")} className="pt-4 sm:pt-8">
      <p className="mt-3 max-w-measure text-lg text-soft">
        {t("compare.lead", { least: LEAST, most: MOST })}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <section aria-labelledby="tracks-heading" className="mt-8">
        <h2 id="tracks-heading" ref={heading} tabIndex={-1} className="text-2xl font-semibold outline-none">
          {t("compare.tracks")}
        </h2>
        {entries.length === 0 && <StrandLine className="mt-4 h-16 w-full max-w-2xl" />}
        {entries.length < LEAST && <p className="mt-3 max-w-brief">{t("compare.tooFew")}</p>}
        <Cards entries={entries} table={table} onMove={move} onRemove={remove} />
        {versions.size > 1 && (
          <p className="mt-4 max-w-measure rounded-tag bg-notice-wash px-3 py-2">
            {t("compare.versions", { versions: [...versions].join(", ") })}
          </p>
        )}
        {entries.length < MOST ? (
          <Adding
            key={String(entries.length < LEAST)}
            isOpenFirst={entries.length < LEAST}
            ids={ids}
            onAdd={add}
          />
        ) : (
          <p className="mt-4 text-soft">{t("compare.full", { most: MOST })}</p>
        )}
      </section>
      {tracks.length >= LEAST && (
        <div className="mt-14 grid grid-cols-1 gap-14">
          {players?.(tracks)}
          <DnaOverlay tracks={tracks} table={table} />
          <Votes tracks={tracks} />
          <Intervals tracks={tracks} />
          <DifferenceTable tracks={tracks} table={table} />
        </div>
      )}
    </Page>
  )
}

interface AddingProps {
  readonly isOpenFirst: boolean
  readonly ids: readonly string[]
  readonly onAdd: (id: string, name: string) => void
}

/** The way to one more: open while there are too few. */
function Adding({ isOpenFirst, ids, onAdd }: AddingProps) {
  const [isOpen, setIsOpen] = useState(isOpenFirst)
  return (
    <div className="mt-5">
      {!isOpenFirst && (
        <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? "compare.closePicker" : "compare.openPicker")}
        </Button>
      )}
      {isOpen && <Picker chosen={ids} onAdd={onAdd} />}
    </div>
  )
}

function trackOf(entry: Entry): Track[] {
  const { id, series, analysis } = entry
  const report = analysis?.report
  return report ? [{ id, series, name: nameOf(entry), report }] : []
}

function titleOf(tracks: readonly Track[]): string {
  if (tracks.length < LEAST) return t("compare.title")
  return t("compare.titleOf", { names: tracks.map(({ name }) => name).join(", ") })
}
