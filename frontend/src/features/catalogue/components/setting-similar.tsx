import { useState } from "react"
import { Button } from "@/components/button"
import { compared } from "@/features/catalogue/api/similar"
import { Similar } from "@/features/catalogue/components/similar"
import { t } from "@/i18n"
import type { FeatureInfo } from "@/lib/schema"

interface SettingSimilarProps {
  /** Where the sliders stand. */
  readonly values: Readonly<Record<string, number>>
  readonly table: readonly FeatureInfo[]
}

/** What measures like a setting of sliders: asked by a press, not with every move. */
export function SettingSimilar({ values, table }: SettingSimilarProps) {
  const [asked, setAsked] = useState<Readonly<Record<string, number>> | null>(null)
  const now = compared(values)
  const isOld = asked !== null && JSON.stringify(asked) !== JSON.stringify(now)
  return (
    <div>
      {asked !== null && <Similar about={{ values: asked }} table={table} />}
      <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        {/* It stays where it is, whatever it says: the focus is on it. */}
        <Button aria-disabled={asked !== null && !isOld} onClick={() => setAsked(now)}>
          {t(asked === null ? "similar.setting" : "similar.setting.again")}
        </Button>
        <span role="status" className="text-sm text-soft">
          {isOld && t("similar.setting.moved")}
        </span>
      </p>
    </div>
  )
}
