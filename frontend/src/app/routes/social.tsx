import { useSearch } from "@tanstack/react-router"
import { useEffect, useRef } from "react"
import { SocialScreen } from "@/features/social/components/social-screen"
import { useGo } from "@/features/social/hooks/use-go"
import { arriving, readWay, remember } from "@/features/social/way"

/** A post, as its address says; what the address of an arrival leaves open, this tab remembers. */
export function SocialRoute() {
  const go = useGo()
  const said = readWay(useSearch({ from: "/social" }))
  const address = JSON.stringify(said)
  const arrivedAt = useRef<string | null>(address)
  // Later addresses say all there is: what they leave out, such as by the browser's own Back, is out.
  const way = address === arrivedAt.current || said.step === undefined ? arriving(said) : said
  useEffect(() => {
    if (JSON.stringify(way) !== address) return go(way)
    remember(way)
    if (address !== arrivedAt.current) arrivedAt.current = null
  })
  return <SocialScreen way={way} onWay={go} />
}
