"""The tool people touch: data readers, words, report, exports, charts, pages and the command line."""
