import type { Translation } from "@/i18n"
import type { model as english } from "../en/model"

export const model: Translation<typeof english> = {
  "model.title": "Modeller ve sınırlar",
  "model.lead":
    "Burada hangi modeller yanıt veriyor, neyden öğrendiler, hiç karşılaşmadıkları sanatçılarda ne kadar başarılılar ve neyi bilemezler.",
  "model.version": "Sürüm",
  "model.trained": "Eğitim tarihi",
  "model.size": "Boyut",
  "model.data": "Tablo “{name}” (SHA-256)",
  "model.hash": "Özellik tablosu (SHA-256)",
  "model.libraries": "Kullanılan kitaplıklar",
  "model.limits": "Bilinen sınırlar",
  "model.figures": "Ne kadar başarılılar",
  "model.figuresNote":
    "Çapraz doğrulamalı, her sanatçı tek bir katta; %95 aralıklar sanatçı bazında bootstrap ile.",
  "model.set.recording": "Kayıtlar için",
  "model.set.recording.note":
    "Bir kaydı ölçmenin hatasını taşıyan değerlerle eğitildi; yüklemelere bunlar yanıt verir.",
  "model.set.catalogue": "Bir kataloğun değerleri için",
  "model.set.catalogue.note": "Tabloların kendi değerleriyle eğitildi.",
  "model.chance": "Kalibre edilmiş bir olasılık; taban oranı {base}.",
  "model.likeness": "Bir benzerlik, asla bir olasılık değil; tablosunun {base} kadarı listeye girdi.",
  "model.popularity": "100 üzerinden, yalnızca sesten.",
  "model.member": "{name}, AUC",
  "model.figure": "Gösterge",
  "model.value": "Değer",
  "model.interval": "%95 aralığı",
  "model.range": "{low} – {high}",
  "model.metric.auc_extracted": "Ölçülen değerlerde AUC",
  "model.metric.vote_balanced_accuracy_extracted": "Oylamanın dengeli doğruluğu, ölçülen değerler",
  "model.metric.calibration_error": "Kalibrasyon hatası",
  "model.metric.auc_exact": "Tablonun kendi değerlerinde AUC",
  "model.metric.default_auc": "Karşılaştırma için varsayılan XGBoost’un AUC değeri",
  "model.metric.spearman_extracted": "Ölçülen değerlerde sıra korelasyonu",
  "model.metric.mean_error": "Ortalama hata, 100 üzerinden puan",
  "model.metric.explained": "Açıklanan varyans",
  "model.metric.interval_coverage": "%90 aralığının içindeki parçalar",
  "model.metric.interval_coverage_with_zeros": "Aynısı, dinleyicisi olmayan parçalar dahil",
  "model.metric.interval_width": "Aralığın ortalama genişliği, puan",
}
