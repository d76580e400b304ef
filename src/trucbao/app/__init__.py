"""One module per command: the corridor from a workspace to a result and its findings."""
