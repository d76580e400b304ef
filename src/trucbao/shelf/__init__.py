"""Templates and profiles: the workspace's own first, then the shipped ones."""
