import type { Said } from "@/i18n/said"
import { table } from "./features"
import { limits } from "./limits"
import { problems } from "./problems"
import { sentences } from "./sentences"

export const said: Said = { ...table, limits, problems, sentences }
