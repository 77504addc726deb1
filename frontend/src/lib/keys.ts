/** The names under which answers are cached, in one place, so that one screen can refresh another. */
export const keys = {
  analyses: ["analyses"] as const,
  analysis: (id: string) => ["analysis", id] as const,
  features: ["features"] as const,
  inputs: ["inputs"] as const,
  limits: ["limits"] as const,
  moves: (id: string, lens: string) => ["moves", id, lens] as const,
  samples: ["samples"] as const,
  shared: (token: string) => ["shared", token] as const,
}
