"""What stands around a track when it is shown: its picture, its caption, and the plan that joins the three."""
