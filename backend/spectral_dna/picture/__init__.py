"""The picture that stands for a report where its link is shown: the DNA shape of the track and the verdict."""
