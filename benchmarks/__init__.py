"""How fast it is: each figure a ratio to something measured in the same run, interleaved. `make bench` runs them all."""
