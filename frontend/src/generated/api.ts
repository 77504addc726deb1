// Made by `npm run generate` from the service. Not to be edited by hand.
export interface paths {
    "/api/v1/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page
         * @description List the caller's analyses, newest first unless asked otherwise, of all or of those that a search finds.
         */
        get: operations["page"];
        put?: never;
        /**
         * Submit
         * @description Accept a recording, a sample by name or a video by its address, and queue its analysis.
         *
         *     With `wait`, answer with the report.
         */
        post: operations["submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete Many
         * @description Delete several at once; what is not the caller's is left out of the answer. It may be sent again.
         */
        post: operations["delete_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Many
         * @description Take back several deletions at once; what can't be restored is left out of the answer. It may be sent again.
         */
        post: operations["restore_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One
         * @description Give one analysis: state, queue position, stages, and in the end its report or its error.
         */
        get: operations["one"];
        put?: never;
        post?: never;
        /**
         * Delete
         * @description Delete an analysis; one under way is stopped first. For a while it can be restored, then it is forgotten.
         */
        delete: operations["delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Stop an analysis that waits or runs.
         */
        post: operations["cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore
         * @description Take back a deletion, within the minutes that /limits names; what was stopped stays stopped.
         */
        post: operations["restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events
         * @description Tell every stage from the start, and the end; then close. A key that is revoked meanwhile ends it without one.
         */
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches Page
         * @description List the caller's batches, newest first.
         */
        get: operations["batches_page"];
        put?: never;
        /**
         * Submit Batch
         * @description Accept many recordings at once, or a list of videos and samples. A bad item spoils no other.
         */
        post: operations["submit_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Items
         * @description Put more recordings, or rows of a list, into a batch that is open; what is said of the batch is ignored.
         */
        post: operations["add_items"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Batch
         * @description Say that nothing more will come; it ends with its last item.
         */
        post: operations["close_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One Batch
         * @description Give a batch: how many items stand where, and a page of the items in their order.
         */
        get: operations["one_batch"];
        put?: never;
        post?: never;
        /**
         * Delete Batch
         * @description Delete a batch with its analyses; what is under way is stopped. For a while it can be restored.
         */
        delete: operations["delete_batch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry Batch
         * @description Try again what failed, where the recording is still here and could fare better; says what can't be.
         *
         *     What failed is replaced: its analysis is deleted, and the item gets a new one.
         */
        post: operations["retry_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Batch
         * @description Stop what waits or runs; what has ended stays.
         */
        post: operations["cancel_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Batch
         * @description Take back a deletion, with the analyses and links that went along; what was stopped stays so.
         */
        post: operations["restore_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}/results.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batch Results Csv
         * @description Give one row an item, in the order in which they were sent; texts that look like formulas begin with '.
         */
        get: operations["batch_results_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batches/{batch}/results.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batch Results Jsonl
         * @description Give one object an item, in the order in which they were sent, with the names of the CSV's columns.
         */
        get: operations["batch_results_jsonl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Predict
         * @description Judge features that someone chose: the models' view, not advice.
         */
        post: operations["predict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counterfactuals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counterfactuals
         * @description Search the smallest changes that would turn a majority or reach a target: the models' view, not advice.
         */
        post: operations["counterfactuals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/markets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Markets
         * @description Say how like a recording or a track is to what charts in each market, given that it charts somewhere.
         */
        get: operations["markets"];
        put?: never;
        /**
         * Markets Of Features
         * @description Say the same of features that someone chose: the view of what was learned, not advice.
         */
        post: operations["markets_of_features"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/features": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Features
         * @description Give the whole table, in its order.
         */
        get: operations["features"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Models
         * @description Say which models answer, and how well they do.
         */
        get: operations["models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/reference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reference
         * @description Say how each feature is distributed among the tracks that the models learned from.
         */
        get: operations["reference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inputs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inputs
         * @description List the optional inputs, which answers take them, and what may be chosen.
         */
        get: operations["inputs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Samples
         * @description List the sample tracks.
         */
        get: operations["samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sound
         * @description Give the sound of a sample track.
         */
        get: operations["sound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limits
         * @description Say how large and how long a recording may be, and whether it may be an address; how large a batch, a picture.
         */
        get: operations["limits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Me
         * @description Say as whom the service knows the caller, and how many of today's analyses are used.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Keys
         * @description List the API keys, newest first, without their secrets.
         */
        get: operations["keys"];
        put?: never;
        /**
         * Create Key
         * @description Make an API key. It is told in this answer and never again.
         */
        post: operations["create_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Key
         * @description End an API key, named by its id or its prefix; what it owns stays.
         */
        delete: operations["revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis}/share": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shares
         * @description List the links to a report that still lead there, newest first.
         */
        get: operations["shares"];
        put?: never;
        /**
         * Share
         * @description Make a link to a report. It is told in this answer and never again.
         */
        post: operations["share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis}/share/{share}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Share
         * @description End a link.
         */
        delete: operations["revoke_share"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shared
         * @description Give the report to which a link leads, to whoever has the link.
         */
        get: operations["shared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shared/{token}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shared Picture
         * @description Give the picture for a link: the DNA shape and the verdict; of a link that leads nowhere, the service's own.
         */
        get: operations["shared_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{analysis}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outcome
         * @description Give what was reported of the track, or null where nothing was.
         */
        get: operations["outcome"];
        /**
         * Report Outcome
         * @description Report what became of the track, in the place of what was reported before.
         *
         *     It is held against the verdict in the service's own record, as one of many. It goes with its analysis: when that is
         *     deleted or its days are over, no part of the outcome is kept.
         */
        put: operations["report_outcome"];
        post?: never;
        /**
         * Withdraw Outcome
         * @description Take back what was reported of the track.
         */
        delete: operations["withdraw_outcome"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/monitoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Monitoring
         * @description Say how far recordings and scores have moved from training, how answers held up, and what went through.
         *
         *     At most a minute old. It takes the scope `admin`, unless the operator shows drift and calibration to every caller;
         *     `traffic` is for that scope alone.
         */
        get: operations["monitoring"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/takedowns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Down
         * @description Remove a report, whosever it is, with its outcome and the links to it; nobody can restore it.
         *
         *     What is still under way has no report yet, and is not found.
         */
        post: operations["take_down"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue
         * @description Say how many tracks there are, of which tables and genres, what was left out, and how an empty one is filled.
         */
        get: operations["catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue Tracks
         * @description Search published tracks, and with `mine` the caller's own analyses beside them, page by page.
         *
         *     Words are found whatever their case and accents, from their beginning on; one that no track has, or hardly one, is
         *     looked for in other spellings, and `corrected` says in which.
         */
        get: operations["catalogue_tracks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/tracks/{track}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Catalogue Track
         * @description Give a published track, its other issues, and what the models say of its published features.
         */
        get: operations["catalogue_track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch Catalogue
         * @description Fetch the published table and take it in, beside everything else; asked again meanwhile, say how far it is.
         */
        post: operations["fetch_catalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Similar
         * @description Find the tracks nearest to an analysis, a track of the catalogue or a setting, and say what brings them near.
         */
        post: operations["similar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spotify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotify
         * @description Say whether Spotify can be asked here. Nothing is asked of it to find out.
         */
        get: operations["spotify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spotify/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotify Tracks
         * @description Search Spotify's catalogue. The words go to Spotify, from the service and not from the caller's address.
         */
        get: operations["spotify_tracks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spotify/tracks/{track}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Spotify Track
         * @description Give what Spotify says of a track: names, release, cover, and what it withholds. Features are not among it.
         */
        get: operations["spotify_track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/captions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Caption
         * @description Measure and score a caption by rules, each with what it rests on. Nothing of it is kept.
         */
        post: operations["caption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/captions/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Caption Samples
         * @description List captions of our own to try.
         */
        get: operations["caption_samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kept Pictures
         * @description List the caller's kept pictures, the newest first.
         */
        get: operations["kept_pictures"];
        put?: never;
        /**
         * Judge Picture
         * @description Measure and judge a picture by rules, each with its source. Its metadata is not looked at, nothing of it is kept.
         *
         *     With `keep`, a small copy without metadata and the report are, for the caller alone, until the caller deletes them.
         */
        post: operations["judge_picture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/pictures/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Picture Samples
         * @description List pictures of our own to try.
         */
        get: operations["picture_samples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/pictures/samples/{sample}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Picture Sample
         * @description Give a sample picture.
         */
        get: operations["picture_sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/pictures/{picture}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kept Picture
         * @description Give the report of a kept picture.
         */
        get: operations["kept_picture"];
        put?: never;
        post?: never;
        /**
         * Delete Picture
         * @description Delete a kept picture and its report, for good.
         */
        delete: operations["delete_picture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/pictures/{picture}/image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Picture Image
         * @description Give the copy of a kept picture, to its owner alone.
         */
        get: operations["picture_image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans Page
         * @description List the caller's plans, newest first.
         */
        get: operations["plans_page"];
        put?: never;
        /**
         * Create Plan
         * @description Keep a plan, and say what its parts come to. A part may be missing: its weight then goes to the others.
         */
        post: operations["create_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/plans/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Plans
         * @description Lay versions side by side.
         */
        get: operations["compare_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/plans/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans Csv
         * @description Give all of the caller's plans, newest first; texts that look like formulas begin with '.
         */
        get: operations["plans_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/plans/export.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plans Json
         * @description Give all of the caller's plans, newest first, with every part and its basis.
         */
        get: operations["plans_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One Plan
         * @description Give a plan: its parts, their combined score, balance, weakest part and advice.
         */
        get: operations["one_plan"];
        put?: never;
        post?: never;
        /**
         * Delete Plan
         * @description Forget a plan at once; its analysis stays.
         */
        delete: operations["delete_plan"];
        options?: never;
        head?: never;
        /**
         * Change Plan
         * @description Change what is named of a plan; null takes a part out.
         */
        patch: operations["change_plan"];
        trace?: never;
    };
    "/api/v1/intelligence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Intelligence
         * @description Say what there is to see: a published report, tracks, and whether questions in SQL are taken.
         */
        get: operations["intelligence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Executive Report
         * @description Give the executive report: claims, hypotheses, drivers and indicators, each figure with its interval.
         */
        get: operations["executive_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Executive Page
         * @description Give the same report as two pages for people, as a file to keep.
         */
        get: operations["executive_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Intelligence Tracks
         * @description Give recordings as points of streams against views; of very many, a part that is the same every time.
         */
        get: operations["intelligence_tracks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved Queries
         * @description List questions in SQL that stand ready.
         */
        get: operations["saved_queries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/sql": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sql
         * @description Answer a question in SQL over the tables tracks, artists, links and runs, which nobody can change this way.
         */
        get: operations["sql"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/sql.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sql Csv
         * @description Answer the same as a table; texts that look like formulas begin with '.
         */
        get: operations["sql_csv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/planner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planner
         * @description Say what may be said of a release, what the table holds of it, and how well the models do.
         */
        get: operations["planner"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Predict Release
         * @description Say what streams, views and chance of a hit models of other artists expect of a release, and of a what-if.
         */
        post: operations["predict_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/priorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rank Videos
         * @description Rank videos that could be made by what they may add for their cost; three count as one prediction.
         */
        post: operations["rank_videos"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intelligence/mood": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mood
         * @description Judge the mood of a caption or of lyrics, line by line; English alone, and nothing of it is kept.
         */
        post: operations["mood"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Sum up: whether it can work, since when, with which models, and how much waits.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live
         * @description Say that the process answers.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description Say whether the database answers, the processes are warm and the disk has room; 503 until they are.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Sum up: whether it can work, since when, with which models, and how much waits.
         */
        get: operations["api_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live
         * @description Say that the process answers.
         */
        get: operations["api_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description Say whether the database answers, the processes are warm and the disk has room; 503 until they are.
         */
        get: operations["api_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Additive
         * @description What the contributions add up to: `baseline` plus all of them is `value`, within `error`.
         *
         *     `method` names the estimate; `error` is the largest standard error of a contribution, 0 where exact.
         */
        Additive: {
            /** Baseline */
            baseline: number;
            /** Value */
            value: number;
            /** Method */
            method: string;
            /** Error */
            error: number;
        };
        /**
         * AlikePicture
         * @description A picture that the caller keeps and that this one resembles.
         */
        AlikePicture: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Likeness
             * @description Half the structure's, half the colours'.
             */
            likeness: number;
            /**
             * Bits
             * @description Of 64 bits of the perceptual hash, how many differ: up to 8, it is the same motif.
             */
            bits: number;
            /**
             * Colours
             * @description What the histograms in CIELAB have in common, 0 to 1.
             */
            colours: number;
        };
        /**
         * Along
         * @description The charting likeness of stretches of the track, each judged as if the whole track were like it.
         *
         *     `likeness[i]` is that of the `length` seconds from `i * step` on; None where nothing sounds. Features in `held`
         *     keep the whole track's value. The models were fitted and measured on whole tracks: this is not validated on
         *     excerpts. `moments` says of each feature that moves where it is most of what the track is beside others: highest
         *     where the track stands high among them, lowest where it stands low.
         */
        Along: {
            /** Length */
            length: number;
            /** Step */
            step: number;
            /** Likeness */
            likeness: (number | null)[];
            strongest: components["schemas"]["Passage"];
            /** Held */
            held: string[];
            /** Moments */
            moments: {
                [key: string]: components["schemas"]["Passage"];
            };
        };
        /**
         * Analysis
         * @description One analysis. `queue_position` counts from 1 while it waits; `reused` means that the work was already done.
         *
         *     `decade` is the one that charting is judged by; `stated` is what was said of the recording.
         */
        Analysis: {
            /** Id */
            id: string;
            state: components["schemas"]["State"];
            source: components["schemas"]["SourceFacts"];
            /** Decade */
            decade: string | null;
            stated: components["schemas"]["Stated"];
            /** Reused */
            reused: boolean;
            /** Queue Position */
            queue_position: number | null;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Started */
            started: string | null;
            /** Finished */
            finished: string | null;
            /** Stages */
            stages: components["schemas"]["StageRow"][];
            report: components["schemas"]["Report"] | null;
            error: components["schemas"]["Problem"] | null;
        };
        /**
         * AnalysisAccepted
         * @description The answer to an accepted source; `url` is also the `Location` header.
         */
        AnalysisAccepted: {
            /** Id */
            id: string;
            state: components["schemas"]["State"];
            /** Url */
            url: string;
            /** Events Url */
            events_url: string;
        };
        /**
         * AnalysisEvent
         * @description One server-sent event; `event:` carries its `type`, `id:` its `number`.
         *
         *     `state`: the analysis moved (queued with its position, running). `stage`: a row changed, and `stage` is the
         *     row as it is now. `end`: the last one, with a final state; the report or error is then at the analysis.
         */
        AnalysisEvent: {
            /**
             * Type
             * @enum {string}
             */
            type: "state" | "stage" | "end";
            /** Number */
            number: number;
            /** Analysis */
            analysis: string;
            state: components["schemas"]["State"];
            /** Queue Position */
            queue_position: number | null;
            stage: components["schemas"]["StageRow"] | null;
            error: components["schemas"]["Problem"] | null;
        };
        /**
         * AnalysisPage
         * @description In the order that was asked for, newest first unless said; `next_cursor` is None on the last page.
         */
        AnalysisPage: {
            /** Items */
            items: components["schemas"]["AnalysisSummary"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * AnalysisSummary
         * @description A row of the history: enough to show and to choose.
         */
        AnalysisSummary: {
            /** Id */
            id: string;
            state: components["schemas"]["State"];
            source: components["schemas"]["SourceFacts"];
            /** Decade */
            decade: string | null;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Finished */
            finished: string | null;
            /** Duration */
            duration: number | null;
            /** Summary */
            summary: string | null;
            /** No Verdict */
            no_verdict: string | null;
            /** Emerging Hit */
            emerging_hit: boolean | null;
            /** Charting Hit */
            charting_hit: boolean | null;
            /** Hit Score */
            hit_score: number | null;
            /** Error Code */
            error_code: string | null;
        };
        /**
         * Answered
         * @description What is expected of one release; what was given is None, and with given streams the hit is, too.
         */
        Answered: {
            streams: components["schemas"]["Expected"] | null;
            views: components["schemas"]["Expected"] | null;
            hit: components["schemas"]["Chance"] | null;
        };
        /**
         * Band
         * @description Recordings whose value lies in [low, high): their median streams and share of hits, 0 to 1.
         */
        Band: {
            /** Group */
            group: string;
            /** Key */
            key: string;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** N */
            n: number;
            streams: components["schemas"]["Metric"] | null;
            hits: components["schemas"]["Metric"] | null;
        };
        /**
         * Basis
         * @description What one number rests on.
         */
        Basis: {
            kind: components["schemas"]["BasisKind"];
            /**
             * Source
             * @description The data, the publication or the guideline; in English.
             */
            source: string;
            /**
             * Metric
             * @description What `value` is, such as `auc` or `rank correlation`.
             */
            metric: string | null;
            /**
             * Value
             * @description The figure as tested or measured.
             */
            value: number | null;
            /**
             * Low
             * @description Lower end of its 95 % interval.
             */
            low: number | null;
            /**
             * High
             * @description Upper end of its 95 % interval.
             */
            high: number | null;
            /**
             * N
             * @description Examples behind it.
             */
            n: number | null;
        };
        /**
         * BasisKind
         * @description From the strongest to the weakest.
         *
         *     `model`: trained, and tested on tracks that it had not seen. `learned`: an effect measured on few examples.
         *     `rule_of_thumb`: a published guideline, or our own, that nothing here confirms.
         * @enum {string}
         */
        BasisKind: "model" | "learned" | "rule_of_thumb";
        /**
         * Batch
         * @description One batch. It is `running` until every item has ended; `rounds` counts the retries that began it anew.
         *
         *     Until `open_until` it takes more items, and each of them moves that on; None: it takes no more.
         */
        Batch: {
            /** Id */
            id: string;
            /** Name */
            name: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "ended" | "cancelled";
            /** Total */
            total: number;
            counts: components["schemas"]["BatchCounts"];
            /** Rounds */
            rounds: number;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Open Until */
            open_until: string | null;
            /** Ended */
            ended: string | null;
            /** Url */
            url: string;
            /** Results Csv Url */
            results_csv_url: string;
            /** Results Jsonl Url */
            results_jsonl_url: string;
            callback: components["schemas"]["CallbackFacts"] | null;
        };
        /**
         * BatchCounts
         * @description How many items stand where.
         */
        BatchCounts: {
            /** Waiting */
            waiting: number;
            /** Queued */
            queued: number;
            /** Running */
            running: number;
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
            /** Cancelled */
            cancelled: number;
        };
        /**
         * BatchDetail
         * @description A batch with a page of its items; `next_cursor` is None on the last page.
         */
        BatchDetail: {
            /** Id */
            id: string;
            /** Name */
            name: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "ended" | "cancelled";
            /** Total */
            total: number;
            counts: components["schemas"]["BatchCounts"];
            /** Rounds */
            rounds: number;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Open Until */
            open_until: string | null;
            /** Ended */
            ended: string | null;
            /** Url */
            url: string;
            /** Results Csv Url */
            results_csv_url: string;
            /** Results Jsonl Url */
            results_jsonl_url: string;
            callback: components["schemas"]["CallbackFacts"] | null;
            /** Items */
            items: components["schemas"]["BatchItem"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * BatchItem
         * @description One item, numbered from 1 as it was sent; `analysis` is None before its turn and once it was deleted.
         *
         *     `source` is the address of a video or the name of a sample; None for a file, and where the list named none.
         */
        BatchItem: {
            /** Number */
            number: number;
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "upload" | "sample" | "youtube";
            /** Source */
            source: string | null;
            state: components["schemas"]["ItemState"];
            /** Analysis */
            analysis: string | null;
            /** Analysis Url */
            analysis_url: string | null;
            error: components["schemas"]["Problem"] | null;
        };
        /**
         * BatchLimits
         * @description Most items of one batch, most bytes of its files and of its list, and how many of a caller's may be open.
         */
        BatchLimits: {
            /** Items */
            items: number;
            /** Total Bytes */
            total_bytes: number;
            /** List Bytes */
            list_bytes: number;
            /** Open */
            open: number;
        };
        /**
         * BatchPage
         * @description Newest first; `next_cursor` is None on the last page.
         */
        BatchPage: {
            /** Items */
            items: components["schemas"]["Batch"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * Box
         * @description An upright rectangle: its upper left corner, and its size.
         */
        Box: {
            /** X */
            x: number;
            /** Y */
            y: number;
            /** Width */
            width: number;
            /** Height */
            height: number;
        };
        /**
         * Calibration
         * @description The service's own record since release. `rules` say what counts as a yes, `notes` what the figures can't tell.
         *
         *     A track has emerged from a popularity of `emerged_popularity` on, or, where none was reported, `emerged_streams`.
         */
        Calibration: {
            /** Minimum */
            minimum: number;
            /** Bin Minimum */
            bin_minimum: number;
            /** Emerged Popularity */
            emerged_popularity: number;
            /** Emerged Streams */
            emerged_streams: number;
            /** Rules */
            rules: {
                [key: string]: string;
            };
            /** Notes */
            notes: string[];
            /** Lenses */
            lenses: components["schemas"]["LensRecord"][];
            /** Popularity */
            popularity: components["schemas"]["PopularityRecord"][];
        };
        /**
         * CalibrationBin
         * @description Answers from `low` to `high`: their mean, beside the share of those that came true; None where too few.
         */
        CalibrationBin: {
            /** Low */
            low: number;
            /** High */
            high: number;
            /** N */
            n: number;
            /** Mean */
            mean: number | null;
            observed: components["schemas"]["Interval"] | null;
        };
        /**
         * CallbackFacts
         * @description Where the end is told, and how that went; never the secret. `url` is shown without its query.
         */
        CallbackFacts: {
            /** Url */
            url: string;
            /** Items */
            items: boolean;
            /** Pending */
            pending: number;
            latest: components["schemas"]["DeliveryFacts"] | null;
        };
        /**
         * CaptionMeasures
         * @description What there is in a caption.
         *
         *     What can't be said is None, and `unavailable` then has its reason: `language_unknown`, `language_not_served`,
         *     `too_short`, or `no_spaces` (a script that doesn't part words by spaces).
         */
        CaptionMeasures: {
            /**
             * Words
             * @description Without hashtags, mentions, links and emoji.
             */
            words: number | null;
            /**
             * Characters
             * @description Code points, which is how the limit is counted here.
             */
            characters: number;
            /**
             * Graphemes
             * @description Characters as readers see them: a family of four is one.
             */
            graphemes: number;
            /** Lines */
            lines: number;
            /** Blank Lines */
            blank_lines: number;
            /**
             * Hashtags
             * @description Without their sign, in any script, in the order of the text.
             */
            hashtags: string[];
            /**
             * Trailing Hashtags
             * @description Of them, those after which no more words come.
             */
            trailing_hashtags: number;
            /** Mentions */
            mentions: string[];
            /** Links */
            links: string[];
            /** Emoji */
            emoji: string[];
            /** Question */
            question: boolean;
            /**
             * Calls To Action
             * @description Of word lists in English, Turkish and Korean; as listed.
             */
            calls_to_action: string[] | null;
            language: components["schemas"]["Language"];
            readability: components["schemas"]["Readability"] | null;
            sentiment: components["schemas"]["Sentiment"] | null;
            /**
             * Shown
             * @description What Instagram shows before the cut, at 125 characters.
             */
            shown: string;
            /** Is Cut */
            is_cut: boolean;
            /** Limits */
            limits: components["schemas"]["LimitUse"][];
            /** Unavailable */
            unavailable: {
                [key: string]: string;
            };
        };
        /**
         * CaptionPreview
         * @description The same caption in another order: not a word is added or lost.
         *
         *     `changes` says what was moved: `hashtags_to_end`, `hook_first`, `paragraphs`, `spaces`.
         */
        CaptionPreview: {
            /** Text */
            text: string;
            /** Changes */
            changes: string[];
            /** Score */
            score: number;
        };
        /**
         * CaptionReport
         * @description A caption, measured and scored. `preview` is None where moving things about would not raise the score.
         */
        CaptionReport: {
            /** Text */
            text: string;
            measures: components["schemas"]["CaptionMeasures"];
            score: components["schemas"]["Score"];
            /** Recommendations */
            recommendations: components["schemas"]["Recommendation"][];
            preview: components["schemas"]["CaptionPreview"] | null;
            /** Notices */
            notices: components["schemas"]["Notice"][];
        };
        /**
         * CaptionRequest
         * @description A caption to look at; nothing of it is kept.
         */
        CaptionRequest: {
            /**
             * Text
             * @description The caption as it would be posted.
             */
            text: string;
        };
        /**
         * CaptionSample
         * @description A caption of our own to try it with.
         */
        CaptionSample: {
            /** Name */
            name: string;
            /** Language */
            language: string;
            /** Title */
            title: string;
            /** Text */
            text: string;
        };
        /**
         * CatalogueItem
         * @description A track: a `published` one, or an analysis of the caller's `own`, of which much is not known.
         *
         *     `features` are in the units of /api/v1/features; None where nobody found one.
         */
        CatalogueItem: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "published" | "own";
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Artist */
            artist: string | null;
            /** Album */
            album: string | null;
            /** Genres */
            genres: string[];
            /** Year */
            year: number | null;
            /** Decade */
            decade: number | null;
            /** Explicit */
            explicit: boolean | null;
            /** Popularity */
            popularity: number | null;
            /** Tables */
            tables: string[];
            /** Features */
            features: {
                [key: string]: number | null;
            };
        };
        /**
         * CatalogueOrder
         * @description Which end comes first.
         * @enum {string}
         */
        CatalogueOrder: "asc" | "desc";
        /**
         * CataloguePage
         * @description Tracks in the order that was asked for; `next_cursor` is None on the last page.
         */
        CataloguePage: {
            /** Items */
            items: components["schemas"]["CatalogueItem"][];
            /** Corrected */
            corrected: components["schemas"]["Corrected"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * CatalogueSort
         * @description Orders of the catalogue; what has no value comes last in each of them.
         * @enum {string}
         */
        CatalogueSort: "popularity" | "title" | "year" | "danceability" | "energy" | "loudness" | "speechiness" | "acousticness" | "instrumentalness" | "liveness" | "valence" | "tempo" | "duration";
        /**
         * CatalogueStatus
         * @description How full the catalogue is; `advice` says in English how to fill an empty one.
         */
        CatalogueStatus: {
            /** Tracks */
            tracks: number;
            /** Tables */
            tables: components["schemas"]["TableFacts"][];
            /**
             * Genres
             * @description Of most tracks first; at most 300 of them.
             */
            genres: components["schemas"]["GenreFacts"][];
            search: components["schemas"]["SearchFacts"];
            fetch: components["schemas"]["FetchFacts"];
            /** Advice */
            advice: string | null;
        };
        /**
         * CatalogueTrack
         * @description A published track, its other issues, and what the models of the catalogue's own kind of features say of it.
         *
         *     `filled` names features that nobody found, for which the median of the training tracks stood in. The models may
         *     have learnt from this very track: what they say of it is no test of them.
         */
        CatalogueTrack: {
            track: components["schemas"]["CatalogueItem"];
            /**
             * Copies
             * @description Ids of other issues of the same recording.
             */
            copies: string[];
            /** @description None where it was not asked for. */
            prediction: components["schemas"]["Prediction"] | null;
            /** Filled */
            filled: string[];
            /**
             * Note
             * @description What a reader of the prediction must know, in English.
             */
            note: string | null;
        };
        /**
         * Chance
         * @description The calibrated chance of a place in the top tenth of streams, beside that of any track of the table.
         */
        Chance: {
            /** Value */
            value: number;
            /** Base Rate */
            base_rate: number;
        };
        /**
         * Chosen
         * @description Some of the caller's analyses.
         */
        Chosen: {
            /** Ids */
            ids: string[];
        };
        /**
         * Claim
         * @description A figure that was claimed, what was measured in its place, and why they differ.
         */
        Claim: {
            /** Key */
            key: string;
            /** Claim */
            claim: string;
            /** Claimed */
            claimed: number;
            /** Unit */
            unit: string;
            measured: components["schemas"]["Metric"] | null;
            verdict: components["schemas"]["Verdict"];
            why: components["schemas"]["Sentence"];
        };
        /**
         * CleaningStep
         * @description One step of the cleaning as it went.
         */
        CleaningStep: {
            /** Key */
            key: string;
            /** Why */
            why: string;
            /** Rows In */
            rows_in: number;
            /** Rows Out */
            rows_out: number;
        };
        /**
         * Colour
         * @description One of the dominant colours, in sRGB.
         */
        Colour: {
            /** Hex */
            hex: string;
            /**
             * Share
             * @description Of the picture's pixels.
             */
            share: number;
        };
        /**
         * ColumnRange
         * @description What the table holds of a column: its median, and between which values 98 of 100 tracks lie.
         */
        ColumnRange: {
            /** Key */
            key: string;
            /** Unit */
            unit: string;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Median */
            median: number;
        };
        /**
         * Combined
         * @description What the parts come to.
         *
         *     `score` is their weighted mean, 0 to 100; `balance` is 100 - 2 s, s being their standard deviation, which 0 to 100
         *     leaves from 0 (half of them at 0, half at 100) to 100 (all alike); `spread` is the highest less the lowest. Parts
         *     whose weight is 0 don't count. Without two parts there is no balance, and without one no score.
         */
        Combined: {
            /** Score */
            score: number | null;
            /**
             * Band
             * @description `strong` from 80, `good` from 60, `fair` from 40, else `weak`.
             */
            band: string | null;
            /** Parts */
            parts: components["schemas"]["PlanPart"][];
            /** Spread */
            spread: number | null;
            /** Balance */
            balance: number | null;
            /**
             * Is Unbalanced
             * @description Whether the parts differ by more than 30 points.
             */
            is_unbalanced: boolean | null;
            weakest: components["schemas"]["PartName"] | null;
            /** Advice */
            advice: components["schemas"]["PlanAdvice"][];
            /** @description The weakest that its parts have. */
            basis: components["schemas"]["Basis"] | null;
            /** Notices */
            notices: components["schemas"]["Notice"][];
        };
        /**
         * Container
         * @description Facts about the file: its format, codec and decoder, and the sound's original shape.
         */
        Container: {
            /** Format */
            format: string;
            /** Decoder */
            decoder: string;
            /** Sample Rate */
            sample_rate: number;
            /** Channels */
            channels: number;
        };
        /**
         * Contribution
         * @description One part of a score.
         */
        Contribution: {
            /**
             * Key
             * @description Names the part; stable, for wording elsewhere.
             */
            key: string;
            /**
             * Label
             * @description Its name, in English.
             */
            label: string;
            /**
             * Points
             * @description What it adds to the score, or takes from it.
             */
            points: number;
            /**
             * Most
             * @description What it could add at best.
             */
            most: number;
            /**
             * Value
             * @description What was measured; none where it can't be.
             */
            value: number | string | null;
            /**
             * Sentence
             * @description Why it is so, in English.
             */
            sentence: string;
            /**
             * Advice
             * @description What to change, in English; none where nothing is to be gained.
             */
            advice: string | null;
            basis: components["schemas"]["Basis"];
        };
        /**
         * Corrected
         * @description A word that was looked for in other spellings, as no track, or hardly one, has it as it was typed.
         */
        Corrected: {
            /** Word */
            word: string;
            /** Taken */
            taken: string[];
        };
        /**
         * Counted
         * @description How many rows something is true of: `about` names the column, where it is about one.
         *
         *     `cut_short` is no count of rows: it is said once, of an import that ended before its file did.
         */
        Counted: {
            /** Key */
            key: string;
            /** About */
            about: string | null;
            /** Count */
            count: number;
            /**
             * Sentence
             * @description The same in English.
             */
            sentence: string;
        };
        /**
         * CounterfactualRequest
         * @description Features to move. What isn't in `features_to_move` stays as it is, and so does all that was stated.
         */
        CounterfactualRequest: {
            /**
             * Genre
             * @description One of those that /api/v1/inputs lists.
             */
            genre?: string | null;
            /**
             * Explicit
             * @description Whether the lyrics are explicit.
             */
            explicit?: boolean | null;
            /**
             * Year
             * @description Of the release: it gives the charting lens a decade.
             */
            year?: number | null;
            /** @description For the charting lens; the latest one unless given. */
            decade?: components["schemas"]["Decade"] | null;
            features: components["schemas"]["FeatureInput"];
            /** @default recording */
            set: components["schemas"]["SetName"];
            lens: components["schemas"]["LensName"];
            /**
             * Features To Move
             * @description All that a person may change, unless given.
             */
            features_to_move?: components["schemas"]["Movable"][] | null;
            /**
             * At Most
             * @description Features that one move may change.
             * @default 3
             */
            at_most: number;
            /** @default flip */
            goal: components["schemas"]["Goal"];
            /**
             * Target
             * @description For popularity or Hit Score; none for a flip.
             */
            target?: number | null;
        };
        /**
         * Counterfactuals
         * @description The smallest moves that were found; when there is none, `nearest` is the one that came closest.
         *
         *     `outcome` is `already` when the values reach a target as they are.
         */
        Counterfactuals: {
            lens: components["schemas"]["LensName"];
            /** Decade */
            decade: string | null;
            goal: components["schemas"]["Goal"];
            /** Target */
            target: number | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "found" | "none" | "already";
            before: components["schemas"]["Standing"];
            /** Moves */
            moves: components["schemas"]["Move"][];
            nearest: components["schemas"]["Move"] | null;
            /** Sentence */
            sentence: string;
            /** Note */
            note: string;
            /** Models */
            models: string;
        };
        /**
         * Curve
         * @description Values at a constant step from time 0: `values[i]` stands at `i * step` seconds.
         */
        Curve: {
            /** Step */
            step: number;
            /** Unit */
            unit: string;
            /** Values */
            values: number[];
        };
        /**
         * Curves
         * @description How the track moves: energy (RMS, dBFS), loudness (short-term, LUFS), brightness (Hz), beats (s).
         */
        Curves: {
            energy: components["schemas"]["Curve"];
            loudness: components["schemas"]["Curve"];
            brightness: components["schemas"]["Curve"];
            /** Beats */
            beats: number[];
            /** Peaks */
            peaks: number[];
        };
        /**
         * DayTraffic
         * @description Analyses that ended on a day (UTC); `withheld` are those of the succeeded that got no verdict.
         */
        DayTraffic: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Succeeded */
            succeeded: number;
            /** Failed */
            failed: number;
            /** Cancelled */
            cancelled: number;
            /** Withheld */
            withheld: number;
        };
        /**
         * Decade
         * @description Decades that the charting lens can be asked for.
         * @enum {string}
         */
        Decade: "1960s" | "1970s" | "1980s" | "1990s" | "2000s" | "2010s";
        /**
         * Deleted
         * @description Which of them are deleted now, and until when they can be restored; None: they are gone for good.
         */
        Deleted: {
            /** Deleted */
            deleted: string[];
            /** Restorable Until */
            restorable_until: string | null;
        };
        /**
         * DeliveryFacts
         * @description How far the latest telling came: `pending` until a 2xx answered it, `next_try` says when it is tried again.
         */
        DeliveryFacts: {
            /** Id */
            id: string;
            /**
             * Type
             * @enum {string}
             */
            type: "batch.ended" | "item.ended";
            /**
             * State
             * @enum {string}
             */
            state: "pending" | "delivered" | "given_up";
            /** Tries */
            tries: number;
            /** Status */
            status: number | null;
            /** Error */
            error: string | null;
            /** Last Try */
            last_try: string | null;
            /** Next Try */
            next_try: string | null;
        };
        /**
         * Drift
         * @description Windows against the published distributions of a set; without such a `reference` there are none.
         *
         *     A window raises a false alarm with a chance of at most `level`, over all that it asks.
         */
        Drift: {
            set: components["schemas"]["SetName"];
            /** Reference */
            reference: string | null;
            /** Minimum */
            minimum: number;
            /** Level */
            level: number;
            /** Least */
            least: number;
            /** Method */
            method: string;
            /** Windows */
            windows: components["schemas"]["DriftWindow"][];
        };
        /**
         * DriftBins
         * @description Shares in bins: of the reference, and of the window where it holds enough.
         *
         *     Numbers: `edges` are the inner bounds. Categories: `categories` names them, and the last share is anything else's.
         */
        DriftBins: {
            /** Edges */
            edges: number[];
            /** Categories */
            categories: string[];
            /** Reference */
            reference: number[];
            /** Found */
            found: number[] | null;
        };
        /**
         * DriftState
         * @description What a window says of a feature or a score.
         *
         *     `slight` is surely not as in training, but by less than matters; `moved` raises the alarm.
         * @enum {string}
         */
        DriftState: "too_few" | "steady" | "slight" | "moved";
        /**
         * DriftSubject
         * @description One feature or score of a window of `n` recordings; every number is None where those are too few.
         *
         *     `psi` is the population stability index. Without any drift it would be `expected` on average, and above `noise` as
         *     rarely as the level allows; `limit` is the larger of `noise` and what is `least` beyond `expected`. `distance` is
         *     Jensen and Shannon's, from 0 to 1.
         */
        DriftSubject: {
            /** Subject */
            subject: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "feature" | "score";
            /** Label */
            label: string;
            /** N */
            n: number;
            state: components["schemas"]["DriftState"];
            /** Psi */
            psi: number | null;
            /** Expected */
            expected: number | null;
            /** Noise */
            noise: number | null;
            /** Limit */
            limit: number | null;
            /** Distance */
            distance: number | null;
            bins: components["schemas"]["DriftBins"];
        };
        /**
         * DriftWindow
         * @description The last days, today included. Each distinct recording counts once; `withheld` had no verdict and don't count.
         *
         *     `asked` subjects had enough recordings to be judged, and of them `moved` raise the alarm.
         */
        DriftWindow: {
            /** Window */
            window: string;
            /** Days */
            days: number;
            /**
             * Since
             * Format: date
             */
            since: string;
            /**
             * Until
             * Format: date
             */
            until: string;
            /** Recordings */
            recordings: number;
            /** Withheld */
            withheld: number;
            /** Asked */
            asked: number;
            /** Moved */
            moved: number;
            /** Subjects */
            subjects: components["schemas"]["DriftSubject"][];
        };
        /**
         * Driver
         * @description How much a model's figure falls when one column is shuffled, on left-out artists.
         */
        Driver: {
            target: components["schemas"]["Target"];
            family: components["schemas"]["Family"];
            /** Column */
            column: string;
            importance: components["schemas"]["Metric"];
            /** Rank */
            rank: number;
        };
        /**
         * Evidence
         * @description One figure behind a verdict: what it is, how it was come by, and on how many recordings it rests.
         */
        Evidence: {
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Unit */
            unit: string;
            figure: components["schemas"]["Metric"];
            /** P Value */
            p_value: number | null;
            /** Method */
            method: string;
        };
        /**
         * ExecutiveReport
         * @description All that a run found. `schema_version` rises when a reader of the one before could no longer read it.
         */
        ExecutiveReport: {
            /**
             * Schema Version
             * @constant
             */
            schema_version: "1";
            run: components["schemas"]["Run"];
            /** Summary */
            summary: components["schemas"]["Sentence"][];
            quality: components["schemas"]["Quality"];
            /** Cleaning */
            cleaning: components["schemas"]["CleaningStep"][];
            /** Models */
            models: components["schemas"]["ModelFigures"][];
            /** Drivers */
            drivers: components["schemas"]["Driver"][];
            /** Claims */
            claims: components["schemas"]["Claim"][];
            /** Hypotheses */
            hypotheses: components["schemas"]["Hypothesis"][];
            /** Insights */
            insights: components["schemas"]["Hypothesis"][];
            /** Not Testable */
            not_testable: components["schemas"]["NotTestable"][];
            /** Indicators */
            indicators: components["schemas"]["Indicator"][];
            /** Bands */
            bands: components["schemas"]["Band"][];
            reach: components["schemas"]["Reach"] | null;
            network: components["schemas"]["Network"] | null;
            /** Limits */
            limits: components["schemas"]["Sentence"][];
        };
        /**
         * Expected
         * @description A count with its interval: of an answer it holds nine of ten unseen tracks, of a gain see `Priority`.
         */
        Expected: {
            /** Value */
            value: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /**
         * Family
         * @description What is known when an answer is asked for: before release neither views nor likes are.
         * @enum {string}
         */
        Family: "before_release" | "after_release";
        /**
         * FeatureDistance
         * @description How one feature of a track differs from the one that was asked about.
         *
         *     `stands` is `closer` where the feature makes up less than an even part of the squared distance, and else `further`.
         */
        FeatureDistance: {
            /** Feature */
            feature: string;
            /**
             * Here
             * @description Of what was asked about, in the feature's unit.
             */
            here: number;
            /**
             * There
             * @description Of the track, in the feature's unit.
             */
            there: number;
            /**
             * Difference
             * @description `there` less `here`: positive where the track has more.
             */
            difference: number;
            /**
             * Share
             * @description Part of the squared distance; the shares of a track add up to 1.
             */
            share: number;
            /**
             * Stands
             * @enum {string}
             */
            stands: "equal" | "closer" | "further";
        };
        /**
         * FeatureInfo
         * @description A row of the feature table: what a feature is, where it lies, what a higher value means.
         */
        FeatureInfo: {
            /** Key */
            key: string;
            /** Label */
            label: string;
            /** Unit */
            unit: string;
            group: components["schemas"]["Group"];
            /** Low */
            low: number;
            /** High */
            high: number;
            scale: components["schemas"]["Scale"];
            /** Decimals */
            decimals: number;
            /** Meaning */
            meaning: string;
            /** Higher */
            higher: string;
            /** Extractor */
            extractor: string;
            /** In Models */
            in_models: boolean;
            /** Adjustable */
            adjustable: boolean;
            /** Dna Axis */
            dna_axis: boolean;
            /** Column */
            column: string | null;
            /** Column Scale */
            column_scale: number;
            /** Categories */
            categories: string[];
        };
        /**
         * FeatureInput
         * @description A value for every feature that the models use.
         */
        FeatureInput: {
            /**
             * Danceability
             * @description How well the track suits dancing: steady beat, clear pulse, regularity.
             */
            danceability: number;
            /**
             * Energy
             * @description Perceived intensity and activity: fast, loud and dense against calm and sparse.
             */
            energy: number;
            /**
             * Loudness
             * @description Gated loudness of the whole recording as it is (ITU-R BS.1770-4). In LUFS.
             */
            loudness: number;
            /**
             * Speechiness
             * @description Presence of spoken words.
             */
            speechiness: number;
            /**
             * Acousticness
             * @description How likely the track is acoustic rather than electronically produced.
             */
            acousticness: number;
            /**
             * Instrumentalness
             * @description How likely the track has no vocals.
             */
            instrumentalness: number;
            /**
             * Liveness
             * @description How likely the track was played to an audience.
             */
            liveness: number;
            /**
             * Valence
             * @description Musical positiveness: cheerful against sad or angry.
             */
            valence: number;
            /**
             * Tempo
             * @description Beats per minute of the pulse that most listeners would tap. In BPM.
             */
            tempo: number;
            /**
             * Key
             * @description Tonic, by the profile of pitch classes.
             */
            key: number;
            /**
             * Mode
             * @description Major or minor.
             */
            mode: number;
            /**
             * Time Signature
             * @description Beats in a bar. In beats a bar.
             */
            time_signature: number;
            /**
             * Duration
             * @description Length of the recording. In s.
             */
            duration: number;
        };
        /**
         * FeatureReference
         * @description How a feature is distributed among the tracks that a set of models learned from.
         *
         *     The models know `low` to `high`; outside they warn. `typical` is the median, or the commonest category. `percentile`
         *     maps a value to its percentile, constant outside its ends.
         */
        FeatureReference: {
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Typical */
            typical: number;
            percentile: components["schemas"]["Line"];
        };
        /**
         * FeatureValue
         * @description A measured feature with its band, unit, and percentile among the published tables (None: not in them).
         */
        FeatureValue: {
            /** Value */
            value: number;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** Unit */
            unit: string;
            /** Percentile */
            percentile: number | null;
        };
        /**
         * FetchFacts
         * @description The download of the published table: whether this caller may begin it, and how far it is.
         */
        FetchFacts: {
            /** Allowed */
            allowed: boolean;
            /**
             * Source
             * @description The site that it is fetched from.
             */
            source: string;
            state: components["schemas"]["FetchState"];
            /** Bytes */
            bytes: number;
            /** Total */
            total: number | null;
            /** Rows */
            rows: number;
            /** Started */
            started: string | null;
            /** Finished */
            finished: string | null;
            /**
             * Is Made Good
             * @description Whether a table was taken in to its end since its last sign of life.
             */
            is_made_good: boolean;
            /** Error Code */
            error_code: string | null;
            /**
             * Error Title
             * @description What is said in English of errors of this code.
             */
            error_title: string | null;
            /** Error Detail */
            error_detail: string | null;
        };
        /**
         * FetchState
         * @description Where the download of the published table stands; `interrupted`: its process ended, and it can be begun anew.
         * @enum {string}
         */
        FetchState: "never" | "running" | "succeeded" | "failed" | "interrupted";
        /**
         * FieldProblem
         * @description What is wrong with one field of a request.
         */
        FieldProblem: {
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        /**
         * Gate
         * @description The gate's answer; `music` is its score from 0 to 1. Unsure means a warning, not a refusal.
         */
        Gate: {
            kind: components["schemas"]["Kind"];
            /** Music */
            music: number;
        };
        /**
         * GenreFacts
         * @description A genre as the tables name it, and how many tracks are of it.
         */
        GenreFacts: {
            /** Genre */
            genre: string;
            /** Tracks */
            tracks: number;
        };
        /**
         * Given
         * @description That an answer was also told what a person stated: by which variant, of which inputs.
         *
         *     `plain` is the number of the model that was told nothing, in the answer's own unit, and `plain_votes` its votes
         *     (None for the popularity, on which no one votes).
         */
        Given: {
            /** Variant */
            variant: string;
            /** Inputs */
            inputs: string[];
            /** Plain */
            plain: number;
            /** Plain Votes */
            plain_votes: number | null;
        };
        /**
         * Goal
         * @description What a move should reach: another majority under the lens, or a popularity or Hit Score of at least `target`.
         * @enum {string}
         */
        Goal: "flip" | "popularity" | "hit_score";
        /**
         * Group
         * @description Headings under which features are shown.
         * @enum {string}
         */
        Group: "loudness" | "spectrum" | "rhythm" | "harmony" | "character" | "form";
        /**
         * Harmony
         * @description How well the hues fit one of Matsuda's templates on the colour wheel (Cohen-Or et al. 2006).
         */
        Harmony: {
            /**
             * Template
             * @description i, V, L, I, T, Y or X; N where there is hardly any colour.
             */
            template: string;
            /**
             * Turn
             * @description By how many degrees the template is turned; 0 for N.
             */
            turn: number;
            /**
             * Deviation
             * @description How far hues lie outside of it, in degrees, weighted by saturation.
             */
            deviation: number;
        };
        /**
         * Health
         * @description What an operator looks at first. `queue` counts over all processes, `pool` the warm workers of this one.
         */
        Health: {
            /**
             * Status
             * @enum {string}
             */
            status: "ready" | "starting";
            /** Version */
            version: string;
            /** Models */
            models: string;
            /** Uptime Seconds */
            uptime_seconds: number;
            queue: components["schemas"]["Load"];
            /** Pool */
            pool: {
                [key: string]: number;
            };
        };
        /**
         * Hypothesis
         * @description A claim about the world with its test. `threshold` is what was claimed, in the unit of the first evidence.
         */
        Hypothesis: {
            /** Key */
            key: string;
            /** Statement */
            statement: string;
            /** Threshold */
            threshold: number | null;
            verdict: components["schemas"]["Verdict"];
            finding: components["schemas"]["Sentence"];
            /** Evidence */
            evidence: components["schemas"]["Evidence"][];
            /** Assumptions */
            assumptions: components["schemas"]["Sentence"][];
            /** Caveats */
            caveats: components["schemas"]["Sentence"][];
        };
        /**
         * IndexState
         * @description The index that answered; `is_current` is false while the catalogue has changed and a new one is being built.
         */
        IndexState: {
            /** Tracks */
            tracks: number;
            /**
             * Left Out
             * @description Tracks of the catalogue that lack one of the nine features.
             */
            left_out: number;
            /**
             * Built
             * Format: date-time
             */
            built: string;
            /** Age Seconds */
            age_seconds: number;
            /** Is Current */
            is_current: boolean;
        };
        /**
         * Indicator
         * @description One figure of the whole table, with its definition.
         */
        Indicator: {
            /** Key */
            key: string;
            /**
             * Group
             * @enum {string}
             */
            group: "business" | "cross_platform" | "audio" | "artist";
            /** Label */
            label: string;
            /** Unit */
            unit: string;
            figure: components["schemas"]["Metric"];
            /** Definition */
            definition: string;
        };
        /**
         * IntelligenceStatus
         * @description What there is to see: a published report, tracks to look at, and whether questions in SQL are taken.
         */
        IntelligenceStatus: {
            /**
             * Run
             * @description The run whose report is published; null where none is.
             */
            run: string | null;
            /**
             * Made
             * @description When it was made.
             */
            made: string | null;
            /**
             * Tracks
             * @description Recordings that can be looked at; null where none are loaded.
             */
            tracks: number | null;
            /**
             * Sql
             * @description Whether questions in SQL are taken.
             */
            sql: boolean;
            /**
             * Most Rows
             * @description Rows of one answer at most.
             */
            most_rows: number;
        };
        /**
         * Interval
         * @description An estimate with its 95 % interval.
         */
        Interval: {
            /** Value */
            value: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /**
         * ItemState
         * @description Where an item stands; `waiting` means that its turn for the queue has not come.
         * @enum {string}
         */
        ItemState: "waiting" | "queued" | "running" | "succeeded" | "failed" | "cancelled";
        /**
         * KeptPicture
         * @description A kept picture, in a list of them.
         */
        KeptPicture: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
            /** Score */
            score: number;
        };
        /**
         * KeyFacts
         * @description A key without its secret: `prefix` is how it begins. `last_used` is true to within ten minutes.
         */
        KeyFacts: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: components["schemas"]["Scope"][];
            /** Quota */
            quota: number | null;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Revoked */
            revoked: string | null;
            /** Last Used */
            last_used: string | null;
        };
        /**
         * KeyRequest
         * @description A key to be made: for whom, for what, and for how many analyses a day.
         */
        KeyRequest: {
            /**
             * Name
             * @description Who will use it.
             */
            name: string;
            /**
             * Scopes
             * @description What it may be used for.
             * @default [
             *       "read",
             *       "write"
             *     ]
             */
            scopes: components["schemas"]["Scope"][];
            /**
             * Quota
             * @description Analyses a day (UTC); null for no end.
             */
            quota?: number | null;
        };
        /**
         * Kind
         * @description What the recording is.
         * @enum {string}
         */
        Kind: "music" | "speech" | "silence" | "noise" | "unsure";
        /**
         * Language
         * @description The language that it seems to be written in.
         *
         *     `code` is ISO 639-1 (639-3 where there is none), or None where `confidence` (0 to 1) is below a half: the text is
         *     too short, mixed, or in none that is known.
         */
        Language: {
            /** Code */
            code: string | null;
            /** Confidence */
            confidence: number;
        };
        /**
         * Learner
         * @description The forests with the settings that the claims were made with, and trees that are boosted.
         * @enum {string}
         */
        Learner: "forest" | "boosted";
        /**
         * LensAnswer
         * @description A lens with its reasons, strongest first, and what moved its members; empty when they were not asked for.
         */
        LensAnswer: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "chance" | "likeness";
            /** Hit */
            hit: boolean;
            /** Votes */
            votes: number;
            /** Agreement */
            agreement: string;
            /** Probability */
            probability: number | null;
            /** Likeness */
            likeness: number | null;
            /** Base Rate */
            base_rate: number;
            /** Stability */
            stability: number;
            /** Members */
            members: {
                [key: string]: components["schemas"]["Vote"];
            };
            /** Decade */
            decade: string | null;
            given: components["schemas"]["Given"] | null;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Member Parts */
            member_parts: {
                [key: string]: components["schemas"]["Parts"];
            };
            vote_parts: components["schemas"]["Parts"] | null;
        };
        /**
         * LensFacts
         * @description One lens: what its number is, its base rate, and what it reached on artists that no one had seen.
         *
         *     `weights` are those of the soft vote; `calibration` names the family of the map from it to the chance; None for a
         *     likeness, and where it isn't known.
         */
        LensFacts: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "chance" | "likeness";
            /** Base Rate */
            base_rate: number;
            /** Calibration */
            calibration: ("platt" | "isotonic" | "beta") | null;
            /** Weights */
            weights: {
                [key: string]: number;
            };
            /** Inputs */
            inputs: string[];
            /** Decades */
            decades: string[];
            /** Metrics */
            metrics: {
                [key: string]: components["schemas"]["Metric"];
            };
            /** Member Metrics */
            member_metrics: {
                [key: string]: {
                    [key: string]: components["schemas"]["Metric"];
                };
            };
        };
        /**
         * LensName
         * @description The questions that the five answer.
         * @enum {string}
         */
        LensName: "emerging" | "charting";
        /**
         * LensRecord
         * @description What a lens said and what became of `n` tracks, for one version of the models; no numbers from too few.
         *
         *     `error` is the calibration error, of which `error_by_chance` is what even exact chances would show. `brier` is the
         *     Brier score; `skill` says by how much it is better (above 0) than that of the base rate, told of every track. Of a
         *     likeness, which is no chance, none of these is given.
         */
        LensRecord: {
            lens: components["schemas"]["LensName"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "chance" | "likeness";
            /** Models */
            models: string;
            /** Is Current */
            is_current: boolean;
            /** N */
            n: number;
            /** Base Rate */
            base_rate: number;
            /** Mean */
            mean: number | null;
            observed: components["schemas"]["Interval"] | null;
            /** Error */
            error: number | null;
            /** Error By Chance */
            error_by_chance: number | null;
            brier: components["schemas"]["Interval"] | null;
            /** Base Brier */
            base_brier: number | null;
            skill: components["schemas"]["Interval"] | null;
            /** Bins */
            bins: components["schemas"]["CalibrationBin"][];
        };
        /**
         * LensReport
         * @description A lens with its reasons, strongest first, and what moved each member and the soft vote.
         */
        LensReport: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "chance" | "likeness";
            /** Hit */
            hit: boolean;
            /** Votes */
            votes: number;
            /** Agreement */
            agreement: string;
            /** Probability */
            probability: number | null;
            /** Likeness */
            likeness: number | null;
            /** Base Rate */
            base_rate: number;
            /** Stability */
            stability: number;
            /** Members */
            members: {
                [key: string]: components["schemas"]["Vote"];
            };
            /** Decade */
            decade: string | null;
            given: components["schemas"]["Given"] | null;
            explained: components["schemas"]["Additive"];
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Member Parts */
            member_parts: {
                [key: string]: components["schemas"]["Parts"];
            };
            vote_parts: components["schemas"]["Parts"] | null;
        };
        /**
         * LimitUse
         * @description How much of one of Instagram's limits is used: `characters`, `hashtags` or `mentions`.
         */
        LimitUse: {
            /** Key */
            key: string;
            /** Used */
            used: number;
            /** Most */
            most: number;
        };
        /**
         * LimitsFacts
         * @description The largest upload in bytes, the shortest and the longest recording in seconds; whether addresses are taken.
         *
         *     What was deleted may be restored for `undo_seconds`; 0: never.
         */
        LimitsFacts: {
            /** Max Bytes */
            max_bytes: number;
            /** Min Seconds */
            min_seconds: number;
            /** Max Seconds */
            max_seconds: number;
            /** Youtube */
            youtube: boolean;
            /** Undo Seconds */
            undo_seconds: number;
            batches: components["schemas"]["BatchLimits"];
            pictures: components["schemas"]["PictureLimits"];
        };
        /**
         * Line
         * @description A monotone piecewise-linear map: `y` at `x`, constant outside.
         */
        Line: {
            /** X */
            x: number[];
            /** Y */
            y: number[];
        };
        /**
         * Live
         * @description The process answers.
         */
        Live: {
            /**
             * Status
             * @constant
             */
            status: "live";
        };
        /**
         * Load
         * @description How much waits and runs, over all processes, and how long the oldest has been waiting.
         */
        Load: {
            /** Waiting */
            waiting: number;
            /** Running */
            running: number;
            /** Oldest Seconds */
            oldest_seconds: number;
        };
        /**
         * MarketBasis
         * @description What may be asked for: learned from charts, or six markets weighed by hand.
         * @enum {string}
         */
        MarketBasis: "model" | "rule_of_thumb";
        /**
         * MarketLikeness
         * @description One market. Without evidence it has no likeness, and `reason` says why.
         *
         *     `basis` is None where too few tracks chart there to measure anything. Its `n` counts the tracks that do.
         */
        MarketLikeness: {
            /**
             * Code
             * @description ISO 3166-1 alpha-2; names are for the reader's language.
             */
            code: string;
            /**
             * Likeness
             * @description 0 to 100, or null with its reason.
             */
            likeness: number | null;
            /** Reason */
            reason: ("no_evidence" | "too_few_tracks") | null;
            /**
             * Base Rate
             * @description Share of the charting tracks that chart here; null by rule of thumb.
             */
            base_rate: number | null;
            basis: components["schemas"]["Basis"] | null;
        };
        /**
         * MarketRequest
         * @description Features to hold against markets.
         *
         *     `set` says what they are: what our extractor hears, or exact columns of a catalogue.
         */
        MarketRequest: {
            features: components["schemas"]["FeatureInput"];
            /** @default recording */
            set: components["schemas"]["SetName"];
            /**
             * @description Learned from charts, or six markets weighed by hand.
             * @default model
             */
            basis: components["schemas"]["MarketBasis"];
        };
        /**
         * Markets
         * @description The most alike first, then those without a likeness by their code.
         *
         *     `sentence` says in English what a likeness means; which one it is goes by `basis`. `tracks` is how many chart
         *     anywhere in what was learned from, on the day `trained` (both null by rule of thumb); `hit_score` is what a rule of
         *     thumb weighs (else null). `warnings` holds codes: `outside_training_range:tempo`, `median_stands_in:tempo`.
         */
        Markets: {
            basis: components["schemas"]["BasisKind"];
            /** Sentence */
            sentence: string;
            set: components["schemas"]["SetName"];
            /** Markets */
            markets: components["schemas"]["MarketLikeness"][];
            /** Tracks */
            tracks: number | null;
            /** Trained */
            trained: string | null;
            /** Hit Score */
            hit_score: number | null;
            /** Warnings */
            warnings: string[];
        };
        /**
         * Me
         * @description Who asks, as the service knows them. `used` counts today's analyses where they are counted.
         *
         *     `key` is the caller's own key; None for who has none, and for the operator's, which is a setting.
         */
        Me: {
            /** Kind */
            kind: string;
            /** Name */
            name: string | null;
            /** Scopes */
            scopes: components["schemas"]["Scope"][];
            /** Quota */
            quota: number | null;
            /** Used */
            used: number | null;
            key: components["schemas"]["KeyFacts"] | null;
        };
        /**
         * MemberName
         * @description The five members of the vote, in the order in which they are shown.
         * @enum {string}
         */
        MemberName: "random_forest" | "xgboost" | "adaboost" | "k_neighbors" | "decision_tree";
        /**
         * Metric
         * @description A figure on unseen artists with its 95 % bootstrap interval by artist.
         */
        Metric: {
            /** Value */
            value: number;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** N */
            n: number;
        };
        /**
         * ModelFigures
         * @description How well one model does on artists and recordings that it had not seen, by metric.
         *
         *     `folds` holds out-of-fold figures, `spread` each fold's own, `test` those of the artists that were kept apart until
         *     the end. `with_artist` tells whether the model knows the artist's other tracks of the table (their sound and facts,
         *     never their streams).
         */
        ModelFigures: {
            target: components["schemas"]["Target"];
            family: components["schemas"]["Family"];
            learner: components["schemas"]["Learner"];
            /** With Artist */
            with_artist: boolean;
            /** Columns */
            columns: string[];
            /** Settings */
            settings: {
                [key: string]: number | string | boolean;
            };
            /** Folds */
            folds: {
                [key: string]: components["schemas"]["Metric"];
            };
            /** Spread */
            spread: {
                [key: string]: number[];
            };
            /** Test */
            test: {
                [key: string]: components["schemas"]["Metric"];
            };
        };
        /**
         * ModelInfo
         * @description Which models answered: version, day of training, set, and the limits that a reader should know.
         */
        ModelInfo: {
            /** Version */
            version: string;
            /** Trained */
            trained: string;
            /** Set */
            set: string;
            /** Inputs */
            inputs: string[];
            /** Limits */
            limits: string[];
        };
        /**
         * ModelsFacts
         * @description Version, day of training, data, figures, limits.
         */
        ModelsFacts: {
            /** Version */
            version: string;
            /** Trained */
            trained: string;
            /** Feature Hash */
            feature_hash: string;
            /** Data */
            data: {
                [key: string]: string;
            };
            /** Libraries */
            libraries: {
                [key: string]: string;
            };
            /** Total Bytes */
            total_bytes: number;
            /** Sets */
            sets: {
                [key: string]: components["schemas"]["SetFacts"];
            };
            /** Limits */
            limits: string[];
        };
        /**
         * Monitoring
         * @description Drift, calibration and traffic, as they were at `computed`; `traffic` is None for who doesn't administer.
         */
        Monitoring: {
            /**
             * Computed
             * Format: date-time
             */
            computed: string;
            /** Models */
            models: string;
            drift: components["schemas"]["Drift"];
            calibration: components["schemas"]["Calibration"];
            traffic: components["schemas"]["Traffic"] | null;
        };
        /**
         * Mood
         * @description What the English lines are like, from -1 to 1; all of it None where there are none.
         *
         *     `low` and `high` hold the mean of such lines in 95 of 100 cases; a line that comes again makes it no surer, and
         *     few lines tell none. `course` follows the text in parts of equally many lines.
         */
        Mood: {
            /**
             * Language
             * @description Of the whole, as two letters; null where it can't be told.
             */
            language: string | null;
            /** Lines */
            lines: number;
            /**
             * Judged
             * @description Lines in English, repeats counted.
             */
            judged: number;
            /**
             * Value
             * @description Mean of the lines that were judged.
             */
            value: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /**
             * Positive
             * @description Share of lines from .05 on.
             */
            positive: number | null;
            /**
             * Negative
             * @description Share of lines to -.05.
             */
            negative: number | null;
            /** Course */
            course: number[];
            /** Notes */
            notes: components["schemas"]["Sentence"][];
        };
        /**
         * MoodRequest
         * @description Words to judge; they are neither stored nor logged.
         */
        MoodRequest: {
            /** Text */
            text: string;
        };
        /**
         * Movable
         * @description Features that a person may change.
         * @enum {string}
         */
        Movable: "danceability" | "energy" | "loudness" | "speechiness" | "acousticness" | "instrumentalness" | "liveness" | "valence" | "tempo" | "key" | "mode" | "time_signature" | "duration";
        /**
         * Move
         * @description Changes that go together; `size` adds theirs up. The smallest come first, a feature more counts a quarter more.
         *
         *     `stability` is the share of draws within the features' known errors that keep what the move reaches.
         */
        Move: {
            /** Changes */
            changes: components["schemas"]["spectral_dna__schema__moves__Change"][];
            /** Size */
            size: number;
            after: components["schemas"]["Standing"];
            /** Stability */
            stability: number;
            /** Sentence */
            sentence: string;
        };
        /**
         * Network
         * @description Artists joined by shared billing and by sound; `groups` are those that billing joins, single artists aside.
         */
        Network: {
            /** Artists */
            artists: number;
            /** Billed Together */
            billed_together: number;
            /** Alike */
            alike: number;
            /** Groups */
            groups: number;
            /** Figures */
            figures: components["schemas"]["Evidence"][];
        };
        /**
         * NewKey
         * @description A key just made. `key` is told this once: only a digest of it is kept.
         */
        NewKey: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Prefix */
            prefix: string;
            /** Scopes */
            scopes: components["schemas"]["Scope"][];
            /** Quota */
            quota: number | null;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /** Revoked */
            revoked: string | null;
            /** Last Used */
            last_used: string | null;
            /** Key */
            key: string;
        };
        /**
         * NewShare
         * @description A link just made: `path` is the page of the dashboard. The token is told this once; a digest of it is kept.
         */
        NewShare: {
            /** Id */
            id: string;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
            /** Token */
            token: string;
            /** Path */
            path: string;
        };
        /**
         * NotRetried
         * @description An item that failed and can't be tried again, and why.
         */
        NotRetried: {
            /** Number */
            number: number;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
        };
        /**
         * NotTestable
         * @description What was claimed and can't be checked with these tables, and what it would take.
         */
        NotTestable: {
            /** Key */
            key: string;
            /** Claim */
            claim: string;
            needs: components["schemas"]["Sentence"];
        };
        /**
         * Notice
         * @description Something a reader should know: a stable code, what it is about, and both as a sentence.
         *
         *     `about` holds values alone, for whoever words the notice anew: keys of features, names of what was stated, a year,
         *     the share of false alarms.
         */
        Notice: {
            /** Code */
            code: string;
            /** Message */
            message: string;
            /** About */
            about: string[];
        };
        /**
         * OptionalInput
         * @description One thing that may be stated: which answers take it (none: no published model does), and what may be chosen.
         *
         *     `choices` is empty where anything may be said that the input's type allows.
         */
        OptionalInput: {
            /** Name */
            name: string;
            /** Meaning */
            meaning: string;
            /** Answers */
            answers: string[];
            /** Choices */
            choices: string[];
        };
        /**
         * Outcome
         * @description What was reported of an analysed track. It goes with its analysis.
         */
        Outcome: {
            /** Analysis */
            analysis: string;
            /** Streams */
            streams: number | null;
            /** Charted */
            charted: boolean | null;
            /** Popularity */
            popularity: number | null;
            /** Country */
            country: string | null;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /**
             * Reported
             * Format: date-time
             */
            reported: string;
        };
        /**
         * OutcomeReport
         * @description What became of a track: at least one of its streams, whether it charted, and its popularity. No free text.
         */
        OutcomeReport: {
            /**
             * Streams
             * @description Streams so far, over all services known.
             */
            streams?: number | null;
            /**
             * Charted
             * @description Whether it has been in a chart of record, such as the Hot 100.
             */
            charted?: boolean | null;
            /**
             * Popularity
             * @description Spotify's popularity of the track, 0 to 100.
             */
            popularity?: number | null;
            /**
             * Country
             * @description Where, as ISO 3166-1 alpha-2 names it; null for everywhere.
             */
            country?: string | null;
            /**
             * As Of
             * @description The day on which this was so; today if null.
             */
            as_of?: string | null;
        };
        /**
         * Outside
         * @description A value beyond those of 98 in 100 tracks that the models learned from.
         */
        Outside: {
            /** Column */
            column: string;
            /** Value */
            value: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /**
         * PartName
         * @description What a plan joins.
         * @enum {string}
         */
        PartName: "track" | "picture" | "caption";
        /**
         * Parts
         * @description One answer split over the features: `baseline` plus all `parts` is `value`.
         */
        Parts: {
            /** Baseline */
            baseline: number;
            /** Value */
            value: number;
            /** Parts */
            parts: {
                [key: string]: number;
            };
        };
        /**
         * Passage
         * @description A stretch of the track, in seconds, and a value that belongs to it.
         */
        Passage: {
            /** Start */
            start: number;
            /** End */
            end: number;
            /** Value */
            value: number;
        };
        /**
         * PictureFile
         * @description The file as it came; `width` and `height` are of the upright picture.
         */
        PictureFile: {
            /**
             * Kind
             * @description png, jpeg, gif or webp, by its bytes.
             */
            kind: string;
            /** Width */
            width: number;
            /** Height */
            height: number;
            /** Bytes */
            bytes: number;
        };
        /**
         * PictureFormat
         * @description How the picture fits a format when it is cropped around its subject to fill it.
         */
        PictureFormat: {
            /**
             * Key
             * @description reel, story, feed or square.
             */
            key: string;
            /**
             * Label
             * @description Its name, in English.
             */
            label: string;
            /**
             * Ratio
             * @description Width to height, such as 9:16.
             */
            ratio: string;
            /**
             * Kept
             * @description Part of the picture's area that stays.
             */
            kept: number;
            /** @description What stays. */
            crop: components["schemas"]["Box"];
            /** @description Of that, what the app's own buttons and texts leave free. */
            safe: components["schemas"]["Box"];
            /**
             * Faces Cut
             * @description Faces that are not wholly inside what is left free.
             */
            faces_cut: number;
            /**
             * Text Cut
             * @description Places of text that are not wholly inside what is left free.
             */
            text_cut: number;
        };
        /**
         * PictureGuides
         * @description What a preview draws over the picture.
         */
        PictureGuides: {
            /**
             * Thirds
             * @description Where the lines of thirds are, across and down.
             */
            thirds: number[];
            /** @description Centre of what draws the eye first; none on an even surface. */
            subject: components["schemas"]["Point"] | null;
            /** Faces */
            faces: components["schemas"]["Box"][];
            /** Text */
            text: components["schemas"]["Box"][];
            /** Formats */
            formats: components["schemas"]["PictureFormat"][];
        };
        /**
         * PictureLimits
         * @description Largest picture in bytes and in pixels (in WebP, a third of them), its shortest side, how many may be kept.
         */
        PictureLimits: {
            /** Max Bytes */
            max_bytes: number;
            /** Max Pixels */
            max_pixels: number;
            /** Min Side */
            min_side: number;
            /** Kept */
            kept: number;
        };
        /**
         * PictureMeasures
         * @description What was measured, on a copy of at most 640 pixels on its long side unless said.
         */
        PictureMeasures: {
            /**
             * Brightness
             * @description Mean luma (Rec. 601), 0 to 1.
             */
            brightness: number;
            /**
             * Contrast
             * @description RMS contrast: the luma's standard deviation, 0 to .5 (Peli 1990).
             */
            contrast: number;
            /**
             * Saturation
             * @description Mean saturation of HSV, 0 to 1.
             */
            saturation: number;
            /**
             * Colourfulness
             * @description Hasler and Süsstrunk 2003: 0 grey, 33 moderate, 59 highly colourful.
             */
            colourfulness: number;
            /**
             * Sharpness
             * @description Variance of the Laplacian of the luma in 8 bits (Pech-Pacheco et al. 2000).
             */
            sharpness: number;
            /**
             * Noise
             * @description Standard deviation of noise in steps of 8 bits (Immerkær 1996), on as many pixels as there are, up to 1080 on the long side; fine texture counts, too.
             */
            noise: number;
            /**
             * Palette
             * @description At most five, the largest first: k-means in CIELAB.
             */
            palette: components["schemas"]["Colour"][];
            harmony: components["schemas"]["Harmony"];
            /**
             * Thirds
             * @description How near the subject is to a crossing of the lines of thirds, 0 to 1.
             */
            thirds: number;
            /**
             * Symmetry
             * @description How alike both halves of the saliency map are, mirrored, 0 to 1.
             */
            symmetry: number;
            /**
             * Text Share
             * @description Part of the picture that is covered by text, 0 to 1.
             */
            text_share: number;
        };
        /**
         * PictureNotice
         * @description What was done to a picture before it was measured, and what limits the measures.
         * @enum {string}
         */
        PictureNotice: "first_frame" | "transparent" | "turned" | "sixteen_bit" | "cmyk" | "colour_profile";
        /**
         * PictureReport
         * @description A picture that was judged. `id` and `created` are there if it is kept.
         */
        PictureReport: {
            /** Id */
            id: string | null;
            /** Name */
            name: string;
            /** Created */
            created: string | null;
            file: components["schemas"]["PictureFile"];
            /** Notices */
            notices: components["schemas"]["PictureNotice"][];
            measures: components["schemas"]["PictureMeasures"];
            guides: components["schemas"]["PictureGuides"];
            score: components["schemas"]["Score"];
            /**
             * Alike
             * @description Of the caller's kept pictures, the five most alike.
             */
            alike: components["schemas"]["AlikePicture"][];
        };
        /**
         * PictureSample
         * @description A sample picture: post its name as the form field `sample`.
         */
        PictureSample: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * Plan
         * @description A plan as its owner sees it; the score of a recording is that of its report now.
         */
        Plan: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Analysis */
            analysis: string | null;
            /** Catalogue Track */
            catalogue_track: string | null;
            /** Picture */
            picture: string | null;
            /** Caption */
            caption: string | null;
            weights: components["schemas"]["Shares"];
            combined: components["schemas"]["Combined"];
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /**
             * Changed
             * Format: date-time
             */
            changed: string;
        };
        /**
         * PlanAdvice
         * @description What to do next: `weakest`, `unbalanced` or `missing`, about a part, with the numbers of the sentence.
         */
        PlanAdvice: {
            /** Key */
            key: string;
            part: components["schemas"]["PartName"];
            /** Numbers */
            numbers: number[];
            /** Sentence */
            sentence: string;
        };
        /**
         * PlanChange
         * @description What to change of a plan: what is not named stays, what is null is taken out.
         */
        PlanChange: {
            /** Name */
            name?: string | null;
            /** Analysis */
            analysis?: string | null;
            /** Track Score */
            track_score?: number | null;
            /** Catalogue Track */
            catalogue_track?: string | null;
            /** Picture */
            picture?: string | null;
            /** Picture Score */
            picture_score?: number | null;
            /** Caption */
            caption?: string | null;
            weights?: components["schemas"]["Weights"] | null;
        };
        /**
         * PlanComparison
         * @description Versions side by side, in the order of their names; `best` has the highest score (None: not one has any).
         */
        PlanComparison: {
            /** Plans */
            plans: components["schemas"]["Plan"][];
            /** Best */
            best: string | null;
            /**
             * Differences
             * @description The highest less the lowest score of each part that two have.
             */
            differences: {
                [key: string]: number;
            };
        };
        /**
         * PlanPage
         * @description Plans, newest first.
         */
        PlanPage: {
            /** Items */
            items: components["schemas"]["Plan"][];
            /** Next Cursor */
            next_cursor: string | null;
        };
        /**
         * PlanPart
         * @description One part of a plan.
         *
         *     `origin` is `analysis`, `catalogue`, `picture`, `caption` (all computed here), `given` (by the caller) or `missing`,
         *     and `missing` then says why: `not_given`, `analysis_gone`, `analysis_running`, `analysis_failed`, `no_verdict`,
         *     `catalogue_gone` or `picture_gone`.
         */
        PlanPart: {
            key: components["schemas"]["PartName"];
            /** Score */
            score: number | null;
            /**
             * Share
             * @description Of the combined score; the shares of missing parts go to the others.
             */
            share: number;
            /**
             * Points
             * @description What it adds to the combined score.
             */
            points: number;
            /** Origin */
            origin: string;
            /** Missing */
            missing: string | null;
            /**
             * Title
             * @description Of the recording, the published track (with its artist) or the picture.
             */
            title: string | null;
            basis: components["schemas"]["Basis"] | null;
        };
        /**
         * PlanRequest
         * @description A new plan. Each part may be left out.
         *
         *     The track is one of the caller's own analyses, one of the catalogue's, or a score; the picture is one of the
         *     caller's own, or a score.
         */
        PlanRequest: {
            /** Name */
            name: string;
            /**
             * Analysis
             * @description The track: one of the caller's analyses.
             */
            analysis?: string | null;
            /**
             * Track Score
             * @description The track: a score that the caller gives, labelled so.
             */
            track_score?: number | null;
            /**
             * Catalogue Track
             * @description The track: one of the catalogue, by its id there.
             */
            catalogue_track?: string | null;
            /**
             * Picture
             * @description The picture: one that the caller keeps.
             */
            picture?: string | null;
            /**
             * Picture Score
             * @description The picture: a score that the caller gives, labelled so.
             */
            picture_score?: number | null;
            /** Caption */
            caption?: string | null;
            /**
             * @default {
             *       "track": 0.4,
             *       "picture": 0.3,
             *       "caption": 0.3
             *     }
             */
            weights: components["schemas"]["Weights"];
        };
        /**
         * PlannedRelease
         * @description What is known of a release; whatever is left out counts as not known, never as zero.
         */
        PlannedRelease: {
            /**
             * Title
             * @description Of the track.
             */
            title?: string | null;
            /**
             * Artist
             * @description Who bills it; asked of the channel's name, and of nothing else.
             */
            artist?: string | null;
            /**
             * Album Type
             * @description What it comes out on.
             */
            album_type?: ("album" | "single" | "compilation") | null;
            /**
             * Video Title
             * @description Of the video; without one nobody knows if there is any.
             */
            video_title?: string | null;
            /**
             * Channel
             * @description Who puts the video up.
             */
            channel?: string | null;
            /**
             * Licensed
             * @description Whether the video is licensed content.
             */
            licensed?: boolean | null;
            /**
             * Official Video
             * @description Whether it is an official video.
             */
            official_video?: boolean | null;
            /** @description How it sounds. */
            sound?: components["schemas"]["PlannedSound"];
            /**
             * Measured
             * @description Whether the sound was measured from a recording, not by Spotify.
             * @default false
             */
            measured: boolean;
            /**
             * Views
             * @description At YouTube, once it is out.
             */
            views?: number | null;
            /**
             * Likes
             * @description At YouTube, once it is out.
             */
            likes?: number | null;
            /**
             * Comments
             * @description At YouTube, once it is out.
             */
            comments?: number | null;
            /**
             * Streams
             * @description At Spotify, once it is out: views are then told from them.
             */
            streams?: number | null;
        };
        /**
         * PlannedSound
         * @description How it sounds; what is left out is not known.
         */
        PlannedSound: {
            /**
             * Danceability
             * @description How well the track suits dancing: steady beat, clear pulse, regularity.
             */
            danceability?: number | null;
            /**
             * Energy
             * @description Perceived intensity and activity: fast, loud and dense against calm and sparse.
             */
            energy?: number | null;
            /**
             * Loudness
             * @description Gated loudness of the whole recording as it is (ITU-R BS.1770-4). In LUFS.
             */
            loudness?: number | null;
            /**
             * Speechiness
             * @description Presence of spoken words.
             */
            speechiness?: number | null;
            /**
             * Acousticness
             * @description How likely the track is acoustic rather than electronically produced.
             */
            acousticness?: number | null;
            /**
             * Instrumentalness
             * @description How likely the track has no vocals.
             */
            instrumentalness?: number | null;
            /**
             * Liveness
             * @description How likely the track was played to an audience.
             */
            liveness?: number | null;
            /**
             * Valence
             * @description Musical positiveness: cheerful against sad or angry.
             */
            valence?: number | null;
            /**
             * Tempo
             * @description Beats per minute of the pulse that most listeners would tap. In BPM.
             */
            tempo?: number | null;
            /**
             * Key
             * @description Tonic, by the profile of pitch classes.
             */
            key?: number | null;
            /**
             * Duration
             * @description Length of the recording. In s.
             */
            duration?: number | null;
        };
        /**
         * PlannerStatus
         * @description What may be said of a release, and which models answer.
         */
        PlannerStatus: {
            /** Run */
            run: string;
            /**
             * Made
             * Format: date-time
             */
            made: string;
            /** Recordings */
            recordings: number;
            /** Columns */
            columns: components["schemas"]["ColumnRange"][];
            /**
             * Measured
             * @description With the artist's other tracks, on artists kept apart until the end.
             */
            measured: {
                [key: string]: {
                    [key: string]: {
                        [key: string]: components["schemas"]["Metric"];
                    };
                };
            };
            /**
             * Measured Alone
             * @description The same without them.
             */
            measured_alone: {
                [key: string]: {
                    [key: string]: {
                        [key: string]: components["schemas"]["Metric"];
                    };
                };
            };
            /** Base Rate */
            base_rate: number;
            /** @description Times the streams with an official video, as the report estimates it. */
            video: components["schemas"]["Metric"] | null;
        };
        /**
         * Point
         * @description A place: from 0 at the left or top to 1 at the right or bottom.
         */
        Point: {
            /** X */
            x: number;
            /** Y */
            y: number;
        };
        /**
         * PopularityAnswer
         * @description The popularity with its reasons, strongest first; empty when they were not asked for.
         */
        PopularityAnswer: {
            /** Value */
            value: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Percentile */
            percentile: number;
            /** Hit Score */
            hit_score: number;
            given: components["schemas"]["Given"] | null;
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
        };
        /**
         * PopularityFacts
         * @description The regressor: its inputs and what it reached.
         *
         *     `interval_groups` are the predictions between which the ends of the interval were corrected apart.
         */
        PopularityFacts: {
            /** Inputs */
            inputs: string[];
            /** Interval Groups */
            interval_groups: number[];
            /** Metrics */
            metrics: {
                [key: string]: components["schemas"]["Metric"];
            };
        };
        /**
         * PopularityRecord
         * @description Rank correlation of the expected popularity with reported streams.
         */
        PopularityRecord: {
            /** Models */
            models: string;
            /** Is Current */
            is_current: boolean;
            /** N */
            n: number;
            rank_correlation: components["schemas"]["Interval"] | null;
        };
        /**
         * PopularityReport
         * @description The popularity with its reasons, strongest first.
         */
        PopularityReport: {
            /** Value */
            value: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Percentile */
            percentile: number;
            /** Hit Score */
            hit_score: number;
            given: components["schemas"]["Given"] | null;
            explained: components["schemas"]["Additive"];
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
        };
        /**
         * Prediction
         * @description Votes, popularity and reasons for features that someone chose.
         */
        Prediction: {
            /** Lenses */
            lenses: {
                [key: string]: components["schemas"]["LensAnswer"];
            };
            popularity: components["schemas"]["PopularityAnswer"];
            /** Warnings */
            warnings: string[];
            /** Models */
            models: string;
        };
        /**
         * PredictionRequest
         * @description Features to judge.
         */
        PredictionRequest: {
            /**
             * Genre
             * @description One of those that /api/v1/inputs lists.
             */
            genre?: string | null;
            /**
             * Explicit
             * @description Whether the lyrics are explicit.
             */
            explicit?: boolean | null;
            /**
             * Year
             * @description Of the release: it gives the charting lens a decade.
             */
            year?: number | null;
            /** @description For the charting lens; the latest one unless given. */
            decade?: components["schemas"]["Decade"] | null;
            features: components["schemas"]["FeatureInput"];
            /** @default recording */
            set: components["schemas"]["SetName"];
            /**
             * Explain
             * @description False leaves the reasons out and answers sooner.
             * @default true
             */
            explain: boolean;
        };
        /**
         * Priorities
         * @description Videos in the order of gain for their cost.
         */
        Priorities: {
            /** Run */
            run: string;
            /** @description Times the streams, doubly robust: an effect if its assumptions hold. */
            effect: components["schemas"]["Metric"];
            /**
             * Middle Gain
             * @description Above it a gain is high.
             */
            middle_gain: number;
            /**
             * Middle Cost
             * @description Above it a cost is high.
             */
            middle_cost: number;
            /** Items */
            items: components["schemas"]["Priority"][];
            /** Notes */
            notes: components["schemas"]["Sentence"][];
        };
        /**
         * Priority
         * @description One video: what the track is expected to stream without it, and what it may add.
         *
         *     `gain` runs from the low end of the effect on the low end of the expected streams to the high end on the high end,
         *     so it is as wide as both are unsure; None for a release that has an official video already. `quadrant` is None
         *     where the effect may be nothing, the video surely doesn't pay, or there is nothing to set it beside.
         */
        Priority: {
            /** Place */
            place: number;
            /** Name */
            name: string;
            /** Cost */
            cost: number;
            expected: components["schemas"]["Expected"];
            gain: components["schemas"]["Expected"] | null;
            /**
             * Gain Per Cost
             * @description Streams gained for each unit of cost; None where it costs nothing.
             */
            gain_per_cost: number | null;
            /** @description The gain in money, less nothing; None where no value was given. */
            worth: components["schemas"]["Expected"] | null;
            /**
             * Pays
             * @description Whether the worth surely exceeds the cost, or surely not.
             */
            pays: ("yes" | "no" | "open") | null;
            /** Quadrant */
            quadrant: ("first" | "worthwhile" | "cheap" | "later") | null;
        };
        /**
         * PriorityRequest
         * @description Videos to rank. What a thousand streams are worth, in the currency of the costs, may be left out.
         */
        PriorityRequest: {
            /** Items */
            items: components["schemas"]["VideoItem"][];
            /**
             * Others
             * @description Other tracks of the artist, of which streams are not used.
             */
            others?: components["schemas"]["PlannedRelease"][];
            /** Value Per Thousand */
            value_per_thousand?: number | null;
        };
        /**
         * Problem
         * @description What happened, why, and what to do next.
         *
         *     `code` is for programs; `instance` names the address or file that it is about, `analysis` the analysis,
         *     where there is one. `fields` is empty unless single fields of the request are wrong.
         */
        Problem: {
            /** Code */
            code: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Detail */
            detail: string;
            /** Advice */
            advice: string;
            /** Instance */
            instance: string | null;
            /** Analysis */
            analysis: string | null;
            /** Fields */
            fields: components["schemas"]["FieldProblem"][];
        };
        /**
         * ProcessTraffic
         * @description What this process has answered since it started; errors by their code.
         */
        ProcessTraffic: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Requests */
            requests: number;
            /** Errors */
            errors: {
                [key: string]: number;
            };
            request_seconds: components["schemas"]["Quantiles"] | null;
            /** Stages */
            stages: components["schemas"]["StageTraffic"][];
        };
        /**
         * Quality
         * @description The weighted mean of its parts, 0 to 100.
         */
        Quality: {
            /** Score */
            score: number;
            /** Parts */
            parts: components["schemas"]["QualityPart"][];
        };
        /**
         * QualityPart
         * @description One part of the data quality score: the share of rows or cells that are as they should be.
         */
        QualityPart: {
            /** Key */
            key: string;
            /** Share */
            share: number;
            /** Weight */
            weight: number;
            /** Definition */
            definition: string;
        };
        /**
         * Quantiles
         * @description Seconds within which half, 95 % and 99 % of `n` were done: upper bounds of the buckets that count them.
         */
        Quantiles: {
            /** N */
            n: number;
            /** P50 */
            p50: number;
            /** P95 */
            p95: number;
            /** P99 */
            p99: number;
        };
        /**
         * QueryAnswer
         * @description What a question in SQL gave, row by row under its columns.
         */
        QueryAnswer: {
            /** Columns */
            columns: string[];
            /** Rows */
            rows: (string | number | null)[][];
            /**
             * Is Cut
             * @description Whether there would have been more rows than are given.
             */
            is_cut: boolean;
            /**
             * Seconds
             * @description How long it took.
             */
            seconds: number;
        };
        /**
         * Reach
         * @description Reach elsewhere, of recordings whose title and artist are found in a second table.
         */
        Reach: {
            /** Table */
            table: string;
            /** Rows */
            rows: number;
            /** Matched */
            matched: number;
            /** Figures */
            figures: components["schemas"]["Evidence"][];
            /** Caveats */
            caveats: components["schemas"]["Sentence"][];
        };
        /**
         * Readability
         * @description Ease of reading: 100 is very easy, 0 very hard; the formula may exceed both ends.
         */
        Readability: {
            /** Value */
            value: number;
            /**
             * Formula
             * @description `flesch` (English, 1948) or `atesman` (Turkish, 1997).
             */
            formula: string;
            /**
             * Level
             * @description `very_easy`, `easy`, `medium`, `hard` or `very_hard`, in the formula's own bands.
             */
            level: string;
        };
        /**
         * Ready
         * @description Whether work can begin: `checks` names what was looked at.
         */
        Ready: {
            /**
             * Status
             * @enum {string}
             */
            status: "ready" | "starting";
            /** Checks */
            checks: {
                [key: string]: boolean;
            };
            /** Version */
            version: string;
        };
        /**
         * Reason
         * @description How much one feature moved one answer, in the answer's own unit, and the sentence that says so.
         */
        Reason: {
            /** Feature */
            feature: string;
            /** Contribution */
            contribution: number;
            /** Sentence */
            sentence: string;
        };
        /**
         * Recommendation
         * @description What to change, the most to gain first.
         */
        Recommendation: {
            /**
             * Key
             * @description The part of the score that it would raise.
             */
            key: string;
            /**
             * Points
             * @description What there is to gain.
             */
            points: number;
            /** Advice */
            advice: string;
            basis: components["schemas"]["Basis"];
        };
        /**
         * ReferenceFacts
         * @description How each feature is distributed among the tracks that the models of a set learned from.
         *
         *     `popularity` maps an estimate to its percentile among the estimates of those tracks, each by models that had not
         *     seen it.
         */
        ReferenceFacts: {
            /** Models */
            models: string;
            set: components["schemas"]["SetName"];
            /** Features */
            features: {
                [key: string]: components["schemas"]["FeatureReference"];
            };
            popularity: components["schemas"]["Line"];
        };
        /**
         * ReleasePrediction
         * @description What models answer, and how well they do on artists that they had not met.
         */
        ReleasePrediction: {
            /** Run */
            run: string;
            /** @description After release once views are given. */
            family: components["schemas"]["Family"];
            answer: components["schemas"]["Answered"];
            what_if: components["schemas"]["Answered"] | null;
            /** @description None where other models answer the what-if, which can't be compared. */
            change: components["schemas"]["spectral_dna__crossplatform__planning__Change"] | null;
            what_if_family: components["schemas"]["Family"] | null;
            /**
             * Measured
             * @description Of exactly the models of the answer, or of the what-if; on artists kept apart until the end.
             */
            measured: {
                [key: string]: {
                    [key: string]: components["schemas"]["Metric"];
                };
            };
            /** Outside */
            outside: components["schemas"]["Outside"][];
            /**
             * Missing
             * @description What is not known of the release, the what-if aside.
             */
            missing: string[];
            /** Notes */
            notes: components["schemas"]["Sentence"][];
        };
        /**
         * ReleaseRequest
         * @description A release to ask about, and what might be otherwise: fields that `what_if` names replace the release's.
         */
        ReleaseRequest: {
            release: components["schemas"]["PlannedRelease"];
            /**
             * Others
             * @description Other tracks of the artist, of which streams are not used.
             */
            others?: components["schemas"]["PlannedRelease"][];
            what_if?: components["schemas"]["PlannedRelease"] | null;
        };
        /**
         * Report
         * @description Everything about one recording.
         *
         *     `lenses` is None when there is no verdict, and `no_verdict` then says why (`not_music`, `silence`,
         *     `too_calm`). `popularity` is None too, unless the recording is only too calm. `stated` is what a person said of the
         *     recording; each answer names in `given` what of it was used. `along` is None without votes, for tracks under twenty
         *     seconds, and in reports from before it was kept.
         */
        Report: {
            /**
             * Schema Version
             * @constant
             */
            schema_version: "1";
            /** Id */
            id: string;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            source: components["schemas"]["Source"];
            /** Duration */
            duration: number;
            gate: components["schemas"]["Gate"];
            /** Features */
            features: {
                [key: string]: components["schemas"]["FeatureValue"];
            };
            /** No Verdict */
            no_verdict: string | null;
            /** Summary */
            summary: string;
            /** Lenses */
            lenses: {
                [key: string]: components["schemas"]["LensReport"];
            } | null;
            popularity: components["schemas"]["PopularityReport"] | null;
            curves: components["schemas"]["Curves"];
            /** Sections */
            sections: components["schemas"]["Section"][];
            /** Warnings */
            warnings: components["schemas"]["Notice"][];
            models: components["schemas"]["ModelInfo"];
            /** @default {} */
            stated: components["schemas"]["Stated"];
            along: components["schemas"]["Along"] | null;
        };
        /**
         * Restored
         * @description Which of them are there again.
         */
        Restored: {
            /** Restored */
            restored: string[];
        };
        /**
         * Retried
         * @description What is tried again, by number, and what can't be.
         */
        Retried: {
            batch: components["schemas"]["Batch"];
            /** Retried */
            retried: number[];
            /** Not Retried */
            not_retried: components["schemas"]["NotRetried"][];
        };
        /**
         * Run
         * @description Which run found it: every figure of the report is of this run alone.
         */
        Run: {
            /** Id */
            id: string;
            /**
             * Made
             * Format: date-time
             */
            made: string;
            /** Version */
            version: string;
            /** Seed */
            seed: number;
            /** Data */
            data: {
                [key: string]: string;
            };
            /** Rows */
            rows: number;
            /** Recordings */
            recordings: number;
            /** Artists */
            artists: number;
            /** Learned From */
            learned_from: number;
            /** Snapshot */
            snapshot: string | null;
        };
        /**
         * SampleInfo
         * @description A sample track: `url` gives its sound; post its name as the form field `sample` to analyse it.
         */
        SampleInfo: {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Url */
            url: string;
        };
        /**
         * SavedQuery
         * @description A question that stands ready; its name is worded by whoever shows it.
         */
        SavedQuery: {
            /** Key */
            key: string;
            /**
             * Title
             * @description In English.
             */
            title: string;
            /** Sql */
            sql: string;
        };
        /**
         * Scale
         * @description How a value is laid out on an axis.
         * @enum {string}
         */
        Scale: "linear" | "log" | "category";
        /**
         * Scope
         * @description What a caller may do: look at what is theirs, have work done and change it, administer the service.
         * @enum {string}
         */
        Scope: "read" | "write" | "admin";
        /**
         * Score
         * @description From 0 to 100: a base and its contributions, cut at both ends.
         */
        Score: {
            /** Value */
            value: number;
            /**
             * Base
             * @description What every example starts from.
             */
            base: number;
            /**
             * Contributions
             * @description They and the base add up to the value, before it is cut.
             */
            contributions: components["schemas"]["Contribution"][];
            /** @description Of the score as a whole: the weakest that its parts have. */
            basis: components["schemas"]["Basis"];
        };
        /**
         * SearchFacts
         * @description By what the catalogue is searched; `typos` names what finds misspelt words.
         */
        SearchFacts: {
            /** Engine */
            engine: string;
            /** Typos */
            typos: string;
        };
        /**
         * Section
         * @description A part of the track that differs from its neighbours, with the means of its curves.
         */
        Section: {
            /** Start */
            start: number;
            /** End */
            end: number;
            /** Label */
            label: string;
            /** Loudness */
            loudness: number;
            /** Energy */
            energy: number;
            /** Brightness */
            brightness: number;
        };
        /**
         * Sentence
         * @description What a person reads: English, and the key and numbers to word it elsewhere.
         */
        Sentence: {
            /** Key */
            key: string;
            /** Text */
            text: string;
            /** Numbers */
            numbers: {
                [key: string]: number | string | null;
            };
        };
        /**
         * Sentiment
         * @description Mood of the words by VADER (English alone), from -1 to 1.
         */
        Sentiment: {
            /** Value */
            value: number;
            /**
             * Label
             * @description `positive` from .05 on, `negative` to -.05, else `neutral`.
             */
            label: string;
        };
        /**
         * SetFacts
         * @description Everything fitted for one kind of input.
         *
         *     `unlike_false_alarms` is the share of ordinary tracks that are called unlike the training music; None where that
         *     isn't looked at.
         */
        SetFacts: {
            /** Lenses */
            lenses: {
                [key: string]: components["schemas"]["LensFacts"];
            };
            popularity: components["schemas"]["PopularityFacts"];
            /** Variants */
            variants: {
                [key: string]: components["schemas"]["VariantFacts"];
            };
            /** Unlike False Alarms */
            unlike_false_alarms: number | null;
        };
        /**
         * SetName
         * @description For whom the models were fitted: for what our extractor hears, or for exact columns of a catalogue.
         * @enum {string}
         */
        SetName: "recording" | "catalogue";
        /**
         * ShareFacts
         * @description A link without its secret.
         */
        ShareFacts: {
            /** Id */
            id: string;
            /**
             * Created
             * Format: date-time
             */
            created: string;
            /**
             * Expires
             * Format: date-time
             */
            expires: string;
        };
        /**
         * ShareRequest
         * @description A link to be made.
         */
        ShareRequest: {
            /**
             * Days
             * @description How long it leads there; the service's usual time if null.
             */
            days?: number | null;
        };
        /**
         * Shares
         * @description What each part counts, with a sum of one.
         */
        Shares: {
            /** Track */
            track: number;
            /** Picture */
            picture: number;
            /** Caption */
            caption: number;
        };
        /**
         * SimilarRequest
         * @description One of an analysis, a track of the catalogue and a setting, and which of the tracks near it are wanted.
         */
        SimilarRequest: {
            /**
             * Analysis Id
             * @description An analysis of the caller's own, with a report.
             */
            analysis_id?: string | null;
            /**
             * Track Id
             * @description A track of the catalogue.
             */
            track_id?: string | null;
            values?: components["schemas"]["SimilarValues"] | null;
            /**
             * Count
             * @description Tracks wanted.
             * @default 5
             */
            count: number;
            /**
             * @default {
             *       "danceability": 1,
             *       "energy": 1,
             *       "loudness": 1,
             *       "speechiness": 1,
             *       "acousticness": 1,
             *       "instrumentalness": 1,
             *       "liveness": 1,
             *       "valence": 1,
             *       "tempo": 1
             *     }
             */
            weights: components["schemas"]["SimilarWeights"];
            /**
             * Genre
             * @description Only of this genre of the catalogue.
             */
            genre?: string | null;
            /**
             * Year From
             * @description Only released in this year or later.
             */
            year_from?: number | null;
            /**
             * Year To
             * @description Only released in this year or earlier.
             */
            year_to?: number | null;
            /**
             * Mine
             * @description Also among the caller's own analyses that have a report, the newest 5,000 of them.
             * @default false
             */
            mine: boolean;
        };
        /**
         * SimilarTrack
         * @description A track of the catalogue or, asked with `mine`, an analysis of the caller's own: how far it is, why it is near.
         *
         *     Of an own one, `title` is the name of its file, and artist, album, year, genres and popularity are not known.
         */
        SimilarTrack: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "published" | "own";
            /**
             * Id
             * @description Of the track in the catalogue, or of the analysis.
             */
            id: string;
            /** Title */
            title: string;
            /** Artist */
            artist: string | null;
            /** Album */
            album: string | null;
            /** Year */
            year: number | null;
            /** Genres */
            genres: string[];
            /** Popularity */
            popularity: number | null;
            /** Duration */
            duration: number;
            /**
             * Distance
             * @description Weighted Euclidean; each feature by the catalogue's own range.
             */
            distance: number;
            /**
             * Features
             * @description The largest part of the distance first.
             */
            features: components["schemas"]["FeatureDistance"][];
            /**
             * Closest
             * @description Features that bring it near, the nearest first.
             */
            closest: string[];
            /**
             * Furthest
             * @description Features that keep it away, the furthest first.
             */
            furthest: string[];
            /**
             * Sentence
             * @description Both in English.
             */
            sentence: string;
        };
        /**
         * SimilarTracks
         * @description The nearest first. Never the recording itself nor a copy of it, and of other recordings one copy each.
         *
         *     Notices: `features_missing`, `features_estimated`, and `fewer_found` where a filter leaves fewer than wanted.
         */
        SimilarTracks: {
            /** Tracks */
            tracks: components["schemas"]["SimilarTrack"][];
            /**
             * Compared
             * @description Features that the distance is taken over.
             */
            compared: string[];
            /** Notices */
            notices: components["schemas"]["Notice"][];
            /**
             * Own
             * @description The caller's own analyses that were compared; null unless asked for.
             */
            own: number | null;
            index: components["schemas"]["IndexState"];
        };
        /**
         * SimilarValues
         * @description Values of a setting; what is left out is not compared.
         */
        SimilarValues: {
            /**
             * Danceability
             * @description How well the track suits dancing: steady beat, clear pulse, regularity.
             */
            danceability?: number | null;
            /**
             * Energy
             * @description Perceived intensity and activity: fast, loud and dense against calm and sparse.
             */
            energy?: number | null;
            /**
             * Loudness
             * @description Gated loudness of the whole recording as it is (ITU-R BS.1770-4). In LUFS.
             */
            loudness?: number | null;
            /**
             * Speechiness
             * @description Presence of spoken words.
             */
            speechiness?: number | null;
            /**
             * Acousticness
             * @description How likely the track is acoustic rather than electronically produced.
             */
            acousticness?: number | null;
            /**
             * Instrumentalness
             * @description How likely the track has no vocals.
             */
            instrumentalness?: number | null;
            /**
             * Liveness
             * @description How likely the track was played to an audience.
             */
            liveness?: number | null;
            /**
             * Valence
             * @description Musical positiveness: cheerful against sad or angry.
             */
            valence?: number | null;
            /**
             * Tempo
             * @description Beats per minute of the pulse that most listeners would tap. In BPM.
             */
            tempo?: number | null;
        };
        /**
         * SimilarWeights
         * @description How much the squared difference in each feature counts.
         */
        SimilarWeights: {
            /**
             * Danceability
             * @default 1
             */
            danceability: number;
            /**
             * Energy
             * @default 1
             */
            energy: number;
            /**
             * Loudness
             * @default 1
             */
            loudness: number;
            /**
             * Speechiness
             * @default 1
             */
            speechiness: number;
            /**
             * Acousticness
             * @default 1
             */
            acousticness: number;
            /**
             * Instrumentalness
             * @default 1
             */
            instrumentalness: number;
            /**
             * Liveness
             * @default 1
             */
            liveness: number;
            /**
             * Valence
             * @default 1
             */
            valence: number;
            /**
             * Tempo
             * @default 1
             */
            tempo: number;
        };
        /**
         * Sort
         * @description Orders of the history. The highest score and the longest recording come first; what has none comes last.
         * @enum {string}
         */
        Sort: "newest" | "oldest" | "name" | "hit_score" | "duration";
        /**
         * Source
         * @description Where the sound came from.
         */
        Source: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "upload" | "file" | "sample" | "youtube";
            /** Name */
            name: string;
            /** Sha256 */
            sha256: string;
            /** Bytes */
            bytes: number;
            container: components["schemas"]["Container"];
            video: components["schemas"]["Video"] | null;
        };
        /**
         * SourceFacts
         * @description What is known of a source before anyone listened to it.
         *
         *     `sha256` and `bytes` are None until a video was fetched; `video` is None for everything else. A video's name is
         *     its title once that is known.
         */
        SourceFacts: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "upload" | "sample" | "youtube";
            /** Name */
            name: string;
            /** Sha256 */
            sha256: string | null;
            /** Bytes */
            bytes: number | null;
            video: components["schemas"]["Video"] | null;
        };
        /**
         * SpotifyPage
         * @description Tracks found, the likeliest first.
         */
        SpotifyPage: {
            /** Items */
            items: components["schemas"]["SpotifyTrack"][];
            /**
             * In Catalogue
             * @description Ids of those that the catalogue of this service holds, too.
             */
            in_catalogue: string[];
            /**
             * Total
             * @description How many Spotify says there are.
             */
            total: number | null;
            /**
             * Next Offset
             * @description Where to go on; null at the end.
             */
            next_offset: number | null;
        };
        /**
         * SpotifyStatus
         * @description Whether Spotify can be asked here.
         */
        SpotifyStatus: {
            /**
             * Enabled
             * @description Whether the operator gave the credentials of an app.
             */
            enabled: boolean;
            /**
             * Missing
             * @description Settings that are not there; one without the other is of no use.
             */
            missing: string[];
        };
        /**
         * SpotifyTrack
         * @description A track as Spotify describes it. What Spotify withholds is null, and named in `withheld`.
         */
        SpotifyTrack: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Artists */
            artists: string[];
            /** Album */
            album: string | null;
            /**
             * Released
             * @description YYYY, YYYY-MM or YYYY-MM-DD, as far as Spotify knows.
             */
            released: string | null;
            /** Duration S */
            duration_s: number | null;
            /** Explicit */
            explicit: boolean | null;
            /**
             * Popularity
             * @description 0 to 100; apps in development mode are not told since March 2026.
             */
            popularity: number | null;
            /**
             * Cover
             * @description Address of the album's picture, at Spotify.
             */
            cover: string | null;
            /**
             * Url
             * @description The track at Spotify.
             */
            url: string;
            /**
             * Embed
             * @description Its player, for a frame; load it with consent only.
             */
            embed: string;
            /**
             * Withheld
             * @description Of `popularity`, `album`, `released`, `duration_s`, `explicit`, `cover`.
             */
            withheld: string[];
        };
        /**
         * Stage
         * @description The rows of the Working screen, in order. A source is either received or fetched.
         * @enum {string}
         */
        Stage: "receive" | "fetch" | "decode" | "features" | "models" | "popularity" | "explain" | "report";
        /**
         * StageRow
         * @description A row of the Working screen.
         *
         *     `reused` means that an earlier analysis of the same recording had done it. `fraction` runs from 0 to 1
         *     within the stage and is None while unknown; `seconds` is the time it took; `facts` holds values known by
         *     now, such as tempo, key and duration.
         */
        StageRow: {
            stage: components["schemas"]["Stage"];
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "running" | "finished" | "reused" | "failed";
            /** Fraction */
            fraction: number | null;
            /** Started */
            started: string | null;
            /** Seconds */
            seconds: number | null;
            /** Facts */
            facts: {
                [key: string]: number | string;
            };
        };
        /**
         * StageTraffic
         * @description How long a stage took.
         */
        StageTraffic: {
            /** Stage */
            stage: string;
            seconds: components["schemas"]["Quantiles"];
        };
        /**
         * Standing
         * @description What the models say of one set of values: votes under the lens, its number, the popularity and its Hit Score.
         */
        Standing: {
            /** Hit */
            hit: boolean;
            /** Votes */
            votes: number;
            /** Probability */
            probability: number | null;
            /** Likeness */
            likeness: number | null;
            /** Popularity */
            popularity: number;
            /** Hit Score */
            hit_score: number;
        };
        /**
         * State
         * @description Where an analysis stands.
         * @enum {string}
         */
        State: "queued" | "running" | "succeeded" | "failed" | "cancelled";
        /**
         * Stated
         * @description Optional inputs; None where nothing was said. A decade that was chosen wins over the one of the year.
         */
        Stated: {
            /**
             * Genre
             * @description One of those that /api/v1/inputs lists.
             */
            genre: string | null;
            /**
             * Explicit
             * @description Whether the lyrics are explicit.
             */
            explicit: boolean | null;
            /**
             * Year
             * @description Of the release: it gives the charting lens a decade.
             */
            year: number | null;
            /** @description For the charting lens; the latest one unless given. */
            decade: components["schemas"]["Decade"] | null;
        };
        /**
         * TableFacts
         * @description One published table in the catalogue, as it was last imported; `tracks` is how many of its tracks are there.
         */
        TableFacts: {
            /** Table */
            table: string;
            /** Title */
            title: string;
            /** Page */
            page: string;
            /** File */
            file: string;
            /** Rows */
            rows: number;
            /** Tracks */
            tracks: number;
            /** Left Out */
            left_out: components["schemas"]["Counted"][];
            /** Notes */
            notes: components["schemas"]["Counted"][];
            /**
             * Imported
             * Format: date-time
             */
            imported: string;
        };
        /**
         * Takedown
         * @description A report to be removed, and, where that is meant, all others of the same recording.
         */
        Takedown: {
            /**
             * Report
             * @description Its id, its address in the dashboard, or a link by which it was shared.
             */
            report: string;
            /**
             * Same Recording
             * @description Also what other callers had made of the same bytes, which only they can see.
             * @default false
             */
            same_recording: boolean;
        };
        /**
         * TakenDown
         * @description Analyses that are gone for everybody; nobody can restore them.
         */
        TakenDown: {
            /** Analyses */
            analyses: string[];
        };
        /**
         * Target
         * @description What is predicted. `streams` and `views` as decimal logarithms; a `hit` is in the top tenth of streams.
         * @enum {string}
         */
        Target: "streams" | "views" | "hit";
        /**
         * TrackPoints
         * @description Recordings as points: one list a property, all in one order.
         */
        TrackPoints: {
            /** Run */
            run: string | null;
            /**
             * Of
             * @description Recordings with both streams and views; of very many, a part is given.
             */
            of: number;
            /** Recording */
            recording: number[];
            /** Title */
            title: string[];
            /** Artist */
            artist: string[];
            /**
             * Uri
             * @description Of the track at Spotify, where the table names it.
             */
            uri: (string | null)[];
            /**
             * Log Views
             * @description Decimal logarithm of views and one.
             */
            log_views: number[];
            /**
             * Log Streams
             * @description Decimal logarithm of streams.
             */
            log_streams: number[];
            /**
             * Residual
             * @description Streams beyond what a model of other artists expected, log10.
             */
            residual: (number | null)[];
            /** Is Hit */
            is_hit: boolean[];
        };
        /**
         * Traffic
         * @description Analyses of the last 30 days, their failures by code, and this process; that is None on the command line.
         */
        Traffic: {
            /** Days */
            days: components["schemas"]["DayTraffic"][];
            /** Failures */
            failures: {
                [key: string]: number;
            };
            process: components["schemas"]["ProcessTraffic"] | null;
        };
        /**
         * VariantFacts
         * @description Models that are also told what a person stated: what they take, which genres they know, what they reached.
         */
        VariantFacts: {
            /** Inputs */
            inputs: string[];
            /** Genres */
            genres: string[];
            /** Lenses */
            lenses: {
                [key: string]: components["schemas"]["LensFacts"];
            };
            popularity: components["schemas"]["PopularityFacts"] | null;
        };
        /**
         * Verdict
         * @description Of a hypothesis or a claim, by its interval and never by its estimate alone.
         * @enum {string}
         */
        Verdict: "confirmed" | "weakened" | "refuted" | "open";
        /**
         * Video
         * @description A YouTube video; `title`, `channel` and the address of its thumbnail are None until it was fetched.
         */
        Video: {
            /** Id */
            id: string;
            /** Url */
            url: string;
            /** Title */
            title: string | null;
            /** Channel */
            channel: string | null;
            /** Thumbnail */
            thumbnail: string | null;
        };
        /**
         * VideoItem
         * @description A video that could be made: for which release, at what cost.
         */
        VideoItem: {
            /** Name */
            name: string;
            release: components["schemas"]["PlannedRelease"];
            /**
             * Cost
             * @description In a currency of one's own.
             */
            cost: number;
        };
        /**
         * Vote
         * @description One member's answer: its own chance, and whether that exceeds the base rate of its training.
         */
        Vote: {
            /** Hit */
            hit: boolean;
            /** Probability */
            probability: number;
        };
        /**
         * Weights
         * @description How much each part counts; their sum is made one.
         */
        Weights: {
            /**
             * Track
             * @default 0.4
             */
            track: number;
            /**
             * Picture
             * @default 0.3
             */
            picture: number;
            /**
             * Caption
             * @default 0.3
             */
            caption: number;
        };
        /**
         * Change
         * @description What the models answer otherwise: times the streams, times the views, and by how much the chance.
         */
        spectral_dna__crossplatform__planning__Change: {
            /** Streams */
            streams: number | null;
            /** Views */
            views: number | null;
            /** Hit */
            hit: number | null;
        };
        /**
         * Change
         * @description One feature of a move. `size` is in units of its training spread; a category's change counts as 1.
         */
        spectral_dna__schema__moves__Change: {
            /** Feature */
            feature: string;
            /** Before */
            before: number;
            /** After */
            after: number;
            /** Size */
            size: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    page: {
        parameters: {
            query?: {
                /**
                 * @description From `next_cursor`, in the same order.
                 * @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21
                 */
                cursor?: string | null;
                /** @example 20 */
                limit?: number;
                /**
                 * @description Words of a name, title or channel, in whatever case.
                 * @example night drive
                 */
                q?: string;
                /**
                 * @description Where they stand; may be said several times.
                 * @example [
                 *       "succeeded"
                 *     ]
                 */
                state?: components["schemas"]["State"][] | null;
                /**
                 * @description Where the sound came from; several times.
                 * @example [
                 *       "upload"
                 *     ]
                 */
                kind?: ("upload" | "sample" | "youtube")[] | null;
                /**
                 * @description Whether the emerging lens says hit.
                 * @example true
                 */
                emerging?: boolean | null;
                /**
                 * @description Whether the charting lens says hit.
                 * @example true
                 */
                charting?: boolean | null;
                /**
                 * @description Accepted at this moment or later.
                 * @example 2026-11-01T00:00:00Z
                 */
                since?: string | null;
                /**
                 * @description Accepted before this moment.
                 * @example 2026-12-01T00:00:00Z
                 */
                until?: string | null;
                /**
                 * @description Highest scores and longest recordings first, without one last.
                 * @example newest
                 */
                sort?: components["schemas"]["Sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit: {
        parameters: {
            query?: {
                /**
                 * @description For the charting lens; the latest one unless given.
                 * @example 2010s
                 */
                decade?: components["schemas"]["Decade"] | null;
                /**
                 * @description Seconds to wait for an end.
                 * @example 30
                 */
                wait?: number | null;
            };
            header?: {
                /** @description Drawn at random for this call. Sent again with the same body within 24 hours, whatever became of the first answer, it gets the same answer; with another body, 422 `idempotency_conflict`. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description The recording.
                     */
                    file?: string;
                    /** @description Instead of a file: a name from /samples. */
                    sample?: string;
                    /** @description One of those that /api/v1/inputs lists. */
                    genre?: string;
                    /** @description Whether the lyrics are explicit. */
                    explicit?: boolean;
                    /** @description Of the release: it gives the charting lens a decade. */
                    year?: number;
                    /**
                     * @description For the charting lens; the latest one unless given.
                     * @enum {string}
                     */
                    decade?: "1960s" | "1970s" | "1980s" | "1990s" | "2000s" | "2010s";
                };
                "application/json": {
                    /**
                     * Url
                     * @description https address of one YouTube video: watch, shorts, live, embed or youtu.be.
                     * @example https://www.youtube.com/watch?v=aqz-KE-bpKQ
                     */
                    url: string;
                    /** @description One of those that /api/v1/inputs lists. */
                    genre?: string;
                    /** @description Whether the lyrics are explicit. */
                    explicit?: boolean;
                    /** @description Of the release: it gives the charting lens a decade. */
                    year?: number;
                    /**
                     * @description For the charting lens; the latest one unless given.
                     * @enum {string}
                     */
                    decade?: "1960s" | "1970s" | "1980s" | "1990s" | "2000s" | "2010s";
                };
            };
        };
        responses: {
            /** @description With `wait`, when the analysis ended in time: the report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description Successful Response */
            202: {
                headers: {
                    /** @description Where the analysis is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnalysisAccepted"];
                };
            };
            /** @description `missing_file`: No recording was sent; `empty_source`: The file is empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `youtube_disabled`: This service takes no addresses; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sample_not_found`: There is no such sample track */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_large`: The file is too large; `body_too_large`: The body of the request is too large; `youtube_too_large`: The sound of this video is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_audio`: This is not a recording that we can read */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_conflict`: This Idempotency-Key was used for something else; `invalid_request`: The request is not valid; `unknown_genre`: The models don't know this genre; `variant_unavailable`: The published models don't take this input; `bad_address`: This is not the address of a YouTube video; `corrupt_audio`: The recording is damaged; `no_audio_track`: There is no sound in this file; `too_short`: The recording is too short; `too_long`: The recording is too long; `decoding_limit`: The recording could not be decoded within the limits; `youtube_private`: The video is private; `youtube_unavailable`: The video is not available; `youtube_age_limited`: YouTube shows this video to signed-in adults only; `youtube_live`: The video is live, or has not begun yet; `youtube_too_long`: The video is too long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `too_many_waiting`: Too many of your recordings are waiting; `quota_exceeded`: The day's analyses are used up; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `youtube_unreadable`: The sound of this video can't be fetched; `youtube_blocked`: YouTube refuses to serve this machine; `youtube_unreachable`: YouTube can't be reached */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `queue_full`: Too many recordings are waiting; `too_many_uploads`: Too many uploads are under way; `storage_unavailable`: Recordings can't be kept just now; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long; `youtube_too_slow`: Fetching the video took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Chosen"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deleted"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that; `cross_origin`: Another site's page may not ask for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Chosen"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Restored"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that; `cross_origin`: Another site's page may not ask for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that; `cross_origin`: Another site's page may not ask for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that; `cross_origin`: Another site's page may not ask for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_cancellable`: The analysis has already ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that; `cross_origin`: Another site's page may not ask for this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    events: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events from the start, each an `AnalysisEvent`; the last one has the type `end`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batches_page: {
        parameters: {
            query?: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                cursor?: string | null;
                /** @example 20 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submit_batch: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for this call. Sent again with the same body within 24 hours, whatever became of the first answer, it gets the same answer; with another body, 422 `idempotency_conflict`. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The recordings: the field may be sent as often as a batch has items. */
                    files?: string[];
                    /** @description Or CSV with a header: url or sample, name, genre, explicit, year, decade. */
                    list?: string;
                    /** @description What the batch is called. */
                    name?: string;
                    /** @description More is to come, until it is closed. */
                    open?: boolean;
                    /** @description An https address that is told of the end. */
                    callback?: string;
                    /** @description Signs what the callback is told. */
                    secret?: string;
                    /** @description Also tell of the end of each item. */
                    callback_items?: boolean;
                    /** @description One of those that /api/v1/inputs lists. */
                    genre?: string;
                    /** @description Whether the lyrics are explicit. */
                    explicit?: boolean;
                    /** @description Of the release: it gives the charting lens a decade. */
                    year?: number;
                    /**
                     * @description For the charting lens; the latest one unless given.
                     * @enum {string}
                     */
                    decade?: "1960s" | "1970s" | "1980s" | "1990s" | "2000s" | "2010s";
                };
                "application/json": {
                    /**
                     * Name
                     * @description What the batch is called.
                     */
                    name?: string | null;
                    callback?: {
                        /**
                         * Url
                         * @description An https address whose name leads to public addresses only.
                         */
                        url: string;
                        /**
                         * Secret
                         * Format: password
                         * @description 16 to 256 characters; after `whsec_` base64 of 24 bytes or more, as Standard Webhooks has it.
                         */
                        secret: string;
                        /**
                         * Items
                         * @description Also tell of the end of each item.
                         * @default false
                         */
                        items?: boolean;
                    } | null;
                    /**
                     * Open
                     * @description More is to come: it takes items until it is closed, and may begin empty.
                     * @default false
                     */
                    open?: boolean;
                    items: {
                        /**
                         * Genre
                         * @description One of those that /api/v1/inputs lists.
                         */
                        genre?: string | null;
                        /**
                         * Explicit
                         * @description Whether the lyrics are explicit.
                         */
                        explicit?: boolean | null;
                        /**
                         * Year
                         * @description Of the release: it gives the charting lens a decade.
                         */
                        year?: number | null;
                        /** @description For the charting lens; the latest one unless given. */
                        decade?: ("1960s" | "1970s" | "1980s" | "1990s" | "2000s" | "2010s") | null;
                        /**
                         * Url
                         * @description The https address of one YouTube video.
                         */
                        url?: string | null;
                        /**
                         * Sample
                         * @description A name from /samples.
                         */
                        sample?: string | null;
                        /**
                         * Name
                         * @description What the item is called in lists and tables.
                         */
                        name?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description The whole batch was accepted. Cut off before, nothing of it is there. */
            202: {
                headers: {
                    /** @description Where the batch is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `missing_file`: No recording was sent; `empty_batch`: The batch is empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `callback_needs_key`: Only who has an API key may name a callback; `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_too_large`: The batch is too large; `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `unreadable_table`: The table can't be read; `address_refused`: The service does not call this address; `idempotency_conflict`: This Idempotency-Key was used for something else */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_batches`: Too many batches are open; `quota_exceeded`: The day's analyses are used up; `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batches_full`: Too much is waiting in batches; `too_many_uploads`: Too many uploads are under way; `storage_unavailable`: Recordings can't be kept just now; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_items: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for this call. Sent again with the same body within 24 hours, whatever became of the first answer, it gets the same answer; with another body, 422 `idempotency_conflict`. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The recordings: the field may be sent as often as a batch has items. */
                    files?: string[];
                    /** @description Or CSV with a header: url or sample, name, genre, explicit, year, decade. */
                    list?: string;
                    /** @description What the batch is called. */
                    name?: string;
                    /** @description More is to come, until it is closed. */
                    open?: boolean;
                    /** @description An https address that is told of the end. */
                    callback?: string;
                    /** @description Signs what the callback is told. */
                    secret?: string;
                    /** @description Also tell of the end of each item. */
                    callback_items?: boolean;
                    /** @description One of those that /api/v1/inputs lists. */
                    genre?: string;
                    /** @description Whether the lyrics are explicit. */
                    explicit?: boolean;
                    /** @description Of the release: it gives the charting lens a decade. */
                    year?: number;
                    /**
                     * @description For the charting lens; the latest one unless given.
                     * @enum {string}
                     */
                    decade?: "1960s" | "1970s" | "1980s" | "1990s" | "2000s" | "2010s";
                };
                "application/json": {
                    /**
                     * Name
                     * @description What the batch is called.
                     */
                    name?: string | null;
                    callback?: {
                        /**
                         * Url
                         * @description An https address whose name leads to public addresses only.
                         */
                        url: string;
                        /**
                         * Secret
                         * Format: password
                         * @description 16 to 256 characters; after `whsec_` base64 of 24 bytes or more, as Standard Webhooks has it.
                         */
                        secret: string;
                        /**
                         * Items
                         * @description Also tell of the end of each item.
                         * @default false
                         */
                        items?: boolean;
                    } | null;
                    /**
                     * Open
                     * @description More is to come: it takes items until it is closed, and may begin empty.
                     * @default false
                     */
                    open?: boolean;
                    items: {
                        /**
                         * Genre
                         * @description One of those that /api/v1/inputs lists.
                         */
                        genre?: string | null;
                        /**
                         * Explicit
                         * @description Whether the lyrics are explicit.
                         */
                        explicit?: boolean | null;
                        /**
                         * Year
                         * @description Of the release: it gives the charting lens a decade.
                         */
                        year?: number | null;
                        /** @description For the charting lens; the latest one unless given. */
                        decade?: ("1960s" | "1970s" | "1980s" | "1990s" | "2000s" | "2010s") | null;
                        /**
                         * Url
                         * @description The https address of one YouTube video.
                         */
                        url?: string | null;
                        /**
                         * Sample
                         * @description A name from /samples.
                         */
                        sample?: string | null;
                        /**
                         * Name
                         * @description What the item is called in lists and tables.
                         */
                        name?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `missing_file`: No recording was sent; `empty_batch`: The batch is empty */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `callback_needs_key`: Only who has an API key may name a callback; `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_closed`: The batch takes no more items */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_too_large`: The batch is too large; `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `unreadable_table`: The table can't be read; `address_refused`: The service does not call this address; `idempotency_conflict`: This Idempotency-Key was used for something else */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_batches`: Too many batches are open; `quota_exceeded`: The day's analyses are used up; `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batches_full`: Too much is waiting in batches; `too_many_uploads`: Too many uploads are under way; `storage_unavailable`: Recordings can't be kept just now; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    one_batch: {
        parameters: {
            query?: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                cursor?: string | null;
                /** @example 20 */
                limit?: number;
                /** @example succeeded */
                state?: components["schemas"]["ItemState"] | null;
            };
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    /** @description Send it as If-None-Match when asking again. */
                    ETag?: string;
                    /** @description While it runs: when to ask again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Nothing changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retried"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_retry`: Nothing of the batch can be tried again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota_exceeded`: The day's analyses are used up; `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batches_full`: Too much is waiting in batches; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_ended`: The batch has already ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batch"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batch_results_csv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A header and a row an item, in UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    batch_results_jsonl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-3333-7c30-9a54-3f6d1f0b8e21 */
                batch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An object an item, in UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `batch_not_found`: There is no such batch */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    predict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prediction"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `unknown_genre`: The models don't know this genre; `variant_unavailable`: The published models don't take this input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_predictions`: Too many predictions are under way; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counterfactuals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterfactualRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Counterfactuals"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `unknown_genre`: The models don't know this genre; `variant_unavailable`: The published models don't take this input */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_searches`: Too many searches for moves are under way; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markets: {
        parameters: {
            query?: {
                /**
                 * @description A recording, by an analysis of the caller's own.
                 * @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21
                 */
                analysis?: string | null;
                /**
                 * @description A track of the catalogue, by its id.
                 * @example 4uLU6hMCjMI75M1A2tKUQC
                 */
                track?: string | null;
                /**
                 * @description Learned from charts, or six markets weighed by hand.
                 * @example model
                 */
                basis?: components["schemas"]["MarketBasis"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Markets"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis; `catalogue_track_not_found`: There is no such track in the catalogue; `markets_not_published`: No markets are published */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_place`: There is nothing to hold against markets */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markets_of_features: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarketRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Markets"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `markets_not_published`: No markets are published */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    features: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeatureInfo"][];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    models: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelsFacts"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reference: {
        parameters: {
            query?: {
                /**
                 * @description Of which models.
                 * @example recording
                 */
                set?: components["schemas"]["SetName"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceFacts"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inputs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OptionalInput"][];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    samples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleInfo"][];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example night_drive */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sound. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": unknown;
                };
            };
            /** @description `sample_not_found`: There is no such sample track */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    limits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitsFacts"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyFacts"][];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewKey"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example sdna_1f0b8e21 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_not_found`: There is no such API key */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareFacts"][];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ShareRequest"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewShare"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_shareable`: There is no report to share; `too_many_shares`: Enough links lead to this report */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
                /** @example 0193a4c2-2222-7c30-9a54-3f6d1f0b8e21 */
                share: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis; `share_not_found`: This link leads nowhere */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shared: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example Yk3vQ0aXh2mJp9sLw7Rt5g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description `share_not_found`: This link leads nowhere */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shared_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example Yk3vQ0aXh2mJp9sLw7Rt5g */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 1200 by 630 pixels, in eight bits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"] | null;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    report_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_to_compare`: There is nothing to compare an outcome with */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdraw_outcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis; `outcome_not_found`: No outcome of this analysis was reported */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    monitoring: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Monitoring"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    take_down: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Takedown"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenDown"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueStatus"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    catalogue_tracks: {
        parameters: {
            query?: {
                /**
                 * @description Words of a title, artist or album; misspelt ones too.
                 * @example night drive
                 */
                q?: string;
                /** @description Words of an artist's name. */
                artist?: string;
                /** @description One of these genres; may be said several times. */
                genre?: string[];
                /** @description Released in this year or later. */
                year_from?: number | null;
                /** @description Released in this year or before. */
                year_to?: number | null;
                /** @description Whether the lyrics are explicit. */
                explicit?: boolean | null;
                /** @description Lowest popularity. */
                popularity_min?: number | null;
                /** @description Highest popularity. */
                popularity_max?: number | null;
                /**
                 * @description By what; what has no value comes last.
                 * @example popularity
                 */
                sort?: components["schemas"]["CatalogueSort"];
                /** @description Titles from the first one unless said, others from the top. */
                order?: components["schemas"]["CatalogueOrder"] | null;
                /** @description Also the caller's own analyses that have a report. */
                mine?: boolean;
                /**
                 * @description From `next_cursor`, of the same search.
                 * @example WyJwb3B1bGFyaXR5Iix0cnVlLDcwLGZhbHNlLCI3Il0
                 */
                cursor?: string | null;
                /**
                 * @description Most tracks of a page.
                 * @example 20
                 */
                limit?: number;
                /** @description Lowest danceability. */
                danceability_min?: number | null;
                /** @description Highest danceability. */
                danceability_max?: number | null;
                /** @description Lowest energy. */
                energy_min?: number | null;
                /** @description Highest energy. */
                energy_max?: number | null;
                /** @description Lowest integrated loudness, in LUFS. */
                loudness_min?: number | null;
                /** @description Highest integrated loudness, in LUFS. */
                loudness_max?: number | null;
                /** @description Lowest speechiness. */
                speechiness_min?: number | null;
                /** @description Highest speechiness. */
                speechiness_max?: number | null;
                /** @description Lowest acousticness. */
                acousticness_min?: number | null;
                /** @description Highest acousticness. */
                acousticness_max?: number | null;
                /** @description Lowest instrumentalness. */
                instrumentalness_min?: number | null;
                /** @description Highest instrumentalness. */
                instrumentalness_max?: number | null;
                /** @description Lowest liveness. */
                liveness_min?: number | null;
                /** @description Highest liveness. */
                liveness_max?: number | null;
                /** @description Lowest valence. */
                valence_min?: number | null;
                /** @description Highest valence. */
                valence_max?: number | null;
                /** @description Lowest tempo, in BPM. */
                tempo_min?: number | null;
                /** @description Highest tempo, in BPM. */
                tempo_max?: number | null;
                /** @description Lowest key. */
                key_min?: number | null;
                /** @description Highest key. */
                key_max?: number | null;
                /** @description Lowest mode. */
                mode_min?: number | null;
                /** @description Highest mode. */
                mode_max?: number | null;
                /** @description Lowest time signature, in beats a bar. */
                time_signature_min?: number | null;
                /** @description Highest time signature, in beats a bar. */
                time_signature_max?: number | null;
                /** @description Lowest duration, in s. */
                duration_min?: number | null;
                /** @description Highest duration, in s. */
                duration_max?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CataloguePage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    catalogue_track: {
        parameters: {
            query?: {
                /** @description False leaves the prediction out. */
                judge?: boolean;
            };
            header?: never;
            path: {
                /** @example 4uLU6hMCjMI75M1A2tKUQC */
                track: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueTrack"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `catalogue_track_not_found`: There is no such track in the catalogue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fetch_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueStatus"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `catalogue_fetch_disabled`: This service does not fetch the published table; `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    similar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimilarRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarTracks"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis; `catalogue_track_not_found`: There is no such track in the catalogue */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing_heard`: This analysis has no features to compare; `catalogue_empty`: The catalogue holds no tracks to compare with */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `similar_not_ready`: Similar tracks are being prepared; `similar_index_damaged`: The index of similar tracks is damaged; `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    spotify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotifyStatus"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    spotify_tracks: {
        parameters: {
            query: {
                /**
                 * @description Words of the title, the artist or the album.
                 * @example night drive
                 */
                q: string;
                /**
                 * @description Tracks of one answer.
                 * @example 20
                 */
                limit?: number;
                /**
                 * @description Where to go on.
                 * @example 10
                 */
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotifyPage"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `spotify_off`: This service does not ask Spotify; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `spotify_refused`: Spotify does not accept this service's credentials; `spotify_forbidden`: Spotify does not let this service's app ask that; `spotify_gone`: Spotify no longer answers this; `spotify_unreachable`: Spotify did not answer */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `spotify_limited`: Spotify was asked too often; `too_many_lookups`: Too many questions to Spotify are waiting; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    spotify_track: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 4uLU6hMCjMI75M1A2tKUQC */
                track: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpotifyTrack"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `spotify_off`: This service does not ask Spotify; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `spotify_track_not_found`: Spotify knows no such track */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `spotify_refused`: Spotify does not accept this service's credentials; `spotify_forbidden`: Spotify does not let this service's app ask that; `spotify_gone`: Spotify no longer answers this; `spotify_unreachable`: Spotify did not answer */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `spotify_limited`: Spotify was asked too often; `too_many_lookups`: Too many questions to Spotify are waiting; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptionReport"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    caption_samples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptionSample"][];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    kept_pictures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptPicture"][];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    judge_picture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * Format: binary
                     * @description PNG, JPEG, GIF or WebP.
                     */
                    file?: string;
                    /** @description Instead of a file: the name of a sample. */
                    sample?: string;
                    /**
                     * @description Keep a copy of at most 1080 pixels, without metadata, and the report.
                     * @default false
                     */
                    keep?: boolean;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureReport"];
                };
            };
            /** @description `missing_file`: No recording was sent */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture_not_found`: There is no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_kept_pictures`: You keep as many pictures as you may */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture_too_large`: The picture is too large; `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture_not_supported`: This is not a picture that we can read */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture_unreadable`: The picture is damaged; `picture_too_small`: The picture is too small; `picture_too_narrow`: The picture is too narrow; `picture_too_many_pixels`: The picture has too many pixels; `picture_limit`: The picture could not be looked at within the limits; `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_pictures`: Too many pictures are waiting; `too_many_uploads`: Too many uploads are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    picture_samples: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureSample"][];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    picture_sample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example evening_sun */
                sample: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description `picture_not_found`: There is no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    kept_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-5555-7c30-9a54-3f6d1f0b8e21 */
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureReport"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture_not_found`: There is no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-5555-7c30-9a54-3f6d1f0b8e21 */
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture_not_found`: There is no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    picture_image: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-5555-7c30-9a54-3f6d1f0b8e21 */
                picture: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 1080 pixels on the long side, no metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `picture_not_found`: There is no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plans_page: {
        parameters: {
            query?: {
                /** @example 0193a4c2-7b1e-7c30-9a54-3f6d1f0b8e21 */
                cursor?: string | null;
                /** @example 20 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanPage"];
                };
            };
            /** @description `invalid_cursor`: The cursor is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Drawn at random for this call. Sent again with the same body within 24 hours, whatever became of the first answer, it gets the same answer; with another body, 422 `idempotency_conflict`. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    /** @description Where the plan is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analysis_not_found`: There is no such analysis; `catalogue_track_not_found`: There is no such track in the catalogue; `picture_not_found`: There is no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_plans`: You keep as many plans as you may */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `idempotency_conflict`: This Idempotency-Key was used for something else */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compare_plans: {
        parameters: {
            query: {
                /**
                 * @description Two to four plans; several times.
                 * @example [
                 *       "0193a4c2-4444-7c30-9a54-3f6d1f0b8e21",
                 *       "0193a4c2-5555-7c30-9a54-3f6d1f0b8e21"
                 *     ]
                 */
                ids: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanComparison"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_not_found`: There is no such plan */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plans_csv: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A header and a row a plan, in UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    plans_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"][];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    one_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-4444-7c30-9a54-3f6d1f0b8e21 */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_not_found`: There is no such plan */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-4444-7c30-9a54-3f6d1f0b8e21 */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_not_found`: There is no such plan */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0193a4c2-4444-7c30-9a54-3f6d1f0b8e21 */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `plan_not_found`: There is no such plan; `analysis_not_found`: There is no such analysis; `catalogue_track_not_found`: There is no such track in the catalogue; `picture_not_found`: There is no such picture */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intelligence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntelligenceStatus"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    executive_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecutiveReport"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `intelligence_not_published`: No report on Spotify and YouTube is published */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    executive_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Two pages to print or to pass on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `intelligence_not_published`: No report on Spotify and YouTube is published */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intelligence_tracks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackPoints"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics_writable`: These tables are not open to questions; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics_missing`: No tracks with streams and views are loaded */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `query_too_dear`: This question takes too long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics_away`: The tracks with streams and views are away for a moment; `too_many_queries`: Too many questions are being answered; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saved_queries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedQuery"][];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sql: {
        parameters: {
            query: {
                /**
                 * @description One SELECT, in the database's own SQL.
                 * @example night drive
                 */
                q: string;
                /** @description Rows at most; never more than the operator allows. */
                rows?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryAnswer"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `queries_off`: This service takes no questions in SQL; `analytics_writable`: These tables are not open to questions; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics_missing`: No tracks with streams and views are loaded */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `query_refused`: This question can't be asked; `query_too_dear`: This question takes too long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics_away`: The tracks with streams and views are away for a moment; `too_many_queries`: Too many questions are being answered; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sql_csv: {
        parameters: {
            query: {
                /**
                 * @description One SELECT, in the database's own SQL.
                 * @example night drive
                 */
                q: string;
                /** @description Rows at most; never more than the operator allows. */
                rows?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A header and the rows, in UTF-8. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `queries_off`: This service takes no questions in SQL; `analytics_writable`: These tables are not open to questions; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics_missing`: No tracks with streams and views are loaded */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid; `query_refused`: This question can't be asked; `query_too_dear`: This question takes too long */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `analytics_away`: The tracks with streams and views are away for a moment; `too_many_queries`: Too many questions are being answered; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    planner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannerStatus"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `streams_models_missing`: No models of streams and views are published */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    predict_release: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePrediction"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `streams_models_missing`: No models of streams and views are published */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rank_videos: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PriorityRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Priorities"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `video_effect_missing`: What an official video brings was not estimated; `streams_models_missing`: No models of streams and views are published */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mood: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoodRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mood"];
                };
            };
            /** @description `unauthorized`: This service has to know who asks */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross_origin`: Another site's page may not ask for this; `forbidden_scope`: This API key may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload_stalled`: The upload stalled; `upload_too_slow`: The upload is too slow */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body of the request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid_request`: The request is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests; `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `worker_died`: The analysis process died; `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_predictions`: Too many predictions are under way; `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `took_too_long`: The analysis took too long */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Still warming up.; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database_unavailable`: The database is away for a moment; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    api_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description `wrong_host`: This service does not go by that name */
            421: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `address_share_taken`: Too much is under way from your address */
            429: {
                headers: {
                    /** @description Seconds after which it is worth trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something broke on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Still warming up.; `too_many_connections`: Too many clients are connected */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
