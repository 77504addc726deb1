import type { ReactNode } from "react"

interface SectionProps {
  /** Where an address leads to. */
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly children?: ReactNode
}

/** One of the parts of the screen. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="min-w-0">
      <h2 id={`${id}-heading`} className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {title}
      </h2>
      <p className="mt-1 max-w-measure text-soft [overflow-wrap:anywhere]">{lead}</p>
      {children}
    </section>
  )
}
