"""From template and brief to a Document; submitted text never meets the markup parser."""
