import type { ReactNode } from "react"
import { StrandLine } from "@/components/strand-line"

interface EmptyProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** Where there is nothing yet: the brand's shape, what will be here, and what to do. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <section className="mt-8 overflow-hidden rounded-stage bg-surface px-5 pt-10 pb-12 text-center">
      <StrandLine backdrop="stroke-surface" className="mx-auto h-20 w-full max-w-3xl sm:h-28" />
      <h2 className="mt-8 text-2xl font-semibold tracking-tight">{title}</h2>
      <p className="mx-auto mt-2 mb-6 max-w-caption text-soft">{text}</p>
      {children}
    </section>
  )
}
