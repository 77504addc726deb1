import { useId, useRef } from "react"
import { Button } from "@/components/button"
import { ProblemPanel } from "@/components/problem-panel"
import { useCaption, useCaptionSamples } from "@/features/social/api/caption"
import { CaptionAnswer, CaptionContents } from "@/features/social/components/caption-answer"
import { replaceDraft } from "@/features/social/draft"
import { LONGEST } from "@/features/social/hooks/use-parts"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"

interface CaptionStepProps {
  readonly text: string
  readonly setText: (text: string) => void
  /** The text as it was when its writer paused last. */
  readonly settled: string
}

/** A caption as it is written, and what the service says of it. */
export function CaptionStep({ text, setText, settled }: CaptionStepProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isTooLong = [...text].length > LONGEST
  const isAsked = settled.trim() !== "" && [...settled].length <= LONGEST
  const { data, error, isFetching, isPlaceholderData, refetch } = useCaption(settled, isAsked)
  const isShown = isAsked && text.trim() !== "" && !isTooLong
  const write = (next: string) => {
    replaceDraft(next)
    field.current?.focus()
  }
  const answer = isShown && error === null && data !== undefined ? data : null
  // Until the newest words are judged, what is shown is about older ones.
  const isStale = isPlaceholderData || text !== settled
  const retry = { label: t("problem.retry"), run: () => void refetch() }
  return (
    <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="lg:sticky lg:top-4">
        <Writing text={text} setText={setText} field={field} />
        {isTooLong && (
          <p role="alert" className="mt-2 text-alarm">
            {t("social.tooLong", { most: LONGEST })}
          </p>
        )}
        <Samples onChoose={write} />
        <p role="status" className="mt-4 min-h-6 text-soft">
          {isShown && (isFetching || isStale) ? t("social.asking") : ""}
        </p>
        {answer !== null && <CaptionContents report={answer} />}
      </div>
      <div className="lg:mt-12">
        {isShown && error !== null && <ProblemPanel problem={shown(error)} action={retry} />}
        {answer !== null && <CaptionAnswer report={answer} isStale={isStale} onUse={write} />}
      </div>
    </div>
  )
}

interface WritingProps {
  readonly text: string
  readonly setText: (text: string) => void
  readonly field: React.RefObject<HTMLTextAreaElement | null>
}

function Writing({ text, setText, field }: WritingProps) {
  const id = useId()
  return (
    <div className="mt-6">
      <label htmlFor={id} className="font-semibold">
        {t("social.field")}
      </label>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        lang=""
        rows={7}
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-describedby={`${id}-about`}
        className="mt-2 block w-full rounded-card border border-edge bg-surface p-4"
      />
      <p id={`${id}-about`} className="mt-2 text-sm text-soft">
        {t("social.kept")}
      </p>
    </div>
  )
}

function Samples({ onChoose }: { onChoose: (text: string) => void }) {
  const { data } = useCaptionSamples()
  if (data === undefined || data.length === 0) return null
  return (
    <section aria-labelledby="caption-samples" className="mt-5">
      <h2 id="caption-samples" className="text-sm font-semibold">
        {t("social.samples")}
      </h2>
      <div className="mt-2 flex flex-wrap gap-2">
        {data.map(({ name, title, text, language }) => (
          <Button key={name} lang={language} onClick={() => onChoose(text)}>
            {title}
          </Button>
        ))}
      </div>
    </section>
  )
}
