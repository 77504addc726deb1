"""Many recordings at once: from a folder, a list or a bucket to Parquet, on this machine or on a cluster.

listing (objects) -> sources -> resume (ledger) -> local | cluster -> desk -> process -> rows -> parts -> summary
"""
