"""Captions of our own to try it with: one that keeps most rules, one that breaks them, and two in other languages."""

from spectral_dna.schema.captions import CaptionSample

SAMPLES = (
    CaptionSample(
        name="release", language="en", title="A song comes out",
        text="Our new song is out tonight! 🌙\n\nWe wrote it on the last train home, with one guitar and a borrowed "
        "microphone. Where will you hear it first? Tell us in the comments.\n\n#newmusic #indiepop #nightdrive",
    ),
    CaptionSample(
        name="wall_of_tags", language="en", title="Tags before words",
        text="#music #song #newsong #artist #singer #love #follow #instagood #viral #fyp #explore #trending new single "
        "www.example.com/listen",
    ),
    CaptionSample(
        name="konser", language="tr", title="Konser duyurusu",
        text="Cuma akşamı İstanbul'da sahnedeyiz! 🎶\n\nYeni şarkılarımızı ilk kez birlikte söyleyeceğiz, eski "
        "dostları da unutmadık. Sen hangi şarkıyı duymak istersin? Yorumlara yaz, arkadaşını etiketle.\n\n"
        "#canlımüzik #İstanbul #konser",
    ),
    CaptionSample(
        name="sinbo", language="ko", title="신보 발매",
        text="오늘 저녁 6시, 새 앨범이 나와요! ✨\n\n밤새 작업실에서 만든 다섯 곡을 담았어요. "
        "어떤 노래가 가장 궁금한가요? 댓글로 알려주세요.\n\n#신보 #인디음악 #새앨범",
    ),
)  # fmt: skip
