import { Menu } from "@base-ui/react/menu"
import { Download } from "lucide-react"
import { buttonClass } from "@/components/button"
import { type Form, saveReport } from "@/features/export/save-report"
import { t } from "@/i18n"
import { notify } from "@/lib/notify"
import { shown } from "@/lib/problem"
import type { FeatureInfo, Report } from "@/lib/schema"

const FORMS: readonly Form[] = ["pdf", "csv", "json", "png", "svg"]

interface ExportMenuProps {
  readonly report: Report
  readonly table: readonly FeatureInfo[]
}

/** The report to take along, in five forms. */
export function ExportMenu({ report, table }: ExportMenuProps) {
  const save = (form: Form) => {
    saveReport(form, report, table).catch((error: unknown) => {
      notify({ kind: "error", text: t("export.failed"), more: shown(error).detail })
    })
  }
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={buttonClass("quiet")}>
        <Download aria-hidden className="size-4" />
        {t("export.open")}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start" className="z-30">
          <Menu.Popup className="min-w-60 rounded-card border border-line bg-surface p-2 shadow-2xl outline-none print:hidden">
            {FORMS.map((form) => (
              <Menu.Item
                key={form}
                onClick={() => save(form)}
                className="cursor-pointer rounded-tag px-3 py-2 outline-none data-highlighted:bg-sunken"
              >
                <span className="block font-medium">{t(`export.${form}`)}</span>
                <span className="block text-sm text-soft">{t(`export.${form}.note`)}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
