import type { FeatureTable } from "@/i18n/said"

export const table: FeatureTable = {
  features: {
    danceability: {
      label: "댄서빌리티",
      meaning: "춤추기에 얼마나 알맞은지: 일정한 비트, 뚜렷한 박, 규칙성.",
      higher: "춤추기 더 쉬움",
    },
    energy: {
      label: "에너지",
      meaning: "느껴지는 강도와 활동성: 잔잔하고 성긴 음악에 견주어 빠르고 크고 빽빽한 정도.",
      higher: "더 강렬함",
    },
    loudness: {
      label: "통합 라우드니스",
      meaning: "녹음 전체를 있는 그대로 잰 게이트 라우드니스 (ITU-R BS.1770-4).",
      higher: "더 큰 마스터",
    },
    speechiness: { label: "말소리 비중", meaning: "말로 된 부분이 얼마나 있는지.", higher: "말에 더 가까움" },
    acousticness: {
      label: "어쿠스틱함",
      meaning: "전자 음향이 아니라 어쿠스틱일 가능성.",
      higher: "더 확실히 어쿠스틱",
    },
    instrumentalness: {
      label: "연주곡 성향",
      meaning: "보컬이 없을 가능성.",
      higher: "더 확실히 보컬 없음",
    },
    liveness: { label: "라이브 성향", meaning: "청중 앞에서 연주했을 가능성.", higher: "더 확실히 라이브" },
    valence: {
      label: "밝은 정서",
      meaning: "음악의 긍정적인 느낌: 슬픔이나 분노에 견주어 얼마나 밝은지.",
      higher: "더 밝음",
    },
    tempo: { label: "템포", meaning: "대부분의 사람이 두드릴 박의 분당 횟수.", higher: "더 빠름" },
    key: { label: "조성", meaning: "음높이 분포로 찾은 으뜸음.", higher: "순서 없음: 조성은 원을 이룸" },
    mode: { label: "선법", meaning: "장조 또는 단조.", higher: "장조" },
    time_signature: { label: "박자", meaning: "한 마디의 박 수.", higher: "더 긴 마디" },
    duration: { label: "길이", meaning: "녹음의 길이.", higher: "더 김" },
    true_peak: {
      label: "트루 피크",
      meaning: "최소 176 kHz로 오버샘플링한, 샘플 사이의 최고 레벨 (ITU-R BS.1770-4, 부속서 2).",
      higher: "클리핑에 더 가까움. −1을 넘으면 일부 플레이어에서 일그러짐",
    },
    rms: { label: "RMS 레벨", meaning: "모든 샘플의 제곱평균제곱근.", higher: "더 큰 힘" },
    loudness_range: {
      label: "라우드니스 범위",
      meaning: "조용한 부분과 큰 부분의 폭 (EBU Tech 3342).",
      higher: "더 다이내믹함",
    },
    spectral_centroid: {
      label: "스펙트럼 중심",
      meaning: "스펙트럼의 무게 중심, 프레임 평균: 밝기.",
      higher: "더 밝은 소리",
    },
    spectral_rolloff: {
      label: "스펙트럼 롤오프",
      meaning: "크기의 85%가 그 아래에 있는 주파수, 프레임 평균.",
      higher: "고음이 더 많음",
    },
    spectral_flatness: {
      label: "스펙트럼 평탄도",
      meaning: "스펙트럼이 잡음과 닮은 정도: 0은 순음, 1은 백색 잡음.",
      higher: "잡음에 더 가까움",
    },
    onset_strength: {
      label: "온셋 강도",
      meaning: "로그 멜 스펙트럼의 평균 변화량: 음이 얼마나 세게 시작하는지.",
      higher: "더 타격감 있음",
    },
    pulse_clarity: {
      label: "박의 선명도",
      meaning: "한 템포가 음의 시작을 얼마나 지배하는지. 템포의 신뢰도이기도 합니다.",
      higher: "더 뚜렷한 비트",
    },
    key_confidence: {
      label: "조성 신뢰도",
      meaning: "가장 알맞은 조성이 다음 조성보다 얼마나 앞서는지.",
      higher: "더 확실한 조성",
    },
  },
  timbre: {
    label: "MFCC {index}",
    meaning: "멜 주파수 켑스트럼의 {index}번째 계수, 곡 전체 평균: 음색.",
    higher: "다른 음색. 수치 자체는 좋고 나쁨이 아님",
  },
  categories: { minor: "단조", major: "장조" },
  units: { "beats a bar": "박/마디", s: "초" },
}
