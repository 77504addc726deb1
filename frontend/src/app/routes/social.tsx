import { CaptionScreen } from "@/features/social/components/caption-screen"

/** What a caption is worth, and what would be better. */
export function SocialRoute() {
  return <CaptionScreen />
}
