import type { Problems } from "@/i18n/said"
import { videos } from "./videos"

const UPLOAD = "Kayıt sizdeyse, bunun yerine dosyayı yükleyin."
const LATER = "Birkaç saniye sonra yeniden deneyin."
const WAIT = "Bir süre sonra yeniden deneyin."
const ENDED = "Bazılarının bitmesini bekleyip yeniden deneyin."

export const problems: Problems = {
  ...videos,
  address_refused: [
    "Hizmet bu adresi çağırmaz",
    "Kullanıcı adı içermeyen ve yalnızca herkese açık adreslere giden bir https adresi verin.",
  ],
  address_share_taken: ["Adresinizden çok fazla iş sürüyor", ENDED],
  address_unsupported: [
    "Kayıtlar bu adresten alınmaz",
    "Bir dosya, bir s3:// adresi ya da bir YouTube videosunun https adresini verin.",
  ],
  analysis_not_found: ["Böyle bir analiz yok", "Silinmiş olabilir. Kaydı yeniden yükleyin."],
  analytics_away: ["Dinlenme ve izlenme sayıları şu an erişilemiyor", LATER],
  analytics_missing: [
    "Dinlenme ve izlenme sayısı olan parça yüklenmemiş",
    "Hizmeti işletenden tabloyu `spectral-train crossplatform run` ile yüklemesini isteyin.",
  ],
  analytics_writable: [
    "Bu tablolar sorulara açık değil",
    "Hizmeti işletenden SDNA_INTELLIGENCE__DATABASE içinde yalnızca okuyabilen bir rol vermesini isteyin.",
  ],
  bad_address: [
    "Bu, bir YouTube videosunun adresi değil",
    "Tek bir videonun adresini yapıştırın; örneğin https://www.youtube.com/watch?v=… ya da https://youtu.be/…",
  ],
  batch_closed: ["Toplu analiz artık kayıt almıyor", "Bunları yeni bir toplu analiz olarak gönderin."],
  batch_ended: ["Toplu analiz zaten bitti", "Bunun yerine silin."],
  batch_not_found: ["Böyle bir toplu analiz yok", "Silinmiş olabilir. Yeniden gönderin."],
  batch_too_large: ["Toplu analiz çok büyük", "Parçalara bölüp gönderin."],
  batches_full: [
    "Toplu analizlerde çok fazla kayıt bekliyor",
    "Bir süre sonra ya da daha küçük bir toplu analizle deneyin.",
  ],
  body_too_large: ["İsteğin gövdesi çok büyük", "Yalnızca gerekli alanları gönderin."],
  callback_needs_key: [
    "Geri çağrı adresini yalnızca API anahtarı olanlar verebilir",
    "Geri çağrıyı bırakıp toplu analize arada bir bakın ya da hizmeti işletenden bir API anahtarı isteyin.",
  ],
  catalogue_cleared: ["Bu aktarım beklerken katalog boşaltıldı", "Tabloyu yeniden aktarın."],
  catalogue_empty: [
    "Katalogda karşılaştırılacak parça yok",
    "Doldurmak için `spectral-dna catalogue fetch` ya da `spectral-dna catalogue import DOSYA` çalıştırın.",
  ],
  catalogue_fetch_disabled: [
    "Bu hizmet yayımlanmış tabloyu indirmez",
    "Hizmeti işletenden katalogu doldurmasını isteyin.",
  ],
  catalogue_fetch_failed: [
    "Yayımlanmış tablo indirilemedi",
    "Daha sonra yeniden deneyin ya da tabloyu elle indirip `spectral-dna catalogue import DOSYA` ile aktarın.",
  ],
  catalogue_track_not_found: [
    "Katalogda böyle bir parça yok",
    "GET /api/v1/catalogue/tracks katalogdaki parçaları bulur.",
  ],
  corrupt_audio: [
    "Kayıt bozuk",
    "Bir oynatıcıda açın; orada çalıyorsa yeniden dışa aktarıp o kopyayı yükleyin.",
  ],
  cross_origin: [
    "Başka bir sitenin sayfası bunu isteyemez",
    "Paneli hizmetin kendi adresinde açın ya da API’yi bir programdan çağırın.",
  ],
  database_unavailable: [
    "Veritabanına şu an ulaşılamıyor",
    "Birkaç saniye sonra yeniden deneyin. Kabul edilen hiçbir şey kaybolmadı.",
  ],
  decoding_limit: [
    "Kaydın kodu sınırlar içinde çözülemedi",
    "44,1 kHz MP3 ya da WAV olarak yeniden dışa aktarıp o kopyayı yükleyin.",
  ],
  empty_batch: ["Toplu analiz boş", "En az bir kayıt gönderin."],
  empty_source: ["Dosya boş", "Kaydı yeniden seçin; yükleme yarıda kesilmiş olabilir."],
  error: ["Bir şeyler ters gitti", UPLOAD],
  forbidden_scope: [
    "Bu API anahtarı buna yetkili değil",
    "Hizmeti işletenden ayrıntıda adı geçen yetkiyi taşıyan bir anahtar isteyin.",
  ],
  idempotency_conflict: [
    "Bu Idempotency-Key başka bir şey için kullanıldı",
    "Her çağrı için yeni bir anahtar üretin; aynı anahtarı yalnızca tam aynı gövdeyle gönderin.",
  ],
  intelligence_not_published: [
    "Spotify ve YouTube üzerine yayımlanmış rapor yok",
    "Hizmeti işletenden `spectral-train crossplatform run --publish` ile yayımlamasını isteyin.",
  ],
  internal_error: [
    "Bizim tarafta bir şey bozuldu",
    "Yeniden deneyin; yine olursa kodu hizmeti işletene iletin.",
  ],
  invalid_cursor: ["Listenin yer imi geçerli değil", "Listeyi baştan açın."],
  invalid_request: ["İstek geçerli değil", "Ayrıntıda adı geçen alanları düzeltin."],
  key_not_found: ["Böyle bir API anahtarı yok", "Var olanları anahtar listesinde görebilirsiniz."],
  markets_not_published: [
    "Yayımlanmış pazar yok",
    "Pratik kuralı seçin ya da hizmeti işletenden pazarları yayımlamasını isteyin.",
  ],
  missing_file: ["Hiçbir kayıt gönderilmedi", "Bir kayıt seçip yeniden gönderin."],
  no_audio_track: [
    "Bu dosyada ses yok",
    "Ses parçasını tek başına dışa aktarın; örneğin MP3 ya da M4A olarak.",
  ],
  not_cancellable: ["Analiz zaten bitti", "Bunun yerine silin."],
  not_shareable: ["Paylaşılacak bir rapor yok", "Analiz başarıyla bitince paylaşın."],
  nothing_heard: [
    "Bu analizde karşılaştırılacak özellik yok",
    "Analiz başarıyla bitince yeniden sorun; sessiz ya da başarısız olanda karşılaştırılacak bir şey yoktur.",
  ],
  nothing_to_compare: [
    "Bu analizle karşılaştırılacak bir sonuç bildirilemez",
    "Kararı olan bir kaydın sonucunu bildirin; hizmetin kendi örnekleri için bildirilmez.",
  ],
  nothing_to_place: [
    "Pazarlarla karşılaştırılacak bir şey yok",
    "Analizin bir kararla bitmesini bekleyin; sessizlik, konuşma ve çok sakin kayıtlar için karar verilmez.",
  ],
  nothing_to_retry: [
    "Toplu analizde yeniden denenebilecek bir şey yok",
    "Başarısız olan kayıtları yeni bir toplu analizle gönderin; her birinin nedeni listede yazar.",
  ],
  outcome_not_found: [
    "Bu analiz için bildirilmiş bir sonuç yok",
    "Bildirmek için aynı adrese PUT ile gönderin.",
  ],
  picture_limit: [
    "Resim sınırlar içinde incelenemedi",
    "Uzun kenarı en çok 2160 piksel olan bir JPEG olarak yeniden dışa aktarıp onu yükleyin.",
  ],
  picture_not_found: ["Böyle bir resim yok", "Silinmiş olabilir. Yeniden yükleyin."],
  picture_not_supported: [
    "Bu, okuyabildiğimiz bir resim değil",
    "PNG, JPEG, GIF ya da WebP yükleyin; SVG gibi çizimleri önce PNG olarak dışa aktarın.",
  ],
  picture_too_large: [
    "Resim çok büyük",
    "Uzun kenarı 1080 ya da 2160 piksel olan bir JPEG olarak dışa aktarın.",
  ],
  picture_too_many_pixels: [
    "Resimde çok fazla piksel var",
    "Daha küçük bir kopya dışa aktarın: uzun kenarda 1080 ya da 2160 piksel yeter.",
  ],
  picture_too_narrow: ["Resim çok dar", "Kırpın: hiçbir gönderi biçimi eninin iki katından uzun değildir."],
  picture_too_small: [
    "Resim çok küçük",
    "Aslını yükleyin: her kenarda en az 64, keskin görünmesi için 1080 piksel.",
  ],
  picture_unreadable: [
    "Resim hasarlı",
    "Bir resim programında açın; orada görünüyorsa yeniden dışa aktarıp o kopyayı yükleyin.",
  ],
  plan_not_found: ["Böyle bir plan yok", "Silinmiş olabilir. Planlarınızın listesine bakın."],
  queries_off: [
    "Bu hizmet SQL sorusu almıyor",
    "Hizmeti işletene sorun; rapor ve görüntü bunsuz da çalışır.",
  ],
  query_refused: [
    "Bu soru sorulamaz",
    "Ayrıntının söylediğini düzeltin. tracks, artists, links ve runs tabloları üzerinde tek bir SELECT alınır.",
  ],
  query_too_dear: [
    "Bu soru çok uzun sürüyor",
    "Daha azını isteyin: daha az satırı birleştirin ya da sıralayın, WHERE ve LIMIT ekleyin.",
  ],
  queue_full: ["Çok fazla kayıt bekliyor", WAIT],
  quota_exceeded: [
    "Günün analiz hakkı doldu",
    "Daha sonra yeniden deneyin ya da hizmeti işletenden daha fazlasını isteyin.",
  ],
  rate_limited: ["Çok fazla istek", "Biraz bekleyin; hizmeti işleten sınırı yükseltebilir."],
  sample_not_found: ["Böyle bir örnek parça yok", "Listedekilerden birini seçin."],
  share_not_found: [
    "Bu bağlantı hiçbir yere çıkmıyor",
    "Süresi dolmuş ya da geri alınmış olabilir. Size veren kişiden yenisini isteyin.",
  ],
  similar_index_damaged: [
    "Benzer parçaların dizini bozulmuş",
    "Katalogdan yeniden kuruluyor. Birkaç saniye sonra yeniden deneyin.",
  ],
  similar_not_ready: [
    "Benzer parçalar hazırlanıyor",
    "Retry-After’daki süreden sonra yeniden deneyin. Bir milyon parça yarım dakika sürer.",
  ],
  source_missing: ["Böyle bir dosya yok", "Yolu kontrol edin."],
  source_unreadable: [
    "Dosya okunamıyor",
    "Dosyayı ve üstündeki klasörleri kimin okuyabildiğini kontrol edin.",
  ],
  spotify_forbidden: [
    "Spotify, bu hizmetin uygulamasına bunu sordurmuyor",
    "Hizmeti işletene bildirin: geliştirme modundaki bir uygulamanın sahibinde Spotify Premium olmalıdır ve daha az şey sorabilir.",
  ],
  spotify_gone: [
    "Spotify buna artık yanıt vermiyor",
    "Parçayı bağlantısından Spotify’da açın; bu hizmetin daha yeni bir sürümü yolunu bilebilir.",
  ],
  spotify_limited: ["Spotify’a çok sık soruldu", "Retry-After’daki süreden sonra yeniden deneyin."],
  spotify_off: [
    "Bu hizmet Spotify’a sormuyor",
    "Parçayı bağlantısından açın ya da buradaki katalogda arayın. İşletenler: SPOTIFY_CLIENT_ID ve SPOTIFY_CLIENT_SECRET ayarlanmalıdır.",
  ],
  spotify_refused: [
    "Spotify bu hizmetin kimlik bilgilerini kabul etmiyor",
    "Hizmeti işletene bildirin: uygulamanın kimliği ya da gizli anahtarı değişmiş ya da uygulama kapatılmış.",
  ],
  spotify_track_not_found: [
    "Spotify böyle bir parça bilmiyor",
    "Kimliği kontrol edin: parçanın bağlantısında /track/ sonrasındaki 22 harf ve rakam.",
  ],
  spotify_unreachable: ["Spotify yanıt vermedi", "Bir dakika sonra yeniden deneyin."],
  storage_unavailable: ["Kayıtlar şu an saklanamıyor", LATER],
  streams_models_missing: [
    "Dinlenme ve izlenme modelleri yayımlanmamış",
    "Hizmeti işletenden `spectral-train crossplatform run --publish` ile yayımlamasını isteyin.",
  ],
  table_too_large: [
    "Tablo çok büyük",
    "Tabloyu bölün ya da hizmeti işletenden sınırı yükseltmesini isteyin.",
  ],
  too_large: [
    "Dosya çok büyük",
    "MP3 ya da AAC gibi sıkıştırılmış bir kopya veya daha kısa bir kayıt gönderin.",
  ],
  too_long: [
    "Kayıt çok uzun",
    "Her seferinde tek bir parça yükleyin; miks ve albümlerin önce kesilmesi gerekir.",
  ],
  too_many_batches: ["Çok fazla toplu analiz açık", "Birinin bitmesini bekleyin ya da birini iptal edin."],
  too_many_connections: ["Çok fazla istemci bağlı", WAIT],
  too_many_kept_pictures: [
    "Saklayabileceğiniz kadar resim saklıyorsunuz",
    "Gerekmeyen birini silin ya da bunu saklamadan değerlendirtin.",
  ],
  too_many_lookups: ["Spotify’a yöneltilen çok fazla soru bekliyor", LATER],
  too_many_pictures: ["Çok fazla resim bekliyor", LATER],
  too_many_plans: [
    "Tutabileceğiniz kadar planınız var",
    "Artık gerekmeyen birini silin ya da var olanlardan birini değiştirin.",
  ],
  too_many_predictions: ["Çok fazla tahmin sürüyor", LATER],
  too_many_queries: ["Çok fazla soru yanıtlanıyor", LATER],
  too_many_searches: ["Çok fazla arama sürüyor", LATER],
  too_many_shares: [
    "Bu rapora yeterince bağlantı var",
    "Okuyacak kişiye onlardan birini verin ya da gerekmeyen birini kapatın.",
  ],
  too_many_uploads: ["Çok fazla yükleme sürüyor", WAIT],
  too_many_waiting: ["Çok fazla kaydınız bekliyor", ENDED],
  too_short: ["Kayıt çok kısa", "En az beş saniye yükleyin; en doğru raporu bütün parça verir."],
  took_too_long: [
    "Analiz çok uzun sürdü",
    "Hizmet daha az yoğunken yeniden deneyin ya da daha kısa bir kayıt yükleyin.",
  ],
  unauthorized: ["Hizmet kimin sorduğunu bilmek zorunda", "Bir API anahtarı girin; hizmeti işleten verir."],
  unknown_genre: ["Modeller bu türü tanımıyor", "Listeden birini seçin ya da türü boş bırakın."],
  unknown_table: [
    "Bu, katalogun aldığı tablolardan biri değil",
    "Dosyayı yayımlandığı gibi, bütün sütunlarıyla aktarın.",
  ],
  unreadable_table: ["Tablo okunamıyor", "UTF-8 olarak, tek başlık satırlı bir CSV kaydedin."],
  unsupported_audio: [
    "Bu, okuyabildiğimiz bir kayıt değil",
    "MP3, WAV, FLAC, OGG, Opus, M4A ya da WebM yükleyin.",
  ],
  upload_stalled: ["Yükleme durdu", "Bağlantıyı kontrol edip yeniden gönderin."],
  upload_too_slow: [
    "Yükleme çok yavaş",
    "Daha hızlı bir bağlantıyla yeniden gönderin ya da daha küçük bir dosya seçin.",
  ],
  variant_unavailable: [
    "Yayımlanan modeller bu girdiyi kullanmıyor",
    "Boş bırakın: modeller yalnızca sesten yanıt verir.",
  ],
  video_effect_missing: [
    "Resmî bir videonun getirisi tahmin edilmemiş",
    "İşletenden, her iki türden videosu olan yeterince sanatçı içeren bir tablonun sonucunu yayımlamasını isteyin.",
  ],
  worker_died: ["Analiz süreci çöktü", "Kaydı başka bir biçimde dışa aktarıp yeniden deneyin."],
  wrong_host: [
    "Hizmet bu adla anılmıyor",
    "Onu localhost olarak çağırın; hizmeti işleten başka bir ad ekleyebilir.",
  ],
}
