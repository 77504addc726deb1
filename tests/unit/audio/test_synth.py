import numpy as np
import pytest
import soundfile

from material.sounding import hear
from spectral_dna.audio.synth import RATE, sample_names, sample_sound, sample_title, write_sample
from spectral_dna.audio.synth_signals import cadence, click_track, drum_loop, groove, noise
from spectral_dna.audio.synth_voices import TIMBRES, frequency, tone
from spectral_dna.errors import SampleNotFound
from spectral_dna.schema.heard import Kind

# BPM, beats in a bar, key and mode, as written.
WRITTEN = {
    "night_drive": (124.0, 4, 9, 0),
    "morning_waltz": (150.0, 3, 2, 1),
    "slow_tide": (92.0, 4, 5, 1),
}


class TestSamples:
    def test_three_have_titles(self):
        assert set(sample_names()) == set(WRITTEN)
        assert [sample_title(name) for name in sample_names()] == ["Night Drive", "Morning Waltz", "Slow Tide"]

    @pytest.mark.parametrize("name", sample_names())
    def test_file_is_cd_quality_and_not_clipped(self, tmp_path, name):
        path = tmp_path / "sample.wav"
        write_sample(name, path)
        info = soundfile.info(path)
        assert (info.samplerate, info.channels, info.subtype, info.format) == (44_100, 2, "PCM_16", "WAV")
        assert 30.0 <= info.duration <= 60.0
        sound, _ = soundfile.read(path)
        assert 0.8 < np.abs(sound).max() < 0.95
        assert np.abs(sound[-RATE // 10 :]).max() < 0.05  # it has faded when it ends

    def test_playing_twice_gives_the_same(self):
        assert np.array_equal(sample_sound("slow_tide"), sample_sound("slow_tide"))

    @pytest.mark.parametrize("name", sample_names())
    def test_engine_hears_what_was_written(self, name):
        heard = hear(sample_sound(name, rate=22_050).mean(axis=1))
        bpm, beats, key, mode = WRITTEN[name]
        assert heard.gate.kind is Kind.MUSIC
        assert heard.features["tempo"].value == pytest.approx(bpm, rel=0.01)
        assert heard.features["time_signature"].value == beats
        assert (heard.features["key"].value, heard.features["mode"].value) == (key, mode)
        assert heard.features["energy"].value > 0.12
        assert len(heard.sections) >= 2

    def test_unknown_name_is_told(self, tmp_path):
        for ask in (sample_title, sample_sound, lambda name: write_sample(name, tmp_path / "no.wav")):
            with pytest.raises(SampleNotFound):
                ask("no_such_song")


class TestTones:
    @pytest.mark.parametrize("timbre", sorted(TIMBRES))
    def test_fundamental_is_the_pitch(self, timbre):
        sound = tone(57.0, 1.0, timbre, 22_050)
        spectrum = np.abs(np.fft.rfft(sound[:22_050] * np.hanning(22_050)))
        low = spectrum[:330]  # below the second harmonic and a half
        assert int(np.argmax(low)) == pytest.approx(frequency(57.0), abs=3.0)
        assert np.abs(sound).max() <= 1.0

    def test_nothing_lies_above_the_nyquist_frequency(self):
        spectrum = np.abs(np.fft.rfft(tone(108.0, 1.0, "strings", 22_050)))
        assert np.isfinite(spectrum).all()


class TestSignals:
    def test_clicks_stand_where_they_should(self):
        sound = click_track(120.0, 3.0, start=0.25)
        loud = np.flatnonzero(np.abs(sound) > 0.3) / 22_050
        starts = loud[np.concatenate([[True], np.diff(loud) > 0.1])]
        assert starts == pytest.approx(np.arange(0.25, 3.0, 0.5), abs=0.002)

    @pytest.mark.parametrize(("colour", "slope"), [("white", 0.0), ("pink", -3.0), ("brown", -6.0)])
    def test_noise_has_its_slope(self, colour, slope):
        power = np.abs(np.fft.rfft(noise(colour, 10.0))) ** 2
        octave = [10 * np.log10(power[f * 10 : f * 20].mean()) for f in (500, 1000)]
        assert octave[1] - octave[0] == pytest.approx(slope, abs=0.3)

    @pytest.mark.parametrize(
        "sound", [click_track(100.0, 5.0), drum_loop(100.0, 5.0), cadence(0, 1), groove(3, 140.0, 5.0)]
    )
    def test_peak_leaves_room(self, sound):
        assert sound.dtype == np.float32
        assert np.abs(sound).max() == pytest.approx(0.8, abs=0.01)
