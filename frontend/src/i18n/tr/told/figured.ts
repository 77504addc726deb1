/** Sentences of the report that hold figures; `{share:share}` is written as a share. English is the report's own. */
export const figured = {
  "intel.figured.reach_titles_twice":
    "{recordings} kayıttan {left} tanesinin adı aynı sanatçının başka bir kaydıyla aynı; bunlar eşleştirilemez. Paylar ötekilere aittir.",
  "intel.figured.predictable":
    "Yayından önce bir model, görülmemiş sanatçıların kayıtlarını dinlenmede ayıran şeyin {before:share} kadarını açıklar, yayından sonra {after:share} kadarını; gerisini belirleyen bu tablolarda yok.",
  "intel.figured.h2_weakened":
    "Resmî videolu parçaların dinlenmesi daha çoktur, ama benzer benzerle karşılaştırılınca o kadar çok değil: ortalamada {raw} kat ({low} ile {high} arası), bir sanatçının kendi parçaları arasında {within} kat ({within_low} ile {within_high} arası).",
  "intel.figured.h3_open":
    "Dinlenme ile izlenmenin ileri sürüldüğü kadar birlikte gidip gitmediği açık kalıyor: sayıların korelasyonu {raw} ({low} ile {high} arası); bir sanatçının parçaları arasında {within} ({within_low} ile {within_high} arası).",
  "intel.figured.top_share":
    "En çok dinlenen yüzde birlik kayıt, bütün dinlenmelerin {share:%} kadarını taşır.",
  "intel.figured.why_streams_r2":
    "Aynı sayıda ve derinlikte ağaçlı bir orman, görmediği sanatçılarda R² {measured} değerine ulaşır. Öğrendiği satırlarda {in_sample}; sanatçılarını tanıdığı rastgele beşte birde {random_split}; birden çok kez yer alan kayıtlarla {with_repeats}; aykırı değerler de atılınca {outliers_cut}. Yayından önce {before_release}.",
  "intel.figured.why_hit_accuracy":
    "Her kayda “hit değil” demek {always_no:share} oranında doğrudur: onda birin hit olduğu yerde doğruluk az şey anlatır. Böyle bir orman, görmediği sanatçılarda {measured:share} oranında haklıdır ve hitlerin {recall:share} kadarını bulur.",
  "intel.figured.many_tests":
    "Tek bir tabloda {tests} iddia sınandı; bunun için Holm düzeltmesinden sonra, etki olmasa ya da eşik kıl payı kaçırılsa ilk değerin bu kadar büyük çıkma olasılığı {p_value:p}.",
  "intel.figured.hits_lost_to_the_order":
    "Hitler tanımlanmadan aykırı değerleri atmak, {hits} hitten {lost} tanesini ({share:share}) ve öbür kayıtların {share_of_others:share} kadarını düşürür; yalnız dinlenmeye göre atmak {by_streams} hit düşürür.",
  "intel.figured.hit_line_moved": "Hit, {ours} yerine {theirs} dinlenmede başlardı.",
  "intel.figured.zeros_made_of_unknowns":
    "İzlenmesi, beğenisi ya da yorumu bilinmeyen {rows} kayıt ({share:share}) 0 sayılırdı.",
  "intel.figured.why_pearson":
    "Burada her kayıt, en çok dinlenen satırıyla bir kez sayılır; sayıların korelasyonunun ne kadar yüksek çıkacağını birkaç çok büyük video belirler.",
  "intel.figured.why_video":
    "Sayıldığı gibi fark daha da büyüktür, ama ünlü sanatçıların resmî videosu daha sık olur: bir sanatçının parçaları arasında bundan az şey kalır.",
  "intel.figured.why_danceable":
    "İddia aralıksız verilmişti; burada hit, hiçbir satır aykırı diye atılmadan önce dinlenmenin en üst onda biri olarak tanımlanır, yoksa hitler atılırdı.",
  "intel.figured.why_engagement":
    "Beğeni ve yorumların izlenmeye oranı, beğenisi ve yorumu bilinen kayıtların ortalaması olarak.",
  "intel.figured.why_views_r2":
    "Aynı sayıda ve derinlikte ağaçlı bir orman, görmediği sanatçılarda R² {measured} değerine ulaşır. Öğrendiği satırlarda {in_sample}; sanatçılarını tanıdığı rastgele beşte birde {random_split}; birden çok kez yer alan kayıtlarla {with_repeats}; aykırı değerler de atılınca {outliers_cut}. Yayından önce {before_release}.",
  "intel.figured.h1_confirmed":
    "{family:family} dinlenmeyi ayıran şeyin en az %70 kadarı öngörülebilir: model, görmediği sanatçıların kayıtları arasındaki farkların {value:share} kadarını açıklar ({low:share} ile {high:share} arası).",
  "intel.figured.h1_weakened":
    "{family:family} dinlenme %70’ten daha az öngörülebilir: model, görmediği sanatçıların kayıtları arasındaki farkların {value:share} kadarını açıklar ({low:share} ile {high:share} arası).",
  "intel.figured.h1_refuted":
    "{family:family} dinlenme %70 öngörülebilir değildir: model, görmediği sanatçıların kayıtları arasındaki farkların {value:share} kadarını açıklar ({low:share} ile {high:share} arası).",
  "intel.figured.h1_open":
    "{family:family} dinlenmenin %70 öngörülebilir olup olmadığı açık kalıyor: model, görmediği sanatçıların kayıtları arasındaki farkların {value:share} kadarını açıklar ({low:share} ile {high:share} arası).",
  "intel.figured.h2_confirmed":
    "Resmî videolu parçaların dinlenmesi, bir sanatçının kendi parçaları arasında da en az %30 daha çoktur: ortalamada {raw} kat ({low} ile {high} arası), bir sanatçının kendi parçaları arasında {within} kat ({within_low} ile {within_high} arası).",
  "intel.figured.h2_refuted":
    "Resmî videolu parçaların dinlenmesi %30 daha çok değildir: ortalamada {raw} kat ({low} ile {high} arası), bir sanatçının kendi parçaları arasında {within} kat ({within_low} ile {within_high} arası).",
  "intel.figured.h2_open":
    "Resmî videolu parçaların dinlenmesinin %30 daha çok olup olmadığı açık kalıyor: ortalamada {raw} kat ({low} ile {high} arası), bir sanatçının kendi parçaları arasında {within} kat ({within_low} ile {within_high} arası).",
  "intel.figured.h3_confirmed":
    "Daha çok dinlenen daha çok da izlenir, her ölçüye göre açıkça: sayıların korelasyonu {raw} ({low} ile {high} arası); bir sanatçının parçaları arasında {within} ({within_low} ile {within_high} arası).",
  "intel.figured.h3_weakened":
    "Dinlenme ile izlenme ancak bazı ölçülere göre ileri sürüldüğü kadar birlikte gider: sayıların korelasyonu {raw} ({low} ile {high} arası); bir sanatçının parçaları arasında {within} ({within_low} ile {within_high} arası).",
  "intel.figured.h3_refuted":
    "Dinlenme ile izlenme birlikte gider, ama ileri sürüldüğünden az: sayıların korelasyonu {raw} ({low} ile {high} arası); bir sanatçının parçaları arasında {within} ({within_low} ile {within_high} arası).",
  "intel.figured.danceable":
    "Dans edilebilir ve enerjik parçalar, ötekilerin {raw} katı sıklıkta hit olur ({low} ile {high} arası); bir sanatçının parçaları arasında, aynı süre ve albüm türünde {within} kat ({within_low} ile {within_high} arası).",
  "intel.figured.tempo":
    "120-130 BPM parçaların dinlenmesi bütün ötekilerin {raw} katıdır ({low} ile {high} arası; tipik parça), bir sanatçının parçaları arasında {within} kat ({within_low} ile {within_high} arası). Öbür {bands} banttan {beaten} tanesini açıkça geçerler; {better} tanesi onları açıkça geçer.",
  "intel.figured.engagement":
    "İzlenme başına beğeni ve yorum ile dinlenme arasındaki korelasyon, sayıldığı gibi {raw} ({low} ile {high} arası), bir sanatçının parçaları arasında logaritmalarda {within} ({within_low} ile {within_high} arası).",
  "intel.figured.too_few": "Karşılaştırmak için {fewest} kayıttan azı var: değerlendirilmedi.",
  "intel.figured.learned_from_a_part":
    "{recordings} kayıttan {learned} tanesinden öğrenildi: adlarıyla seçilmiş bir bölüm sanatçının kayıtlarından.",
  "intel.figured.numbers_with_separators":
    "{count} sayı ayırıcılarla yazılmıştı ve kastedildiği gibi okundu.",
  "intel.figured.last_line_open": "Son satırın ({line}. satır) satır sonu yok: son değeri kesilmiş olabilir.",
} as const
