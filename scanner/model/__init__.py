"""How the recogniser's model is made: synthetic lines, a small network, its training and its measuring.

A workshop, not a part of the desk: nothing of the desk imports it, and PyTorch is only here.
"""
