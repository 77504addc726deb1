import { Link } from "@tanstack/react-router"
import { formatName, saidOfHarmony } from "@/features/social/picture-wording"
import { PICTURES, type Way, without } from "@/features/social/way"
import { t } from "@/i18n"
import { percent } from "@/lib/format"
import type { PictureReport } from "@/lib/schema"

const CARD = "rounded-card border border-line bg-surface p-5 sm:p-6"
const HEADING = "text-xl font-semibold tracking-tight"

/** Its colours and how they go together. */
export function Palette({ report }: { report: PictureReport }) {
  const { palette } = report.measures
  const harmony = saidOfHarmony(report)
  return (
    <section aria-labelledby="picture-palette" className={CARD}>
      <h2 id="picture-palette" className={HEADING}>
        {t("picture.palette")}
      </h2>
      <div aria-hidden className="mt-3 flex h-14 overflow-hidden rounded-tag border border-line">
        {palette.map(({ hex, share }) => (
          <span key={hex} style={{ backgroundColor: hex, flexGrow: share }} />
        ))}
      </div>
      <ul className="figures mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
        {palette.map(({ hex, share }) => (
          <li key={hex} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className="size-3 rounded-full border border-edge"
              style={{ backgroundColor: hex }}
            />
            {hex} · {percent(share)}
          </li>
        ))}
      </ul>
      <p className="mt-3" {...harmony.lang}>
        {harmony.text}
      </p>
    </section>
  )
}

/** How it fits each format, and what would be cut or covered there. */
export function Formats({ formats }: { formats: PictureReport["guides"]["formats"] }) {
  return (
    <section aria-labelledby="picture-formats" className={CARD}>
      <h2 id="picture-formats" className={HEADING}>
        {t("picture.formats")}
      </h2>
      <p className="mt-1 text-soft">{t("picture.formatsAre")}</p>
      <ul className="mt-3 divide-y divide-line">
        {formats.map((format) => (
          <li key={format.key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span className="font-medium" {...formatName(format).lang}>
              {formatName(format).text} <span className="figures text-soft">{format.ratio}</span>
            </span>
            <span className="figures text-sm">{t("picture.stays", { kept: percent(format.kept) })}</span>
            {format.faces_cut + format.text_cut > 0 && (
              <span className="figures w-full text-sm text-alarm">
                {t("picture.cut", { faces: format.faces_cut, texts: format.text_cut })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Pictures that the caller keeps and that look like it. */
export function Alike({ alike, way }: { alike: PictureReport["alike"]; way: Way }) {
  if (alike.length === 0) return null
  return (
    <section aria-labelledby="picture-alike" className={CARD}>
      <h2 id="picture-alike" className={HEADING}>
        {t("picture.alike")}
      </h2>
      <p className="mt-1 text-soft">{t("picture.alikeIs")}</p>
      <ul className="mt-3 divide-y divide-line">
        {alike.map(({ id, name, likeness, bits, colours }) => (
          <li key={id} className="py-2">
            <Link
              to="/social"
              search={{ ...without(way, ...PICTURES), picture: id }}
              className="font-medium underline underline-offset-4 [overflow-wrap:anywhere]"
            >
              {name}
            </Link>
            <span className="figures block text-sm text-soft">
              {t("picture.alikeBy", { likeness: percent(likeness), bits, colours: percent(colours) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
