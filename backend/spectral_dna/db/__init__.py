"""Models, session, repositories: every query lives here."""
