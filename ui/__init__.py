"""The faces of the desk: the window, and the command line that never imports Qt."""
