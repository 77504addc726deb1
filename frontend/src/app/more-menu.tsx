import { Link, useRouterState } from "@tanstack/react-router"
import { ChevronDown } from "lucide-react"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { t, useSpoken } from "@/i18n"
import { FRAME } from "@/styles/frame"

const SCREENS = [
  { to: "/catalogue", label: "menu.catalogue" },
  { to: "/compare", label: "menu.compare" },
  { to: "/what-if", label: "menu.whatif" },
  { to: "/social", label: "menu.social" },
  { to: "/intelligence", label: "menu.intelligence" },
  { to: "/model", label: "menu.model" },
  { to: "/docs", label: "menu.docs" },
  { to: "/keys", label: "menu.keys" },
  { to: "/status", label: "menu.status" },
  { to: "/monitoring", label: "menu.monitoring" },
] as const

/** The screens that not everyone needs every day: links behind a button, which Escape and a click elsewhere close. */
export function MoreMenu() {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useSpoken()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has arrived elsewhere is done with the menu
  useEffect(() => setIsOpen(false), [path])
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) setIsOpen(false)
    }
    document.addEventListener("pointerdown", leave)
    document.addEventListener("focusin", leave)
    return () => {
      document.removeEventListener("pointerdown", leave)
      document.removeEventListener("focusin", leave)
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isOpen) return
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard wherever within the menu the focus is
    <div ref={place} className="relative" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className={FRAME.more}
      >
        {t("menu.more")}
        <ChevronDown
          aria-hidden
          className={`${FRAME.moreIcon} transition-transform ${isOpen ? "rotate-180" : ""}`}
        />
      </button>
      <ul
        id={id}
        hidden={!isOpen}
        className="absolute top-full left-0 z-20 mt-1 w-max max-w-[80vw] rounded-card border border-line bg-surface p-2 shadow-2xl sm:right-0 sm:left-auto"
      >
        {SCREENS.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeProps={{ className: "font-semibold" }}
              className="flex min-h-10 items-center rounded-tag px-3 hover:bg-sunken"
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
