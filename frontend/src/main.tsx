import "@fontsource-variable/bricolage-grotesque/wght.css"
import "@fontsource-variable/instrument-sans/wght.css"
import "@/styles/index.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "@/app/app"
import { makeQueryClient } from "@/app/query-client"
import { makeRouter } from "@/app/router"
import { speak } from "@/i18n"
import { chosenLanguage } from "@/i18n/language"

const element = document.getElementById("root")
if (element === null) throw new Error("index.html has no #root")
const root = createRoot(element)
const queries = makeQueryClient()
const router = makeRouter(queries)
/** What stands on the first screen already is left there until all of it has come, but no longer than this. */
const LONGEST = 3000

function firstScreen(): Promise<unknown> {
  return Promise.race([router.load(), new Promise((resume) => setTimeout(resume, LONGEST))])
}

// Without its words there is nothing to draw; they are on their way since before this code was.
void Promise.all([speak(chosenLanguage()), location.pathname === "/" && firstScreen()]).then(() =>
  root.render(
    <StrictMode>
      <App queries={queries} router={router} />
    </StrictMode>,
  ),
)
