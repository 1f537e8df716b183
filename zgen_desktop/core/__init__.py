"""The pure core: words, rules and use cases. No Qt, no files, no network, no third-party imports."""
