"""Every error that a caller can meet: a code that programs read, a status, and what to do next.

SpectralError
├── BadRequest                      the request itself is wrong
│   ├── InvalidRequest              422 invalid_request
│   ├── UnknownGenre                422 unknown_genre
│   ├── VariantUnavailable          422 variant_unavailable
│   ├── MissingFile                 400 missing_file
│   ├── InvalidCursor               400 invalid_cursor
│   ├── BodyTooLarge                413 body_too_large
│   ├── BatchTooLarge               413 batch_too_large
│   ├── EmptyBatch                  400 empty_batch
│   ├── AddressRefused              422 address_refused
│   ├── MalformedRequest            400 malformed_request
│   ├── HeadTooLate                 408 head_too_late
│   ├── HeadTooLarge                431 head_too_large
│   ├── IdempotencyConflict         422 idempotency_conflict
│   ├── UploadStalled               408 upload_stalled
│   ├── UploadTooSlow               408 upload_too_slow
│   ├── QueryRefused                422 query_refused
│   ├── QueryTooDear                422 query_too_dear
│   ├── CrossOrigin                 403 cross_origin
│   └── WrongHost                   421 wrong_host
├── BadSource                       the recording can't be used
│   ├── SourceMissing               404 source_missing
│   ├── SourceUnreadable            403 source_unreadable
│   ├── EmptySource                 400 empty_source
│   ├── TooLarge                    413 too_large
│   ├── UnsupportedAudio            415 unsupported_audio
│   ├── NoAudioTrack                422 no_audio_track
│   ├── CorruptAudio                422 corrupt_audio
│   ├── TooShort                    422 too_short
│   ├── TooLong                     422 too_long
│   ├── DecodingLimit               422 decoding_limit
│   ├── AddressUnsupported          422 address_unsupported
│   └── BadVideo                        the address gives no recording
│       ├── BadAddress              422 bad_address
│       ├── YouTubeDisabled         403 youtube_disabled
│       ├── VideoPrivate            422 youtube_private
│       ├── VideoUnavailable        422 youtube_unavailable
│       ├── VideoAgeLimited         422 youtube_age_limited
│       ├── VideoLive               422 youtube_live
│       ├── VideoTooLong            422 youtube_too_long
│       ├── VideoTooLarge           413 youtube_too_large
│       ├── YouTubeBlocked          502 youtube_blocked
│       ├── YouTubeUnreachable      502 youtube_unreachable
│       ├── YouTubeTooSlow          504 youtube_too_slow
│       └── VideoUnreadable         502 youtube_unreadable
├── BadPicture                      the picture can't be used
│   ├── PictureTooLarge             413 picture_too_large
│   ├── PictureNotSupported         415 picture_not_supported
│   ├── PictureUnreadable           422 picture_unreadable
│   ├── PictureTooSmall             422 picture_too_small
│   ├── PictureTooNarrow            422 picture_too_narrow
│   ├── PictureTooManyPixels        422 picture_too_many_pixels
│   └── PictureLimit                422 picture_limit
├── Refused                         who asks may not
│   ├── Unauthorized                401 unauthorized
│   ├── ForbiddenScope              403 forbidden_scope
│   ├── CallbackNeedsKey            403 callback_needs_key
│   ├── CatalogueFetchDisabled      403 catalogue_fetch_disabled
│   ├── AnalyticsWritable           403 analytics_writable
│   ├── QueriesOff                  403 queries_off
│   └── QuotaExceeded               429 quota_exceeded
├── NotFound                        404
│   ├── UnknownRoute                    route_not_found
│   ├── AnalysisNotFound                analysis_not_found
│   ├── BatchNotFound                   batch_not_found
│   ├── SampleNotFound                  sample_not_found
│   ├── ShareNotFound                   share_not_found
│   ├── OutcomeNotFound                 outcome_not_found
│   ├── PlanNotFound                    plan_not_found
│   ├── SpotifyTrackNotFound            spotify_track_not_found
│   ├── CatalogueTrackNotFound          catalogue_track_not_found
│   ├── PictureNotFound                 picture_not_found
│   ├── MarketsNotPublished             markets_not_published
│   ├── IntelligenceNotPublished        intelligence_not_published
│   ├── StreamsModelsMissing            streams_models_missing
│   ├── VideoEffectMissing              video_effect_missing
│   ├── AnalyticsMissing                analytics_missing
│   └── KeyNotFound                     key_not_found
├── MethodNotAllowed                405 method_not_allowed
├── Conflict                        409
│   ├── NotCancellable                  not_cancellable
│   ├── NotShareable                    not_shareable
│   ├── TooManyShares                   too_many_shares
│   ├── TooManyPlans                    too_many_plans
│   ├── NothingToCompare                nothing_to_compare
│   ├── TooManyKeptPictures             too_many_kept_pictures
│   ├── NothingToPlace                  nothing_to_place
│   ├── BatchEnded                      batch_ended
│   ├── BatchClosed                     batch_closed
│   ├── NothingToRetry                  nothing_to_retry
│   ├── CatalogueEmpty                  catalogue_empty
│   ├── CatalogueFilling                catalogue_filling
│   ├── CatalogueCleared                catalogue_cleared
│   └── NothingHeard                    nothing_heard
├── Busy                            come back later
│   ├── RateLimited                 429 rate_limited
│   ├── QueueFull                   503 queue_full
│   │   └── TooManyWaiting          429 too_many_waiting
│   ├── TooManyUploads              503 too_many_uploads
│   ├── AddressShareTaken           429 address_share_taken
│   ├── TooManyBatches              429 too_many_batches
│   ├── BatchesFull                 503 batches_full
│   ├── TooManySearches             503 too_many_searches
│   ├── TooManyPictures             503 too_many_pictures
│   ├── DatabaseUnavailable         503 database_unavailable
│   ├── StorageUnavailable          503 storage_unavailable
│   ├── TooManyPredictions          503 too_many_predictions
│   ├── TooManyLookups              503 too_many_lookups
│   ├── TooManyQueries              503 too_many_queries
│   ├── AnalyticsAway               503 analytics_away
│   ├── SpotifyLimited              503 spotify_limited
│   ├── TooManyConnections          503 too_many_connections
│   ├── SimilarNotReady             503 similar_not_ready
│   └── SimilarIndexDamaged         503 similar_index_damaged
├── SpotifyFailed                   Spotify can't be asked, or does not answer
│   ├── SpotifyOff                  403 spotify_off
│   ├── SpotifyRefused              502 spotify_refused
│   ├── SpotifyForbidden            502 spotify_forbidden
│   ├── SpotifyGone                 502 spotify_gone
│   └── SpotifyUnreachable          502 spotify_unreachable
├── AnalysisFailed                  our side broke, told honestly
│   ├── WorkerDied                  500 worker_died
│   ├── TookTooLong                 504 took_too_long
│   ├── CallFailed                  502 call_failed
│   ├── CatalogueFetchFailed        502 catalogue_fetch_failed
│   └── InternalError               500 internal_error
├── BadTable                        a table of rows can't be read (command line)
│   ├── MissingColumns              422 missing_columns
│   ├── UnknownTable                422 unknown_table
│   ├── TableTooLarge               413 table_too_large
│   └── UnreadableTable             422 unreadable_table
├── BulkRefused                     a run over many recordings can't begin (command line)
│   ├── UnreadableList              422 unreadable_list
│   ├── OtherRun                    409 other_run
│   ├── OutputInUse                 409 output_in_use
│   ├── OutputUnwritable            507 output_unwritable
│   ├── ExtraMissing                503 extra_missing
│   └── ClusterFailed               503 cluster_failed
├── BadBackup                       a backup can't be made or taken back (command line)
│   ├── NothingToBackUp             404 nothing_to_back_up
│   ├── BackedUpElsewhere           422 backed_up_elsewhere
│   ├── BackupUnreadable            422 backup_unreadable
│   └── BackupTooNew                422 backup_too_new
├── RestoreUnfinished               503 restore_unfinished: the service refuses to start
├── DataFolderInUse                 503 data_folder_in_use: another service works there
├── DataFolderClosed            503 data_folder_closed: nothing can be written there
├── DataFolderFull              503 data_folder_full: nothing has room there
├── DatabaseDamaged             503 database_damaged: a file in the data folder is no database
├── DatabaseTooNew              503 database_too_new: a newer release has changed its tables
├── NobodyWorks                 503 nobody_works: work apart without a shared database
├── DatabaseMisnamed            503 database_misnamed: its address is none
├── StorageUnusable             503 storage_unusable: nothing installed serves such addresses
├── MetricsPortInUse            503 metrics_port_in_use: the service refuses to start
├── UnsafeSettings                  the service refuses to start
│   ├── UnguardedAddress            503 unguarded_address
│   └── WeakSecret                  503 weak_secret
├── TracingUnavailable          503 tracing_unavailable: the service refuses to start
└── ModelsUnusable                  the service refuses to start
    ├── ModelsMissing               503 models_missing
    ├── ModelAltered                503 model_altered
    └── FeatureTableMismatch        503 feature_table_mismatch
"""

# ruff: noqa: F403 - all that these modules hold are errors, and the tree above already lists them
from spectral_dna.errors.access import *
from spectral_dna.errors.backups import *
from spectral_dna.errors.base import *
from spectral_dna.errors.bulk import *
from spectral_dna.errors.busy import *
from spectral_dna.errors.catalogue import *
from spectral_dna.errors.failures import *
from spectral_dna.errors.intelligence import *
from spectral_dna.errors.markets import *
from spectral_dna.errors.pictures import *
from spectral_dna.errors.refusals import *
from spectral_dna.errors.similar import *
from spectral_dna.errors.sources import *
from spectral_dna.errors.spotify import *
from spectral_dna.errors.videos import *
