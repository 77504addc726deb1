"""From a file to a Signal: sniffing, decoding under limits, waveform peaks, our own synthesiser."""
