"""People's files become examples, and examples one mergeable summary. Pure: no screen, no network."""
