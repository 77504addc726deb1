"""Every meter that hears the stream, and what they found, in one place."""

from dataclasses import dataclass

import numpy as np

from spectral_dna.features.excerpts import Excerpt, Excerpts
from spectral_dna.features.harmony import Harmony, HarmonyMeter
from spectral_dna.features.loudness import Loudness, LoudnessMeter
from spectral_dna.features.mel import FilterBank, mel_filters
from spectral_dna.features.onsets import N_MELS, OnsetMeter, Onsets, to_db
from spectral_dna.features.peaks import PeaksMeter
from spectral_dna.features.resample import Downmixer
from spectral_dna.features.spectral import Spectrum, SpectrumMeter, TimbreMeter
from spectral_dna.features.stft import RATE, SIZE, Framer, Spectra
from spectral_dna.features.stream import Samples
from spectral_dna.features.truepeak import TruePeakMeter
from spectral_dna.schema.values import FloatArray


@dataclass(frozen=True, slots=True)
class Readings:
    """What the meters read at the end of the stream; no spectrum when all was silent."""

    loudness: Loudness
    true_peak: float
    peaks: list[float]
    harmony: Harmony
    spectrum: Spectrum | None
    timbre: FloatArray
    onsets: Onsets
    excerpts: list[Excerpt]
    is_cancelled: bool


class Meters:
    """Feeds each block to every meter, once: loudness and peaks as recorded, the rest in mono at 22,050 Hz."""

    def __init__(self, rate: int, channels: int) -> None:
        self.loudness = LoudnessMeter(rate, channels)
        self._true_peak = TruePeakMeter(rate, channels)
        self._peaks = PeaksMeter()
        self._downmixer = Downmixer(rate, channels)
        self._harmony = HarmonyMeter(RATE)
        self._excerpts = Excerpts()
        self._framer = Framer()
        self._bank = FilterBank(mel_filters(RATE, SIZE, N_MELS))
        self._spectrum, self._timbre, self._onsets = SpectrumMeter(), TimbreMeter(), OnsetMeter()

    def feed(self, block: Samples) -> None:
        """Take frames, shape (n, channels)."""
        channels = np.ascontiguousarray(block.T)
        power = self.loudness.feed(channels)
        self._true_peak.feed(block)
        self._peaks.feed(block)
        self._hear(self._downmixer.feed(channels, power))

    def finish(self) -> Readings:
        """Drain what the filters hold and read every meter."""
        self._hear(self._downmixer.finish())
        for spectra in self._framer.finish():
            self._look(spectra)
        return Readings(
            loudness=self.loudness.result(),
            true_peak=self._true_peak.result(),
            peaks=self._peaks.result(),
            harmony=self._harmony.result(),
            spectrum=self._spectrum.result(),
            timbre=self._timbre.result(),
            onsets=self._onsets.result(),
            excerpts=self._excerpts.result(),
            is_cancelled=self._downmixer.is_cancelled,
        )

    def _hear(self, mono: Samples) -> None:
        self._harmony.feed(mono)
        self._excerpts.feed(mono)
        for spectra in self._framer.feed(mono):
            self._look(spectra)

    def _look(self, spectra: Spectra) -> None:
        log_mel = to_db(self._bank.apply(spectra.power))
        self._spectrum.feed(spectra)
        self._timbre.feed(log_mel)
        self._onsets.feed(log_mel)
