/** How the table was judged and cleaned, and what its figures mean, by the report's keys. English is the report's own. */
export const table = {
  "intel.text.quality.complete": "Gerekli sütunların değer içeren hücreleri, bütün hücrelerine oranla.",
  "intel.text.quality.in_range":
    "Var olan sayılardan, sütununun alabileceği sınırlar içindekiler: eksi beğeni, 1’in üzerinde enerji yok; 0 tempo, tempo sayılmaz.",
  "intel.text.quality.unique":
    "Satırlara oranla kayıtlar: ikinci bir sanatçı ya da kimlik altındaki aynı kayıt bir kez sayılır.",
  "intel.text.quality.consistent":
    "Beğenisi ve yorumu izlenmesinden çok olmayan satırlar, üçü de bilinen satırlara oranla.",
  "intel.text.quality.usable":
    "Başlığı, sanatçısı, 0’ın üzerinde dinlenmesi ve sesi olan satırlar, bütün satırlara oranla.",
  "intel.text.cleaning.negative_counts_emptied":
    "0’dan az ya da bütün dünyadan çok beğeni olamaz: böyle sayılar bilinmiyor sayıldı",
  "intel.text.cleaning.named": "başlığı ya da sanatçısı olmayan bir satır ötekilerden ayırt edilemez",
  "intel.text.cleaning.streams_known": "tahmin edilecek olan bilinmelidir",
  "intel.text.cleaning.sound_known": "ses sütunları olmayan bir satır sesle ilgili bir şey söylemez",
  "intel.text.cleaning.one_row_a_recording":
    "bir kayıt birkaç sanatçı altında durabilir; en çok dinlenen satırı geçerlidir",
  "intel.text.cleaning.a_part_of_the_artists":
    "tablo büyük: modeller ve testler, adlarıyla seçilmiş bir bölüm sanatçıya dayanır",
  "intel.text.indicator.median_streams": "Kayıtların yarısının dinlenmesi daha azdır.",
  "intel.text.indicator.median_views": "Videosu olan kayıtların yarısının izlenmesi daha azdır.",
  "intel.text.indicator.median_engagement":
    "Yüz izlenme başına beğeni ve yorum; videoların yarısında daha azdır.",
  "intel.text.indicator.streams_a_view":
    "Dinlenmenin izlenmeye oranı, başka yerde dönüşüm denir: bir izleyicinin dinleyici olup olmadığını kimse bilmez. Medyan.",
  "intel.text.indicator.mean_engagement": "Yüz izlenme başına beğeni ve yorum; her video eşit sayılır.",
  "intel.text.indicator.top_share": "En çok dinlenen yüzde birlik kaydın bütün dinlenmelerdeki payı.",
  "intel.text.indicator.more_streams_than_views":
    "Videosu olan kayıtlardan, dinlenmesi izlenmesinden çok olanların payı.",
  "intel.text.indicator.gap":
    "Dinlenmenin onluk logaritmasından izlenmeninki çıkarılır; 0, ikisinin eşit olmasıdır. Medyan.",
  "intel.text.indicator.official_videos":
    "Videosu olan kayıtlardan, videosu resmî diye işaretlenmiş olanların payı.",
  "intel.text.indicator.median_tempo":
    "Kayıtların yarısı daha yavaştır; iki kat ve yarım tempo birbirinden ayrılmaz.",
  "intel.text.indicator.audio_positivity":
    "Dans edilebilirlik, enerji ve duygusal pozitifliğin ortalaması. Medyan.",
  "intel.text.indicator.audio_complexity":
    "Sesin altı özelliğinin ne kadar eşit karıştığı; kendi tanımımız. Medyan.",
  "intel.text.indicator.own_spread":
    "Bir kaydın dinlenmesinin, sanatçısının ortasından onun kuvvetleriyle ne kadar uzak olduğu. Medyan.",
  "intel.text.unit.share": "pay",
} as const
