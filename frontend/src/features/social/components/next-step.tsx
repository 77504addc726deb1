import { Link } from "@tanstack/react-router"
import { ArrowRight } from "lucide-react"
import { buttonClass } from "@/components/button"
import { STEPS, type Step, type Way } from "@/features/social/way"
import { t } from "@/i18n"

/** Where to go on; what this step is about may also be left out. */
export function NextStep({ way, from, isReady }: { way: Way; from: Step; isReady: boolean }) {
  const next = STEPS[STEPS.indexOf(from) + 1]
  if (next === undefined) return null
  return (
    <p className="mt-8 border-t border-line pt-6">
      <Link
        to="/social"
        search={{ ...way, step: next }}
        className={buttonClass(isReady ? "primary" : "quiet")}
      >
        {t(isReady ? "social.next" : "social.skip", { step: t(`social.step.${next}`) })}
        <ArrowRight aria-hidden className="size-4" />
      </Link>
    </p>
  )
}
