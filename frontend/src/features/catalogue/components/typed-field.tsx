import { type ComponentProps, useEffect, useRef, useState } from "react"
import { FIELD, Field } from "@/components/field"

interface TypedFieldProps extends Omit<ComponentProps<"input">, "value" | "onChange"> {
  readonly label: string
  readonly value: string
  readonly onSay: (text: string) => void
  readonly isValid?: (text: string) => boolean
}

const PAUSE = 250

/** A field that says what was typed when one stops typing, and at once with Enter. */
export function TypedField({ label, value, onSay, isValid = () => true, ...rest }: TypedFieldProps) {
  const [text, setText] = useState(value)
  // What a number field can't read as a number is empty to us, and still stands there.
  const [isUnread, setIsUnread] = useState(false)
  const sent = useRef(value)
  const say = useRef(onSay)
  say.current = onSay
  const mayBe = !isUnread && isValid(text)
  useEffect(() => {
    // Changed by something else than typing: a link, Back, or the button that clears.
    if (value.trim() !== sent.current.trim()) {
      setText(value)
      setIsUnread(false)
    }
    sent.current = value
  }, [value])
  useEffect(() => {
    if (text.trim() === sent.current.trim() || !mayBe) return
    const waiting = setTimeout(() => {
      sent.current = text
      say.current(text)
    }, PAUSE)
    return () => clearTimeout(waiting)
  }, [text, mayBe])
  const atOnce = () => {
    if (!mayBe) return
    sent.current = text
    onSay(text)
  }
  return (
    <Field label={label}>
      {(id) => (
        <input
          id={id}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            setIsUnread(target.validity.badInput)
          }}
          onKeyDown={({ key }) => key === "Enter" && atOnce()}
          aria-invalid={!mayBe}
          {...rest}
          className={`${FIELD} aria-invalid:border-alarm`}
        />
      )}
    </Field>
  )
}
