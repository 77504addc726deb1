import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from "react"
import { t } from "@/i18n"
import { FRAME } from "@/styles/frame"

interface PageProps {
  /** The heading, and the name of the browser's tab. */
  readonly title: string
  /** The heading as shown, where it is more than the title. */
  readonly heading?: ReactNode
  readonly headingClass?: string
  /** What the heading is about, in small above it. */
  readonly eyebrow?: string
  readonly className?: string
  readonly children: ReactNode
}

/** Whether a screen was shown before. The first one keeps the browser's own focus. */
export const Arrival = createContext<RefObject<boolean>>({ current: false })

/** One screen: its title, its heading, and the focus that goes there when someone arrives from another. */
export function Page(props: PageProps) {
  const { title, heading, headingClass = "text-4xl sm:text-5xl", eyebrow, className = "", children } = props
  const hasArrived = useContext(Arrival)
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`
  }, [title])
  useEffect(() => {
    if (hasArrived.current) ref.current?.focus({ preventScroll: true })
    hasArrived.current = true
  }, [hasArrived])
  return (
    <article className={className}>
      <header>
        {eyebrow !== undefined && (
          <p className="figures mb-3 text-sm font-medium text-soft [overflow-wrap:anywhere]">{eyebrow}</p>
        )}
        <h1 ref={ref} tabIndex={-1} className={`${FRAME.heading} ${headingClass}`}>
          {heading ?? title}
        </h1>
      </header>
      {children}
    </article>
  )
}
