import { useId, useState } from "react"
import { around, boxes, GUIDES, type Guide, isThere, thirds } from "@/features/social/guides"
import { formatName } from "@/features/social/picture-wording"
import { t } from "@/i18n"
import type { PictureFormat, PictureReport } from "@/lib/schema"

interface PreviewProps {
  readonly report: PictureReport
  readonly name: string
  /** None where this browser has the picture no more. */
  readonly image: string | null
}

/** The picture with what was found on it, each drawn when it is wanted. */
export function PicturePreview({ report, name, image }: PreviewProps) {
  const { file, guides } = report
  const [shown, setShown] = useState<ReadonlySet<Guide>>(new Set(["thirds"]))
  const [format, setFormat] = useState("")
  const id = useId()
  const toggle = (guide: Guide) => {
    const next = new Set(shown)
    if (!next.delete(guide)) next.add(guide)
    setShown(next)
  }
  return (
    <section
      aria-labelledby={`${id}-heading`}
      className="rounded-card border border-line bg-surface p-4 sm:p-5"
    >
      <h2 id={`${id}-heading`} className="text-xl font-semibold tracking-tight [overflow-wrap:anywhere]">
        {name}
      </h2>
      <div className="mt-3 grid place-items-center overflow-hidden rounded-tag bg-sunken">
        {image === null ? (
          <p className="p-8 text-center text-soft">{t("picture.noImage")}</p>
        ) : (
          <div className="relative">
            <img
              src={image}
              width={file.width}
              height={file.height}
              alt={t("picture.alt", { name })}
              className="block h-auto max-h-[34rem] w-auto max-w-full"
            />
            <Drawn guides={guides} shown={shown} format={guides.formats.find(({ key }) => key === format)} />
          </div>
        )}
      </div>
      {image !== null && (
        <fieldset className="mt-3">
          <legend className="text-sm font-medium">{t("picture.guides")}</legend>
          <div className="flex flex-wrap gap-x-5">
            {GUIDES.filter((guide) => isThere(guide, guides)).map((guide) => (
              <label key={guide} className="flex min-h-11 cursor-pointer items-center gap-2">
                <input
                  type="checkbox"
                  checked={shown.has(guide)}
                  onChange={() => toggle(guide)}
                  className="size-5"
                />
                {t(`picture.guide.${guide}`)}
              </label>
            ))}
          </div>
          <FormatChoice formats={guides.formats} value={format} onChange={setFormat} />
        </fieldset>
      )}
    </section>
  )
}

interface FormatChoiceProps {
  readonly formats: readonly PictureFormat[]
  readonly value: string
  readonly onChange: (key: string) => void
}

function FormatChoice({ formats, value, onChange }: FormatChoiceProps) {
  const id = useId()
  return (
    <p className="mt-2">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {t("picture.cropTo")}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="min-h-11 w-full rounded-card border border-edge bg-surface px-3 py-2 text-ink"
      >
        <option value="">{t("picture.whole")}</option>
        {formats.map((each) => (
          <option key={each.key} value={each.key} {...formatName(each).lang}>
            {formatName(each).text} ({each.ratio})
          </option>
        ))}
      </select>
    </p>
  )
}

interface DrawnProps {
  readonly guides: PictureReport["guides"]
  readonly shown: ReadonlySet<Guide>
  readonly format: PictureFormat | undefined
}

/** Every line is drawn dark below light, so that it is seen on any picture. */
function Drawn({ guides, shown, format }: DrawnProps) {
  return (
    <svg aria-hidden viewBox="0 0 1 1" preserveAspectRatio="none" className="absolute inset-0 size-full">
      {format && (
        <>
          <path d={around(format.crop)} fillRule="evenodd" className="fill-paper opacity-75" />
          <Line d={boxes([format.safe])} dash="8 5" />
        </>
      )}
      {shown.has("thirds") && <Line d={thirds(guides.thirds)} />}
      {shown.has("faces") && <Line d={boxes(guides.faces)} colour="stroke-strand-a" />}
      {shown.has("text") && <Line d={boxes(guides.text)} colour="stroke-strand-c" dash="3 3" />}
      {shown.has("subject") && guides.subject && (
        <Line
          d={`M${guides.subject.x - 0.04} ${guides.subject.y}h.08M${guides.subject.x} ${guides.subject.y - 0.04}v.08`}
          colour="stroke-strand-a"
        />
      )}
    </svg>
  )
}

function Line({ d, colour = "stroke-surface", dash }: { d: string; colour?: string; dash?: string }) {
  const shared = { d, fill: "none", vectorEffect: "non-scaling-stroke" as const }
  return (
    <>
      <path
        {...shared}
        className="stroke-ink"
        strokeWidth={colour === "stroke-surface" ? 3 : 5}
        opacity={0.55}
      />
      <path
        {...shared}
        className={colour}
        strokeWidth={colour === "stroke-surface" ? 1 : 2.5}
        {...(dash && { strokeDasharray: dash })}
      />
    </>
  )
}
