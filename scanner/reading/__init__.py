"""From a picture to the lines of a zone: find it, recognise it, correct what the standard allows."""
