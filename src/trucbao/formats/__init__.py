"""One module per output format: Document and Profile to bytes."""
