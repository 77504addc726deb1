import "@fontsource-variable/bricolage-grotesque/wght.css"
import "@fontsource-variable/instrument-sans/wght.css"
import "@/styles/index.css"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "@/app/app"

const root = document.getElementById("root")
if (root === null) throw new Error("index.html has no #root")
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
