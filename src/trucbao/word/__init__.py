"""Word's own vocabulary: names, units, child order, reading and writing."""
