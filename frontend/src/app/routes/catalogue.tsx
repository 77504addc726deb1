import { useNavigate, useSearch } from "@tanstack/react-router"
import { Failure } from "@/components/failure"
import { CatalogueScreen } from "@/features/catalogue/components/catalogue-screen"
import { readWish } from "@/features/catalogue/wish"
import { t } from "@/i18n"
import { useFeatureTable } from "@/lib/feature-table"

/** The catalogue, as its address asks for it. */
export function CatalogueRoute() {
  const navigate = useNavigate()
  const wish = readWish(useSearch({ from: "/catalogue" }))
  const table = useFeatureTable()
  if (table.data === undefined) {
    if (table.error) return <Failure error={table.error} retry={() => void table.refetch()} />
    return <p role="status">{t("app.loading")}</p>
  }
  return (
    <CatalogueScreen
      wish={wish}
      table={table.data}
      onWish={(next) => void navigate({ to: "/catalogue", search: next, replace: true, resetScroll: false })}
    />
  )
}
