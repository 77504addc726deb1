"""What a run was, kept where runs can be compared: MLflow on SQLite, offline. Nothing else imports MLflow."""
