"""What was claimed of streams and views, each with a test, an interval and a verdict by a written rule."""
