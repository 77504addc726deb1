interface HeadingProps {
  readonly id: string
  readonly title: string
  readonly lead?: string
  readonly children: React.ReactNode
}

/** A part of a view, under its heading. */
export function Section({ id, title, lead, children }: HeadingProps) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className="min-w-0 not-first:mt-12">
      <h2 id={`${id}-heading`} className="text-2xl font-semibold tracking-tight sm:text-3xl">
        {title}
      </h2>
      {lead !== undefined && <p className="mt-1 max-w-measure text-soft">{lead}</p>}
      {children}
    </section>
  )
}
