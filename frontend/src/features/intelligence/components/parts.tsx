import { useLinkProps } from "@tanstack/react-router"
import { PARTS, type PartName, type View } from "@/features/intelligence/view"
import { t } from "@/i18n"

/** The parts of the screen, each with an address. */
export function Parts({ view }: { view: View }) {
  const current = view.view ?? PARTS[0]
  return (
    <nav aria-label={t("intel.parts")} className="mt-6 border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {PARTS.map((part) => (
          <li key={part}>
            <PartLink view={view} part={part} isCurrent={part === current} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface PartLinkProps {
  readonly view: View
  readonly part: PartName
  readonly isCurrent: boolean
}

/** The router's own link would call every part the current page. */
function PartLink({ view, part, isCurrent }: PartLinkProps) {
  const link = useLinkProps({ to: "/intelligence", search: { ...view, view: part }, resetScroll: false })
  const look = isCurrent
    ? "border-ink text-ink"
    : "border-transparent text-soft hover:border-edge hover:text-ink"
  return (
    <a
      {...link}
      aria-current={isCurrent ? "true" : undefined}
      className={`inline-flex min-h-11 items-center border-b-3 px-3 font-medium transition-colors ${look}`}
    >
      {t(`intel.part.${part}`)}
    </a>
  )
}
