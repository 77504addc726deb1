import { Link } from "@tanstack/react-router"
import { buttonClass } from "@/components/button"
import { t } from "@/i18n"

export function HomeLink() {
  return (
    <Link to="/" className={buttonClass("primary", "mt-8")}>
      {t("problem.home")}
    </Link>
  )
}
