import { useEffect, useState } from "react"
import {
  dropFile,
  heldFile,
  heldPicture,
  holdPicture,
  setHeld,
  useHeldPicture,
} from "@/features/social/own-picture"

/** The picture that was dropped here, over a reload too. */
export function useOwnPicture() {
  const held = useHeldPicture()
  const [found, setFound] = useState<{ readonly of: string; readonly file: File | null } | null>(null)
  useEffect(() => {
    let isGone = false
    if (held !== null) void heldFile(held).then((file) => isGone || setFound({ of: held.file, file }))
    return () => {
      isGone = true
    }
  }, [held])
  const file = found !== null && found.of === held?.file ? found.file : null
  return { report: held?.report ?? null, file, take: holdPicture, drop }
}

function drop(): void {
  const held = heldPicture()
  setHeld(null)
  if (held !== null) void dropFile(held)
}

export type OwnPicture = ReturnType<typeof useOwnPicture>
