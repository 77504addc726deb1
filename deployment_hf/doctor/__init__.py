"""What this machine lacks: `make doctor`. Runs before anything is installed, on any Python from 3.7 on."""
