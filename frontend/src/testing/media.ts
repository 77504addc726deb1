import { vi } from "vitest"

/** A media element that plays nothing but knows where it is, since jsdom has none. */
export function standInForSound() {
  const play = vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (
    this: HTMLMediaElement,
  ) {
    this.dispatchEvent(new Event("play"))
    return Promise.resolve()
  })
  const pause = vi.spyOn(HTMLMediaElement.prototype, "pause").mockImplementation(function (
    this: HTMLMediaElement,
  ) {
    this.dispatchEvent(new Event("pause"))
  })
  vi.spyOn(HTMLMediaElement.prototype, "load").mockImplementation(() => {})
  return { play, pause }
}

/** Private storage in memory, oldest entries first. */
export function standInForStorage() {
  const kept = new Map<string, File>()
  let clock = 0
  class Handle {
    kind = "file"
    constructor(readonly name: string) {}
    getFile = () => Promise.resolve(kept.get(this.name) ?? new File([], this.name))
    createWritable = () => {
      let written: File | null = null
      return Promise.resolve({
        write: async (file: File) => {
          written = new File([file], this.name, { lastModified: ++clock })
        },
        close: async () => {
          if (written) kept.set(this.name, written)
        },
      })
    }
  }
  const folder = {
    getFileHandle: (name: string) => Promise.resolve(new Handle(name)),
    removeEntry: async (name: string) => void kept.delete(name),
    values: async function* () {
      for (const name of [...kept.keys()]) yield new Handle(name)
    },
  }
  vi.stubGlobal("FileSystemFileHandle", Handle)
  const root = { getDirectoryHandle: () => Promise.resolve(folder) }
  Object.defineProperty(navigator, "storage", {
    configurable: true,
    value: { getDirectory: () => Promise.resolve(root) },
  })
  vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: () => "blob:copy", revokeObjectURL: () => {} }))
  return kept
}

export function withoutStorage() {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, "storage")
}
