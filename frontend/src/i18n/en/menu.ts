export const menu = {
  "menu.catalogue": "Catalogue",
  "menu.compare": "Compare tracks",
  "menu.whatif": "What if",
  "menu.status": "Status",
  "menu.social": "Plan a post",
  "menu.intelligence": "Spotify and YouTube",
  "menu.monitoring": "Monitoring",
  "menu.model": "Models and limits",
  "menu.docs": "Docs",
  "menu.keys": "API keys",
} as const
