import type { ComponentProps } from "react"

const LOOKS = {
  primary: "bg-ink text-on-ink hover:bg-accent",
  quiet: "border border-edge text-ink hover:border-ink hover:bg-sunken",
  bare: "text-soft hover:bg-sunken hover:text-ink",
} as const

export type Look = keyof typeof LOOKS

/** The classes of a button, for links that look like one. */
export function buttonClass(look: Look, extra = ""): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 py-2 font-medium transition-colors duration-150 disabled:opacity-50 aria-disabled:opacity-50 print:hidden ${LOOKS[look]} ${extra}`
}

interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: Look
}

export function Button({ look = "quiet", className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />
}
