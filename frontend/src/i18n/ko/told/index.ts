import { figured } from "./figured"
import { labels } from "./labels"
import { methods } from "./methods"
import { table } from "./table"
import { tested } from "./tested"

/** What a report says beside its kept sentences, which English leaves as the report has it. */
export const beyond = { ...figured, ...labels, ...methods, ...table, ...tested }
