"""HTTP only: no rules, no SQL, no numpy. One file a noun."""
