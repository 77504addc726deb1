"""Where tracks chart: what is learned from the charts of many countries."""
