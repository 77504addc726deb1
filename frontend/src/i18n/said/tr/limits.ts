import type { Limits } from "@/i18n/said"

export const limits: Limits = {
  "The models know thirteen features of the sound, not the artist, the lyrics, the release or the promotion.":
    "Modeller sesin on üç özelliğini bilir; sanatçıyı, sözleri, çıkışı ya da tanıtımı bilmez.",
  "Emerging: a hit is a popularity of at least 15 of 100 in one snapshot of a streaming catalogue.":
    "Yükselen: hit, bir yayın kataloğunun tek bir anlık görüntüsünde 100 üzerinden en az 15 popülerlik demektir.",
  "Charting: a likeness to music that charted on the Billboard Hot 100 in its decade, ending with the 2010s; half of that table charted by construction, so it is never a chance.":
    "Liste: 2010’lara kadar, kendi on yılında Billboard Hot 100 listesine giren müziğe benzerlik; o tablonun yarısı kurgusu gereği listeye girmiştir, bu yüzden asla bir olasılık değildir.",
  "Popularity from sound alone is weakly predictable: the interval is wide, and most of it is not about the music.":
    "Popülerlik yalnızca sesten zor tahmin edilir: aralık geniştir ve çoğu müzikle ilgili değildir.",
  "A stated genre moves an answer by what its tracks get in the training table, which holds about as many of every genre; where it is stated, the sound adds little, and the model card sets both beside the genre alone.":
    "Belirtilen tür, yanıtı o türün parçalarının eğitim tablosunda aldığı kadar değiştirir; tabloda her türden yaklaşık aynı sayıda parça vardır. Tür belirtildiğinde sesin katkısı azdır; model kartı ikisini de yalnızca türle yan yana koyar.",
  "Popularity is fitted and scored on tracks with a popularity above 0 alone, and its 90 % interval holds for those; the share that it holds of all unseen tracks, zeros included, is published beside it.":
    "Popülerlik yalnızca popülerliği 0 üzerinde olan parçalarla eğitilip sınandı ve %90 aralığı onlar için geçerlidir; sıfırlar dahil, görülmemiş bütün parçaların ne kadarını kapsadığı da yanında yayımlanır.",
  "The perceptual features of an upload are estimates; the models for uploads were trained on simulated estimates.":
    "Yüklenen bir kaydın algısal özellikleri tahmindir; yüklemeler için modeller benzetilmiş tahminlerle eğitildi.",
  "Recordings whose energy is .1 or less are outside what the models know and get no verdict.":
    "Enerjisi 0,1 ya da daha az olan kayıtlar modellerin bildiklerinin dışındadır ve karar almaz.",
  "The training tables hold columns derived from Spotify's API, whose terms restrict training on them; whoever deploys decides.":
    "Eğitim tabloları, koşulları bunlarla eğitimi kısıtlayan Spotify API’sinden türetilmiş sütunlar içerir; kararı hizmeti kuran verir.",
}
