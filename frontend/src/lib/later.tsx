import { type ComponentType, type ReactNode, useEffect, useState } from "react"

/**
 * A component whose code comes when it is first drawn; until then, `waiting` is.
 *
 * It is drawn as soon as it has come. What suspends, React keeps back for up to 300 ms after it last had to wait.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting?: () => ReactNode,
): ComponentType<Props> {
  let known: ComponentType<Props> | null = null
  return (props) => {
    const [Part, setPart] = useState(() => known)
    const [defect, setDefect] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      // It may have come since this was drawn.
      if (known !== null) return setPart(() => known)
      let isGone = false
      load().then(
        (part) => {
          known = part
          if (!isGone) setPart(() => part)
        },
        (error) => isGone || setDefect({ error }),
      )
      return () => {
        isGone = true
      }
    }, [])
    // For the boundary around it, as if it had been there from the start.
    if (defect !== null) throw defect.error
    return Part === null ? waiting?.() : <Part {...props} />
  }
}
