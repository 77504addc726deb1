import { useState } from "react"
import { Button } from "@/components/button"
import { ChartFrame } from "@/components/chart-frame"
import { FIELD, Field } from "@/components/field"
import { ProblemPanel } from "@/components/problem-panel"
import { useMood } from "@/features/intelligence/api/mood"
import { Noted } from "@/features/intelligence/components/noted"
import { Section } from "@/features/intelligence/components/section"
import { figure } from "@/features/intelligence/figures"
import { t } from "@/i18n"
import { number, signed } from "@/lib/format"
import { shown } from "@/lib/problem"
import type { Mood } from "@/lib/schema"

const LONGEST = 20_000

/** The mood of a caption or of lyrics, line by line. */
export function MoodOfWords() {
  const [text, setText] = useState("")
  const { data, error, isPending, mutate } = useMood()
  const ask = () => mutate(text)
  return (
    <Section id="mood" title={t("mood.title")} lead={t("mood.lead")}>
      <form
        className="mt-5 max-w-measure"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <Field label={t("mood.text")}>
          {(id) => (
            <textarea
              id={id}
              rows={6}
              maxLength={LONGEST}
              value={text}
              onChange={({ target }) => setText(target.value)}
              className={FIELD}
            />
          )}
        </Field>
        <Button type="submit" className="mt-3" disabled={text.trim() === "" || isPending}>
          {t("mood.ask")}
        </Button>
      </form>
      <div role="status" aria-busy={isPending}>
        {data !== undefined && <Told mood={data} />}
      </div>
      {error !== null && (
        <ProblemPanel problem={shown(error)} action={{ label: t("problem.retry"), run: ask }} heading="h3" />
      )}
    </Section>
  )
}

function Told({ mood }: { mood: Mood }) {
  return (
    <div className="mt-5 max-w-measure rounded-card bg-surface p-5 sm:p-6">
      {mood.value !== null && <Value mood={mood} value={mood.value} />}
      {mood.course.length > 1 && <Course course={mood.course} />}
      <ul className="mt-4 list-disc space-y-1 pl-5 text-sm text-soft">
        {mood.notes.map((each) => (
          <li key={each.key}>
            <Noted note={each} under="mood.note" />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Value({ mood, value }: { mood: Mood; value: number }) {
  const { low, high, positive, negative, judged } = mood
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{t("mood.mean")}</span>
        <span className="figures text-2xl font-semibold tracking-tight">{signed(value, 2)}</span>
      </p>
      <p className="figures text-sm text-soft">
        {low !== null && high !== null && (
          <>{t("mood.between", { low: signed(low, 2), high: signed(high, 2) })} · </>
        )}
        {t("mood.scale")} · {t("mood.lines", { count: judged })}
      </p>
      {positive !== null && negative !== null && (
        <p className="figures mt-2">
          {t("mood.shares", { positive: figure(positive, "share"), negative: figure(negative, "share") })}
        </p>
      )}
    </>
  )
}

function Course({ course }: { course: readonly number[] }) {
  const name = (place: number) => t("mood.part", { place: number(place + 1) })
  return (
    <ChartFrame
      className="mt-5"
      heading="h4"
      title={t("mood.course")}
      summary={t("mood.scale")}
      table={{
        columns: [t("mood.course"), t("mood.mean")],
        rows: course.map((each, place) => [name(place), signed(each, 2)]),
      }}
    >
      <span aria-hidden="true" className="relative mt-3 flex h-24 items-stretch gap-1">
        <span className="absolute inset-x-0 top-1/2 h-px bg-edge" />
        {course.map((each, place) => (
          <span key={name(place)} className="relative grow">
            <span
              className={`absolute inset-x-0 rounded-tag ${each < 0 ? "bg-strand-a" : "bg-strand-b"}`}
              style={
                each < 0
                  ? { top: "50%", height: `${-each * 50}%` }
                  : { bottom: "50%", height: `${each * 50}%` }
              }
            />
          </span>
        ))}
      </span>
    </ChartFrame>
  )
}
