"""What the whole table says at a glance: business, platforms side by side, bands of sound, artists."""
