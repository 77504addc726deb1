"""What the stages hand to one another. A leaf: of ours it imports the errors alone."""
