"""Readers of every format people bring, one module a family, and the names they go by."""
