"""The contract of the workspace: files to values with places."""
