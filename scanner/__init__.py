"""From a device to a document: pictures, readers, and the synthetic documents that try them."""
