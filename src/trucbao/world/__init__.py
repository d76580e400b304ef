"""The one door to the outside: files, clock, environment, processes."""
