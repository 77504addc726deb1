"""Pictures for posts: measured in a child, judged by rules that say whose they are."""
