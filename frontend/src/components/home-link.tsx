import { Link } from "@tanstack/react-router"
import { buttonClass } from "@/components/button"
import { t } from "@/i18n"

export function HomeLink({ label = t("problem.home") }: { label?: string }) {
  return (
    <Link to="/" className={buttonClass("primary")}>
      {label}
    </Link>
  )
}
