import type { Sentences } from "@/i18n/said"

export const sentences: Sentences = {
  "notice.damaged_frames":
    "Dosyanın bazı kısımları hasarlı; bunlar atlandı ya da örtüldü, kalanı analiz edildi.",
  "notice.truncated": "Dosya belirttiği uzunluktan önce bitiyor; olan kısmı analiz edildi.",
  "notice.non_finite_samples":
    "Dosyada sayı olmayan ya da ölçüsüz büyük örnekler var; bunlar sessizlik sayıldı.",
  "notice.unsure_music": "Bu müzik olmayabilir; kararı bunu akılda tutarak okuyun.",
  "notice.unclear_pulse": "Öne çıkan bir tempo yok; tempo, vuruşlar ve ölçü tahmindir.",
  "notice.unclear_key": "Öne çıkan bir ton yok; ton ve mod tahmindir.",
  "notice.over_full_scale": "Tepeler örnekler arasında tam ölçeği aşıyor; oynatıcılar sesi bozabilir.",
  "notice.channels_cancel":
    "Mono karışımda, biri ters çevrilmiş gibi kanallar birbirini götürüyor; ritim, armoni ve tını tek bir kanalınkidir.",
  "notice.narrow_band": "Kayıtta telefondaki gibi tiz yok; parlaklık ve tını müzikle karşılaştırılamaz.",
  "notice.noisy":
    "Sesin altında sürekli bir hışırtı var; parlaklığı artırıyor, tınıyı ve karakteri biraz değiştiriyor.",
  "notice.stated_unheeded":
    "Belirtildiği hâlde dikkate alınmayan: {inputs}. Başka bir şey belirtilmediğinde modeller bununla daha kötü yanıt verdi.",
  "notice.year_outside_decades":
    "Listenin bildiği hiçbir on yıl {year} yılını içermiyor; parça en yakınıyla karşılaştırılıyor.",
  "notice.outside_training_range":
    "Modellerin eğitildiği aralığın dışında kalanlar: {features}. Bunlara daha az güvenin.",
  "notice.unlike_training_music":
    "Bu kayıt bütünüyle modellerin eğitildiği müziğe benzemiyor; buradaki yanıtlara daha az güvenin. Sıradan parçaların da yaklaşık {share} kadarı için aynısı söylenir.",
  "input.genre": "tür",
  "input.explicit": "müstehcen sözler",
  "summary.unsure": "Bunun müzik olduğu kesin değil.",
  "summary.speech": "Bu müzik değil, konuşma; bu yüzden karar yok.",
  "summary.noise": "Bu müzik değil, gürültü; bu yüzden karar yok.",
  "summary.silence": "Bu kayıt sessiz; bu yüzden karar yok.",
  "summary.not_music": "Bu müzik değil; bu yüzden karar yok.",
  "summary.too_calm": "Bu kayıt, modellerin bildiği müzikten daha sakin; bu yüzden karar yok.",
  "summary.other": "Modeller bu kaydı değerlendiremiyor; bu yüzden karar yok.",
  "summary.emerging.none": "Beş modelden hiçbiri yükselen bir parçanın profilini görmüyor",
  "summary.emerging.few": "Beş modelden {votes} tanesi yükselen bir parçanın profilini görüyor",
  "summary.emerging.split":
    "Modeller bölünmüş: beşten {votes} tanesi yükselen bir parçanın profilini görüyor",
  "summary.emerging.all": "Beş modelin beşi de yükselen bir parçanın profilini görüyor",
  "summary.emerging.chance":
    "{votes}; kalibre edilmiş olasılık {chance}, tablosundaki parçaların ise {base} kadarı oraya ulaşır",
  "summary.charting.none": "{music} benzerlik: 100 üzerinden {likeness}; beş modelden hiçbiri bunu görmüyor.",
  "summary.charting.few":
    "{music} benzerlik: 100 üzerinden {likeness}; beş modelden {votes} tanesi bunu görüyor.",
  "summary.charting.split":
    "{music} benzerlik: 100 üzerinden {likeness}; modeller bölünmüş, beşten {votes} tanesi bunu görüyor.",
  "summary.charting.all": "{music} benzerlik: 100 üzerinden {likeness}; beş modelin beşi de bunu görüyor.",
  "summary.music": "Liste müziğine ({decade})",
  "summary.musicAny": "Liste müziğine",
  "summary.popularity": "Beklenen popülerlik 100 üzerinden {value}; %90 aralığı {low} ile {high} arasında.",
  "summary.told": "Bu, şöyle belirtilmiş bir parça için: {told}; yalnızca sesten {plain}.",
  "summary.shaky":
    "Bu çoğunluk kararsız: özelliklerin bilinen hataları içindeki çekilişlerin {share} kadarında korunuyor.",
  "reason.raises": "{subject}: {answer} {size} artırıyor",
  "reason.lowers": "{subject}: {answer} {size} azaltıyor",
  "reason.leaves": "{subject}: {answer} değiştirmiyor",
  "reason.within": "{subject}: {answer} {size} oynatıyor, bu da tahminin hatası içinde",
  "reason.with": "{told}; {standing}.",
  "reason.alone": "{told}.",
  "reason.emerging": "olasılığı",
  "reason.charting": "benzerliği",
  "reason.popularity": "beklenen popülerliği",
  "reason.percentagePoints": "{points} yüzde puanı",
  "reason.points": "{points} puan",
  "reason.middle": "modellerin bildiği parçaların ortasında",
  "reason.higher": "modellerin bildiği parçaların {share} kadarından yüksek",
  "reason.higherAll": "modellerin bildiği parçaların neredeyse hepsinden yüksek",
  "reason.lower": "modellerin bildiği parçaların {share} kadarından düşük",
  "reason.lowerAll": "modellerin bildiği parçaların neredeyse hepsinden düşük",
  "method.sampled":
    "yayımlanan beş model üzerinde, {count} referans parçadan eşli yürüyüşlerle kestirilen Shapley değerleri",
  "method.exact": "XGBoost’un kesin ağaç katkıları, popülerlik puanı olarak",
  "method.stated": "{method}; hepsi şöyle belirtilmiş parçalar için: {told}",
  "move.change": "{label} {before} → {after}",
  "move.alone": "{changes}: tek başına bu, {effect}.",
  "move.together": "{changes}: birlikte bunlar, {effect}.",
  "move.nearest": "En yakını {changes}: bu, {effect}.",
  "move.brings": "5 oydan {votes} tanesini getirirdi",
  "move.leaves": "5 oydan {votes} tanesinde bırakırdı",
  "move.shaky": "Ölçüm hatası içinde bu, çekilişlerin {share} kadarında geçerli.",
  "move.found":
    "Modellerin iyi bildiği sınırlar içinde en çok üç özelliği değiştirmek bu çoğunluğu döndürürdü.",
  "move.none":
    "Modellerin iyi bildiği sınırlar içinde en çok üç özelliği değiştirmek bu çoğunluğu döndürmezdi.",
  "move.note":
    "Modellerin böyle ölçülen bir parça için söyleyeceği budur. Tavsiye değildir; müziği değiştirmenin onun gördüğü ilgiyi değiştireceği iddiası da değildir.",
}
