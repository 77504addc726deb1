import { useId, useRef } from "react"
import { Button } from "@/components/button"
import { Page } from "@/components/page"
import { ProblemPanel } from "@/components/problem-panel"
import { useCaption, useCaptionSamples } from "@/features/social/api/caption"
import { CaptionAnswer } from "@/features/social/components/caption-answer"
import { useDraft } from "@/features/social/draft"
import { t } from "@/i18n"
import { shown } from "@/lib/problem"
import { useSettled } from "@/lib/use-settled"

/** Who pauses this long has written a thought; until then nothing is asked. */
const PAUSE = 400
/** Characters that the service takes: twice what Instagram does. */
const LONGEST = 4400

/** A caption as it is written, and what the service says of it. */
export function CaptionScreen() {
  const [text, setText] = useDraft()
  const field = useRef<HTMLTextAreaElement>(null)
  const settled = useSettled(text, PAUSE)
  const isTooLong = [...text].length > LONGEST
  const isAsked = settled.trim() !== "" && [...settled].length <= LONGEST
  const { data, error, isFetching, refetch } = useCaption(settled, isAsked)
  const isShown = isAsked && text.trim() !== "" && !isTooLong
  const write = (next: string) => {
    setText(next)
    field.current?.focus()
  }
  const retry = { label: t("problem.retry"), run: () => void refetch() }
  return (
    <Page title={t("social.title")} className="mx-auto max-w-3xl pt-6">
      <p className="mt-4 max-w-brief text-soft">{t("social.lead")}</p>
      <Writing text={text} setText={setText} field={field} />
      {isTooLong && (
        <p role="alert" className="mt-2 text-alarm">
          {t("social.tooLong", { most: LONGEST })}
        </p>
      )}
      <Samples onChoose={write} />
      <p role="status" className="mt-4 min-h-6 text-soft">
        {isShown && (isFetching || text !== settled) ? t("social.asking") : ""}
      </p>
      {isShown && error !== null && <ProblemPanel problem={shown(error)} action={retry} />}
      {isShown && error === null && data !== undefined && <CaptionAnswer report={data} onUse={write} />}
    </Page>
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
