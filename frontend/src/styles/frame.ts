/** The shape of what stands on the first screen before its code has come, and after. */
export const FRAME = {
  page: "mx-auto flex min-h-dvh w-full max-w-page flex-col px-4 sm:px-8 print:min-h-0 print:px-0",
  header:
    "flex flex-wrap items-center justify-between gap-x-2 gap-y-2 py-3 sm:gap-x-6 sm:gap-y-3 sm:py-5 print:py-0",
  brand: "-m-2 flex items-center gap-2.5 rounded-full p-2 font-display text-lg font-semibold tracking-tight",
  mark: "size-8",
  // On a phone a row of its own: whether it fits beside the name would depend on a font that may still be on its way.
  menu: "flex w-full flex-wrap items-center sm:ml-auto sm:w-auto sm:gap-1",
  link: "inline-flex min-h-9 items-center rounded-full px-3 text-sm font-medium text-soft transition-colors hover:text-ink",
  more: "inline-flex min-h-9 items-center gap-1 rounded-full px-3 text-sm font-medium text-soft transition-colors hover:text-ink",
  moreIcon: "size-4",
  choices: "flex items-center gap-2",
  language:
    "min-h-10 cursor-pointer appearance-none rounded-full border border-edge bg-transparent py-1 pr-4 pl-9 text-sm font-medium",
  themes: "flex rounded-full border border-edge p-0.5",
  theme: "size-9",
  main: "flex-1 pb-20 outline-none print:pb-0",
  heading: "font-semibold tracking-tight outline-none",
  banner: "mt-2 max-w-banner text-banner sm:mt-8",
  lead: "mt-3 mb-5 max-w-brief text-soft sm:mt-5 sm:mb-10 sm:text-lg",
} as const
